"""People's records: closed, little, corrected by those who may, with consent for each purpose."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from django_scopes import scope

from galang.community.models import Deed
from galang.core.refusal import Refusal
from galang.people.models import Census, Consent, Household, Person
from galang.people.selectors import persons_matching, residents_table
from galang.people.services import (
    HouseholdFacts,
    PersonFacts,
    electors,
    invite,
    may_vote,
    record_consent,
    register_households,
    register_person,
    set_poor_list,
    withdraw_consent,
)
from tests.make.ground import TODAY, Village, make_village

pytestmark = pytest.mark.django_db
NIK = "3401045204910001"


@pytest.fixture
def village() -> Village:
    return make_village()


def form(village, **more):
    given = {
        "name": "Siti Aminah",
        "area": village.areas[0].pk,
        "sex": "f",
        "born_on": "12/4/1991",
        "channel": "paper",
    }
    return given | more


def add(village, role="secretary", **more):
    return village.client(role).post(village.url("warga/baru/"), form(village, **more))


def newest() -> Person:
    return Person.objects.order_by("-pk").first()


def test_a_person_is_registered_with_household_and_consents(village):
    answer = add(village, home_code="KK-000", consents=["record", "contact"], phone="0812 3456 7890")
    assert answer["Location"] == village.url("warga/W-0037/")
    with scope(community=village.community):
        person = newest()
        assert (person.number, person.phone, person.household.code) == ("W-0037", "+6281234567890", "KK-000")
        assert {one.purpose for one in Consent.objects.filter(person=person)} == {"record", "contact"}
        assert Deed.objects.filter(subject_number="W-0037").count() == 1
        assert Census.objects.first().persons == 37


def test_a_new_household_begins_with_its_first_person(village):
    add(village, home_code="KK-NEW")
    with scope(community=village.community):
        assert Household.objects.get(code="KK-NEW").area == village.areas[0]


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ({"name": ""}, "Nama"),
        ({"name": "   "}, "Nama"),
        ({"name": "x" * 121}, "120"),
        ({"area": ""}, "Tinggal di"),
        ({"area": "999999"}, "Tinggal di"),
        ({"sex": "q"}, "Jenis kelamin"),
        ({"born_on": "31/2/1990"}, "Tanggal lahir"),
        ({"born_on": "2999-01-01"}, "belum terjadi"),
        ({"born_on": "1800-01-01"}, "120 tahun"),
        ({"phone": "abc"}, "bukan nomor HP"),
        ({"nik": "123", "consents": ["nik"]}, "16 angka"),
        ({"nik": "3401045213910001", "consents": ["nik"]}, "NIK"),
        ({"nik": "34010452O4910001", "consents": ["nik"]}, "hanya berisi angka"),
        ({"nik": NIK}, "NIK disimpan"),
        ({"consents": ["fly"]}, "setuju"),
        ({"home_code": "KK-001"}, "tercatat di RT\xa002"),
        ({"name": "Siti\x00Aminah"}, "Nama"),
    ],
)
def test_what_cannot_be_is_answered_with_a_sentence(village, more, sentence):
    answer = add(village, **more)
    assert answer.status_code == 422 and sentence in answer.content.decode()
    with scope(community=village.community):
        assert Person.objects.count() == 36 and not Deed.objects.filter(verb="register_person").exists()


def test_the_same_person_is_not_registered_twice(village):
    assert add(village).status_code == 302
    again = add(village, name="SITI  AMINAH")
    assert again.status_code == 422 and "sudah tercatat" in again.content.decode()
    assert add(village, born_on="12/4/1990").status_code == 302, "another birthday is another person"


def test_a_nik_leaves_four_digits_and_a_hash_that_tells_nothing(village):
    assert add(village, nik=f" {NIK[:8]} {NIK[8:]} ", consents=["nik"]).status_code == 302
    with scope(community=village.community):
        row = Person.objects.filter(nik_last4="0001").values().get()
        assert NIK not in str(row) and len(row["nik_hash"]) == 64
    page = village.client("secretary").get(village.url("warga/W-0037/")).content.decode()
    assert "••••0001" in page and NIK not in page
    twice = add(village, name="Orang Lain", nik=NIK, consents=["nik"])
    assert twice.status_code == 422 and "sudah tercatat pada warga lain" in twice.content.decode()
    assert NIK not in str(twice.request["QUERY_STRING"])


def test_the_hash_of_a_nik_depends_on_the_key(village, settings):
    from galang.people.services.persons import nik_digest

    first = nik_digest(NIK)
    settings.NIK_KEY = "another key"
    assert nik_digest(NIK) != first


def test_withdrawing_a_consent_erases_what_was_kept_for_it_alone(village):
    add(village, nik=NIK, consents=["nik", "contact"], phone="081234567890")
    client, page = village.client("secretary"), village.url("warga/W-0037/persetujuan/")
    for purpose in ("nik", "contact"):
        assert client.post(page, {"tarik": purpose}).status_code == 302
        assert client.post(page, {"tarik": purpose}).status_code == 404, "nothing is left to withdraw"
    with scope(community=village.community):
        person = newest()
        assert (person.nik_hash, person.nik_last4, person.phone) == ("", "", "")
        assert Consent.objects.filter(person=person, withdrawn_at__isnull=False).count() == 2, (
            "a date, not a deletion"
        )
    assert client.post(page, {"purpose": "nik", "channel": "voice"}).status_code == 302


def test_giving_twice_is_once_and_unknown_purposes_are_refused(village):
    with scope(community=village.community):
        person, by = newest(), village.actor("volunteer")
        first = record_consent(by=by, person=person, purpose="photo", channel="voice")
        assert record_consent(by=by, person=person, purpose="photo", channel="paper") == first
        for bad in ({"purpose": "fly", "channel": "voice"}, {"purpose": "photo", "channel": "telepathy"}):
            with pytest.raises(Refusal):
                record_consent(by=by, person=person, **bad)
    answer = village.client("secretary").post(
        village.url(f"warga/{person.number}/persetujuan/"), {"purpose": "fly"}
    )
    assert answer.status_code == 422


def test_a_person_takes_back_ones_own_consent_and_nobody_elses(village):
    with scope(community=village.community):
        own, other = village.persons["resident"], village.persons["board_member"]
        for person in (own, other):
            record_consent(by=village.actor("secretary"), person=person, purpose="photo", channel="paper")
        actor = village.actor("resident")
        withdraw_consent(by=actor, consent=Consent.objects.get(person=own))
        with pytest.raises(Refusal, match=r"right\.missing"):
            withdraw_consent(by=actor, consent=Consent.objects.get(person=other))


def test_the_poor_list_changes_with_a_reason_that_the_circle_reads(village):
    with scope(community=village.community):
        person = Person.objects.filter(household__on_poor_list=False).first()
    client, path = village.client("secretary"), village.url(f"warga/{person.number}/ps2/")
    assert client.post(path, {"masuk": "ya", "reason": " "}).status_code == 422
    assert client.post(path, {"masuk": "ya", "reason": "Rembug RT 02, rumah roboh"}).status_code == 302
    page = client.get(village.url(f"warga/{person.number}/")).content.decode()
    assert "rumah roboh" in page and "Daftar PS-2</span>" in page
    with scope(community=village.community):
        deed = Deed.objects.get(verb="set_poor_list")
        assert (deed.subject_number, deed.subject_title) == ("", "")
        assert Census.objects.first().counts["poor"]["yes"] == 15


@pytest.mark.parametrize("role", ["volunteer", "resident", "facilitator", "board_member"])
def test_only_secretary_and_coordinator_touch_the_poor_list(village, role):
    with scope(community=village.community):
        home = Household.objects.first()
        with pytest.raises(Refusal):
            set_poor_list(by=village.actor(role), household=home, on_list=True, reason="x")


def test_people_are_found_by_parts_of_the_name_by_number_and_by_area(village):
    with scope(community=village.community):
        assert {one.name for one in persons_matching("perempuan 1")} >= {
            "Warga Perempuan 1",
            "Warga Perempuan 10",
        }
        assert [one.number for one in persons_matching("w-5")] == ["W-0005"]
        assert persons_matching("%").count() == 0
        rw = village.areas[0].parent
        assert persons_matching("", rw).count() == 18, "an area holds the areas inside it"
    page = village.client("secretary").get(village.url("warga/"), {"cari": "laki 3"}).content.decode()
    assert "Warga Laki 3" in page and "Warga Laki 4" not in page
    assert village.client("secretary").get(village.url("warga/?wilayah=999&cari=%00")).status_code == 200


def test_leafing_through_people_reaches_each_once_at_the_same_cost(village, django_assert_max_num_queries):
    with scope(community=village.community):
        same = PersonFacts("Sama Nama", "f", date(1990, 1, 1))
        facts = [HouseholdFacts(f"X-{n}", village.areas[0], (same,)) for n in range(90)]
        register_households(by=village.actor("secretary"), community=village.community, households=facts)
    client, path, seen = village.client("secretary"), village.url("warga/"), []
    while path:
        with django_assert_max_num_queries(8):
            answer = client.get(path)
        seen += [one.pk for one in answer.context["persons"]]
        path = answer.context["pages"].after
    assert len(seen) == len(set(seen)) == 126


def test_a_correction_changes_the_record_and_says_which_fields(village):
    with scope(community=village.community):
        person = village.persons["resident"]
    path = village.url(f"warga/{person.number}/ubah/")
    answer = village.client("volunteer").post(path, form(village, name="Nama Baru", is_married="on"))
    assert answer.status_code == 302
    with scope(community=village.community):
        person.refresh_from_db()
        assert person.name == "Nama Baru" and person.is_married
        assert set(Deed.objects.get(verb="change_person").details["fields"]) >= {"name", "is_married"}
        assert "Nama Baru" not in str(list(Deed.objects.values()))


def test_who_moves_away_stays_in_the_records_and_leaves_the_lists(village):
    with scope(community=village.community):
        person = newest()
    path = village.url(f"warga/{person.number}/pindah/")
    client = village.client("secretary")
    assert client.post(path).status_code == 302 and client.post(path).status_code == 422
    assert "Sudah pindah" in client.get(village.url(f"warga/{person.number}/")).content.decode()
    with scope(community=village.community):
        assert persons_matching(person.name).count() == 0 and Census.objects.first().persons == 35
    assert client.post(path, {"kembali": "1"}).status_code == 302
    with scope(community=village.community):
        assert persons_matching(person.name).count() == 1 and Census.objects.first().persons == 36


def test_names_that_look_like_code_stay_text(village):
    add(village, name="<img src=x onerror=alert(1)>", home_code="<b>")
    for path in ("warga/", "warga/W-0037/", "warga/W-0037/ubah/", "anggota/"):
        assert "<img src=x" not in village.client("secretary").get(village.url(path)).content.decode()


@pytest.mark.parametrize("number", ["W-9999", "U-001", "x", "%00", "W-0001x"])
def test_a_person_who_is_not_there_is_a_404(village, number):
    assert village.client("secretary").get(village.url(f"warga/{number}/")).status_code == 404


def test_a_person_of_another_community_is_a_404_like_a_missing_one(village):
    other = make_village("Muara Jernih", households=40)
    missing = village.client("secretary").get(village.url("warga/W-0100/"))
    assert missing.status_code == 404
    assert other.client("secretary").get(other.url("warga/W-0100/")).status_code == 200
    for path in ("ps2/", "pindah/", "persetujuan/", "pin/"):
        assert village.client("secretary").post(village.url(f"warga/W-0100/{path}")).status_code == 404


@pytest.mark.parametrize(
    "role", ["resident", "facilitator", "programme_coordinator", "observer", "finance_unit"]
)
def test_records_are_closed_to_all_others(village, role):
    client = village.client(role)
    for path in ("warga/", "warga/W-0001/", "warga/baru/"):
        answer = client.get(village.url(path))
        assert (
            answer.status_code == 403 and "Warga Perempuan" not in answer.content.decode().split("<main")[1]
        )
    assert add(village, role).status_code == 403


def test_pages_with_persons_are_kept_in_no_cache(village):
    assert "no-store" in village.client("secretary").get(village.url("warga/"))["Cache-Control"]


@pytest.mark.parametrize(
    ("born", "married", "on", "may"),
    [
        (date(2009, 4, 26), False, date(2026, 4, 25), False),
        (date(2009, 4, 26), False, date(2026, 4, 26), True),
        (date(2009, 4, 26), False, date(2026, 4, 27), True),
        (date(2012, 2, 29), False, date(2029, 2, 28), False),
        (date(2012, 2, 29), False, date(2029, 3, 1), True),
        (date(2015, 1, 1), True, date(2026, 1, 1), True),
        (None, False, date(2026, 1, 1), False),
        (None, True, date(2026, 1, 1), True),
    ],
)
def test_who_may_vote_is_decided_on_the_day(village, born, married, on, may):
    with scope(community=village.community):
        facts = PersonFacts("Uji Umur", "f", born, is_married=married)
        if born and born > timezone.localdate():
            return
        person = register_person(
            by=village.actor("secretary"), community=village.community, area=village.areas[0], facts=facts
        )
        assert may_vote(person, on, min_age=17, married_counts=True) is may
        assert (person in electors(village.community, on)) is may


def test_who_left_does_not_vote(village):
    with scope(community=village.community):
        person = electors(village.community, TODAY)[0]
        person.left_on = TODAY - timedelta(days=1)
        person.save()
        assert person not in electors(village.community, TODAY)


def test_who_lives_here_is_a_public_number_with_small_ones_closed(village):
    public = village.client(None).get(village.url("siapa/")).content.decode()
    assert "36" in public and "ditutup" in public
    inside = village.client("secretary").get(village.url("siapa/")).content.decode()
    assert "ditutup" not in inside.split("<main")[1].split("</main")[0].replace("ditutup, juga", "")


def test_areas_stand_in_the_order_of_their_numbers():
    labels = {"3": "RT 10 / RW 01", "10": "RT 2 / RW 01", "2": "RT 1 / RW 02", "7": "RT 9 / RW 01"}
    census = Census(counts={"rt": dict.fromkeys(labels, 12), "rt_labels": labels})
    [(_dimension, rows)] = residents_table(census, public=False)
    told = [row.label.replace("\xa0", " ") for row in rows]
    assert told == ["RT 2 / RW 01", "RT 9 / RW 01", "RT 10 / RW 01", "RT 1 / RW 02"]


def test_who_keeps_the_list_takes_a_record_only_with_a_code_from_somebody_else(village):
    with scope(community=village.community):
        free = list(Person.objects.filter(account__isnull=True).order_by("pk")[:2])
        Person.objects.filter(pk=village.persons["secretary"].pk).update(account=None)
        _own, own_code = invite(by=village.actor("secretary"), community=village.community, person=free[0])
        _other, code = invite(by=village.actor("coordinator"), community=village.community, person=free[0])
        _next, next_code = invite(
            by=village.actor("coordinator"), community=village.community, person=free[1]
        )
    client = village.client("secretary")
    page = client.get(village.url(f"warga/{free[0].number}/")).content.decode()
    assert "Minta pengurus lain" in page and "ini-saya" not in page
    assert client.post(village.url(f"warga/{free[0].number}/ini-saya/")).status_code == 404
    accept = {"akun": "ini"}
    assert client.post(f"/u/{own_code.replace(' ', '')}/", accept).status_code == 422, "one's own code"
    assert client.post(f"/u/{code.replace(' ', '')}/", accept).status_code == 302
    assert client.post(f"/u/{next_code.replace(' ', '')}/", accept).status_code == 422, "one is enough"
    with scope(community=village.community):
        linked = Person.objects.get(account=village.accounts["secretary"])
        assert linked == free[0]
        assert Deed.objects.get(verb="accept_invitation").subject_number == free[0].number


def test_a_person_is_found_while_one_types_by_those_who_may(village):
    path = village.url("warga/cari/")
    found = village.client("secretary").get(path, {"q": "perempuan 1"}).json()["results"]
    assert {"value": "W-0004", "label": "Warga Perempuan 1, RT 02 / RW 01"} in found and len(found) <= 12
    assert village.client("secretary").get(path, {"q": "W-0004"}).json()["results"][0]["value"] == "W-0004"
    for nothing in ("", "a", "zzzz", "\x00\x00\x00", "%%"):
        assert village.client("secretary").get(path, {"q": nothing}).json() == {"results": []}
    assert village.client("resident").get(path, {"q": "perempuan"}).status_code == 403


def test_an_invitation_is_made_for_the_person_that_was_found(village):
    with scope(community=village.community):
        free = Person.objects.filter(account__isnull=True).first()
    given = {"role": "resident", "days": "7", "person": f"{free.name}, RT 01 ({free.number})"}
    made = village.client("secretary").post(village.url("undangan/baru/"), given)
    assert made.status_code == 200 and made.context["invitation"].person_id == free.pk
