"""`galang tally` by its real door: a process of its own, without a database."""

import json
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

WARD = Path(__file__).parents[1] / "data" / "votes" / "dundee_2017_ward5.blt"
KEYS = {"rule", "options", "elected", "stages", "ties", "budget", "cost", "exhausted", "explanation"}
RANKS = "1,2,3,jumlah\nAni,Budi,Citra,4\nBudi,Citra,Ani,3\nCitra,Budi,Ani,2\n"


def galang(*words: object) -> subprocess.CompletedProcess[str]:
    """Run the command as a person does, outside any installation."""
    env = {key: value for key, value in os.environ.items() if not key.startswith(("GALANG_", "DJANGO_"))}
    command = [sys.executable, "-m", "config.cli", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, env=env, cwd=Path(__file__).parents[2])


def told(*words: object) -> dict:
    done = galang(*words, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture
def ranks(tmp_path: Path) -> Path:
    path = tmp_path / "ketua.csv"
    path.write_text(RANKS, encoding="utf-8")
    return path


def test_a_ward_is_counted_with_the_json_of_the_contract() -> None:
    said = told("tally", WARD, "--rule", "stv-scottish")
    assert set(said) >= KEYS and said["rule"] == "stv-scottish"
    assert [name.split(" (")[0] for name in said["elected"]] == [
        "Ken Lynn",
        "Lynne Short",
        "Georgia Cruickshank",
    ]
    assert said["stages"][1]["event"] == "surplus"
    assert said["stages"][1]["totals"]["Lynne Short (Scottish National Party (SNP))"] == "968.20911"
    assert (said["budget"], said["cost"], said["exhausted"]) == (None, None, "141.81055")
    assert all(isinstance(sentence, str) for sentence in said["explanation"])


@pytest.mark.parametrize(
    ("rule", "elected"),
    [("irv", "Budi"), ("schulze", "Budi"), ("ranked-pairs", "Budi"), ("borda", "Budi"), ("stv-meek", "Budi")],
)
def test_each_rule_of_ranks_counts_a_table(ranks: Path, rule: str, elected: str) -> None:
    assert told("tally", ranks, "--rule", rule, "--seats", 1)["elected"] == [elected]


def test_the_explanation_comes_in_the_language_that_was_asked_for(ranks: Path) -> None:
    done = galang("tally", ranks, "--rule", "irv", "--explain", "en")
    assert done.returncode == 0 and "Budi is elected in round 2 with 5 votes" in done.stdout
    assert "Budi terpilih di putaran 2" in galang("tally", ranks, "--rule", "irv", "--explain", "id").stdout


def test_a_picture_is_written_that_a_browser_can_show(ranks: Path, tmp_path: Path) -> None:
    picture = tmp_path / "ketua.svg"
    assert galang("tally", ranks, "--rule", "irv", "--picture", picture).returncode == 0
    assert ElementTree.fromstring(picture.read_text(encoding="utf-8")).tag.endswith("svg")


def test_ties_go_as_they_are_told_to(tmp_path: Path) -> None:
    even = tmp_path / "seri.csv"
    even.write_text("1,2\nAni,Budi\nBudi,Ani\n", encoding="utf-8")
    refused = galang("tally", even, "--rule", "irv")
    assert refused.returncode == 1 and refused.stderr.startswith("Ani dan Budi sama-sama mendapat 1.")
    assert told("tally", even, "--rule", "irv", "--ties", "order")["elected"] == ["Ani"]
    drawn = told("tally", even, "--rule", "irv", "--ties", "seed:416")
    assert drawn["elected"] == [drawn["ties"][0]["ranked"][0]] and drawn["ties"][0]["how"] == "lot"


def test_what_cannot_be_counted_is_refused_in_plain_words(tmp_path: Path, ranks: Path) -> None:
    broken = tmp_path / "rusak.blt"
    broken.write_text(WARD.read_text(encoding="utf-8")[:2000], encoding="utf-8")
    done = galang("tally", broken)
    assert done.returncode == 1 and "terpotong di baris" in done.stderr and "Traceback" not in done.stderr
    assert galang("tally", ranks, "--rule", "greedy").returncode == 1
    assert galang("tally", ranks, "--rule", "irv", "--seats", 2).returncode == 1
    assert galang("tally", WARD, "--seats", 99).returncode == 1
    assert galang("tally", WARD, "--seats", 0).returncode == 1
    assert galang("tally", WARD, "--seats", 0, "--rule", "borda").returncode == 1
    said = json.loads(galang("tally", broken, "--json").stdout)
    assert said["refused"] == "votes.cut_short" and "baris" in said["text"]


def test_wrong_use_is_told_apart(tmp_path: Path) -> None:
    assert galang("tally", tmp_path / "none.blt").returncode == 2
    assert galang("tally", WARD, "--rule", "dice").returncode == 2
    assert galang("tally", WARD, "--ties", "coin").returncode == 2
    assert galang("tally").returncode == 2


def test_counting_loads_neither_django_nor_a_database() -> None:
    code = (
        "import sys; from config.cli import main; main(['tally', sys.argv[1]]);"
        "assert not [name for name in sys.modules if name.split('.')[0] in ('django', 'sqlite3')]"
    )
    root = Path(__file__).parents[2]
    assert (
        subprocess.run([sys.executable, "-c", code, str(WARD)], cwd=root, capture_output=True).returncode == 0
    )
