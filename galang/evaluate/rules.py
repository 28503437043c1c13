"""What may be judged, without the database."""

from datetime import date

from galang.core.refusal import Refusal


def why_not_review(about: str, findings: int, held_on: date, today: date) -> Refusal | None:
    """A review looks at something, was held, and found at least one thing."""
    if not about:
        return Refusal("review.nothing_to_review", number="", field="activity")
    if held_on > today:
        return Refusal("meeting.in_future", number=about, held_on=held_on, field="held_on")
    if findings == 0:
        return Refusal("review.no_findings", number=about, field="text_1")
    return None
