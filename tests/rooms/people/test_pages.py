"""Every page of the ground opens for those who may, and for nobody else."""

import pytest
from django.test import Client

from tests.make.ground import Village, make_village

pytestmark = pytest.mark.django_db

PUBLIC = [
    "jejak/", "putaran/", "putaran/1/", "putaran/1/ps/", "tata-tertib/", "wilayah/",
    "anggota/", "hak/", "hak/?peran=facilitator", "siapa/", "yang-terlihat/",
]  # fmt: skip
SECRETARY = [
    "putaran/baru/", "putaran/1/langkah-baru/", "wilayah/baru/", "warga/", "warga/baru/", "warga/W-0001/",
    "warga/W-0001/ubah/", "undangan/baru/", "anggota/baru/",
]  # fmt: skip
SITE = ["/masuk/", "/masuk/lupa/", "/undangan/", "/mulai/"]
OWN = ["/akun/", "/akun/sandi/", "/akun/faktor/siapkan/"]


@pytest.fixture
def village() -> Village:
    return make_village()


@pytest.mark.parametrize("path", PUBLIC)
def test_a_public_page_opens_for_everybody(village, path):
    assert village.client(None).get(village.url(path)).status_code == 200


@pytest.mark.parametrize("path", SECRETARY)
def test_a_working_page_opens_for_the_secretary_alone(village, path):
    assert village.client("secretary").get(village.url(path)).status_code == 200
    assert village.client("resident").get(village.url(path)).status_code == 403
    turned_away = village.client(None).get(village.url(path))
    assert turned_away.status_code == 302 and turned_away["Location"].startswith("/masuk/?next=")


@pytest.mark.parametrize("path", SITE)
def test_a_page_outside_any_community_opens_for_everybody(village, path):
    assert Client().get(path).status_code == 200


@pytest.mark.parametrize("path", OWN)
def test_ones_own_account_opens_for_oneself(village, path):
    assert village.client("resident").get(path).status_code == 200
    assert Client().get(path).status_code == 302
