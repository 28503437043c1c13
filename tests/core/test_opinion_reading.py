"""Vote files: both kinds, the quick and the careful way alike, and what is wrong told with its line."""

import io
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from galang.core.opinion import Votes, read_left_out, read_votes
from galang.core.opinion import reading as ways
from galang.core.refusal import Refusal

LONG = "participant,statement,vote\n"
SEATTLE = Path(__file__).parents[1] / "data" / "polis"


def read(text: str) -> Votes:
    return read_votes(io.BytesIO(text.encode()))


def cells(votes: Votes) -> list[tuple[str, str, int]]:
    return [
        (votes.people[a], votes.statements[b], int(c))
        for a, b, c in zip(votes.person, votes.statement, votes.vote, strict=True)
    ]


def refusal(text: str | bytes) -> Refusal:
    with pytest.raises(Refusal) as caught:
        read_votes(io.BytesIO(text if isinstance(text, bytes) else text.encode()))
    return caught.value


def test_one_vote_per_line_is_read_in_any_order_of_rows_and_columns() -> None:
    votes = read("vote,participant,at,statement\n-1,sari,x,s2\n1,budi,x,s10\n\n0,sari,x,s10\n")
    assert cells(votes) == [("budi", "s10", 1), ("sari", "s10", 0), ("sari", "s2", -1)]


def test_a_polis_table_is_read_without_its_other_columns() -> None:
    votes = read('participant,xid,group-id,n-votes,0,2,10\n7,,0,2,1,,-1\n3,"a,b",,0,,,\n12,,,1,,0,\n')
    assert votes.people == ("3", "7", "12")
    assert votes.statements == ("0", "2", "10")
    assert cells(votes) == [("7", "0", 1), ("7", "10", -1), ("12", "2", 0)]


def test_text_streams_windows_lines_and_marks_are_read_alike() -> None:
    text = LONG + "1,1,1\n2,1,-1\n1,2,0\n"
    plain = cells(read(text))
    assert cells(read_votes(io.StringIO(text))) == plain
    assert cells(read("\ufeff" + text.replace("\n", "\r\n"))) == plain
    assert cells(read(text.rstrip("\n"))) == plain
    assert cells(read(text.replace("2,1,-1", '"2","1","-1.0"'))) == plain


def test_the_last_of_two_votes_counts() -> None:
    votes = read(LONG + "1,1,1\n2,1,1\n1,1,-1\n1,2,0\n")
    assert cells(votes) == [("1", "1", -1), ("1", "2", 0), ("2", "1", 1)]
    assert votes.repeated == 1
    table = read("participant,0,1\n5,1,1\n6,1,1\n5,-1,\n")
    assert cells(table) == [("5", "0", -1), ("5", "1", 1), ("6", "0", 1), ("6", "1", 1)]


def test_ids_that_differ_only_in_writing_stay_apart() -> None:
    votes = read(LONG + "7,1,1\n07,1,1\n7,01,1\n")
    assert votes.people == ("07", "7")
    assert votes.statements == ("01", "1")


@pytest.mark.parametrize(
    ("text", "code", "values"),
    [
        ("", "opinion.empty_file", {}),
        (" \n\n", "opinion.empty_file", {}),
        ("orang,1,2\n1,1,1\n", "opinion.no_header", {"column": "participant"}),
        ("participant,vote\n1,1\n", "opinion.no_statements", {}),
        ("participant,1,1\n1,1,1\n", "opinion.repeated_column", {"column": "1"}),
        (LONG, "opinion.no_votes", {}),
        ("participant,1,2\n", "opinion.no_votes", {}),
        (LONG + "1,1,1\n2,2\n", "opinion.ragged_line", {"line": 3, "found": 2, "expected": 3}),
        (LONG + "1,1,1\n2,2,1,1\n", "opinion.ragged_line", {"line": 3, "found": 4, "expected": 3}),
        ("participant,1,2\n1,1,1\n2,1\n", "opinion.ragged_line", {"line": 3, "found": 2, "expected": 3}),
        (LONG + "1,1,1\n2,2,2\n", "opinion.unknown_vote", {"line": 3, "text": "2"}),
        (LONG + "1,1,setuju\n", "opinion.unknown_vote", {"line": 2, "text": "setuju"}),
        (LONG + "1,1,\n", "opinion.unknown_vote", {"line": 2, "text": ""}),
        (LONG + "1,1,11\n", "opinion.unknown_vote", {"line": 2, "text": "11"}),
        (LONG + "1,1,--1\n", "opinion.unknown_vote", {"line": 2, "text": "--1"}),
        (LONG + "1,1,-0\n", "opinion.unknown_vote", {"line": 2, "text": "-0"}),
        ("participant,1,2\n1,1,2\n", "opinion.unknown_vote", {"line": 2, "text": "2"}),
        ("participant,1,2\n1,11,\n", "opinion.unknown_vote", {"line": 2, "text": "11"}),
        ("participant,1,2\n1,-11,1\n", "opinion.unknown_vote", {"line": 2, "text": "-11"}),
        ("participant,1,2\n1,-,1\n", "opinion.unknown_vote", {"line": 2, "text": "-"}),
        (LONG + "1,1,1\n,2,1\n", "opinion.empty_id", {"line": 3, "column": "participant"}),
        (LONG + "1, ,1\n", "opinion.empty_id", {"line": 2, "column": "statement"}),
        (LONG + "x" * 201 + ",1,1\n", "opinion.long_id", {"line": 2, "column": "participant", "most": 200}),
        (LONG + "1,1,1\n1,2,1\n", "opinion.one_person", {}),
        (LONG + "1,1,1\n2,1,1\n", "opinion.one_statement", {}),
        (LONG + '1,1,1\n"2,1,1\n', "opinion.ragged_line", {"line": 3}),
        (LONG.encode() + b"1,1,1\n\xff,1,1\n", "opinion.bad_encoding", {"line": 3}),
        (LONG + "1,1,1\n2\0,1,1\n", "opinion.bad_encoding", {"line": 3}),
        (
            "participant," + ",".join(map(str, range(4001))) + "\n1" + ",1" * 4001 + "\n2" + ",1" * 4001,
            "opinion.too_many_statements",
            {"statements": 4001, "most": 4000},
        ),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text, code, values) -> None:
    found = refusal(text)
    assert (found.code, {name: found.values[name] for name in values}) == (code, values)


@pytest.mark.parametrize("cut", range(1, 60, 3))
def test_a_file_cut_short_is_read_or_refused_but_never_breaks(cut) -> None:
    text = (LONG + '1,1,1\n2,1,-1\n"3",2,0\n1,2,1\n').encode()[:-cut]
    try:
        read_votes(io.BytesIO(text))
    except Refusal:
        return


@settings(max_examples=80, deadline=None)
@given(st.lists(st.text(alphabet='01-,2\n" a', max_size=9), max_size=6), st.booleans())
def test_absurd_text_is_read_or_refused_but_never_breaks(lines, wide) -> None:
    head = "participant,0,1\n" if wide else LONG
    try:
        votes = read(head + "\n".join(lines))
    except Refusal:
        return
    assert len(votes.people) > 1


@pytest.mark.parametrize("seed", range(10))
def test_the_quick_way_reads_what_the_careful_way_reads(seed, monkeypatch) -> None:
    chance = random.Random(seed)
    rows = [(chance.randrange(30), chance.randrange(12), chance.choice((-1, 0, 1))) for _ in range(150)]
    table = {(who, what): vote for who, what, vote in rows}
    wide = "participant,n-votes," + ",".join(map(str, range(12))) + "\n"
    for who in range(30):
        wide += f"{who},9," + ",".join(str(table.get((who, what), "")) for what in range(12)) + "\n"
    long = LONG + "".join(f"{a},{b},{c}\n" for a, b, c in rows)
    body = long.split("\n", 1)[1].encode()
    assert ways._long_plain(body) is not None
    quick = [cells(read(text)) for text in (long, wide)]
    monkeypatch.setattr(ways, "_long_plain", lambda *_: None)
    monkeypatch.setattr(ways, "_wide_plain", lambda *_: None)
    assert [cells(read(text)) for text in (long, wide)] == quick
    assert quick[0] == quick[1]


def test_a_file_beyond_all_measure_is_refused(monkeypatch) -> None:
    monkeypatch.setattr(ways, "MOST_MEGABYTES", 0)
    assert refusal(LONG).code == "opinion.file_too_big"


def test_moderation_of_polis_says_what_is_left_out() -> None:
    text = "comment-id,moderated,is-meta\n1,1,false\n2,-1,false\n3,1,true\n4,0,\n"
    assert read_left_out(io.StringIO(text)) == {"2", "3"}
    with pytest.raises(Refusal) as caught:
        read_left_out(io.StringIO("id,text\n1,a\n"))
    assert caught.value.code == "opinion.bad_moderation"
    with (SEATTLE / "comments.csv").open("rb") as stream:
        assert len(read_left_out(stream)) == 23
