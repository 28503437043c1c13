"""Signing in: two names, one sentence for every wrong pair, few tries, a fresh session each time."""

from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from galang.people.models import Account
from galang.people.rules import why_not_password
from galang.people.services import SignInFacts, change_password, open_account
from tests.make.ground import PASSWORD, make_village

pytestmark = pytest.mark.django_db
WRONG = "tidak cocok"


@pytest.fixture
def account() -> Account:
    return open_account(SignInFacts("siti.rt07", PASSWORD, "+6281234567890", "Siti Aminah"))


def sign_in(name: str, password: str = PASSWORD, client: Client | None = None, **more: str):
    return (client or Client()).post("/masuk/", {"name": name, "password": password, **more})


@pytest.mark.parametrize(
    "name",
    ["siti.rt07", " SITI.RT07 ", "081234567890", "0812 3456 7890", "+62 812-3456-7890", "6281234567890"],
)
def test_one_signs_in_with_user_name_or_phone_in_any_spelling(account, name):
    client = Client()
    assert sign_in(name, client=client)["Location"] == "/akun/"
    assert "Siti Aminah" in client.get("/akun/").content.decode()


@pytest.mark.parametrize(
    ("name", "password"),
    [
        ("siti.rt07", "salah-sekali"),
        ("nobody", PASSWORD),
        ("081999999999", PASSWORD),
        ("siti.rt07", PASSWORD + " "),
    ],
)
def test_a_wrong_pair_says_the_same_whatever_was_wrong(account, name, password):
    answer = sign_in(name, password)
    text = answer.content.decode()
    assert answer.status_code == 422
    assert WRONG in text and "Anda masih punya 4 kali." in text
    assert "tidak ada" not in text.split('class="error"')[1][:300]


def test_a_closed_account_is_a_wrong_pair_too(account):
    account.is_active = False
    account.save()
    assert WRONG in sign_in("siti.rt07").content.decode()


def test_an_open_session_of_a_closed_account_ends(account):
    client = Client()
    sign_in("siti.rt07", client=client)
    Account.objects.update(is_active=False)
    assert client.get("/akun/").status_code == 302


def test_after_five_wrong_tries_even_the_right_pair_waits(account):
    for left in (4, 3, 2, 1):
        assert f"Anda masih punya {left} kali." in sign_in("siti.rt07", "salah-sekali").content.decode()
    locked = sign_in("siti.rt07", "salah-sekali")
    assert locked.status_code == 429 and "Tunggu 15 menit" in locked.content.decode()
    assert sign_in("siti.rt07").status_code == 429


def test_spelling_the_name_otherwise_wins_no_more_tries(account):
    names = ["siti.rt07", "SITI.RT07", "081234567890", "+62 812 3456 7890", "siti.rt07 "]
    answers = [sign_in(name, "salah-sekali").status_code for name in names]
    assert answers == [422, 422, 422, 422, 429]


def test_a_neighbour_behind_the_same_address_is_not_locked_out(account):
    open_account(SignInFacts("budi", PASSWORD))
    for _try in range(6):
        sign_in("siti.rt07", "salah-sekali")
    assert sign_in("budi").status_code == 302


def test_a_right_pair_gives_back_all_tries(account):
    for _try in range(3):
        sign_in("siti.rt07", "salah-sekali")
    assert sign_in("siti.rt07").status_code == 302
    assert "Anda masih punya 4 kali." in sign_in("siti.rt07", "salah-sekali").content.decode()


def test_the_session_is_a_new_one_after_signing_in_and_out(account):
    client = Client()
    client.get("/masuk/")
    session = client.session
    session["mark"] = 1
    session.save()
    client.cookies[settings.SESSION_COOKIE_NAME] = session.session_key
    sign_in("siti.rt07", client=client)
    inside = client.session.session_key
    assert inside != session.session_key
    assert client.get("/keluar/").status_code == 405, "a link must not sign anybody out"
    client.post("/keluar/")
    assert client.session.session_key != inside
    assert client.get("/akun/").status_code == 302


@pytest.mark.parametrize(
    ("wanted", "got"),
    [
        ("/kali-bening/warga/", "/kali-bening/warga/"),
        ("https://evil.example/x", "/akun/"),
        ("//evil.example", "/akun/"),
        ("javascript:alert(1)", "/akun/"),
        ("/\\evil.example", "/akun/"),
    ],
)
def test_one_comes_back_where_one_wanted_to_go_but_never_elsewhere(account, wanted, got):
    assert sign_in("siti.rt07", next=wanted)["Location"] == got


def test_who_belongs_to_one_community_lands_in_its_home():
    village = make_village()
    answer = sign_in(village.accounts["resident"].username)
    assert answer["Location"] == f"/{village.community.slug}/"


@pytest.mark.parametrize("name", ["", "\x00", "x" * 500, "<script>", "' or 1=1 --", "🙂"])
def test_odd_names_get_a_sentence(account, name):
    answer = sign_in(name)
    assert answer.status_code == 422 and "<script>" not in answer.content.decode().split("<form")[1]


def test_a_very_long_password_is_refused_before_it_is_hashed(account):
    assert "128" in sign_in("siti.rt07", "x" * 5000).content.decode()


@pytest.mark.parametrize("password", ["123456", "000000", "12345", "kucing", "", "1234567"[:5]])
def test_easy_pins_and_short_passwords_are_refused(password):
    assert why_not_password(password) is not None


@pytest.mark.parametrize("password", ["482913", "kucing belang", "48291355"])
def test_good_pins_and_passwords_are_taken(password):
    assert why_not_password(password) is None


def test_passwords_are_kept_as_hashes_made_to_be_slow():
    from config import settings as real

    assert "Argon2PasswordHasher" in Path(real.__file__).read_text()


def test_a_new_password_ends_every_other_session(account):
    here, elsewhere = Client(), Client()
    for client in (here, elsewhere):
        sign_in("siti.rt07", client=client)
    before = here.session.session_key
    new = {"old": PASSWORD, "password": "582914", "again": "582914"}
    assert here.post("/akun/sandi/", new)["Location"] == "/akun/"
    assert here.session.session_key != before
    assert here.get("/akun/").status_code == 200 and elsewhere.get("/akun/").status_code == 302
    assert sign_in("siti.rt07", "582914").status_code == 302


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"old": "bukan-ini-itu"}, "Kata sandi lama tidak cocok"),
        ({"again": "582915"}, "berbeda"),
        ({"password": "111111", "again": "111111"}, "terlalu mudah"),
        ({"password": "", "again": ""}, "PIN atau kata sandi"),
    ],
)
def test_a_password_is_not_changed_by_mistake(account, change, sentence):
    client = Client()
    sign_in("siti.rt07", client=client)
    answer = client.post("/akun/sandi/", {"old": PASSWORD, "password": "582914", "again": "582914"} | change)
    assert answer.status_code == 422 and sentence in answer.content.decode()
    assert sign_in("siti.rt07").status_code == 302


def test_guessing_the_old_password_in_an_open_session_is_throttled_as_well(account):
    client = Client()
    sign_in("siti.rt07", client=client)
    form = {"old": "bukan-ini-itu", "password": "582914", "again": "582914"}
    answers = [client.post("/akun/sandi/", form).status_code for _try in range(5)]
    assert answers[-1] == 429


def test_the_language_is_kept_with_the_account(account):
    client = Client()
    sign_in("siti.rt07", client=client)
    client.post("/akun/bahasa/", {"bahasa": "en"})
    assert Account.objects.get().language == "en"
    fresh = Client()
    assert sign_in("siti.rt07", client=fresh).cookies["bahasa"].value == "en"
    assert client.post("/akun/bahasa/", {"bahasa": "xx"}).status_code == 422


def test_ones_account_shows_all_ones_roles_and_nobody_elses():
    here, there = make_village("Kali Bening"), make_village("Muara Jernih")
    page = here.client("secretary").get("/akun/").content.decode()
    assert "Kali Bening" in page and "Sekretaris" in page
    assert there.community.name not in page


def test_a_changed_password_service_refuses_an_easy_pin(account):
    from galang.core.refusal import Refusal

    with pytest.raises(Refusal, match=r"signin\.pin_too_easy"):
        change_password(account=account, password="123456")


def test_the_sign_in_page_says_nothing_about_who_has_an_account(account):
    known, unknown = (sign_in(name, "salah-sekali").content.decode() for name in ("siti.rt07", "siti.rt08"))

    def said(page: str) -> str:
        return page.replace("siti.rt07", "").replace("siti.rt08", "").split('class="error"')[1][:400]

    assert said(known) == said(unknown)
