"""How often one address may do a thing in an hour; the address itself is never kept."""

import hashlib
import hmac

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.utils import timezone

from galang.core.refusal import Refusal

MINUTES = 60


def count_request(request: HttpRequest, what: str, most: int) -> None:
    """Count one `what` from this address. Refuses request.too_many when there were `most` in this hour."""
    key = f"throttle.{what}.{_digest(request)}"
    cache.add(key, 0, MINUTES * 60)
    try:
        sent = cache.incr(key)
    except ValueError:  # it ended between the two lines
        return
    if sent > most:
        raise Refusal("request.too_many", status=429, minutes=MINUTES)


def _digest(request: HttpRequest) -> str:
    """The address of today as a keyed hash that tells nothing tomorrow."""
    said = f"{timezone.localdate()}:{_address(request)}"
    return hmac.new(settings.SECRET_KEY.encode(), said.encode(), hashlib.sha256).hexdigest()[:32]


def _address(request: HttpRequest) -> str:
    """Where the request came from; behind our own proxy the last address that it wrote down."""
    if settings.SECURE_PROXY_SSL_HEADER and (forwarded := request.META.get("HTTP_X_FORWARDED_FOR")):
        return str(forwarded).rpartition(",")[2].strip()
    return str(request.META.get("REMOTE_ADDR", ""))
