"""Starting one's own community: one form, and one is inside as its first secretary."""

import pytest
from django.core.cache import cache
from django.test import Client
from django_scopes import scope

from galang.community.models import Area, Charter, Community, Deed, Round
from galang.core.refusal import Refusal
from galang.people.models import Account, Membership
from galang.people.services import read_parts
from tests.make.ground import make_village

pytestmark = pytest.mark.django_db
FORM = {
    "community_name": "Muara Jernih", "kind_name": "Desa",
    "region": "Kranggan, Galur, Kulon Progo, DI Yogyakarta (34.01.04.2002)",
    "time_zone": "Asia/Jakarta", "parts": "3 RW, 4 RT", "blueprint": "p2kp_1",
    "name": "Siti Aminah", "username": "siti", "phone": "", "password": "482913", "again": "482913",
}  # fmt: skip


@pytest.fixture(autouse=True)
def nobody_founded_before():
    cache.clear()


def start(client: Client | None = None, **more: str):
    return (client or Client()).post("/mulai/", FORM | more)


def test_one_form_makes_community_areas_round_account_and_secretary():
    client = Client()
    assert start(client)["Location"] == "/muara-jernih/"
    community = Community.objects.get()
    assert (community.region_code, community.kind_name, community.is_sample) == (
        "34.01.04.2002",
        "Desa",
        False,
    )
    with scope(community=community):
        assert Area.objects.filter(is_base=True).count() == 12 and Area.objects.count() == 15
        assert Round.objects.get().blueprint == "p2kp_1" and Charter.objects.get().version == 1
        assert Membership.objects.get().role == "secretary"
        assert [deed.verb for deed in Deed.objects.order_by("pk")] == [
            "open_community",
            "add_areas",
            "start_round",
        ]
        assert {deed.account_id for deed in Deed.objects.all()} == {Account.objects.get().pk}
    assert client.get("/muara-jernih/putaran/baru/").status_code == 200, "signed in already"
    assert client.get("/muara-jernih/warga/").status_code == 403, (
        "a real community asks for the second factor"
    )


def test_who_is_signed_in_is_not_asked_for_an_account_again():
    village = make_village()
    client = village.client("facilitator")
    page = client.get("/mulai/").content.decode()
    assert "Nama pengguna" not in page
    assert start(client)["Location"] == "/muara-jernih/"
    with scope(community=Community.objects.get(slug="muara-jernih")):
        assert Membership.objects.get().account == village.accounts["facilitator"]


def test_the_sample_is_left_behind_in_the_same_step():
    village = make_village()
    assert start(leave_sample="on").status_code == 302
    village.community.refresh_from_db()
    assert not village.community.is_listed
    assert Client().get("/kali-bening/putaran/").status_code == 200, "still there by its address"
    with scope(community=village.community):
        assert Deed.objects.filter(verb="unlist_community").count() == 1


def test_the_sample_stays_when_nobody_asks_to_leave_it():
    village = make_village()
    start()
    village.community.refresh_from_db()
    assert village.community.is_listed


def test_a_stranger_cannot_hide_the_sample_of_a_running_installation():
    village = make_village()
    make_village("Yang Pertama", sample=False)
    assert "leave_sample" not in Client().get("/mulai/").content.decode()
    start(leave_sample="on")
    village.community.refresh_from_db()
    assert village.community.is_listed


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ({"community_name": ""}, "Nama komunitas"),
        ({"community_name": "x" * 200}, "120"),
        ({"kind_name": "Kerajaan"}, "Jenis"),
        ({"region": "entah di mana"}, "tidak dikenal"),
        ({"region": "(99.99.99.9999)"}, "tidak dikenal"),
        ({"region": "sukamaju"}, "tidak dikenal"),
        ({"time_zone": "Mars/Olympus"}, "Zona waktu"),
        ({"parts": "9999 RW, 9999 RT"}, "Jumlah wilayah"),
        ({"parts": "RW 01\nRW 01"}, "sudah ada"),
        ({"blueprint": "../../etc/passwd"}, "Pola"),
        ({"username": "", "phone": ""}, "salah satu cukup"),
        ({"password": "111111", "again": "111111"}, "terlalu mudah"),
        ({"name": ""}, "Nama Anda"),
        ({"parts": "\x00"}, "Bagian-bagiannya"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_half_is_left(more, sentence):
    answer = start(**more)
    assert answer.status_code == 422 and sentence in answer.content.decode()
    assert not Community.objects.exists() and not Account.objects.exists()


def test_two_of_one_name_get_two_addresses_and_reserved_words_none():
    assert start()["Location"] == "/muara-jernih/"
    assert start(username="budi")["Location"] == "/muara-jernih-2/"
    assert start(username="rudi", community_name="Masuk")["Location"] == "/masuk-kita/"
    assert start(username="wati", community_name="कम्युनिटी")["Location"] == "/komunitas/"


def test_a_union_begins_without_region_areas_or_round():
    start(kind_name="Serikat", region="", parts="", blueprint="", community_name="Serikat Buruh Pelabuhan")
    with scope(community=Community.objects.get()):
        assert not Area.objects.exists() and not Round.objects.exists()


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("", []),
        ("2 RW, 2 RT", [("RW", number, [("RT", "01"), ("RT", "02")]) for number in ("01", "02")]),
        ("1 rukun warga, 1 RT tiap RW", [("rukun warga", "01", [("RT", "01")])]),
        ("Dusun Krajan: RT 01, RT 02\n\nDusun Lor", [
            ("Dusun", "Krajan", [("RT", "01"), ("RT", "02")]), ("Dusun", "Lor", []),
        ]),
        ("Krajan", [("", "Krajan", [])]),
        ("Cabang Tanjung Priok: Regu A , , Regu B", [
            ("Cabang", "Tanjung Priok", [("Regu", "A"), ("Regu", "B")]),
        ]),
    ],
)  # fmt: skip
def test_parts_are_read_as_people_write_them(text, tree):
    assert read_parts(text) == tree


def test_too_many_parts_are_refused_before_they_are_made():
    with pytest.raises(Refusal, match=r"form\.out_of_range"):
        read_parts("\n".join(f"RW {n}" for n in range(3001)))


def test_one_address_founds_a_few_communities_an_hour_and_another_is_not_held_back():
    for at in range(6):
        made = start(community_name=f"Desa {at}", username=f"siti-{at}")
        assert made.status_code == 302
    held = start(community_name="Desa Lebih", username="siti-lebih")
    assert held.status_code == 429 and "60" in held.content.decode()
    assert Community.objects.count() == 6
    elsewhere = Client(REMOTE_ADDR="10.1.2.3").post("/mulai/", FORM | {"community_name": "Desa Lain"})
    assert elsewhere.status_code == 302
