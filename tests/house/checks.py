"""The house rules as functions over sources, so that a test can also hand them a broken house.

Every check takes {path relative to the repository: source text} and answers a list of sentences, one a fault.
"""

import ast
import re
from collections.abc import Iterator

ROOMS = "core ui community people mapping listen deliberate organise plan act ledger evaluate publish".split()
DOORS = {"models", "selectors", "services"}
OPEN_TO_ALL = {"core", "ui"}
Sources = dict[str, str]


def room_of(path: str) -> str:
    """galang/listen/views.py -> listen; "" outside the rooms."""
    parts = path.split("/")
    return parts[1] if parts[0] == "galang" and len(parts) > 2 and parts[1] in ROOMS else ""


def imports_of(source: str) -> Iterator[tuple[int, str]]:
    """(line, dotted name) of everything a source imports, inside functions too."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.lineno, "." * node.level


def forward_imports(sources: Sources) -> list[str]:
    """Rule 1: a room imports only rooms above it in the list; nobody inside imports config or demo."""
    faults = []
    for path, source in sources.items():
        room = room_of(path)
        for line, name in imports_of(source) if room else ():
            parts = name.split(".")
            if parts[0] in ("config", "demo", "tests"):
                faults.append(f"{path}:{line} imports {parts[0]}")
            other = parts[1] if parts[0] == "galang" and len(parts) > 1 else ""
            if other in ROOMS and ROOMS.index(other) > ROOMS.index(room):
                faults.append(f"{path}:{line} looks forward to {other}")
    return faults


def past_the_door(sources: Sources) -> list[str]:
    """Rule 3: from another room only models, selectors and services."""
    faults = []
    for path, source in sources.items():
        room = room_of(path)
        for line, name in imports_of(source) if room else ():
            parts = name.split(".")
            other = parts[1] if parts[0] == "galang" and len(parts) > 2 else room
            guard = "/migrations/" in path and name.startswith("galang.community.append_only.")
            if (
                other in ROOMS
                and other != room
                and other not in OPEN_TO_ALL
                and parts[2] not in DOORS
                and not guard
            ):
                faults.append(f"{path}:{line} goes past the door of {other}: {name}")
            if "/migrations/" in path and len(parts) > 2 and parts[2] == "services":
                faults.append(f"{path}:{line} a migration imports services")
    return faults


CORE_MAY = {"numpy", "rapidfuzz", "galang"}
COMPILER_IN = "galang/core/tally/budget/compiled.py"  # the one module that knows the optional compiler


def impure_core(sources: Sources) -> list[str]:
    """Rule 4: core imports the standard library, the numeric libraries and itself; no clock, files or chance."""
    import sys

    forbidden_calls = {"now", "today", "open", "urandom", "getenv"}
    faults = []
    for path, source in sources.items():
        if room_of(path) != "core":
            continue
        for line, name in imports_of(source):
            top = name.split(".")[0]
            if (
                top not in sys.stdlib_module_names | CORE_MAY | ({"numba"} if path == COMPILER_IN else set())
                or name.startswith(("os.", "time.", "secrets"))
                or name
                in (
                    "os",
                    "time",
                    "secrets",
                )
            ):
                faults.append(f"{path}:{line} core imports {name}")
            if top == "galang" and not name.startswith("galang.core"):
                faults.append(f"{path}:{line} core imports {name}")
        if "/tally/formats" in path:
            continue
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Call):
                called = getattr(node.func, "id", getattr(node.func, "attr", ""))
                if called in forbidden_calls:
                    faults.append(f"{path}:{node.lineno} core calls {called}()")
                if called == "Random" and not node.args:
                    faults.append(f"{path}:{node.lineno} chance without a seed")
    return faults


def signals_and_saves(sources: Sources) -> list[str]:
    """Rule 5, first half: no signals, no save() or delete() of our own."""
    faults = []
    for path, source in sources.items():
        if not room_of(path):
            continue
        for line, name in imports_of(source):
            if "signals" in name or name.endswith(".receiver"):
                faults.append(f"{path}:{line} listens to signals")
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.ClassDef):
                for item in node.body:
                    if isinstance(item, ast.FunctionDef) and item.name in ("save", "delete", "ready"):
                        faults.append(f"{path}:{item.lineno} {node.name}.{item.name} hides a consequence")
    return faults


def _is_atomic(function: ast.FunctionDef) -> bool:
    return any("atomic" in ast.unparse(one) for one in function.decorator_list)


def services_without_one_deed(sources: Sources) -> list[str]:
    """Rule 5, second half: a service that is one transaction records exactly one deed.

    A docstring that says "Not a deed" gives the reason for an exception in words.
    """
    faults = []
    for path, source in sources.items():
        if not re.search(r"galang/\w+/services(/\w+)?\.py$", path):
            continue
        for node in ast.parse(source).body:
            if not isinstance(node, ast.FunctionDef) or not _is_atomic(node):
                continue
            if "not a deed" in (ast.get_docstring(node) or "").lower():
                continue
            calls = [one for one in ast.walk(node) if isinstance(one, ast.Call)]
            deeds = [one for one in calls if getattr(one.func, "id", "") == "record_deed"]
            if len(deeds) != 1:
                faults.append(f"{path}:{node.lineno} {node.name} records {len(deeds)} deeds, not one")
    return faults


WRITES = {
    "create",
    "bulk_create",
    "get_or_create",
    "update_or_create",
    "update",
    "bulk_update",
    "delete",
    "save",
}


def writes_outside_services(sources: Sources) -> list[str]:
    """Rules 2 and 3: views, selectors, forms, rules and templates' code never write a table."""
    faults = []
    for path, source in sources.items():
        name = path.rsplit("/", 1)[-1]
        inside = re.match(r"galang/\w+/(views|selectors|forms|rules|context|pages)", path)
        if not room_of(path) or not inside:
            continue
        for node in ast.walk(ast.parse(source)):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr in WRITES
            ):
                target = ast.unparse(node.func.value)
                if ".objects" in target or (node.func.attr in ("save", "delete") and "form" not in target):
                    faults.append(f"{path}:{node.lineno} {name} writes: {ast.unparse(node.func)}")
    return faults


LIMITS = {"function": 50, "module": 400, "class": 150, "parameters": 6, "template": 120, "nesting": 3}


def _nesting(node: ast.AST, depth: int = 0) -> int:
    deepest = depth
    for child in ast.iter_child_nodes(node):
        is_elif = isinstance(node, ast.If) and isinstance(child, ast.If) and child in node.orelse
        step = (
            isinstance(child, ast.If | ast.For | ast.While | ast.With | ast.Try | ast.Match) and not is_elif
        )
        if not isinstance(child, ast.FunctionDef | ast.ClassDef | ast.Lambda):
            deepest = max(deepest, _nesting(child, depth + step))
    return deepest


def too_big(sources: Sources) -> list[str]:
    """Sizes of docs/reference/house-rules.md; a module whose docstring has a line "size: reason" may pass a stop."""
    faults = []
    for path, source in sources.items():
        if "/migrations/" in path:
            continue
        if path.endswith(".html"):
            lines = len([line for line in source.splitlines() if line.strip()])
            if lines > LIMITS["template"]:
                faults.append(f"{path} template of {lines} lines")
            continue
        tree = ast.parse(source)
        if "size:" in (ast.get_docstring(tree) or ""):
            continue
        lines = len([line for line in source.splitlines() if line.strip()])
        if lines > LIMITS["module"]:
            faults.append(f"{path} module of {lines} lines")
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef) and node.end_lineno - node.lineno + 1 > LIMITS["class"]:
                faults.append(f"{path}:{node.lineno} class {node.name}")
            if isinstance(node, ast.FunctionDef):
                faults += _function_faults(path, node)
    return faults


def _function_faults(path: str, node: ast.FunctionDef) -> list[str]:
    faults = []
    length = node.end_lineno - node.lineno + 1
    if length > LIMITS["function"]:
        faults.append(f"{path}:{node.lineno} {node.name} of {length} lines")
    names = [one.arg for one in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)]
    count = len([name for name in names if name not in ("self", "cls")])
    if count > LIMITS["parameters"] and node.name != "__init__":
        faults.append(f"{path}:{node.lineno} {node.name} takes {count} parameters")
    if (depth := _nesting(node)) > LIMITS["nesting"]:
        faults.append(f"{path}:{node.lineno} {node.name} nests {depth} deep")
    return faults


HOMELESS = {"utils", "helpers", "common", "misc", "contrib", "util", "helper"}


def homeless(sources: Sources) -> list[str]:
    """No utils, helpers, common: a homeless function means a missing noun."""
    return [path for path in sources if HOMELESS & set(re.split(r"[/.]", path))]


def without_words(sources: Sources) -> list[str]:
    """Every module says in its docstring what it is for."""
    return [
        path
        for path, source in sources.items()
        if path.endswith(".py")
        and source.strip()
        and "/migrations/" not in path
        and not ast.get_docstring(ast.parse(source))
    ]


def door_texts(sources: Sources) -> list[str]:
    """Each room's door text: what it is for, its nouns, what it needs."""
    faults = []
    for room in ROOMS:
        text = ast.get_docstring(ast.parse(sources.get(f"galang/{room}/__init__.py", ""))) or ""
        if len([line for line in text.splitlines() if line.strip()]) < 3:
            faults.append(f"galang/{room}: door text of three lines is missing")
    return faults


def inline_script_or_style(sources: Sources) -> list[str]:
    """The content policy of every page: no inline script, style or handler."""
    pattern = re.compile(
        r"<script(?![^>]*\bsrc=)|<style|\sstyle\s*=|\son[a-z]{4,}\s*=\s*[\"']", re.IGNORECASE
    )
    return [
        f"{path}:{source[: found.start()].count(chr(10)) + 1} {found[0].strip()}"
        for path, source in sources.items()
        if path.endswith(".html")
        for found in pattern.finditer(source)
    ]
