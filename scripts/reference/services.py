"""What each room lets others do: its services with what they take, and the words of their docstrings."""

from __future__ import annotations

import ast
import inspect
import textwrap
from importlib import import_module
from types import ModuleType
from typing import Any

from django.conf import settings

from scripts.reference.markdown import paragraphs


def exported(module: ModuleType) -> list[str]:
    """The names a room's services give: their list, else what is defined there without an underscore."""
    listed = getattr(module, "__all__", None)
    if listed is not None:
        return sorted(listed)
    own = (
        name for name, value in vars(module).items() if getattr(value, "__module__", "") == module.__name__
    )
    return sorted(name for name in own if not name.startswith("_"))


def rooms() -> dict[str, ModuleType]:
    """Each room with tables and its services."""
    return {room: import_module(f"galang.{room}.services") for room in settings.ROOMS}


def _definition(thing: Any) -> ast.stmt:
    return ast.parse(textwrap.dedent(inspect.getsource(thing))).body[0]


def _written(name: str, thing: Any) -> str:
    """``raise_voice(*, by: Actor, …) -> Voice``; the fields of a record of facts; or the bare name."""
    if not (inspect.isclass(thing) or inspect.isfunction(thing)):
        return name
    node = _definition(thing)
    if isinstance(node, ast.FunctionDef):
        back = f" -> {ast.unparse(node.returns)}" if node.returns else ""
        return f"{name}({ast.unparse(node.args)}){back}"
    fields = [one for one in getattr(node, "body", []) if isinstance(one, ast.AnnAssign)]
    return f"{name}({', '.join(ast.unparse(one) for one in fields)})"


def _entry(name: str, thing: Any) -> str:
    has_words = inspect.isclass(thing) or inspect.isfunction(thing)
    said = paragraphs(thing.__doc__) if has_words else ""
    return f"### {name}\n\n```python\n{_written(name, thing)}\n```\n\n{said}".rstrip()


def table() -> str:
    """The services of every room in the order of the house, each room's facts after its services."""
    parts = []
    for room, module in rooms().items():
        things = {name: getattr(module, name) for name in exported(module)}
        facts = [_entry(name, one) for name, one in things.items() if inspect.isclass(one)]
        acts = [_entry(name, one) for name, one in things.items() if not inspect.isclass(one)]
        parts += [f"## {room}", *acts, *facts]
    return "\n\n".join(parts)
