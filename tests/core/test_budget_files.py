"""Files of votes with costs: Pabulib and tables, read and written without loss, refused with line and cure."""

import io

import pytest

from galang.core.refusal import Refusal
from galang.core.tally import (
    Option,
    TieBreak,
    approval_ballots,
    equal_shares,
    explain,
    greedy,
    in_words,
    phragmen,
    read_approvals,
    read_pb,
    refused_in_words,
    write_approvals,
    write_pb,
)
from galang.core.tally.budget import ApprovalBallots

FILE = '''META
key;value
description;"Dana desa; putaran dua"
country;Indonesia
unit;Sukamaju
num_projects;3
num_votes;4
budget;60000000
vote_type;approval
rule;greedy
max_length;2
PROJECTS
project_id;cost;votes;name;category
U-014;42000000.00;3;"Saluran ""Gang Melati""";air
U-009;13500000;2;Lampu jalan RT 03;
U-021;27000000;1;Ruang posyandu;sehat
VOTES
voter_id;age;vote
1;41;U-014,U-009
2;;U-014
3;25;"U-014,U-021"
4;33;U-009
'''


def test_a_file_is_read_and_written_without_loss() -> None:
    ballots = read_pb(io.StringIO(FILE))
    assert [(one.key, one.cost, one.name) for one in ballots.options] == [
        ("U-014", 42_000_000, 'Saluran "Gang Melati"'),
        ("U-009", 13_500_000, "Lampu jalan RT 03"),
        ("U-021", 27_000_000, "Ruang posyandu"),
    ]
    assert (ballots.budget, ballots.ballots, ballots.votes) == (60_000_000, 4, (3, 2, 1))
    again = write_pb(ballots)
    assert again == FILE.replace('"U-014,U-021"', "U-014,U-021")
    assert write_pb(read_pb(again.encode())) == again
    assert read_pb(FILE.replace("\n", "\r\n").encode("utf-8-sig")) == ballots


def test_ballots_without_a_file_are_written_as_a_new_one() -> None:
    options = [Option("A", "Talud", 5), Option("B", "", 7)]
    ballots = approval_ballots(options, [["A"], [], ["B", "A"]], budget=9, weights=[2, 1, 3])
    assert read_pb(write_pb(ballots)) == ballots
    assert read_approvals(write_approvals(ballots)).weights == ballots.weights
    assert read_approvals(write_approvals(ballots)).sets == ballots.sets


def test_a_voter_who_approves_nothing_counts_and_choose_one_is_an_approval() -> None:
    text = FILE.replace("4;33;U-009", "4;33;").replace("approval", "choose-1")
    ballots = read_pb(text.replace("1;41;U-014,U-009", "1;41;U-014").replace('"U-014,U-021"', "U-021"))
    assert (ballots.ballots, ballots.empty) == (4, 1)


WRONG = {
    "pb.section_missing": [("VOTES\n", "SUARA\n"), ("PROJECTS\n", "")],
    "pb.section_order": [("META", "PROJECTS")],
    "pb.cells": [("2;;U-014", "2;U-014")],
    "pb.key_twice": [("unit;", "country;")],
    "pb.key_missing": [("budget;60000000\n", "")],
    "pb.column_missing": [(";cost;", ";harga;"), ("voter_id;age;vote", "voter_id;age;suara")],
    "pb.bad_amount": [
        ("13500000", "13,5 juta"),
        ("60000000", "60000000,50"),
        ("max_length;2", "max_length;dua"),
    ],
    "pb.cost_not_positive": [("13500000", "0"), ("13500000", "-5")],
    "pb.project_twice": [("U-021;27", "U-009;27")],
    "pb.voter_twice": [("4;33", "3;33")],
    "pb.unknown_project": [("2;;U-014", "2;;U-099"), ("2;;U-014", "2;;U-014,")],
    "pb.named_twice": [("2;;U-014", "2;;U-014,U-014"), ("2;;U-014", "2;;U-014, U-014")],
    "pb.too_many": [("2;;U-014", "2;;U-014,U-009,U-021")],
    "pb.count_differs": [("4;33;U-009\n", ""), ("num_projects;3", "num_projects;30")],
    "pb.not_approvals": [("approval", "cumulative"), ("approval", "ordinal"), ("vote_type;approval\n", "")],
    "pb.bad_row": [("U-014,U-009", "U-014," * 40_000)],
    "tally.bad_budget": [("budget;60000000", "budget;0"), ("budget;60000000", "budget;-7")],
    "tally.bad_cost": [("13500000", "99999999999999999")],
}


@pytest.mark.parametrize(
    ("code", "old", "new"), [(code, *change) for code, changes in WRONG.items() for change in changes]
)
def test_a_malformed_file_is_refused_with_its_line_and_how_to_mend_it(code: str, old: str, new: str) -> None:
    if code == "pb.section_order":
        meta, _, rest = FILE.partition("PROJECTS\n")
        text = "PROJECTS\n" + rest.partition("VOTES\n")[0] + meta + "VOTES\n" + rest.partition("VOTES\n")[2]
    else:
        text = FILE.replace(old, new, 1)
    assert text != FILE
    with pytest.raises(Refusal) as refused:
        read_pb(text)
    assert refused.value.code == code
    if code.startswith("pb."):
        for language in ("id", "en"):
            assert "%(" not in refused_in_words(refused.value, language)


def test_the_line_in_a_refusal_is_the_line_of_the_file() -> None:
    with pytest.raises(Refusal) as refused:
        read_pb(FILE.replace("2;;U-014", "2;;U-099"))
    assert FILE.splitlines()[refused.value.values["line"] - 1].startswith("2;;")


def test_every_file_cut_short_is_refused() -> None:
    for end in range(len(FILE) - 6):
        with pytest.raises(Refusal):
            read_pb(FILE[:end])


TABLE = """id,U-1,U-2,U-3,jumlah
dana,Rp10.000,,,
biaya,6000,4000,5000,
1,1,0,x,12
2,,ya,,8
3,tidak,,-,2
"""


def test_a_table_of_approvals_is_read() -> None:
    ballots = read_approvals(TABLE)
    assert (ballots.budget, ballots.costs, ballots.votes) == (10_000, (6000, 4000, 5000), (12, 8, 12))
    assert (ballots.ballots, ballots.empty) == (22, 2)
    assert read_approvals(TABLE.replace(",", ";")) == ballots
    assert read_approvals(write_approvals(ballots)) == ballots


@pytest.mark.parametrize(
    ("code", "old", "new"),
    [
        ("budget.table_head", "id,U-1", "U-0,U-1"),
        ("budget.table_row_missing", "dana,", "uang,"),
        ("budget.table_twice", "1,1,0,x,12", "dana,1,0,x,12"),
        ("budget.table_cell", "2,,ya,,8", "2,,mungkin,,8"),
        ("votes.table_cells", "2,,ya,,8", "2,,ya,8"),
        ("votes.bad_weight", "x,12", "x,0"),
        ("pb.bad_amount", "biaya,6000", "biaya,enam"),
    ],
)
def test_a_malformed_table_is_refused(code: str, old: str, new: str) -> None:
    text = TABLE.replace(old, new, 1)
    if code == "budget.table_row_missing":
        text = TABLE.replace("dana,Rp10.000,,,\n", "")
    with pytest.raises(Refusal) as refused:
        read_approvals(text)
    assert refused.value.code == code
    assert "%(" not in refused_in_words(refused.value, "id")


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("votes.no_ballots", {"ballots": []}),
        ("tally.unknown_option", {"ballots": [["C"]]}),
        ("ballot.repeated_option", {"ballots": [["A", "A"]]}),
        ("ballot.too_many_choices", {"ballots": [["A", "B"]], "most": 1}),
        ("votes.negative_weight", {"weights": [0]}),
        ("votes.different_lengths", {"weights": [1, 1]}),
        ("votes.too_many_ballots", {"weights": [10**12]}),
        ("tally.bad_budget", {"budget": 0}),
        ("tally.bad_budget", {"budget": 10**14}),
        ("tally.no_options", {"options": [], "ballots": [[]]}),
        ("tally.bad_cost", {"options": [Option("A", cost=0)]}),
        ("tally.bad_cost", {"options": [Option("A", cost=-1)]}),
        ("tally.cost_missing", {"options": [Option("A")]}),
        ("tally.repeated_option", {"options": [Option("A", cost=1), Option("A", cost=2)]}),
        (
            "votes.too_many_options",
            {"options": [Option(f"A{i}", cost=1) for i in range(3000)], "ballots": [[]]},
        ),
    ],
)
def test_what_no_rule_can_count_is_refused(code: str, change: dict) -> None:
    given = {"options": [Option("A", cost=4), Option("B", cost=5)], "ballots": [["A"]], "budget": 9} | change
    with pytest.raises(Refusal) as refused:
        approval_ballots(given.pop("options"), given.pop("ballots"), **given)
    assert refused.value.code == code


def test_sums_beyond_the_machine_are_counted_exactly() -> None:
    """Three hundred million people, ten million million of money: no sum fits into 64 bits."""
    options = [Option("A", cost=10**13 - 1), Option("B", cost=10**13 // 3), Option("C", cost=1)]
    ballots = ApprovalBallots(tuple(options), ((0,), (1, 2), (2,)), (10**8, 10**8, 10**8), 10**13)
    count = equal_shares(ballots, completion="none")
    assert count.elected == ("C",)
    assert [short.missing > 0 for short in count.short] == [True, True]
    assert phragmen(ballots).elected == ("C", "B")
    assert greedy(ballots, ties=TieBreak.published("ABC")).elected == ("C", "A")


def test_an_option_beyond_the_budget_is_left_out_of_the_count_and_told() -> None:
    options = [Option("A", cost=50), Option("B", cost=20)]
    ballots = approval_ballots(options, [["A", "B"]] * 5, budget=40)
    count = equal_shares(ballots)
    assert count.elected == ("B",)
    assert any("A tidak ikut dihitung" in sentence for sentence in in_words(explain(count)))
