"""Real conversations of pol.is: one that comes with the tests, and all that are at hand."""

import argparse
import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from bench.opinion import _case, agreement, consensus_off, groups_of, grown, read_conversations
from bench.similarity import cases_folder
from config.cli import main
from config.opining import run
from galang.core.opinion import chart, votes_of

SEATTLE = Path(__file__).parents[1] / "data" / "polis"
FEWEST = {"15-per-hour-seattle", "brexit-consensus", "canadian-electoral-reform", "vtaiwan.uberx"}


def options(file: Path, **more: object) -> argparse.Namespace:
    return argparse.Namespace(**{"file": str(file), "json": False, "seed": 1, "groups": None, **more})


def test_a_real_conversation_gives_its_published_groups() -> None:
    case = _case(SEATTLE)
    assert (len(case.votes.people), len(case.votes.statements), len(case.votes)) == (339, 54, 2872)
    found = chart(case.votes)
    assert len(found.groups) == 2
    assert len(found.ungrouped) == 201
    assert set(found.ungrouped) == {name for name, group in case.published.items() if not group}
    assert agreement(case, groups_of(case.votes)) > 0.85


def test_conversations_with_two_clear_groups_agree_with_polis() -> None:
    cases = [case for case in read_conversations(cases_folder()) if case.name in FEWEST]
    for case in cases:
        assert agreement(case, groups_of(case.votes)) >= 0.8, case.name


def test_the_order_of_rows_changes_nothing_with_many_statements() -> None:
    for case in read_conversations(cases_folder()):
        if len(case.votes.statements) > 300:
            ids, votes = case.votes.statements, case.votes
            columns = zip(votes.person.tolist(), votes.statement.tolist(), votes.vote.tolist(), strict=True)
            rows = [(votes.people[a], ids[b], c) for a, b, c in columns]
            mixed = votes_of(random.Random(4).sample(rows, len(rows))).without(votes.left_out)
            assert chart(mixed).groups == chart(votes).groups


def test_group_aware_consensus_is_that_of_polis() -> None:
    for case in read_conversations(cases_folder()):
        if case.consensus:
            assert consensus_off(case) < 1e-12


def test_a_grown_conversation_keeps_its_two_groups() -> None:
    case = _case(SEATTLE)
    rows = [(str(who), statement, vote) for who, statement, vote in grown(case.votes, 12_000)]
    found = chart(votes_of(rows).without(case.votes.left_out), seed=2)
    assert len(found.groups) == 2
    assert sum(group.size for group in found.groups) > 4_000


def test_the_command_prints_exactly_the_contract(capsys) -> None:
    assert run(options(SEATTLE / "participants-votes.csv", json=True)) == 0
    data = json.loads(capsys.readouterr().out)
    assert list(data) == ["participants", "statements", "votes", "groups", "consensus", "representative"]
    assert (data["participants"], data["statements"], data["votes"]) == (339, 54, 2872)
    assert sum(map(len, data["groups"])) == 138
    assert set(data["representative"]) == {"0", "1"}


@pytest.mark.parametrize(("language", "word"), [("id", "kelompok"), ("en", "groups")])
def test_the_command_speaks_plainly(capsys, language, word) -> None:
    assert run(options(SEATTLE / "participants-votes.csv", explain=language)) == 0
    said = capsys.readouterr().out
    assert word in said
    assert "23" in said


def test_the_command_refuses_with_a_reason(capsys, tmp_path) -> None:
    bad = tmp_path / "votes.csv"
    bad.write_text("participant,statement,vote\n1,1,5\n")
    assert run(options(bad)) == 1
    assert "Baris 2" in capsys.readouterr().err
    assert run(options(bad, json=True, explain="en")) == 1
    assert json.loads(capsys.readouterr().out)["refused"] == "opinion.unknown_vote"
    assert run(options(tmp_path / "none.csv")) == 2
    assert "none.csv" in capsys.readouterr().err
    assert run(options(SEATTLE / "participants-votes.csv", seed=-1)) == 2
    assert run(options(SEATTLE / "participants-votes.csv", groups=9)) == 1


def test_the_real_door_has_the_command(capsys) -> None:
    file = str(SEATTLE / "participants-votes.csv")
    assert main(["opinion", file, "--json", "--seed", "4", "--groups", "3"]) == 0
    assert len(json.loads(capsys.readouterr().out)["groups"]) == 3


def test_the_command_needs_no_installation(tmp_path) -> None:
    code = (
        "import argparse, sys; from config.opining import run; "
        "done = run(argparse.Namespace(file=sys.argv[1], json=True, seed=3, groups=2)); "
        "sys.exit(done or 9 * ('django' in sys.modules))"
    )
    env = {"PATH": os.environ["PATH"], "GALANG_DATA": str(tmp_path)}
    call = [sys.executable, "-c", code, str(SEATTLE / "participants-votes.csv")]
    first, second = (subprocess.run(call, capture_output=True, env=env) for _ in range(2))
    assert (first.returncode, first.stderr) == (0, b"")
    assert first.stdout == second.stdout
    assert list(tmp_path.iterdir()) == []
    bad = tmp_path / "bad.csv"
    bad.write_text("")
    refused = subprocess.run([*call[:-1], str(bad)], capture_output=True, text=True, env=env)
    assert refused.returncode == 1
    assert "kosong" in refused.stderr
