"""Areas of any depth, the charter with its history, and the trace that nobody edits."""

from datetime import date

import pytest
from django.db import DatabaseError, transaction
from django_scopes import scope

from galang.community.charter import DEFAULT_RULES, ONLY_KEPT
from galang.community.deed_words import WORDS
from galang.community.models import Area, Charter, Deed
from galang.community.services import Actor, add_area, charter_in_force, record_deed, rule_in_force
from galang.core.refusal import Refusal
from galang.people.models import Person
from galang.people.services import set_poor_list
from scripts.reference.ground import charter_sources, readers_of
from tests.make.ground import Village, make_village

pytestmark = pytest.mark.django_db


@pytest.fixture
def village() -> Village:
    return make_village()


# areas


def test_areas_nest_as_deep_as_people_need(village):
    secretary = village.actor("secretary")
    with scope(community=village.community):
        parent = None
        for depth in range(8):
            last = depth == 7
            parent = add_area(
                by=secretary,
                community=village.community,
                kind="Blok",
                name=str(depth),
                parent=parent,
                is_base=last,
            )
    page = village.client(None).get(village.url("wilayah/")).content.decode()
    assert page.count('<ul class="tree">') >= 8 and "Blok 7" in page


def test_an_area_is_added_by_form_and_stands_in_natural_order(village):
    client = village.client("secretary")
    for name in ("10", "9"):
        assert client.post(village.url("wilayah/baru/"), {"kind": "RW", "name": name}).status_code == 302
    with scope(community=village.community):
        assert [area.name for area in Area.objects.filter(parent=None)] == ["01", "02", "9", "10"]
        assert Deed.objects.filter(verb="add_area").count() == 2


def test_a_smallest_area_that_is_divided_is_no_longer_a_smallest_one(village):
    base = village.areas[0]
    data = {"parent": base.pk, "kind": "Gang", "name": "Melati", "is_base": "on"}
    assert village.client("coordinator").post(village.url("wilayah/baru/"), data).status_code == 302
    with scope(community=village.community):
        assert not Area.objects.get(pk=base.pk).is_base
        assert Area.objects.get(name="Melati").label == "Gang Melati / RT 01 / RW 01"


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"kind": "RW", "name": "01"}, "sudah ada"),
        ({"kind": "rw", "name": " 01 "}, "sudah ada"),
        ({"kind": "RW", "name": ""}, "Nama atau nomor"),
        ({"kind": "RW", "name": "x" * 81}, "80"),
        ({"kind": "RW", "name": "1\x00"}, "Nama atau nomor"),
        ({"kind": "RW", "name": "3", "parent": "999999"}, "Di dalam"),
        ({"kind": "RW", "name": "3", "parent": "9" * 40}, "Di dalam"),
    ],
)
def test_a_bad_area_gets_a_sentence(village, given, sentence):
    answer = village.client("secretary").post(village.url("wilayah/baru/"), given)
    assert answer.status_code == 422 and sentence in answer.content.decode()
    with scope(community=village.community):
        assert Area.objects.count() == 6


def test_a_very_long_way_down_is_refused_before_the_database_is(village):
    with scope(community=village.community):
        parent = None
        with pytest.raises(Refusal, match=r"form\.too_long"):
            for _depth in range(5):
                by, name = village.actor("secretary"), "y" * 60
                parent = add_area(by=by, community=village.community, kind="B", name=name, parent=parent)


def test_the_parent_of_another_community_is_not_there(village):
    other = make_village("Muara Jernih")
    given = {"kind": "RT", "name": "9", "parent": other.areas[0].pk}
    assert village.client("secretary").post(village.url("wilayah/baru/"), given).status_code == 422


# charter


def _second_version(village):
    with scope(community=village.community):
        first = Charter.objects.get()
        rules = first.rules | {
            "council_size": {**first.rules["council_size"], "value": 11, "source": "Pasal 9"}
        }
        Charter.objects.create(
            community=village.community,
            version=2,
            rules=rules,
            in_force_from=date(2026, 4, 1),
            adopted_in="K-003",
        )


def test_the_charter_shows_value_source_and_what_was_before(village):
    _second_version(village)
    page = village.client(None).get(village.url("tata-tertib/")).content.decode()
    assert "Versi 2" in page and "Pasal\xa09" in page and "versi 1: 9" in page
    assert "Rp10.000.000" in page and "50%" in page and "3 tahun" in page and "Desember" in page
    old = village.client(None).get(village.url("tata-tertib/?versi=1")).content.decode()
    assert "Bukan versi yang berlaku" in old and "<b>9</b>" in old


def test_the_version_of_the_day_is_the_one_that_counts(village):
    _second_version(village)
    with scope(community=village.community):
        for day, version, size in (
            (date(2025, 1, 1), 1, 9),
            (date(2026, 3, 31), 1, 9),
            (date(2026, 4, 1), 2, 11),
        ):
            assert charter_in_force(village.community, day).version == version
            assert rule_in_force(village.community, "council_size", day) == size
        with pytest.raises(Refusal, match=r"charter\.unknown_rule"):
            rule_in_force(village.community, "no_such_rule", date(2026, 1, 1))


@pytest.mark.parametrize("version", ["0", "3", "x", "9" * 50])
def test_a_version_that_is_not_there_is_a_404(village, version):
    assert village.client(None).get(village.url("tata-tertib/"), {"versi": version}).status_code == 404


# the trace


def _deeds(village, count, **more):
    with scope(community=village.community):
        for at in range(count):
            subject = Area(community=village.community, label=f"Hal {at}")
            record_deed(
                by=Actor(None, "Rina Sari", role_words="Sekretaris", **more), verb="add_area", subject=subject
            )


def test_no_deed_is_changed_or_removed_by_anybody(village):
    with scope(community=village.community):
        deed = Deed.objects.first()
        deed.verb = "nothing_happened"
        for change in (
            deed.save,
            deed.delete,
            lambda: Deed.objects.update(verb="x"),
            lambda: Deed.objects.all().delete(),
        ):
            with pytest.raises(DatabaseError), transaction.atomic():
                change()
        assert Deed.objects.first().verb == "start_round"


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_the_page_of_deeds_can_only_be_read(village, method):
    for path in ("jejak/", "jejak/U-001/"):
        assert getattr(village.client("secretary"), method)(village.url(path)).status_code == 405


def test_the_trace_names_roles_and_initials_never_names(village):
    _deeds(village, 1)
    page = village.client(None).get(village.url("jejak/")).content.decode()
    assert "Sekretaris (R. S.)" in page and "Rina Sari" not in page


def test_the_trace_is_filtered_by_deed_and_by_help(village):
    _deeds(village, 2)
    _deeds(village, 1, assisted=True)
    client = village.client(None)
    assert (
        client.get(village.url("jejak/?perbuatan=add_area")).content.decode().count("Wilayah ditambahkan</b>")
        == 3
    )
    helped = client.get(village.url("jejak/?dibantu=on")).content.decode()
    assert helped.count("Wilayah ditambahkan</b>") == 1 and "dibantu</span>" in helped
    assert (
        "Belum ada jejak seperti ini"
        in client.get(village.url("jejak/?perbuatan=give_role")).content.decode()
    )
    assert client.get(village.url("jejak/?perbuatan=%00&sesudah=%27")).status_code == 200


def test_leafing_reaches_every_deed_once(village, django_assert_max_num_queries):
    _deeds(village, 120)
    client, path, seen = village.client(None), village.url("jejak/"), []
    for _page in range(4):
        answer = client.get(path)
        seen += [line.deed.pk for line in answer.context["lines"]]
        path = answer.context["pages"].after
        if not path:
            break
    with scope(community=village.community):
        assert seen == list(Deed.objects.values_list("pk", flat=True)) and len(seen) == 124
    with django_assert_max_num_queries(3):
        client.get(village.url("jejak/"))


def test_what_was_done_to_a_household_stays_within_the_circle(village):
    with scope(community=village.community):
        home = Person.objects.select_related("household").first().household
        set_poor_list(by=village.actor("secretary"), household=home, on_list=True, reason="Rumah roboh")
    for role in (None, "resident", "secretary"):
        page = village.client(role).get(village.url("jejak/")).content.decode()
        assert "Daftar PS-2 diubah" in page and "Rumah roboh" not in page and home.code not in page


@pytest.mark.parametrize("number", ["U-001", "W-0001", "x", "U-99999999999999999999", "%00", "..%2f"])
def test_a_record_without_public_deeds_is_a_404(village, number):
    assert village.client("secretary").get(village.url(f"jejak/{number}/")).status_code == 404


def test_every_verb_of_the_ground_has_words():
    verbs = """
        open_community unlist_community add_area add_areas start_round close_round add_step change_step
        document_draft document_agreed document_superseded register_person change_person move_away
        register_households set_poor_list record_consent withdraw_consent invite invite_back
        accept_invitation renew_pin give_role end_role move_back
    """.split()
    assert [verb for verb in verbs if verb not in WORDS] == []


def test_the_charter_page_marks_what_nothing_asks_for(village):
    sources = charter_sources()
    assert {key for key in DEFAULT_RULES if not readers_of(key, sources)} == ONLY_KEPT
    page = village.client(None).get(village.url("tata-tertib/")).content.decode()
    assert page.count("dicatat, belum diperiksa aplikasi") == len(ONLY_KEPT)
