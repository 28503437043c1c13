"""Photos of count sheets: bringing one, and looking at it."""

from pathlib import Path
from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from galang.community.models import Area
from galang.core.refusal import Refusal
from galang.deliberate.forms import PhotoForm
from galang.deliberate.models import CountPhoto
from galang.deliberate.services import keep_count_photo
from galang.deliberate.views.pages import ballot_or_404
from galang.ui.refusals import sentence

TYPES = {"jpg": "image/jpeg", "png": "image/png", "webp": "image/webp", "pdf": "application/pdf"}
MOST_READ = 6 * 1024 * 1024


@require_POST
def count_photo_new(request: Any, community: str, number: str, station: int) -> HttpResponse:
    """Keep one photo of the sheet of a station."""
    ballot, area = ballot_or_404(number), get_object_or_404(Area, pk=station)
    form = PhotoForm(request.POST, request.FILES)
    if not form.is_valid():
        messages.error(request, " ".join(form.errors.get("photo", [])))
        return redirect("deliberate:ballot_count", community, ballot.number, area.pk)
    content = form.cleaned_data["photo"].read(MOST_READ)
    try:
        keep_count_photo(by=request.actor, ballot=ballot, station=area, content=content)
    except Refusal as refusal:
        if not refusal.code.startswith(("file.", "form.")):
            raise
        messages.error(request, sentence(refusal))
    else:
        messages.success(request, _("Foto lembar hitung tersimpan."))
    return redirect("deliberate:ballot_count", community, ballot.number, area.pk)


def count_photo(request: Any, community: str, number: str, station: int, digest: str) -> FileResponse:
    """The photo itself: only for members; the browser may show it but never run it."""
    photo = get_object_or_404(CountPhoto, ballot__number=number, station=station, digest=digest)
    try:
        content = photo.file.open("rb")
    except FileNotFoundError as missing:
        raise Http404 from missing
    kind = Path(photo.file.name).suffix.lstrip(".")
    response = FileResponse(content, content_type=TYPES.get(kind, "application/octet-stream"))
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["Cache-Control"] = "private, max-age=600"
    return response
