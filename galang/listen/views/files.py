"""Bringing in a file, step by step: choose it, match its columns, see what would happen, confirm."""

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from galang.community.models import Community
from galang.community.services import scope_of
from galang.core.refusal import Refusal
from galang.listen import inbox, selectors
from galang.listen.file_forms import ConfirmForm, MatchForm, ReadingForm, UploadForm
from galang.listen.inbox import Held
from galang.listen.intake import Matching, Report, Table, dry_run, judged_chunks, problem_lines
from galang.listen.intake.words import notice_sentence
from galang.listen.models import ImportBatch
from galang.listen.pages import data, page
from galang.listen.services import Incoming, import_voices
from galang.ui.forms import run

SHOWN_ROWS = 10
SHOWN_PROBLEMS = 50
COUNTS = ("rows", "good", "bad", "asked", "already", "questions")


def file_new(request: HttpRequest, community: str) -> HttpResponse:
    """Choose a file; what came in before stands below."""
    entry = UploadForm(data(request), request.FILES or None)
    if entry.is_valid() and (held := run(entry, lambda: _hold(request, entry))):
        return redirect("listen:file_match", community, held.token)
    return page(request, "file_new", entry, entry=entry, batches=selectors.batches())


def _hold(request: HttpRequest, entry: UploadForm) -> Held:
    """Keep the file when it can be read at all."""
    account = request.actor.account_id
    held = inbox.hold(entry.cleaned_data["file"], account_id=account, community_id=request.community.pk)
    try:
        with inbox.opened(held):
            return held
    except Refusal as refusal:
        inbox.discard(held)
        raise refusal.at("file") from refusal


def _held(request: HttpRequest, token: str) -> Held:
    return inbox.find(token, account_id=request.actor.account_id, community_id=request.community.pk)


def file_match(request: HttpRequest, community: str, token: str) -> HttpResponse:
    """The first rows, and what each column says; both can be changed."""
    held = _held(request, token)
    rereads = "baca" in request.POST
    with inbox.opened(held) as (table, matching):
        entry = MatchForm(None if rereads else data(request), matching=matching)
        reading = ReadingForm(data(request) if rereads else None, table=table)
        if rereads and reading.is_valid() and run(reading, lambda: _read_again(held, reading)):
            return redirect("listen:file_match", community, token)
        if not rereads and entry.is_valid() and run(entry, lambda: _check(held, table, entry)):
            return redirect("listen:file_check", community, token)
        return page(
            request,
            "file_match",
            entry,
            reading,
            held=held,
            entry=entry,
            reading=reading,
            columns=_columns(table, entry),
            earlier=selectors.batch_of_file(table.fingerprint),
            notices=[one.sentence for one in table.notices],
        )


def _columns(table: Table, entry: MatchForm) -> list[dict[str, Any]]:
    """Each column with its letter, its first cells and the choice of what it says."""
    sample = table.sample(SHOWN_ROWS)
    return [
        {
            "letter": column.letter,
            "name": column.name,
            "choice": entry[f"kolom_{column.index}"],
            "cells": [row.cells[column.index] if column.index < len(row.cells) else "" for row in sample],
        }
        for column in table.columns
    ]


def _read_again(held: Held, reading: ReadingForm) -> bool:
    """Read the file as the person says; refused when it cannot be read that way."""
    choice = reading.choice()
    with inbox.opened(Held(held.token, held.file_name, {"choice": choice})):
        kept = {name: value for name, value in held.facts.items() if name in ("account", "community")}
        inbox.remember(Held(held.token, held.file_name, kept), choice=choice)
    return True


def _check(held: Held, table: Table, entry: MatchForm) -> bool:
    """Read and check every row under the chosen matching, and keep what was found for the next page."""
    columns = entry.cleaned_data["columns"]
    matching = Matching(table.columns, ()).override(columns)
    report = dry_run(table, matching, selectors.frame(), stored=selectors.stored(), first=SHOWN_PROBLEMS)
    inbox.remember(held, columns=columns, report=_kept(report))
    return True


def _kept(report: Report) -> dict[str, Any]:
    """A report as JSON can keep it."""
    told = {name: getattr(report, name) for name in COUNTS}
    rows = {
        name: [{"row": found.row, "asked": found.asked, **found.as_dict()} for found in getattr(report, name)]
        for name in ("problems", "asks")
    }
    notices = [[one.code, dict(one.values)] for one in report.notices]
    return {**told, **rows, "notices": notices, "fingerprint": report.fingerprint}


def file_check(request: HttpRequest, community: str, token: str) -> HttpResponse:
    """What would happen: rows to store, to ask about, kept out; and the button that does it."""
    held = _held(request, token)
    report = held.facts.get("report")
    if report is None:
        return redirect("listen:file_match", community, token)
    entry = (
        ConfirmForm(data(request)) if report["asked"] else ConfirmForm(data(request) and {"asked": "simpan"})
    )
    if entry.is_valid() and (batch := run(entry, lambda: _import(request, held, entry))):
        inbox.discard(held)
        messages.success(request, _("%(count)s suara tersimpan.") % {"count": batch.stored})
        return redirect("listen:batch_page", community, batch.pk)
    return page(
        request,
        "file_check",
        entry,
        held=held,
        entry=entry,
        report=report,
        problems=[selectors.told_again(kept) for kept in report["problems"]],
        asks=[selectors.told_again(kept) for kept in report["asks"]],
        notices=[notice_sentence(code, values) for code, values in report["notices"]],
        earlier=selectors.batch_of_file(report["fingerprint"]),
    )


def _import(request: HttpRequest, held: Held, entry: ConfirmForm) -> ImportBatch:
    with inbox.opened(held) as (table, matching):
        rows = judged_chunks(table, matching, selectors.frame(), stored=selectors.stored())
        incoming = Incoming(held.file_name, table.fingerprint, matching, rows, keep_asked=entry.keep_asked)
        return import_voices(by=request.actor, community=request.community, incoming=incoming)


def file_problems(request: HttpRequest, community: str, token: str) -> StreamingHttpResponse:
    """Every row with a problem or a question, as a CSV to mend the file by."""
    held = _held(request, token)
    response = StreamingHttpResponse(_lines(request.community, held), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="yang-perlu-diperbaiki.csv"'
    return response


def _lines(community: Community, held: Held) -> Iterator[str]:
    """The lines, made while they are sent: the scope that the door opened is closed again by then."""
    with scope_of(community), inbox.opened(held) as (table, matching):
        yield from problem_lines(table, matching, selectors.frame(), stored=selectors.stored())


def file_discard(request: HttpRequest, community: str, token: str) -> HttpResponse:
    """Throw the file away; nothing of it was stored."""
    inbox.discard(_held(request, token))
    messages.info(request, _("Berkas dibuang. Tidak ada yang disimpan."))
    return redirect("listen:file_new", community)


def batch_page(request: HttpRequest, community: str, pk: int) -> HttpResponse:
    """What became of a file that was brought in."""
    batch = get_object_or_404(ImportBatch, pk=pk)
    return page(request, "batch_page", batch=batch)
