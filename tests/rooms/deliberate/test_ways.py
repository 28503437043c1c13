"""Ways of counting in the app: from the card to the paper, two clerks' stacks, and a result that says why."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from galang.core.refusal import Refusal
from galang.core.tally import read_blt, stv_scottish
from galang.deliberate.models import Ballot, Option, PaperCount, Vote
from galang.deliberate.rules.ways import WAYS, ways_for
from galang.deliberate.selectors.ballots import choices_of, stations_of
from galang.deliberate.services import Candidates, close_ballot
from galang.people.models import Person
from tests.make.deliberate import after, make_ballot, make_feasibles, paper_vote
from tests.make.ground import make_village
from tests.rooms.deliberate.test_pages import inside

pytestmark = pytest.mark.django_db
ELECTION = {"purpose": Ballot.Purpose.ELECTION, "budget_rupiah": None, "online": True, "max_choices": None}


@pytest.fixture
def village():
    return make_village()


def make_election(village, rule, *, people=4, seats=2, **changes) -> Ballot:
    persons = list(Person.objects.order_by("pk")[:people])
    return make_ballot(village, Candidates(persons=persons), rule=rule, seats=seats, **ELECTION, **changes)


def boxes(order: dict[str, str]) -> dict[str, str]:
    return {f"n-{key}": text for key, text in order.items()}


def send_by_phone(village, ballot, role, typed) -> int:
    """Fill in the boxes, look at the check page, and send what it holds."""
    client, path = village.client(role), village.url(f"musyawarah/pemungutan/{ballot.number}/surat-suara/")
    page = client.post(path, boxes(typed) | {"langkah": "periksa"})
    assert page.status_code == 200, page.content.decode()
    marks = re.findall(r'name="p" value="([^"]+)"', page.content.decode())
    return client.post(path, {"p": marks, "langkah": "kirim"}).status_code


def copy_stack(village, ballot, role, station, stack, **papers) -> object:
    path = village.url(f"musyawarah/pemungutan/{ballot.number}/hitung/{station.pk}/")
    return village.client(role).post(path, {"spoiled": 0, "unused": 0, **papers, "stack": stack})


def close_window(ballot) -> None:
    Ballot.objects.filter(pk=ballot.pk).update(closes_at=timezone.now() - timedelta(minutes=1))


def test_every_way_that_fits_stands_on_its_card(village):
    with inside(village):
        make_feasibles(village, [42_000_000, 27_000_000])
    for kind, purpose in (("usulan", "proposals"), ("orang", "election")):
        page = (
            village.client("secretary")
            .get(village.url(f"musyawarah/pemungutan/baru/?untuk={kind}"))
            .content.decode()
        )
        for way in WAYS:
            assert (f'value="{way.key}"' in page) == (way in ways_for(purpose))
    cards = village.client(None).get(village.url("musyawarah/cara-hitung/")).content.decode()
    assert all(f'id="{way.key}"' in cards and str(way.costs) in cards for way in WAYS)


@pytest.mark.parametrize(
    "way", [way for way in WAYS if way.needs in ("one", "seats") and way.whole], ids=lambda way: way.key
)
def test_persons_are_elected_by_each_way_from_phones_and_paper_together(village, way):
    with inside(village):
        ballot = make_election(village, way.key, seats=2 if way.needs == "seats" else None)
        first, second, third, _last = [one.key for one in choices_of(ballot)]
        station = village.areas[0]
    high, middle, low = ("5", "3", "1") if way.marks == "point" else ("1", "2", "3")
    assert send_by_phone(village, ballot, "resident", {first: high, second: middle}) == 302
    assert send_by_phone(village, ballot, "volunteer", {first: high, second: low, third: middle}) == 302
    with inside(village):
        paper_vote(village, ballot, station, 3)
        close_window(ballot)
    stack = "2x 5 3 0 0\n0 4 5 0" if way.marks == "point" else "2x 1 2\n3 2"
    for role in ("committee", "volunteer"):
        assert copy_stack(village, ballot, role, station, stack, received=3, used=3).status_code == 302
    with inside(village):
        decision = close_ballot(by=village.actor("secretary"), ballot=ballot, at=after(ballot))
        assert decision.outcome["elected"][0] == first and decision.outcome["rule"] == way.key
        assert len(decision.outcome["elected"]) == (2 if way.needs == "seats" else 1)
        assert decision.outcome["ballots"] == 5 and decision.explanation
        name = Option.objects.get(ballot=ballot, position=1).title
    path = village.url(f"musyawarah/keputusan/{decision.number}/")
    member = village.client("resident").get(path).content.decode()
    public = village.client(None).get(path).content.decode()
    assert name in member and name not in public and "calon-1" not in public
    assert "sebagai pilihan pertama" in public or way.marks == "point"
    for language in ("id", "en"):
        client = village.client(None)
        client.cookies["django_language"] = language
        assert client.get(path).status_code == 200
    assert village.client(None).get(f"{path}hasil.csv").status_code == 200


def test_equal_shares_give_the_smaller_group_its_part(village):
    with inside(village):
        proposals = make_feasibles(village, [40_000_000, 20_000_000, 20_000_000])
        ballot = make_ballot(
            village, Candidates(proposals=proposals), rule="equal_shares", budget_rupiah=60_000_000
        )
        one, two, three = (proposal.number for proposal in proposals)
        station = village.areas[0]
        paper_vote(village, ballot, station, 3)
        close_window(ballot)
    for role in ("committee", "volunteer"):
        assert copy_stack(village, ballot, role, station, "2x 1\n2 3", received=3, used=3).status_code == 302
    with inside(village):
        decision = close_ballot(by=village.actor("secretary"), ballot=ballot, at=after(ballot))
        assert set(decision.outcome["elected"]) == {one, two} or set(decision.outcome["elected"]) == {
            one,
            three,
        }
        assert decision.outcome["cost"] == 60_000_000
        assert {item.result for item in decision.items.all()} == {"chosen", "waiting"}
        assert all(item.reason for item in decision.items.all())
    page = village.client(None).get(village.url(f"musyawarah/keputusan/{decision.number}/")).content.decode()
    assert "Dana dibagi sama rata" in page and "dibayar pendukungnya" in page


def test_stacks_that_differ_say_which_papers_and_block_until_they_agree(village):
    with inside(village):
        ballot = make_election(village, "stv")
        station = village.areas[0]
        paper_vote(village, ballot, station, 3)
        close_window(ballot)
    assert (
        copy_stack(village, ballot, "committee", station, "2x 1 2\n3", received=3, used=3).status_code == 302
    )
    short = copy_stack(village, ballot, "volunteer", station, "1 2", received=3, used=3)
    assert short.status_code == 422 and "Ada 1 kertas di daftar" in short.content.decode()
    odd = copy_stack(village, ballot, "volunteer", station, "1 2\n9\n3", received=3, used=3)
    assert odd.status_code == 422 and "Baris 2 berisi angka 9" in odd.content.decode()
    copy_stack(village, ballot, "volunteer", station, "1 2\n2 1\n3", received=3, used=3)
    page = village.client("volunteer").get(
        village.url(f"musyawarah/pemungutan/{ballot.number}/hitung/{station.pk}/")
    )
    assert "kertas 1 2" in page.content.decode() and "kertas 2 1" in page.content.decode()
    with inside(village):
        assert stations_of(ballot, only=station.pk)[0].state == "differ"
        with pytest.raises(Refusal, match=r"ballot\.counts_differ"):
            close_ballot(by=village.actor("secretary"), ballot=ballot, at=after(ballot))
    right = {"received": 3, "used": 3, "correcting": 1}
    assert copy_stack(village, ballot, "volunteer", station, "1 2\n1 2\n3", **right).status_code == 302
    with inside(village):
        assert stations_of(ballot, only=station.pk)[0].state == "same"
        assert PaperCount.objects.filter(replaced_at__isnull=False).count() == 1
        assert (
            close_ballot(by=village.actor("secretary"), ballot=ballot, at=after(ballot)).outcome["papers"]
            == 3
        )


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ({"calon-1": "1", "calon-2": "1"}, "nomor 1"),
        ({"calon-1": "satu"}, "tidak terbaca"),
        ({}, "Belum ada yang dipilih"),
    ],
)
def test_a_paper_on_the_phone_that_cannot_be_is_handed_back_as_it_was_typed(village, typed, why):
    with inside(village):
        ballot = make_election(village, "stv")
    path = village.url(f"musyawarah/pemungutan/{ballot.number}/surat-suara/")
    page = village.client("resident").post(path, boxes(typed) | {"langkah": "periksa"})
    assert page.status_code == 422 and why in page.content.decode()
    with inside(village):
        assert not Vote.objects.exists()


@pytest.mark.parametrize("mark", ["calon-1=3", "calon-9", "calon-1=99999", "="])
def test_crafted_marks_never_become_a_vote(village, mark):
    with inside(village):
        ballot = make_election(village, "stv")
    path = village.url(f"musyawarah/pemungutan/{ballot.number}/surat-suara/")
    assert village.client("resident").post(path, {"p": [mark], "langkah": "kirim"}).status_code == 422
    with inside(village):
        assert not Vote.objects.exists()


@pytest.mark.parametrize(
    ("rule", "changes", "why"),
    [
        ("irv", {"seats": 2}, "one_seat"),
        ("stv", {"seats": None}, "seats_missing"),
        ("phragmen", {}, "unknown_kind"),
        ("x", {}, "unknown_kind"),
    ],
)
def test_a_way_that_does_not_fit_is_not_opened(village, rule, changes, why):
    with inside(village), pytest.raises(Refusal, match=why):
        make_election(village, rule, **{"seats": 1, **changes})


def test_twenty_neighbours_show_how_ways_differ_and_keep_nothing(village):
    client, path = village.client(None), village.url("musyawarah/cara-hitung/coba/")
    page = client.get(path).content.decode()
    assert "18 juta, 11 dari 20 terbantu" in page and "20 juta, 20 dari 20 terbantu" in page
    tried = client.get(
        path, {"dana": "20", **{f"biaya-{letter}": "5" for letter in "ABCDE"}, "t1": ["A", "Z"]}
    )
    assert "5 juta, 1 dari 20 terbantu" in tried.content.decode()
    for wrong in ({"dana": "0"}, {"dana": "x" * 900}, {"dana": "20", "biaya-A": "-5"}):
        answer = client.get(path, wrong)
        assert answer.status_code == 200 and "note bad" in answer.content.decode()


def test_twenty_neighbours_rank_five_candidates(village):
    client, path = village.client(None), village.url("musyawarah/cara-hitung/coba/orang/")
    page = re.sub(r"\s+", " ", client.get(path).content.decode())
    assert re.search(r'Hanya pilihan pertama yang dihitung</th><td class="r">A<', page)
    assert re.search(r'Yang terakhir gugur</a></th><td class="r">D<', page)
    assert re.search(r'Adu satu lawan satu</a></th><td class="r">C<', page)
    for wrong in (
        {"n1": "3", "o1": "AAB"},
        {"n1": "x", "o1": "A"},
        {"n1": "", "o1": ""},
        {"n1": "3", "o1": "A<b>"},
    ):
        answer = client.get(path, wrong)
        assert answer.status_code == 200 and "note bad" in answer.content.decode()
    assert client.get(path, {"n1": "5", "o1": "b > a"}).status_code == 200


def test_whoever_may_recount_gets_the_papers_and_nobody_else(village):
    with inside(village):
        ballot = make_election(village, "stv")
        stations = village.areas[:2]
        heads = [len(paper_vote(village, ballot, station, 6)) for station in stations]
        close_window(ballot)
    assert sum(heads) >= 10, "the village is too small for this test"
    for station, used in zip(stations, heads, strict=True):
        for role in ("committee", "volunteer"):
            stack = f"{used - 1}x 1 2\n3"
            assert (
                copy_stack(village, ballot, role, station, stack, received=used, used=used).status_code == 302
            )
    with inside(village):
        decision = close_ballot(by=village.actor("secretary"), ballot=ballot, at=after(ballot))
    path = village.url(f"musyawarah/keputusan/{decision.number}/isi-surat-suara/")
    given = village.client("supervisor").get(path)
    assert given.status_code == 200 and given["Content-Disposition"].endswith('.blt"')
    again = stv_scottish(read_blt(given.content.decode()))
    assert len(again.elected) == 2 and again.ballots == sum(heads)
    assert village.client("resident").get(path).status_code == 403
    assert (
        "Isi surat suara"
        not in village.client(None).get(path.removesuffix("isi-surat-suara/")).content.decode()
    )


def test_a_handful_of_papers_is_given_to_nobody(village):
    with inside(village):
        ballot = make_election(village, "stv")
    send_by_phone(village, ballot, "resident", {"calon-1": "1"})
    with inside(village):
        close_window(ballot)
        decision = close_ballot(by=village.actor("secretary"), ballot=ballot, at=after(ballot))
    path = village.url(f"musyawarah/keputusan/{decision.number}/isi-surat-suara/")
    assert "kurang dari 10 kertas" in village.client("supervisor").get(path).content.decode()
