"""Codes on paper: shown once, good once, and really over when they are over."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from django_scopes import scope, scopes_disabled

from galang.community.models import Deed
from galang.core.refusal import Refusal
from galang.people.models import Account, Invitation, Membership, Person
from galang.people.services import SignInFacts, accept_invitation, invite, invite_back, open_account
from tests.make.ground import PASSWORD, Village, make_village

pytestmark = pytest.mark.django_db
NEW = {"username": "rina", "password": "482913", "again": "482913"}


@pytest.fixture
def village() -> Village:
    return make_village()


def make_code(village, role="resident", person=None) -> str:
    with scope(community=village.community):
        return invite(by=village.actor("secretary"), community=village.community, role=role, person=person)[1]


def use(code: str, data=None, client: Client | None = None):
    return (client or Client()).post(f"/u/{code.replace(' ', '')}/", NEW if data is None else data)


def unregistered(village) -> Person:
    return Person.objects.filter(account__isnull=True).first()


def test_a_code_makes_an_account_with_its_role_and_signs_it_in(village):
    code = make_code(village, "volunteer")
    client = Client()
    page = client.get(f"/u/{code.replace(' ', '')}/").content.decode()
    assert "Kali Bening" in page and "Relawan" in page
    assert use(code, client=client)["Location"] == "/kali-bening/"
    with scope(community=village.community):
        assert Membership.objects.get(account__username="rina").role == "volunteer"
        assert Deed.objects.get(verb="accept_invitation").actor_words == "Relawan (R.)"
    assert client.get("/akun/").status_code == 200


def test_a_code_is_good_once(village):
    code = make_code(village)
    assert use(code).status_code == 302
    again = use(code, NEW | {"username": "budi"})
    assert again.status_code == 422 and "sudah dipakai" in again.content.decode()
    assert not Account.objects.filter(username="budi").exists()


def test_a_code_is_over_when_it_is_over(village):
    code = make_code(village)
    with scopes_disabled():
        Invitation.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    late = use(code)
    assert late.status_code == 422 and "berlaku sampai" in late.content.decode()
    assert Client().get(f"/u/{code.replace(' ', '')}/").status_code == 422
    assert not Account.objects.filter(username="rina").exists()


def test_a_code_is_over_also_for_who_opened_its_page_before(village):
    code = make_code(village)
    client = Client()
    client.get(f"/u/{code.replace(' ', '')}/")
    with scopes_disabled():
        Invitation.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert use(code, client=client).status_code == 422


@pytest.mark.parametrize("typed", ["k7r4 92md", "{}", " {} ", "{lower}", "{hyphen}"])
def test_a_code_is_typed_as_people_type(village, typed):
    code = make_code(village)
    text = (
        typed.replace("{lower}", code.lower()).replace("{hyphen}", code.replace(" ", "-")).replace("{}", code)
    )
    answer = Client().post("/undangan/", {"code": text})
    known = typed != "k7r4 92md"
    assert answer.status_code == (302 if known else 422)
    if known:
        assert answer["Location"] == f"/u/{code.replace(' ', '')}/"


@pytest.mark.parametrize("typed", ["", "x", "\x00", "<script>", "a" * 500])
def test_an_odd_code_gets_a_sentence(village, typed):
    assert Client().post("/undangan/", {"code": typed}).status_code == 422
    assert Client().get("/u/%00/").status_code == 422


def test_only_the_hash_of_a_code_is_kept(village):
    code = make_code(village)
    with scopes_disabled():
        row = Invitation.objects.values().get()
    assert code.replace(" ", "") not in str(row) and code not in str(row)


def test_one_joins_with_the_account_one_has(village):
    other = make_village("Muara Jernih")
    code = make_code(other, "volunteer")
    client = village.client("resident")
    assert "Gabung dengan akun ini" in client.get(f"/u/{code.replace(' ', '')}/").content.decode()
    assert use(code, {"akun": "ini"}, client)["Location"] == "/muara-jernih/"
    with scope(community=other.community):
        assert Membership.objects.filter(account=village.accounts["resident"], role="volunteer").exists()


def test_nobody_uses_the_invitation_they_made(village):
    code = make_code(village, "coordinator")
    answer = use(code, {"akun": "ini"}, village.client("secretary"))
    assert answer.status_code == 422 and "buat sendiri" in answer.content.decode()


def test_a_facilitator_does_not_become_a_local_by_invitation(village):
    answer = use(make_code(village, "resident"), {"akun": "ini"}, village.client("facilitator"))
    assert answer.status_code == 422
    with scope(community=village.community):
        held = Membership.objects.filter(account=village.accounts["facilitator"])
        assert [one.role for one in held] == ["facilitator"]


def test_an_invitation_for_a_person_ties_the_account_to_that_person(village):
    with scope(community=village.community):
        person = unregistered(village)
    use(make_code(village, person=person))
    with scope(community=village.community):
        person.refresh_from_db()
        assert person.account.username == "rina" and person.account.name == person.name
        with pytest.raises(Refusal, match=r"invite\.person_has_account"):
            invite(by=village.actor("secretary"), community=village.community, person=person)


def test_one_account_is_not_two_persons(village):
    with scope(community=village.community):
        person = unregistered(village)
    answer = use(make_code(village, person=person), {"akun": "ini"}, village.client("resident"))
    assert answer.status_code == 422 and "orang lain" in answer.content.decode()
    with scope(community=village.community):
        person.refresh_from_db()
        assert person.account is None
        assert Invitation.objects.get().used_at is None, "a refused code stays good"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({}, "Nama pengguna"),
        (NEW | {"username": ""}, "salah satu cukup"),
        (NEW | {"username": "RINA SARI"}, "tanpa spasi"),
        (NEW | {"username": "081234567890"}, "Nomor HP ditulis"),
        (NEW | {"password": "123456", "again": "123456"}, "terlalu mudah"),
        (NEW | {"again": "999"}, "berbeda"),
        (NEW | {"phone": "12"}, "bukan nomor HP"),
        (NEW | {"username": "x" * 50}, "40"),
    ],
)
def test_a_half_filled_form_gets_a_sentence_and_the_code_stays_good(village, data, sentence):
    code = make_code(village)
    answer = use(code, data)
    assert answer.status_code == 422 and sentence in answer.content.decode()
    assert use(code).status_code == 302


def test_a_name_that_is_taken_is_said_at_its_field(village):
    open_account(SignInFacts("rina", PASSWORD, "+6281234567890"))
    answer = use(make_code(village), NEW | {"phone": ""})
    assert answer.status_code == 422 and "sudah dipakai" in answer.content.decode()
    taken = use(make_code(village), NEW | {"username": "rani", "phone": "081234567890"})
    assert "akun lain" in taken.content.decode()


def test_the_secretary_sees_a_code_once_and_prints_its_slip(village):
    client = village.client("secretary")
    made = client.post(village.url("undangan/baru/"), {"role": "resident", "days": "7", "person": ""})
    code = made.context["code"]
    assert made.status_code == 200 and code in made.content.decode()
    assert code not in client.get(village.url("undangan/baru/")).content.decode()
    slip = client.post(village.url("undangan/lembar/"), {"code": code})
    assert slip.status_code == 200 and slip.content.startswith(b"%PDF")
    assert client.get(village.url("undangan/lembar/")).status_code == 405


def test_a_slip_is_printed_only_for_a_good_code_of_this_community(village):
    other = make_village("Muara Jernih")
    code = make_code(other)
    client = village.client("secretary")
    assert client.post(village.url("undangan/lembar/"), {"code": code}).status_code == 422
    assert client.post(village.url("undangan/lembar/"), {"code": "x"}).status_code == 422
    assert client.post(village.url("undangan/lembar/"), {}).status_code == 422


@pytest.mark.parametrize("role", ["resident", "facilitator", "board_member", None])
def test_only_secretary_and_coordinator_invite(village, role):
    answer = village.client(role).post(village.url("undangan/baru/"), {"role": "resident", "days": "7"})
    assert answer.status_code in (302, 403)
    with scope(community=village.community):
        assert not Invitation.objects.exists()


@pytest.mark.parametrize(
    "bad", [{"role": "king"}, {"days": "9999"}, {"person": "W-9999"}, {"person": "' or 1"}]
)
def test_an_invitation_as_nobody_knows_what_is_refused(village, bad):
    good = {"role": "resident", "days": "7", "person": ""}
    assert village.client("secretary").post(village.url("undangan/baru/"), good | bad).status_code == 422


def test_who_forgot_the_pin_chooses_a_new_one_with_a_code_from_the_secretary(village):
    person = village.persons["resident"]
    made = village.client("secretary").post(village.url(f"warga/{person.number}/pin/"))
    code = made.context["code"]
    assert "Pilih PIN baru" in Client().get(f"/u/{code.replace(' ', '')}/").content.decode()
    assert use(code, {"password": "582914", "again": "582914"}).status_code == 302
    name = village.accounts["resident"].username
    assert Client().post("/masuk/", {"name": name, "password": PASSWORD}).status_code == 422
    assert Client().post("/masuk/", {"name": name, "password": "582914"}).status_code == 302
    with scope(community=village.community):
        assert Deed.objects.filter(verb__in=("invite_back", "renew_pin")).count() == 2
        assert Membership.objects.filter(account=village.accounts["resident"]).count() == 1


def test_a_pin_code_reaches_into_no_other_community(village):
    other = make_village("Muara Jernih")
    use(make_code(other, "coordinator"), {"akun": "ini"}, village.client("resident"))
    with scope(community=village.community):
        for person, reason in (
            (village.persons["resident"], "elsewhere"),
            (village.persons["secretary"], "own"),
        ):
            with pytest.raises(Refusal, match=reason):
                invite_back(by=village.actor("secretary"), community=village.community, person=person)


def test_two_who_use_one_code_at_once_get_one_account(village):
    code = make_code(village)
    with scope(community=village.community):
        stale = Invitation.objects.get()
        accept_invitation(invitation=stale, account=None, facts=SignInFacts("rina", "482913"))
        with pytest.raises(Refusal, match=r"invite\.used"):
            accept_invitation(invitation=stale, account=None, facts=SignInFacts("budi", "482913"))
    assert code
