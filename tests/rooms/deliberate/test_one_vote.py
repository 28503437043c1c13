"""One person, one vote, however many requests arrive at the same moment; on SQLite and on PostgreSQL."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.live import own_database

ROOT = Path(__file__).resolve().parents[3]


def test_forty_requests_at_once_leave_one_vote_one_mark_and_one_meeting(tmp_path):
    with own_database() as url:
        settings = {
            **os.environ,
            "GALANG_DATA": str(tmp_path),
            "GALANG_DATABASE_URL": url,
            "GALANG_TEST": "1",
        }
        command = [sys.executable, "-m", "tests.rooms.deliberate.rush"]
        done = subprocess.run(command, cwd=ROOT, env=settings, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr[-2000:]
    found = json.loads(done.stdout)
    assert (found["votes"], found["marks"]) == (1, 1)
    assert sum(found["answers"].values()) == 40
    assert set(found["answers"]) <= {"302", "409"}, "busy or broken is no answer"
    assert (found["meetings"], found["calls"]) == (1, {"302": 40}), (
        "one form is stored once and answered alike"
    )
