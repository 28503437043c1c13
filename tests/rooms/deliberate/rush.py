"""Forty requests at once for one voter, against a database of its own; prints what was stored as JSON.

Run by test_one_vote.py in a process of its own, because threads need committed data and tables that can only
grow can't be emptied afterwards.
"""

import json
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

THREADS = 40


def main() -> None:
    """Migrate, make a village with an open ballot, let everybody push at the same moment."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection
    from django.test import Client

    from galang.community.services import scope_of
    from galang.deliberate.models import RollEntry, Vote
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
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
