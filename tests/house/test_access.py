"""The access matrix: every address, every method, every role, in one's own community and in a foreign one.

It is made from the URL table, so that nobody can forget an address: without an entry in config/access it fails.
"""

import re
from datetime import date
from functools import lru_cache

import pytest
from django.conf import settings
from django.db import transaction
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from demo.people import SMALL
from demo.sample import make
from galang.people.models import Role
from galang.people.rules import RIGHTS, SIGNING, may
from tests.make.ground import make_village
from tests.make.sample import Place

WHO = (None, *Role.values)
METHODS = {"GET": WHO, "POST": WHO, "PUT": (None, Role.SECRETARY), "DELETE": (None, Role.SECRETARY)}
NOT_IN_THE_SAMPLE = {
    "deliberate:count_photo",
    "listen:batch_page",
    "publish:find",
    "deliberate:attendance_strike",
}  # and those with a token
FOLLOW_ANY_NUMBER = {"community:deeds_of", "publish:find"}  # pages about a number, not about a record


def _names(resolver: URLResolver, prefix: str = "") -> list[tuple[str, set[str]]]:
    found = []
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            inner = f"{prefix}{entry.namespace}:" if entry.namespace else prefix
            kwargs = set(entry.pattern.converters)
            found += [(name, kwargs | more) for name, more in _names(entry, inner)]
        elif isinstance(entry, URLPattern) and entry.name:
            found.append((prefix + entry.name, set(entry.pattern.converters)))
    return found


@lru_cache(maxsize=1)
def url_names() -> dict[str, set[str]]:
    """URL name -> names of its arguments, for everything this project serves."""
    return {name: kwargs for name, kwargs in _names(get_resolver()) if not name.startswith("static")}


def test_every_address_has_an_entry_and_every_entry_an_address():
    debug_only = {"ui:components"}
    assert set(url_names()) - set(settings.ACCESS) == set()
    assert set(settings.ACCESS) - set(url_names()) - debug_only == set()


def test_every_entry_names_known_methods_and_known_rights():
    known = {"anyone", "signed in", "member", *RIGHTS}
    for name, entry in settings.ACCESS.items():
        assert entry and set(entry) <= {"GET", "POST"}, name
        assert set(entry.values()) <= known, name


def test_a_facilitator_can_never_vote_sign_approve_or_hold_office():
    for verb in SIGNING:
        assert not may({Role.FACILITATOR}, verb), verb


def test_an_address_without_an_entry_is_refused(client, settings, db):
    village = make_village()
    settings.ACCESS = {name: entry for name, entry in settings.ACCESS.items() if name != "ledger:home"}
    from django.core.exceptions import ImproperlyConfigured

    with pytest.raises(ImproperlyConfigured, match="ledger:home"):
        client.get(village.url("kas/"))


def allowed(wanted: str, role: str | None) -> bool:
    """What the table and the rights say, worked out a second time and plainly."""
    if wanted == "anyone":
        return True
    if role is None:
        return False
    return wanted in ("signed in", "member") or role in RIGHTS[wanted]


@pytest.fixture
def places(settings, tmp_path, db):
    """The small sample with a record of every kind, and a village that has none of them."""
    settings.MEDIA_ROOT = tmp_path
    sample = Place.of_sample(make(7, date(2026, 11, 22), SMALL, quiet=True))
    return sample, make_village("Desa Seberang")


def ask(client, method: str, url: str):
    """One request whose consequences are undone."""
    with transaction.atomic():
        answer = client.generic(method, url)
        if answer.streaming:
            b"".join(answer.streaming_content)
        transaction.set_rollback(True)
    return answer


def here() -> list[str]:
    return sorted(name for name, kwargs in url_names().items() if "community" in kwargs)


def test_each_address_opens_for_whom_the_table_says_and_for_nobody_else(places):
    sample, _village = places
    clients = {role: sample.client(role) for role in WHO}
    faults = []
    for name in here():
        url = sample.url(name, url_names()[name])
        entry = settings.ACCESS[name]
        made = name not in NOT_IN_THE_SAMPLE and "token" not in url_names()[name]
        for method, roles in METHODS.items():
            for role in roles:
                answer = ask(clients[role], method, url)
                if fault := fault_of(entry.get(method), role, answer, made=made):
                    faults.append(
                        f"{method} {url} ({name}) as {role or 'nobody'}: {answer.status_code} {fault}"
                    )
    assert faults == []


def fault_of(wanted: str | None, role: str | None, answer, *, made: bool = True) -> str:
    """What is wrong with an answer, "" when nothing is; `made`: the record is there."""
    status = answer.status_code
    to_sign_in = status == 302 and "/masuk/" in answer.headers.get("Location", "")
    if status >= 500:
        return "broke"
    if wanted is None:
        return "" if status == 405 else "should not take this method"
    if allowed(wanted, role):
        closed = (
            to_sign_in
            or status in ((401, 404, 405) if made else (401, 405))
            or (status == 403 and b"right.missing" in answer.content)
        )
        return "should be open" if closed else ""
    if role is None:
        return "" if to_sign_in else "should ask to sign in"
    return "" if status == 403 else "should be closed"


def test_a_record_of_another_community_is_the_same_404_as_one_that_never_was(places):
    sample, village = places
    faults = []
    for name in here():
        kwargs = sample.kwargs(name, url_names()[name])
        entry = settings.ACCESS[name]
        for method, wanted in entry.items():
            role = next((one for one in WHO if allowed(wanted, one)), None)
            if set(kwargs) & {"number", "digest"} and name not in FOLLOW_ANY_NUMBER:
                url = reverse(name, kwargs={**kwargs, "community": village.community.slug})
                there = ask(village.client(role), method, url).status_code
                never = re.sub(r"(?<=-)[0-9]+", "987", url)
                missing = ask(village.client(role), method, never).status_code
                if not (there == missing == 404):
                    faults.append(f"{method} {url} ({name}): {there}, never was: {missing}")
            if wanted not in ("anyone", "signed in"):
                status = ask(village.client(role), method, reverse(name, kwargs=kwargs)).status_code
                if status not in (403, 404):
                    faults.append(f"{method} {name}: a stranger with the role {role} got {status}")
    assert faults == []
