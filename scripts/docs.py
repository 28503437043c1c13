"""The docs: check that every link leads somewhere, and lay them out as plain pages in build/docs/."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path
from urllib.parse import unquote

from markdown_it import MarkdownIt
from workshop import ROOT, begin, say

PAGE = """<!doctype html><html lang="id"><meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title><link rel="stylesheet" href="{up}app.css">
<body><main class="page">{body}</main></body></html>"""
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)[^)]*\)")


def pages() -> list[Path]:
    """Return every document: those at the root and those under docs/."""
    return sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])


def broken(page: Path) -> list[str]:
    """Return the links of `page` that lead to no file."""
    text = re.sub(r"```.*?```|`[^`]*`", "", page.read_text(), flags=re.S)
    targets = [link.split("#")[0] for link in LINK.findall(text) if "://" not in link and ":" not in link]
    return [target for target in targets if target and not (page.parent / unquote(target)).exists()]


def check() -> int:
    """1 when a link leads nowhere."""
    lost = [(page.relative_to(ROOT), target) for page in pages() for target in broken(page)]
    for page, target in lost:
        print(f"{page}: tautan ke {target} tidak ada [dead link]")
    return int(bool(lost))


def build() -> int:
    """Write each document as a page, links among them turned to the pages."""
    shutil.rmtree(ROOT / "build" / "docs", ignore_errors=True)
    render = MarkdownIt("commonmark").enable("table").render
    for page in pages():
        place = page.relative_to(ROOT)
        target = (ROOT / "build" / "docs" / place).with_suffix(".html")
        target.parent.mkdir(parents=True, exist_ok=True)
        body = re.sub(r'(href="[^":]+)\.md\b', r"\1.html", render(page.read_text()))
        up = "../" * (len(place.parts) - 1)
        target.write_text(PAGE.format(title=place.stem, up=up, body=body))
    for file in [
        *ROOT.glob("docs/**/*.png"),
        *ROOT.glob("docs/**/*.svg"),
        ROOT / "galang/ui/static/ui/app.css",
    ]:
        inside = file.relative_to(ROOT) if "docs" in file.parts else Path(file.name)
        (ROOT / "build" / "docs" / inside).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, ROOT / "build" / "docs" / inside)
    say("Dokumen siap dibaca: build/docs/README.html", "Open build/docs/README.html")
    return check()


if __name__ == "__main__":
    begin({"check": check, "build": build}[sys.argv[1]])
