"""The sheet of paper of this room."""

from pathlib import Path
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from galang.ui.paper import pdf, sheet_code

TEMPLATE = Path(__file__).resolve().parent / "sheets" / "voices.typ"
LINES = 7


def voices_sheet(request: Any) -> bytes:
    """Lembar S-1 as PDF: voices in people's own words, in the shape of the screen for somebody else's voice."""
    community = request.community
    entry = reverse("listen:voice_new", args=[community.slug])
    data = {
        "title": _("Catatan suara warga"),
        "community": f"{community.kind_name} {community.name}",
        "is_sample": community.is_sample,
        "code": _("Lembar %(code)s") % {"code": "S-1"},
        "short_code": sheet_code("S-1", "S-00"),
        "address": request.build_absolute_uri(f"{entry}?untuk=orang-lain"),
        "lead": _(
            "Tulis dengan kata-katanya, lalu bacakan ulang. Nama boleh kosong. Jangan menulis NIK atau nomor HP."
        ),
        "foot": _("Salin ke Galang pada hari yang sama, lalu simpan kertasnya di tempat terkunci."),
        "head": [_("RT"), _("Tanggal"), _("Pencatat")],
        "columns": [
            _("No."),
            _("Apa katanya, dan di mana"),
            _("Nama, bila mau"),
            _("P / L"),
            _("Umur"),
            _("RT"),
        ],
        "rows": [[str(place), "", "", "", "", ""] for place in range(1, LINES + 1)],
    }
    return pdf(TEMPLATE, data)
