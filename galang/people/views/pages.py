"""What the pages of the room share."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def form_page(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    """The page; a form that comes back is a 422, because nothing was stored."""
    return render(request, template, context, status=422 if request.method == "POST" else 200)
