"""Pages of the open ledger."""

from pathlib import Path
from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from galang.community.selectors import read_number
from galang.ledger import pages, selectors, services
from galang.ledger.forms import AnswerForm, IncomeForm, PaymentForm, ReceiptForm, ReversalForm
from galang.ledger.models import Receipt, Transaction
from galang.ledger.sheets import statement
from galang.plan.models import Activity
from galang.ui.forms import run
from galang.ui.paging import keyset

TYPES = {"jpg": "image/jpeg", "png": "image/png", "webp": "image/webp", "pdf": "application/pdf"}


def home(request: Any, community: str) -> HttpResponse:
    """The open ledger: what is there, where each rupiah went, plan and reality, the statement's fingerprint."""
    return render(request, "ledger/home.html", {"room": "ledger", **pages.home(timezone.localdate())})


def transaction_list(request: Any, community: str) -> HttpResponse:
    """All transactions, newest first."""
    sheet = keyset(selectors.transactions(), request)
    rows = pages.rows_of(sheet.rows)
    return render(
        request, "ledger/transaction_list.html", {"room": "ledger", "rows": rows, "pages": sheet.pages}
    )


def _transaction(number: str) -> Transaction:
    found = selectors.transactions().select_related("community", "debit", "credit", "reversal_of", "reversal")
    return get_object_or_404(found, number=number)


def transaction_page(request: Any, community: str, number: str) -> HttpResponse:
    """One transaction with its approvals, receipt and place in the book; here it is approved and posted."""
    transaction = _transaction(number)
    context = pages.transaction(request, transaction)
    forms = {"answer": AnswerForm(), "receipt_form": ReceiptForm(), "reversal": ReversalForm()}
    return render(request, "ledger/transaction_page.html", {"room": "ledger", **forms, **context})


def _again(request: Any, transaction: Transaction, **forms: Any) -> HttpResponse:
    """The page of a transaction once more, with the form that was not accepted."""
    blank = {"answer": AnswerForm(), "receipt_form": ReceiptForm(), "reversal": ReversalForm()}
    context = {"room": "ledger", **blank, **pages.transaction(request, transaction), **forms}
    return render(request, "ledger/transaction_page.html", context, status=422)


def transaction_new(request: Any, community: str) -> HttpResponse:
    """Ask for a payment."""
    activity = Activity.objects.filter(number=read_number(request.GET.get("activity", "")) or "").first()
    form = PaymentForm(request.POST or None, request.FILES or None, activity=activity)
    if request.method == "POST" and form.is_valid():
        made = run(
            form,
            lambda: services.request_payment(
                by=request.actor, community=request.community, request=_asked(form)
            ),
        )
        if made:
            return redirect("ledger:transaction_page", community, made.number)
    status = 422 if form.is_bound else 200
    return render(request, "ledger/transaction_new.html", {"room": "ledger", "form": form}, status=status)


def _asked(form: PaymentForm) -> services.PaymentRequest:
    facts = {**form.cleaned_data}
    upload = facts.pop("receipt", None)
    return services.PaymentRequest(**facts, receipt=_read(upload), receipt_name=upload.name if upload else "")


def _read(upload: Any) -> bytes:
    """At most a little more than the limit of a receipt, so that a huge upload is refused without being read."""
    return bytes(upload.read(6 * 1024 * 1024)) if upload else b""


def income_new(request: Any, community: str) -> HttpResponse:
    """Write down money, labour or goods that came in."""
    form = IncomeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        facts = services.IncomeFacts(**form.cleaned_data)
        made = run(
            form, lambda: services.record_income(by=request.actor, community=request.community, facts=facts)
        )
        if made:
            return redirect("ledger:transaction_page", community, made.number)
    status = 422 if form.is_bound else 200
    return render(request, "ledger/income_new.html", {"room": "ledger", "form": form}, status=status)


@require_POST
def transaction_answer(request: Any, community: str, number: str) -> HttpResponse:
    """Approve or refuse."""
    transaction, form = _transaction(number), AnswerForm(request.POST)
    if form.is_valid():
        yes, reason = form.cleaned_data["answer"] == "yes", form.cleaned_data["reason"]
        done = run(
            form,
            lambda: services.answer_payment(
                by=request.actor, transaction=transaction, is_approved=yes, reason=reason
            ),
        )
        if done:
            return redirect("ledger:transaction_page", community, number)
    return _again(request, transaction, answer=form)


@require_POST
def transaction_post(request: Any, community: str, number: str) -> HttpResponse:
    """Write an approved payment into the book."""
    services.post_payment(by=request.actor, transaction=_transaction(number))
    return redirect("ledger:transaction_page", community, number)


@require_POST
def receipt_new(request: Any, community: str, number: str) -> HttpResponse:
    """Bring the receipt later."""
    transaction, form = _transaction(number), ReceiptForm(request.POST, request.FILES)
    if form.is_valid():
        content = _read(form.cleaned_data["receipt"])
        if run(
            form, lambda: services.add_receipt(by=request.actor, transaction=transaction, content=content)
        ):
            return redirect("ledger:transaction_page", community, number)
    return _again(request, transaction, receipt_form=form)


@require_POST
def reversal_new(request: Any, community: str, number: str) -> HttpResponse:
    """Ask to take a posted transaction back."""
    transaction, form = _transaction(number), ReversalForm(request.POST)
    if form.is_valid():
        made = run(
            form,
            lambda: services.request_reversal(by=request.actor, transaction=transaction, **form.cleaned_data),
        )
        if made:
            return redirect("ledger:transaction_page", community, made.number)
    return _again(request, transaction, reversal=form)


def receipt_file(request: Any, community: str, number: str, digest: str) -> FileResponse:
    """The photo itself: only for members; the browser may show it but never run it."""
    receipt = get_object_or_404(Receipt, transaction__number=number, digest=digest)
    kind = Path(receipt.file.name).suffix.lstrip(".")
    try:
        content = receipt.file.open("rb")
    except FileNotFoundError as missing:
        raise Http404 from missing
    response = FileResponse(content, content_type=TYPES.get(kind, "application/octet-stream"))
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["Cache-Control"] = "private, max-age=600"
    return response


def book(request: Any, community: str) -> HttpResponse:
    """Every account with its balance; the two columns are equal."""
    return render(request, "ledger/book.html", {"room": "ledger", **pages.book()})


def statement_sheet(request: HttpRequest, community: str) -> HttpResponse:
    """Sheet K-5: the month's statement as a PDF for the notice board."""
    response = HttpResponse(statement(request), content_type="application/pdf")
    response["Content-Disposition"] = 'inline; filename="lembar-K-5.pdf"'
    return response
