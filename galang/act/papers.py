"""The attendance list of a day of work, on paper."""

from pathlib import Path
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from galang.act.models import Action
from galang.act.selectors import participants
from galang.people.selectors import sees_persons
from galang.ui.formats import day_words, time_words
from galang.ui.paper import pdf, sheet_code

TEMPLATE = Path(__file__).resolve().parent / "sheets" / "attendance.typ"
LEAST_ROWS = 18
SPARE_ROWS = 8


def attendance_list(request: Any, action: Action) -> bytes:
    """Lembar G-1 as PDF. Names of those who signed up are printed only for those who may see persons."""
    community = request.community
    rows = [
        [str(place), row.person.name, row.person.get_sex_display()[:1].upper(), row.person.area.label, "", ""]
        for place, row in enumerate(participants(action) if sees_persons(request.actor) else (), start=1)
    ]
    wanted = max(LEAST_ROWS, len(rows) + SPARE_ROWS, action.needed)
    rows += [[str(place), "", "", "", "", ""] for place in range(len(rows) + 1, min(wanted, 300) + 1)]
    entry = reverse("act:action_hold", args=[community.slug, action.number])
    local = timezone.localtime(action.starts_at)
    data = {
        "title": action.title,
        "community": f"{community.kind_name} {community.name}",
        "is_sample": community.is_sample,
        "code": _("Lembar G-1"),
        "short_code": sheet_code("G-1", action.number),
        "address": request.build_absolute_uri(entry),
        "foot": _("Salin ke Galang pada hari yang sama. Simpan kertasnya: memuat nama warga."),
        "facts": [
            [_("Hari"), f"{day_words(local.date())}, {time_words(action.starts_at)}"],
            [_("Tempat berkumpul"), action.place],
            [_("Kegiatan"), f"{action.activity.number} {action.activity.title}"],
        ],
        "head": [_("No."), _("Nama"), _("L/P"), _("RT/RW"), _("Jam"), _("Tanda tangan")],
        "rows": rows,
        "result": _("Hasil hari itu:"),
        "signatures": [_("Pencatat"), _("Penanggung jawab")],
    }
    return pdf(TEMPLATE, data)
