"""Forty requests at once for one voter, then for one form, against a database of its own; prints what was
stored as JSON.

Run by test_one_vote.py in a process of its own, because threads need committed data and tables that can only
grow can't be emptied afterwards.
"""

import json
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from uuid import uuid4

THREADS = 40


def main() -> None:
    """Migrate, make a village with an open ballot, let everybody push at the same moment."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection
    from django.test import Client
    from django.utils import timezone

    from galang.community.services import scope_of
    from galang.deliberate.models import Meeting, RollEntry, Vote
    from tests.make.deliberate import make_ballot, numbers_of
    from tests.make.ground import make_village

    call_command("migrate", verbosity=0)
    village = make_village()
    with scope_of(village.community):
        choice = numbers_of(make_ballot(village))[0]
    cookies = village.client("resident").cookies
    door = Barrier(THREADS)

    def push(_serial: int) -> int:
        client = Client()
        client.cookies = cookies
        door.wait()
        sent = {"p": [choice], "langkah": "kirim"}
        status = client.post(village.url("musyawarah/pemungutan/P-001/surat-suara/"), sent).status_code
        connection.close()
        return status

    with ThreadPoolExecutor(THREADS) as crowd:
        answers = Counter(crowd.map(push, range(THREADS)))
    with scope_of(village.community):
        marks = RollEntry.objects.filter(voted_on__isnull=False).count()
        found = {"votes": Vote.objects.count(), "marks": marks, "answers": dict(answers)}
    once = str(uuid4())
    called = {"title": "Rembug", "place": "Balai", "agenda": "Acara", "level": "empower", "once": once}
    called["starts_at"] = (timezone.localtime() + timedelta(days=9)).strftime("%Y-%m-%dT19:00")
    secretary, crowded = village.client("secretary").cookies, Barrier(THREADS)

    def call(_serial: int) -> int:
        client = Client()
        client.cookies = secretary
        crowded.wait()
        status = client.post(village.url("musyawarah/rembug/baru/"), called).status_code
        connection.close()
        return status

    with ThreadPoolExecutor(THREADS) as crowd:
        calls = Counter(crowd.map(call, range(THREADS)))
    with scope_of(village.community):
        found |= {"meetings": Meeting.objects.count(), "calls": dict(calls)}
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
