"""What the docs promise, as functions over texts, so that a test can also hand them a page that lies.

Every check answers a list of sentences or names, one a fault; an empty list is a true page.
"""

import ast
import re
from collections.abc import Callable, Iterable, Mapping

CODE = re.compile(r"`([^`\n]+)`")
FENCE = re.compile(r"```[a-z]*\n(.*?)```", re.DOTALL)
VARIABLE = re.compile(r"\bGALANG_[A-Z][A-Z_]*[A-Z]\b")
COMMAND = re.compile(r"(?<![\w./-])(make|galang) ([a-z]+)")
BOLD = re.compile(r"\*\*([^*\n]+)\*\*")
PAPER = re.compile(r"Lembar `?([A-Z]{1,2}-\d)\b")
TRANSLATED = re.compile(r"""\{% translate (["'])(.*?)\1[^%]*%\}""")
ADDRESS = re.compile(r"`(/[a-z0-9][^`\s]*|/)`")


def rows_of(page: str) -> list[list[str]]:
    """The cells of every table row of a page, heads included."""
    lines = (line.strip() for line in page.splitlines())
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]


def missing(names: Iterable[str], page: str) -> list[str]:
    """Names that a page never writes as code."""
    written = {part for span in CODE.findall(page) for part in (span, span.partition("(")[0])}
    return sorted(set(names) - written)


def models_without_word(models: Mapping[str, str], glossary: str) -> list[str]:
    """Records (name -> word on screen) that have no row `word | Name | …` in the glossary."""
    written = {(row[1].strip("`"), row[0].casefold()) for row in rows_of(glossary) if len(row) > 2}
    return sorted(name for name, word in models.items() if (name, word.casefold()) not in written)


def words_without_meaning(words: Iterable[str], glossary: str) -> list[str]:
    """Words of addresses that no row of the glossary explains."""
    explained = {row[0].strip("`") for row in rows_of(glossary) if len(row) > 1 and row[1]}
    return sorted(set(words) - explained)


def variables_read(sources: Mapping[str, str]) -> set[str]:
    """Every GALANG_… variable that some source names."""
    return {name for text in sources.values() for name in VARIABLE.findall(text)}


def settings_from_environment(source: str) -> set[str]:
    """Names to which a settings module gives a value from the environment, also through its own functions."""
    body = ast.parse(source).body
    functions = [node for node in body if isinstance(node, ast.FunctionDef)]
    asking = ["os.environ", *(f"{one.name}(" for one in functions if "os.environ" in ast.unparse(one))]
    found = set()
    for node in body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if any(word in ast.unparse(node.value) for word in asking):
                found |= {one.id for one in targets if isinstance(one, ast.Name) and one.id.isupper()}
    return found


def commands_promised(page: str) -> set[tuple[str, str]]:
    """("make", "run"), ("galang", "demo"): the commands that a page writes as code."""
    code = "\n".join([*FENCE.findall(page), *CODE.findall(FENCE.sub("", page))])
    return set(COMMAND.findall(code))


def commands_missing(pages: Mapping[str, str], known: Mapping[str, set[str]]) -> list[str]:
    """Commands that a page promises and nobody keeps."""
    return sorted(
        f"{path}: {program} {word}"
        for path, page in pages.items()
        for program, word in commands_promised(page)
        if word not in known[program]
    )


def dead_addresses(pages: Mapping[str, str], leads: Callable[[str], bool]) -> list[str]:
    """Addresses of the app that a page names and that lead nowhere."""
    return sorted(
        f"{path}: {address}"
        for path, page in pages.items()
        for address in ADDRESS.findall(page)
        if not leads(address.partition("?")[0])
    )


def unknown_papers(pages: Mapping[str, str], printed: set[str]) -> list[str]:
    """Sheets that a page tells to print and no page of the app prints."""
    found = {(path, code) for path, page in pages.items() for code in PAPER.findall(page)}
    return sorted(f"{path}: Lembar {code}" for path, code in found if code not in printed)


def plain(text: str) -> str:
    """Words in a row: one space between them, no marks of HTML or format in them."""
    text = re.sub(r"<[^>]*>|\{[{%].*?[%}]\}|%\(\w+\)s", " ", text)
    return " ".join(text.replace("\u00a0", " ").split())


def words_on_screen(sources: Mapping[str, str]) -> str:
    """Everything that templates and string literals of the sources can show, in one long row."""
    shown = (_words(text) if path.endswith(".html") else _literals(text) for path, text in sources.items())
    return " ¦ ".join(shown)


def _words(template: str) -> str:
    return plain(TRANSLATED.sub(r" \2 ", template))


def _literals(source: str) -> str:
    constants = (node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant))
    return " ¦ ".join(plain(value) for value in constants if isinstance(value, str))


def words_nobody_shows(pages: Mapping[str, str], shown: str) -> list[str]:
    """What a page prints in bold as words on screen and no screen shows."""
    bold = {(path, plain(word)) for path, page in pages.items() for word in BOLD.findall(page)}
    return sorted(f"{path}: {word}" for path, word in bold if word.rstrip(".") not in shown)


def sizes_not_told(limits: Mapping[str, int], page: str) -> list[str]:
    """Sizes of the house that the page of house rules tells otherwise."""
    told = {row[0].casefold(): row[-1] for row in rows_of(page) if len(row) > 2}
    return sorted(name for name, limit in limits.items() if told.get(name) != str(limit))
