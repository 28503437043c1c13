"""Sheets of paper of mapping."""

from pathlib import Path
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from galang.mapping.models import Form
from galang.mapping.rules import read_questions
from galang.mapping.selectors import sheet_number
from galang.ui.paper import pdf, sheet_code

TEMPLATE = Path(__file__).resolve().parent / "sheets" / "questionnaire.typ"


def questionnaire(request: Any, form: Form) -> bytes:
    """Lembar D-1 as PDF: one household, every question of this version, and the way to its entry screen."""
    community = request.community
    entry = reverse("mapping:submission_new", args=[community.slug, form.slug])
    data = {
        "title": form.title,
        "community": f"{community.kind_name} {community.name}",
        "is_sample": community.is_sample,
        "code": _("Lembar D-1 · versi %(version)s") % {"version": form.version},
        "short_code": sheet_code("D-1", sheet_number(form), f"V{form.version}"),
        "address": request.build_absolute_uri(f"{entry}?versi={form.version}"),
        "foot": _("Simpan di tempat terkunci. Salin ke Galang, lalu serahkan ke sekretaris."),
        "head": [_("Nomor rumah tangga"), _("Wilayah (RT/RW)"), _("Tanggal kunjungan"), _("Pengisi")],
        "required": _("harus dijawab"),
        "many": _("boleh lebih dari satu"),
        "questions": [
            {
                "kind": "heading" if question.is_heading else question.kind,
                "label": question.label,
                "hint": question.hint,
                "required": question.required,
                "choices": [words for _key, words in question.choices],
            }
            for question in read_questions(form.questions)
        ],
    }
    return pdf(TEMPLATE, data)
