"""The command line: every command of `galang` with its options."""

from __future__ import annotations

import argparse

from config.cli import _parser
from scripts.reference.markdown import code
from scripts.reference.markdown import table as markdown_table


def _written(action: argparse.Action) -> str:
    name = ", ".join(action.option_strings) or action.dest
    if action.choices and not isinstance(action.choices, dict):
        name = "|".join(str(one) for one in action.choices)
    takes = action.option_strings and action.nargs != 0
    return f"{name} {action.dest.upper()}" if takes else name


def _rows(parser: argparse.ArgumentParser) -> list[tuple[str, str, str]]:
    rows = []
    for action in parser._actions:
        if isinstance(action, argparse._HelpAction | argparse._SubParsersAction):
            continue
        default = "" if action.default in (None, False, "") else code(str(action.default))
        rows.append((code(_written(action)), action.help or "", default))
    return rows


def table() -> str:
    """The options of all commands, then each command."""
    parser = _parser()
    head = ("Word", "Meaning", "Default")
    parts = ["### galang\n\n" + markdown_table(head, _rows(parser))]
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            about = {one.dest: one.help for one in action._choices_actions}
            for name, one in action.choices.items():
                rows = _rows(one)
                parts.append(f"### galang {name}\n\n{about[name]}.\n\n" + markdown_table(head, rows))
    return "\n\n".join(parts)
