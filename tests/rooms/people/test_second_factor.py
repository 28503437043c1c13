"""The second factor: asked for where money and persons are, set up in two minutes, never guessed."""

import time

import pytest
from django.test import Client
from django_otp.oath import TOTP
from django_otp.plugins.otp_static.models import StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from galang.core.refusal import Refusal
from galang.people.rules import SECOND_FACTOR
from galang.people.services import require_right
from tests.make.ground import PASSWORD, Village, make_village

pytestmark = pytest.mark.django_db


@pytest.fixture
def village() -> Village:
    return make_village(sample=False)


def token_of(device: TOTPDevice, steps: int = 0) -> str:
    totp = TOTP(device.bin_key, device.step, device.t0, device.digits, device.drift)
    totp.time = time.time() + steps * device.step
    return f"{totp.token():06d}"


def set_up(client: Client) -> list[str]:
    """Set up the second factor in the browser; returns the recovery codes on the page."""
    client.get("/akun/faktor/siapkan/")
    device = TOTPDevice.objects.get(confirmed=False)
    page = client.post("/akun/faktor/siapkan/", {"token": token_of(device), "password": PASSWORD})
    assert page.status_code == 200, page.content.decode()
    return page.context["codes"]


def test_a_sample_community_asks_for_no_second_factor():
    village = make_village()
    assert village.client("secretary").get(village.url("warga/")).status_code == 200


def test_where_persons_are_the_second_factor_is_asked_for_and_set_up_is_one_link_away(village):
    client = village.client("secretary")
    page = client.get(village.url("warga/"))
    assert page.status_code == 403 and "/akun/faktor/siapkan/" in page.content.decode()
    assert client.get(village.url("putaran/baru/")).status_code == 200, "rounds are neither money nor persons"
    assert client.post(village.url("warga/baru/"), {"name": "Siti"}).status_code == 403


def test_with_the_second_factor_given_the_page_opens(village):
    client = village.client("secretary")
    before = client.session.session_key
    assert len(set_up(client)) == 8
    assert client.session.session_key != before, "the session rotates when it gains rights"
    assert client.get(village.url("warga/")).status_code == 200


def test_the_next_visit_asks_for_a_code_and_leads_back(village):
    set_up(village.client("secretary"))
    name = village.accounts["secretary"].username
    client = Client()
    first = client.post("/masuk/", {"name": name, "password": PASSWORD, "next": village.url("warga/")})
    assert first["Location"] == f"/akun/faktor/?next={village.url('warga/')}"
    refused = client.get(village.url("warga/"))
    assert refused.status_code == 403 and "/akun/faktor/?next=" in refused.content.decode()
    device = TOTPDevice.objects.get()
    done = client.post("/akun/faktor/", {"token": token_of(device, 1), "next": village.url("warga/")})
    assert done["Location"] == village.url("warga/")
    assert client.get(village.url("warga/")).status_code == 200


def test_the_same_code_is_not_taken_twice(village):
    set_up(village.client("secretary"))
    device, code = TOTPDevice.objects.get(), None
    code = token_of(device, 1)
    first, second = village.client("secretary"), village.client("secretary")
    assert first.post("/akun/faktor/", {"token": code}).status_code == 302
    assert second.post("/akun/faktor/", {"token": code}).status_code == 422


def test_a_recovery_code_works_once_typed_as_people_type(village):
    codes = set_up(village.client("secretary"))
    typed = f" {codes[0][:4].upper()}-{codes[0][4:]} "
    assert village.client("secretary").post("/akun/faktor/", {"token": typed}).status_code == 302
    assert village.client("secretary").post("/akun/faktor/", {"token": codes[0]}).status_code == 422
    assert StaticToken.objects.count() == 7


def test_the_codes_of_the_phone_do_not_wear_out_the_paper(village):
    codes = set_up(village.client("secretary"))
    for steps in (1, 2):
        device = TOTPDevice.objects.get()
        device.last_t = -1
        device.save()
        client = village.client("secretary")
        assert client.post("/akun/faktor/", {"token": token_of(device, steps - 1)}).status_code == 302
    assert village.client("secretary").post("/akun/faktor/", {"token": codes[0]}).status_code == 302


def test_wrong_codes_are_refused_ever_slower(village):
    set_up(village.client("secretary"))
    client = village.client("secretary")
    for _try in range(3):
        answer = client.post("/akun/faktor/", {"token": "000000"})
        assert answer.status_code == 422 and "tidak cocok" in answer.content.decode()
    device = TOTPDevice.objects.get()
    assert client.post("/akun/faktor/", {"token": token_of(device, 1)}).status_code == 422, "must wait now"
    assert TOTPDevice.objects.get().throttling_failure_count >= 1


def test_setting_up_needs_the_password_and_a_right_code(village):
    client = village.client("secretary")
    client.get("/akun/faktor/siapkan/")
    device = TOTPDevice.objects.get()
    for form in (
        {"token": token_of(device), "password": "bukan-ini-itu"},
        {"token": "000000", "password": PASSWORD},
        {"token": "", "password": PASSWORD},
    ):
        assert client.post("/akun/faktor/siapkan/", form).status_code == 422
    assert not TOTPDevice.objects.get().confirmed


def test_who_has_only_the_password_cannot_put_another_phone_in_its_place(village):
    set_up(village.client("secretary"))
    thief = village.client("secretary")
    assert thief.get("/akun/faktor/siapkan/")["Location"] == "/akun/faktor/"
    assert thief.post("/akun/faktor/siapkan/", {"token": "000000", "password": PASSWORD}).status_code == 302
    assert thief.post("/akun/faktor/cadangan/")["Location"] == "/akun/faktor/"
    assert TOTPDevice.objects.filter(confirmed=True).count() == 1


def test_who_gave_it_moves_to_another_phone_and_gets_new_recovery_codes(village):
    client = village.client("secretary")
    old = set_up(client)
    fresh = client.post("/akun/faktor/cadangan/").context["codes"]
    assert set(old).isdisjoint(fresh)
    set_up(client)
    assert TOTPDevice.objects.count() == 1


def test_the_set_up_page_shows_a_picture_and_no_inline_style(village):
    page = village.client("secretary").get("/akun/faktor/siapkan/").content.decode()
    assert "<svg" in page and "style=" not in page and "otpauth" not in page


def test_services_ask_for_it_too_not_only_the_door(village):
    from dataclasses import replace

    actor = replace(village.actor("secretary"), second_factor_missing=True)
    for verb in sorted(SECOND_FACTOR & {"see_persons", "register_person", "invite", "give_role"}):
        with pytest.raises(Refusal, match=r"right\.second_factor_needed"):
            require_right(actor, verb)
    require_right(actor, "change_round")


def test_names_stay_initials_until_it_is_given(village):
    client = village.client("secretary")
    name = str(village.accounts["coordinator"])
    assert name not in client.get(village.url("anggota/")).content.decode()
    set_up(client)
    assert name in client.get(village.url("anggota/")).content.decode()


def test_everything_that_touches_money_or_persons_is_on_the_list():
    touching = {
        "approve_payment",
        "post_payment",
        "request_payment",
        "see_persons",
        "register_person",
        "give_role",
    }
    assert touching <= SECOND_FACTOR
