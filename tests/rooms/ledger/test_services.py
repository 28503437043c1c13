"""Money needs two persons, a receipt and a plan; the book only grows."""

from uuid import uuid4

import pytest
from django.db import DatabaseError, transaction

from galang.community.models import Deed
from galang.community.services import scope_of
from galang.core.refusal import Refusal
from galang.ledger.models import Approval, Entry, Posting, Transaction
from galang.ledger.selectors import cash_balance, fingerprint_of_books, purse, spending_by_kind, state_of
from galang.ledger.services import (
    IncomeFacts,
    PaymentRequest,
    answer_payment,
    post_payment,
    record_income,
    recount_chain,
    request_payment,
    request_reversal,
)
from tests.make.ground import TODAY, make_village
from tests.make.ledger import RECEIPT, make_cost_line, make_income, make_payment, make_request

pytestmark = pytest.mark.django_db


@pytest.fixture
def village():
    made = make_village()
    with scope_of(made.community):
        yield made


def refused(call, *args, **kwargs) -> str:
    with pytest.raises(Refusal) as no:
        call(*args, **kwargs)
    return no.value.code


def fresh(one: Transaction) -> Transaction:
    return Transaction.objects.get(pk=one.pk)


def test_a_payment_is_asked_for_approved_by_another_and_posted_with_its_receipt(village):
    make_income(village)
    asked = make_request(village, make_cost_line(village))
    assert state_of(fresh(asked)) == "waiting"
    answer_payment(by=village.actor("coordinator"), transaction=asked, is_approved=True)
    assert state_of(fresh(asked)) == "approved"
    post_payment(by=village.actor("finance_unit"), transaction=asked)
    assert state_of(fresh(asked)) == "posted"
    assert cash_balance() == 19_000_000
    assert sum(Posting.objects.values_list("amount_rupiah", flat=True)) == 0
    verbs = list(
        Deed.objects.filter(subject_number=asked.number).order_by("id").values_list("verb", flat=True)
    )
    assert verbs == ["request_payment", "approve_payment", "post_payment"]


def test_nobody_approves_their_own_request_whatever_role_they_take(village):
    asked = make_request(village, make_cost_line(village))
    owner = village.actor("environment_unit")
    with_more = type(owner)(**{**vars(owner), "roles": owner.roles | {"coordinator", "board_member"}})
    assert (
        refused(answer_payment, by=with_more, transaction=asked, is_approved=True) == "payment.self_approval"
    )
    assert refused(answer_payment, by=owner, transaction=asked, is_approved=True) == "right.missing"
    answer_payment(by=village.actor("board_member"), transaction=asked, is_approved=True)


def test_a_facilitator_can_neither_ask_approve_nor_post(village):
    make_income(village)
    line = make_cost_line(village)
    asked = make_request(village, line)
    staff = village.actor("facilitator")
    assert refused(answer_payment, by=staff, transaction=asked, is_approved=True) == "right.facilitator"
    assert refused(post_payment, by=staff, transaction=asked) == "right.facilitator"
    again = PaymentRequest(line, 1, "x", "y", TODAY, uuid4())
    assert (
        refused(request_payment, by=staff, community=village.community, request=again) == "right.facilitator"
    )


def test_ten_million_needs_two_others(village):
    make_income(village, 50_000_000)
    asked = make_request(village, make_cost_line(village, amount=20_000_000), 10_000_000)
    answer_payment(by=village.actor("coordinator"), transaction=asked, is_approved=True)
    assert (
        refused(post_payment, by=village.actor("finance_unit"), transaction=asked) == "payment.not_approved"
    )
    assert (
        refused(answer_payment, by=village.actor("coordinator"), transaction=asked, is_approved=True)
        == "payment.already_approved"
    )
    answer_payment(by=village.actor("board_member"), transaction=asked, is_approved=True)
    post_payment(by=village.actor("finance_unit"), transaction=asked)


def test_no_receipt_no_entry(village):
    make_income(village)
    asked = make_request(village, make_cost_line(village), receipt=b"")
    answer_payment(by=village.actor("coordinator"), transaction=asked, is_approved=True)
    assert refused(post_payment, by=village.actor("finance_unit"), transaction=asked) == "payment.no_receipt"
    assert not Entry.objects.filter(transaction=asked).exists()


def test_one_photo_cannot_serve_two_payments(village):
    line = make_cost_line(village)
    make_request(village, line, receipt=RECEIPT)
    assert refused(make_request, village, line, receipt=RECEIPT) == "payment.receipt_used"


def test_requests_stay_within_the_plan_and_refused_ones_give_the_room_back(village):
    line = make_cost_line(village, amount=1_500_000)
    asked = make_request(village, line, 1_000_000)
    assert refused(make_request, village, line, 600_000) == "payment.over_plan"
    answer_payment(
        by=village.actor("coordinator"), transaction=asked, is_approved=False, reason="harga terlalu tinggi"
    )
    make_request(village, line, 1_500_000)


def test_a_no_needs_a_reason_and_closes_the_request(village):
    make_income(village)
    asked = make_request(village, make_cost_line(village))
    coordinator = village.actor("coordinator")
    assert (
        refused(answer_payment, by=coordinator, transaction=asked, is_approved=False)
        == "payment.reason_missing"
    )
    answer_payment(by=coordinator, transaction=asked, is_approved=False, reason="nota tidak jelas")
    assert (
        refused(post_payment, by=village.actor("finance_unit"), transaction=asked)
        == "payment.refused_already"
    )


def test_the_purse_is_never_below_zero(village):
    make_income(village, 500_000)
    asked = make_request(village, make_cost_line(village), 600_000)
    answer_payment(by=village.actor("coordinator"), transaction=asked, is_approved=True)
    assert refused(post_payment, by=village.actor("finance_unit"), transaction=asked) == "payment.over_cash"


def test_sending_twice_is_one_request_and_the_same_key_for_another_sum_is_an_error(village):
    line, key = make_cost_line(village), uuid4()
    by, community = village.actor("environment_unit"), village.community
    ask = lambda sum_: request_payment(  # noqa: E731
        by=by, community=community, request=PaymentRequest(line, sum_, "Semen", "Toko", TODAY, key)
    )
    assert ask(100_000).pk == ask(100_000).pk
    assert refused(ask, 200_000) == "form.sent_twice"
    assert Transaction.objects.count() == 1


def test_a_posted_payment_is_taken_back_only_by_a_counter_entry(village):
    make_income(village)
    paid = make_payment(village, make_cost_line(village))
    back = request_reversal(
        by=village.actor("environment_unit"), transaction=paid, reason="salah toko", key=uuid4()
    )
    answer_payment(by=village.actor("coordinator"), transaction=back, is_approved=True)
    post_payment(by=village.actor("finance_unit"), transaction=back)
    assert cash_balance() == 20_000_000
    assert purse(TODAY.year).went_out == 0
    assert Entry.objects.count() == 3


def test_labour_and_goods_stand_in_the_book_but_not_in_the_purse(village):
    facts = IncomeFacts("labour", 750_000, "Kerja bakti 15 orang", "Warga RT 03", TODAY, uuid4())
    record_income(by=village.actor("finance_unit"), community=village.community, facts=facts)
    assert cash_balance() == 0
    assert purse(TODAY.year).in_kind == 750_000


def test_entries_postings_and_approvals_cannot_be_changed_even_by_the_app_itself(village):
    make_income(village)
    make_payment(village, make_cost_line(village))
    for change in (
        lambda: Entry.objects.update(serial=9),
        lambda: Posting.objects.update(amount_rupiah=1),
        lambda: Posting.objects.all().delete(),
        lambda: Approval.objects.update(is_approved=False),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


def test_a_changed_sum_breaks_the_chain_that_was_printed(village):
    make_income(village)
    make_payment(village, make_cost_line(village))
    assert recount_chain() == []
    printed, serial = fingerprint_of_books()
    assert serial == 2 and len(printed.split()) == 4
    Transaction.objects.filter(kind="payment").update(happened_on="2026-01-01")
    assert len(recount_chain()) == 1


def test_where_each_rupiah_went_counts_posted_payments_only(village):
    make_income(village)
    make_payment(village, make_cost_line(village), 1_000_000)
    make_request(village, make_cost_line(village, kind="wage"), 400_000)
    assert [total for _words, total in spending_by_kind(TODAY.year)] == [1_000_000]
