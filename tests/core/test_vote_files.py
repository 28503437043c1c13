"""Files of ranked ballots, scores and duels: read and written without loss; broken ones refused with the line."""

import random
import re
from pathlib import Path

import pytest

from galang.core.refusal import Refusal
from galang.core.tally import (
    Option,
    duels_of,
    irv,
    ranked_from_ballots,
    read_blt,
    read_duels,
    read_preflib,
    read_rankings,
    read_scores,
    refused_in_words,
    score,
    scores_of,
    stv_scottish,
    write_blt,
    write_duels,
    write_preflib,
    write_rankings,
    write_scores,
)
from galang.core.tally.formats.blt import _slow
from galang.core.tally.refused import WORDS
from tests.core.profiles import NAMES, ballots_of, random_profile

BLT = """5 2 # five candidates for two seats
-3
(A1) 3 1 4 2 0
(A2) 3 1 4 2 0 # the same again
2 5=1 - 2 0
4 0
0
"Ani"
"Budi \\"Bud\\" S." "Citra"
"Dedi"
"Eka, S.Pd."
"Pemilihan BKM"
"""
PREFLIB = """# FILE NAME: 1.toi
# TITLE: Ketua RT
# DATA TYPE: toi
# NUMBER ALTERNATIVES: 3
# NUMBER VOTERS: 9
# NUMBER UNIQUE ORDERS: 3
# ALTERNATIVE NAME 1: Ani
# ALTERNATIVE NAME 2: Budi
# ALTERNATIVE NAME 3: Citra
5: 1,2
3: {2,3},1
1: 3
"""
SCORES = "# skala: 0-5\nid,Ani,Budi\nK1,5,0\nK2,,3\nK3,5,0\n"


def test_a_blt_file_keeps_withdrawals_ids_comments_quotes_equal_and_skipped_ranks() -> None:
    ballots = read_blt(BLT)
    assert ballots.withdrawn == ("Citra",) and ballots.title == "Pemilihan BKM" and ballots.seats == 2
    assert [option.key for option in ballots.options] == [
        "Ani",
        'Budi "Bud" S.',
        "Citra",
        "Dedi",
        "Eka, S.Pd.",
    ]
    assert ballots.rankings() == (
        ((("Ani",), ("Dedi",), ('Budi "Bud" S.',)), 6),
        ((("Ani", "Eka, S.Pd."), (), ('Budi "Bud" S.',)), 2),
        ((), 4),
    )
    again = read_blt(write_blt(ballots))
    assert again == ballots and again.written == ballots.written
    assert [name for _, _, name in again.written.lines([6, 2, 4])] == ["A1", "A2", None, None]
    assert [text for _, text in again.written.comments] == ["five candidates for two seats", "the same again"]


def test_a_preflib_file_is_written_back_to_the_letter() -> None:
    ballots = read_preflib(PREFLIB)
    assert ballots.ballots == 9 and ballots.title == "Ketua RT"
    assert write_preflib(ballots, "toi") == PREFLIB
    assert irv(ballots).elected == ("Ani",)


def test_scores_and_duels_are_written_back_without_loss() -> None:
    ballots = read_scores(SCORES)
    assert (ballots.least, ballots.most, ballots.ballots) == (0, 5, 3)
    again = read_scores(write_scores(ballots))
    assert again == ballots and again.written == ballots.written
    assert score(ballots).points("Ani") == 10
    duels = duels_of(read_preflib(PREFLIB))
    assert read_duels(write_duels(duels)) == duels


@pytest.mark.parametrize(
    "text",
    [
        "1,2,3\nAni,Budi,Citra\nAni,Budi,\nCitra,-,Ani = Budi\n",
        "Peringkat 1;Peringkat 2;Peringkat 3;jumlah\nAni;Budi;Citra;1\nAni;Budi;;1\nCitra;-;Ani=Budi;1\n",
        "Ani\tBudi\tCitra\n1\t2\t3\n1\t2\t\n3\t3\t1\n",
    ],
)
def test_a_table_of_ranks_may_have_ranks_or_names_as_heads(text: str) -> None:
    ballots = read_rankings(text)
    assert ballots.rankings() == (
        ((("Ani",), ("Budi",), ("Citra",)), 1),
        ((("Ani",), ("Budi",)), 1),
        ((("Citra",), (), ("Ani", "Budi")), 1),
    )


def test_random_ballots_come_back_from_every_format() -> None:
    chance = random.Random(3)
    for _ in range(150):
        options = chance.randint(1, 6)
        profile = random_profile(chance, options=options, ballots=chance.randint(1, 9), equal=True)
        ballots = ballots_of(profile, options, seats=1)
        assert read_blt(write_blt(ballots)) == ballots
        assert read_rankings(write_rankings(ballots)) == ballots
        filled = [(ranking, weight) for ranking, weight in profile if ranking]
        if filled:
            kept = ballots_of(filled, options)
            assert read_preflib(write_preflib(kept, "toi")) == kept


def test_the_quick_reader_of_plain_files_gives_what_the_careful_one_gives() -> None:
    chance = random.Random(4)
    for _ in range(150):
        options = chance.randint(1, 8)
        lines = [
            " ".join(
                map(
                    str,
                    [
                        chance.randint(1, 40),
                        *chance.sample(range(1, options + 1), chance.randint(0, options)),
                        0,
                    ],
                )
            )
            for _ in range(chance.randint(1, 30))
        ]
        names = [f'"{name}"' for name in NAMES[:options]]
        text = "\n".join([f"{options} 1", *lines, "0", *names, '"T"', ""])
        text = text.replace("0\n", chance.choice(("0\n", "0 \n", "0\r\n")))
        quick, careful = read_blt(text), _slow(text)
        assert quick == careful and quick.written == careful.written


def changed(text: str, old: str, new: str) -> str:
    assert old in text
    return text.replace(old, new)


BROKEN_BLT = [
    ("votes.empty_file", " \n "),
    ("votes.not_text", b"2 1\n1 1 0\n\xff\xfe"),
    ("votes.not_text", b"2 1\n1 1 0\n\x00"),
    ("votes.blt_header", changed(BLT, "5 2 #", "lima 2 #")),
    ("votes.too_many_options", changed(BLT, "5 2 #", "999999999 2 #")),
    ("votes.blt_seats", changed(BLT, "5 2 #", "5 6 #")),
    ("votes.blt_seats", changed(BLT, "5 2 #", "5 0 #")),
    ("votes.no_such_number", changed(BLT, "-3", "-7")),
    ("votes.no_such_number", changed(BLT, "3 1 4 2 0\n(A2)", "3 1 9 2 0\n(A2)")),
    ("votes.named_twice", changed(BLT, "3 1 4 2 0\n(A2)", "3 1 4 1 0\n(A2)")),
    ("votes.bad_weight", changed(BLT, "2 5=1", "-2 5=1")),
    ("votes.bad_weight", changed(BLT, "2 5=1", "1.5 5=1")),
    ("votes.blt_equal", changed(BLT, "5=1", "5=")),
    ("votes.blt_id", changed(BLT, "(A1)", "(A1")),
    ("votes.too_long", changed(BLT, "2 5=1 - 2 0", "2 - - - - - 1 0")),
    ("votes.cut_short", BLT[: BLT.index("(A2)")]),
    ("votes.cut_short", changed(BLT, "4 0\n0\n", "4 0\n")),
    ("votes.blt_quotes", BLT[:-3]),
    ("votes.blt_names", BLT[: BLT.index('"Dedi"')]),
    ("votes.blt_names", changed(BLT, '"Dedi"', "Dedi")),
    ("votes.name_twice", changed(BLT, '"Dedi"', '"Ani"')),
    ("votes.name_missing", changed(BLT, '"Dedi"', '" "')),
    ("votes.left_over", BLT + '"lagi"'),
]
BROKEN_PREFLIB = [
    ("votes.preflib_header", changed(PREFLIB, "# NUMBER ALTERNATIVES: 3\n", "")),
    ("votes.preflib_header", changed(PREFLIB, "# ALTERNATIVE NAME 2: Budi\n", "")),
    ("votes.preflib_header", changed(PREFLIB, "TYPE: toi", "TYPE: abc")),
    ("votes.preflib_sum", changed(PREFLIB, "1: 3\n", "")),
    ("votes.preflib_sum", changed(PREFLIB, "5: 1,2", "50: 1,2")),
    ("votes.preflib_line", changed(PREFLIB, "5: 1,2", "5; 1,2")),
    ("votes.preflib_line", changed(PREFLIB, "5: 1,2", "5: 1,,2")),
    ("votes.preflib_brace", changed(PREFLIB, "{2,3}", "{2,3")),
    ("votes.no_such_number", changed(PREFLIB, "5: 1,2", "5: 1,4")),
    ("votes.named_twice", changed(PREFLIB, "5: 1,2", "5: 1,1")),
    ("votes.bad_weight", changed(PREFLIB, "5: 1,2", "0: 1,2")),
    ("votes.preflib_tie", changed(PREFLIB, "TYPE: toi", "TYPE: soi")),
    ("votes.preflib_incomplete", changed(PREFLIB, "TYPE: toi", "TYPE: toc")),
    ("votes.name_twice", changed(PREFLIB, "2: Budi", "2: Ani")),
    ("votes.too_many_options", changed(PREFLIB, "ALTERNATIVES: 3", "ALTERNATIVES: 30000")),
]
BROKEN_TABLES = [
    ("votes.no_ballots", "Ani,Budi\n"),
    ("votes.name_missing", "Ani,,Budi\n1,2,3\n"),
    ("votes.name_twice", "Ani,Ani\n1,2\n"),
    ("votes.table_cells", "Ani,Budi\n1,2,3\n"),
    ("votes.table_rank", "Ani,Budi\n1,dua\n"),
    ("votes.table_rank", "Ani,Budi,Citra\nBudi,Ani,Citra\n"),
    ("votes.table_gap", "1,2,3\nAni,,Budi\n"),
    ("votes.named_twice", "1,2\nAni,Ani\n"),
    ("votes.bad_weight", "jumlah,Ani\n0,1\n"),
    ("votes.too_many_ballots", "jumlah,Ani\n100000001,1\n"),
    ("votes.unknown_name", "# pilihan: Ani\n1,2\nAni,Budi\n"),
]


@pytest.mark.parametrize(("code", "data"), BROKEN_BLT)
def test_a_broken_blt_file_is_refused_with_reason_and_cure(code, data) -> None:
    refused(code, lambda: read_blt(data))


@pytest.mark.parametrize(("code", "data"), BROKEN_PREFLIB)
def test_a_broken_preflib_file_is_refused_with_reason_and_cure(code, data) -> None:
    refused(code, lambda: read_preflib(data))


@pytest.mark.parametrize(("code", "data"), BROKEN_TABLES)
def test_a_broken_table_is_refused_with_reason_and_cure(code, data) -> None:
    refused(code, lambda: read_rankings(data))


@pytest.mark.parametrize(
    ("code", "data"),
    [
        ("votes.matrix_json", '{"candidates": ["A"]'),
        ("votes.matrix_json", "[]"),
        (
            "votes.matrix_cell",
            '{"candidates": ["A", "B"], "preferred_over": [[0, 1.5], [0, 0]], "ballots": 3}',
        ),
        ("votes.matrix_cell", '{"candidates": ["A", "B"], "preferred_over": [[0, 2], [2, 0]], "ballots": 3}'),
        ("votes.matrix_shape", '{"candidates": ["A", "B"], "preferred_over": [[0, 1]], "ballots": 3}'),
    ],
)
def test_a_broken_table_of_duels_is_refused(code, data) -> None:
    refused(code, lambda: read_duels(data))


def test_a_score_off_the_scale_is_refused_with_its_cell() -> None:
    refused("votes.table_score", lambda: read_scores(SCORES.replace("K2,,3", "K2,,6")))
    refused("votes.table_score", lambda: read_scores(SCORES.replace("K2,,3", "K2,,2.5")))


def refused(code, read) -> None:
    with pytest.raises(Refusal) as caught:
        read()
    assert caught.value.code == code
    for language in ("id", "en"):
        assert "%(" not in refused_in_words(caught.value, language)


def test_wherever_a_blt_file_is_cut_off_it_is_refused_or_counts_the_same() -> None:
    whole = stv_scottish(read_blt(BLT)).elected
    for end in range(len(BLT)):
        try:
            assert stv_scottish(read_blt(BLT[:end])).elected == whole
        except Refusal as refusal:
            assert refused_in_words(refusal)


def test_random_rubbish_is_always_a_refusal() -> None:
    chance = random.Random(5)
    for _ in range(600):
        data = bytearray(chance.choice((BLT, PREFLIB, SCORES)).encode())
        for _ in range(chance.randint(1, 4)):
            data[chance.randrange(len(data))] = chance.choice(b'0123456789 ,=-"{}():#\nabc\x00\xff')
        for read in (read_blt, read_preflib, read_rankings, read_scores, read_duels):
            try:
                read(bytes(data))
            except Refusal as refusal:
                assert refused_in_words(refusal)


def test_votes_that_were_never_in_a_file_can_be_written() -> None:
    ballots = ranked_from_ballots([Option("A"), Option("B")], [["A"], ["B", "A"]])
    assert "# NUMBER VOTERS: 2" in write_preflib(ballots, "soi")
    with pytest.raises(Refusal, match=r"votes\.seats_missing"):
        write_blt(ballots)
    assert write_scores(scores_of([Option("A")], [{"A": 1}, {"A": 1}])).endswith("jumlah,A\n1,1\n1,1\n")


def test_every_no_of_the_engine_has_its_words_in_both_languages() -> None:
    sources = (Path(__file__).parents[2] / "galang" / "core" / "tally").rglob("*.py")
    codes = {
        code for path in sources for code in re.findall(r'Refusal\(\s*"([a-z]+\.[a-z_]+)"', path.read_text())
    }
    assert len(codes) > 60 and codes <= set(WORDS)
    assert all(set(words) == {"id", "en"} for words in WORDS.values())
