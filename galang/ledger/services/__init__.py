"""Verbs of the ledger, for every room."""

from galang.ledger.services.books import open_books, recount_chain
from galang.ledger.services.income import IncomeFacts, record_income
from galang.ledger.services.payments import (
    PaymentRequest,
    add_receipt,
    answer_payment,
    post_payment,
    request_payment,
    request_reversal,
)

__all__ = [
    "IncomeFacts",
    "PaymentRequest",
    "add_receipt",
    "answer_payment",
    "open_books",
    "post_payment",
    "record_income",
    "recount_chain",
    "request_payment",
    "request_reversal",
]
