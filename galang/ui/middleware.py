"""Which language this reader wants: Indonesian unless a cookie says English; nothing is guessed."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import translation

COOKIE = "bahasa"
LANGUAGES = frozenset({"id", "en"})


class LanguageMiddleware:
    """Activates the language of the cookie for one request; pages vary by cookie anyway."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer in the reader's language and leave the thread as it was."""
        chosen = request.COOKIES.get(COOKIE, "id")
        with translation.override(chosen if chosen in LANGUAGES else "id"):
            request.LANGUAGE_CODE = translation.get_language()
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", translation.get_language())
        return response
