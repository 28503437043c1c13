"""How many voices without a name one address may send in an hour."""

from django.http import HttpRequest

from galang.ui.throttle import count_request

MOST_AN_HOUR = 30  # a whole neighbourhood may share one address


def count_nameless(request: HttpRequest) -> None:
    """Count one voice without a name from this address. Refuses request.too_many when there were enough."""
    count_request(request, "listen.nameless", MOST_AN_HOUR)
