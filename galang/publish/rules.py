"""What may happen to a bulletin, judged without the database."""

from galang.core.refusal import Refusal


def why_not_issue(stories: int, words: str) -> Refusal | None:
    """A bulletin tells at least one story in at least one sentence."""
    if stories == 0 or not words.strip():
        return Refusal("bulletin.empty", field="lead")
    return None
