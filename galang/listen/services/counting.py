"""Keeping an issue's own counts of voices and of the people behind them."""

from galang.listen.models import Grouping, Issue, Voice
from galang.listen.selectors.people import backers_of, speakers_of


def recount(voice: Voice) -> None:
    """Count again the issue that a voice is in, if any."""
    grouping = Grouping.objects.select_related("issue").filter(voice=voice).first()
    if grouping is not None:
        recount_issue(grouping.issue)


def recount_issue(issue: Issue) -> Issue:
    """Store how many voices are in an issue, and how many people stand behind it."""
    issue.voice_count = Grouping.objects.filter(issue=issue).count()
    issue.supporter_count = speakers_of(issue).count() + backers_of(issue).count()
    issue.save(update_fields=["voice_count", "supporter_count"])
    return issue
