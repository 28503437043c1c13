"""The open ledger in the browser: sums for everyone, receipts for members, money by two persons."""

import re
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from galang.community.services import scope_of
from galang.ledger.models import Transaction
from galang.plan.models import CostLine
from tests.make.ground import make_village
from tests.make.ledger import RECEIPT, make_cost_line, make_income, make_payment, make_request

pytestmark = pytest.mark.django_db


@pytest.fixture
def village(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return make_village()


def asked(line, **changes):
    facts = {
        "cost_line": line.pk,
        "amount_rupiah": "1.000.000",
        "description": "Semen <script>alert(1)</script>",
        "counterparty": "Toko Bangun Jaya",
        "happened_on": "2026-04-01",
        "purse": "1101",
        "key": str(uuid4()),
    }
    return facts | changes


def test_a_treasurer_asks_a_coordinator_approves_the_unit_posts_and_everyone_sees(village):
    with scope_of(village.community):
        line = make_cost_line(village)
        make_income(village)
    photo = SimpleUploadedFile("nota.jpg", RECEIPT + b"1", content_type="image/jpeg")
    answer = village.client("environment_unit").post(village.url("kas/minta/"), asked(line, receipt=photo))
    page = answer.headers["Location"]
    village.client("coordinator").post(f"{page}jawab/", {"answer": "yes"})
    village.client("finance_unit").post(f"{page}bukukan/")
    seen = village.client(None).get(page).content.decode()
    assert "Dibukukan" in seen and "1.000.000" in seen
    assert "<script>alert(1)" not in seen and "&lt;script&gt;" in seen
    assert "19.000.000" in village.client(None).get(village.url("kas/")).content.decode()


def test_the_photo_is_for_members_and_never_runs(village):
    with scope_of(village.community):
        paid = make_request(village, make_cost_line(village))
        digest = paid.receipts.get().digest
    url = village.url(f"kas/{paid.number}/bukti/{digest}/")
    assert village.client(None).get(url).status_code == 302
    shown = village.client("resident").get(url)
    assert shown.status_code == 200 and shown.headers["Content-Type"] == "image/jpeg"
    assert "sandbox" in shown.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    "changes",
    [
        {"amount_rupiah": "0"},
        {"amount_rupiah": "-5"},
        {"amount_rupiah": "1.500,5"},
        {"amount_rupiah": "9" * 40},
        {"amount_rupiah": "6.000.000"},
        {"happened_on": "2099-01-01"},
        {"happened_on": "31/02/2026"},
        {"cost_line": "999999"},
        {"key": "bukan-kunci"},
        {"description": ""},
        {"description": "x" * 5000},
        {"purse": "9999"},
        {"counterparty": "a\x00b"},
    ],
)
def test_a_bad_request_is_told_where_and_nothing_is_stored(village, changes):
    with scope_of(village.community):
        line = make_cost_line(village)
    answer = village.client("environment_unit").post(village.url("kas/minta/"), asked(line, **changes))
    assert answer.status_code == 422
    assert "aria-invalid" in answer.content.decode() or "note bad" in answer.content.decode()
    with scope_of(village.community):
        assert not Transaction.objects.exists()


def test_a_payment_of_another_community_is_not_there(village):
    other = make_village("Desa Lain")
    with scope_of(other.community):
        line = make_cost_line(other)
        foreign = make_request(other, line)
    client = village.client("coordinator")
    assert client.get(village.url(f"kas/{foreign.number}/")).status_code == 404
    assert client.post(village.url(f"kas/{foreign.number}/jawab/"), {"answer": "yes"}).status_code == 404
    missing = client.get(village.url("kas/T-9999/"))
    assert missing.status_code == 404
    posted = village.client("environment_unit").post(village.url("kas/minta/"), asked(line))
    assert posted.status_code == 422


def test_the_list_asks_as_often_for_sixty_rows_as_for_six(village, django_assert_max_num_queries):
    with scope_of(village.community):
        make_income(village, 90_000_000)
        line = make_cost_line(village, amount=90_000_000)
        for _ in range(6):
            make_payment(village, line, 10_000)
        make_request(village, line, 1_000)
    client = village.client(None)
    client.get(village.url("kas/"))
    for path in ("kas/", "kas/transaksi/"):
        with django_assert_max_num_queries(13) as few:
            client.get(village.url(path))
        with scope_of(village.community):
            for _ in range(30):
                make_request(village, line, 1_000)
        with django_assert_max_num_queries(len(few)):
            client.get(village.url(path))


def test_the_statement_prints_with_the_fingerprint(village):
    with scope_of(village.community):
        make_income(village)
    sheet = village.client(None).get(village.url("kas/lembar-k-5.pdf"))
    assert sheet.status_code == 200 and sheet.content.startswith(b"%PDF")


def test_the_book_balances_on_screen(village):
    with scope_of(village.community):
        make_income(village)
    assert village.client(None).get(village.url("kas/buku/")).content.decode().count("Rp20.000.000") >= 4


def test_plan_and_reality_adds_up_to_the_lines_that_are_shown_and_the_rest(village):
    with scope_of(village.community):
        for at in range(26):
            make_cost_line(village, amount=1_000_000 + at)
    page = village.client(None).get(village.url("kas/")).content.decode()
    table = page.split("Rencana dan kenyataan")[1].split("</table>")[0]
    sums = [int(one.replace(".", "")) for one in re.findall(r'data-l="Rencana">Rp([\d.]+)<', table)]
    *lines, rest, whole = sums
    assert "dan 14 baris lain" in table
    assert len(lines) == 12 and sum(lines) + rest == whole == sum(1_000_000 + at for at in range(26))


def test_paying_for_an_activity_begins_with_its_first_line_that_nobody_asked_for(village):
    with scope_of(village.community):
        first = make_cost_line(village)
        other = make_cost_line(village)
        second = CostLine.objects.create(
            community=village.community,
            activity=first.activity,
            position=2,
            kind="wage",
            name="Upah tukang",
            volume=1,
            unit="paket",
            unit_price_rupiah=500_000,
            amount_rupiah=500_000,
        )
    client = village.client("environment_unit")
    address = village.url(f"kas/minta/?activity={first.activity.number}")
    assert f'<option value="{first.pk}" selected>' in client.get(address).content.decode()
    with scope_of(village.community):
        make_request(village, first)
    page = client.get(address).content.decode()
    assert f'<option value="{second.pk}" selected>' in page
    assert f'value="{other.pk}"' not in page
    for odd in ("%00", "G-999", "x" * 300):
        assert client.get(village.url(f"kas/minta/?activity={odd}")).status_code == 200
