"""Reading the house's own sources."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def sources(*folders: str, suffixes: tuple[str, ...] = (".py", ".html")) -> dict[str, str]:
    """{path relative to the repository: text} of all sources under these folders."""
    return {
        path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
        for folder in folders
        for path in sorted((ROOT / folder).rglob("*"))
        if path.suffix in suffixes and "/static/" not in path.as_posix() and "__pycache__" not in path.parts
    }


def python(*folders: str) -> dict[str, str]:
    """Python sources only."""
    return sources(*folders, suffixes=(".py",))
