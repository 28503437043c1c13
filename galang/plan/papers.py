"""The plan poster: what, where, when, who answers for it, and who pays."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from galang.people.services import NOBODY
from galang.plan.models import Goal, Plan
from galang.plan.pages import answers_for, period, verdict_of
from galang.plan.rules import Balance
from galang.plan.selectors import activity_lines, funding_by_source
from galang.ui.formats import rupiah
from galang.ui.paper import pdf, sheet_code

TEMPLATE = Path(__file__).resolve().parent / "sheets" / "poster.typ"


def poster(request: Any, plan: Plan, goals: Sequence[Goal], *, alone: bool = False) -> bytes:
    """Lembar R-1 as PDF: the goals of a plan, or one goal `alone`. People appear as on the public page."""
    community = request.community
    page = (
        reverse("plan:goal_page", args=[community.slug, goals[0].number])
        if alone
        else reverse("plan:plan_page", args=[community.slug, plan.pk])
    )
    parts = [_goal(goal) for goal in goals]
    data = {
        "title": goals[0].title if alone else plan.title,
        "community": f"{community.kind_name} {community.name}",
        "is_sample": community.is_sample,
        "code": _("Lembar R-1"),
        "short_code": sheet_code("R-1", goals[0].number) if alone else "",
        "address": request.build_absolute_uri(page),
        "foot": _("Ada yang tidak sesuai? Tanyakan kepada penanggung jawabnya, atau tulis suara di Galang."),
        "lead": goals[0].result_wanted if alone else _years(plan),
        "alone": alone,
        "head": [_("Kegiatan"), _("Tempat"), _("Waktu"), _("Penanggung jawab"), _("Biaya")],
        "labels": {"sources": _("Sumber dana"), "total": _("Jumlah"), "none": _("Belum ada kegiatan.")},
        "goals": parts,
        "empty": _("Belum ada tujuan dalam rencana ini."),
    }
    return pdf(TEMPLATE, data)


def _years(plan: Plan) -> str:
    same = plan.first_year == plan.last_year
    return str(plan.first_year) if same else f"{plan.first_year}–{plan.last_year}"


def _goal(goal: Goal) -> dict[str, Any]:
    lines = activity_lines(goal)
    balance = sum((line.balance for line in lines), Balance())
    verdict = verdict_of(balance)
    return {
        "title": goal.title,
        "number": goal.number,
        "result": goal.result_wanted,
        "decision": _("Diputuskan warga dalam %(number)s") % {"number": goal.decision.number}
        if goal.decision
        else "",
        "activities": [
            [
                line.activity.title,
                line.activity.place or (line.activity.area.label if line.activity.area else "–"),
                period(line.activity),
                answers_for(line.activity, NOBODY),
                rupiah(line.balance.cost),
            ]
            for line in lines
        ],
        "sources": [
            [words, rupiah(amount)]
            for _key, words, amount in funding_by_source([one.activity for one in lines])
        ],
        "cost": rupiah(balance.cost),
        "verdict": verdict.words,
    }
