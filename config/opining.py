"""`galang opinion FILE`: groups of opinion from a file of votes, without a database."""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from galang.core.refusal import Refusal

if TYPE_CHECKING:
    from galang.core.opinion import Votes

DONE, REFUSED, WRONG_USE = 0, 1, 2
POLIS, MODERATION = "participants-votes.csv", "comments.csv"


def run(options: argparse.Namespace) -> int:
    """Print the opinion map of ``options.file``. 0 done, 1 refused with a reason, 2 wrong use.

    Options: file, json, seed, groups (None: chosen), and optional explain ("id" or "en").
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before NumPy: on a busy machine more are slower
    from galang.core.opinion import GroupRule, chart, explain, in_words, to_data

    path, language = Path(options.file), getattr(options, "explain", None) or "id"
    if not path.is_file():
        print(f"Berkas tidak ada: {path}. Periksa namanya.", file=sys.stderr)
        return WRONG_USE
    seed = 1 if getattr(options, "seed", None) is None else options.seed
    if seed < 0:
        print("--seed harus 0 atau lebih.", file=sys.stderr)
        return WRONG_USE
    try:
        found = chart(_votes(path), GroupRule(groups=getattr(options, "groups", None)), seed=seed)
    except Refusal as refusal:
        return _refused(refusal, options, language)
    if options.json:
        print(json.dumps(to_data(found), ensure_ascii=False))
    else:
        print("\n".join(in_words(explain(found), language)))
    return DONE


def _votes(path: Path) -> Votes:
    """The votes of the file; beside a pol.is table, its comments.csv says which statements were taken out."""
    from galang.core.opinion import read_left_out, read_votes

    with path.open("rb") as stream:
        votes = read_votes(stream)
    beside = path.with_name(MODERATION)
    if path.name != POLIS or not beside.is_file():
        return votes
    with beside.open("rb") as stream:
        return votes.without(read_left_out(stream))


def _refused(refusal: Refusal, options: argparse.Namespace, language: str) -> int:
    from galang.core.opinion.refused import refused_in_words

    text = refused_in_words(refusal, language)
    print(text, file=sys.stderr)
    if options.json:
        print(json.dumps({"refused": refusal.code, "text": text}, ensure_ascii=False))
    return REFUSED
