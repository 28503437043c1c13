"""A database address that names no database ends with one plain line, not with a traceback."""

import os
import subprocess
import sys

import pytest

from tests.house.reading import ROOT


@pytest.mark.parametrize(
    ("address", "word"),
    [
        ("postgresql://galang:rahasia@127.0.0.1:5432", "nama basis data"),
        ("postgresql://galang@127.0.0.1/", "nama basis data"),
        ("halo", "postgresql://"),
        ("mysql://127.0.0.1/galang", "postgresql://"),
        ("postgresql://127.0.0.1:lima/galang", "tidak terbaca"),
        ("postgresql://[::1/galang", "tidak terbaca"),
        ("postgresql://galang:rahasia@127.0.0.1:1/galang", "Periksa GALANG_DATA"),
    ],
)
def test_a_database_address_that_leads_nowhere_gets_one_line(address, word, tmp_path):
    settings = {
        **os.environ,
        "GALANG_DATABASE_URL": address,
        "GALANG_DATA": str(tmp_path),
        "GALANG_TEST": "1",
    }
    done = subprocess.run(
        [sys.executable, "-m", "config.cli", "demo", "--if-empty"],
        cwd=ROOT,
        env=settings,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 1
    assert word in done.stderr and len(done.stderr.strip().splitlines()) == 1
    assert "rahasia" not in done.stderr
