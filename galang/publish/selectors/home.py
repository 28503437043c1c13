"""The community's first page: the round as a ring, the next step, whose voice, money, promises, the last bulletin."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.cache import cache
from django.utils import timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from galang.act.models import Commitment, CommitmentAnswer
from galang.community.models import Area, Community, Deed, Round, Step
from galang.community.selectors import current_round
from galang.deliberate.models import Meeting, Proposal
from galang.ledger.selectors import purse
from galang.listen.models import Voice
from galang.people.selectors import heard_box, latest_census
from galang.publish.models import Bulletin
from galang.publish.selectors.coach import Advice, advices
from galang.ui.formats import date_short, date_words, thousands
from galang.ui.pictures import Ring, RingStage


def stage_words(stage: int) -> str:
    """The name of a stage of the work, 1-5."""
    return (_("Analisis"), _("Perancangan"), _("Pelaksanaan"), _("Evaluasi"), _("Penyebaran"))[stage - 1]


def stage_today(steps: list[Step], today: date) -> int:
    """The stage of the first step that has begun and is not agreed; 6 when all are agreed, 0 before the first."""
    open_steps = [step for step in steps if step.document not in ("agreed", "superseded")]
    if not open_steps:
        return 6 if steps else 0
    begun = [step for step in open_steps if step.starts_on and step.starts_on <= today]
    agreed = [step for step in steps if step.document == "agreed"]
    if begun:
        return min(begun, key=lambda step: step.position).stage
    return max(agreed, key=lambda step: step.position).stage if agreed else 0


def ring_of(round: Round | None, today: date) -> Ring | None:
    """The ring of a round: per stage the last agreed document and the next open step. One query."""
    if round is None:
        return None
    steps = list(Step.objects.filter(round=round))
    return Ring(
        number=round.order,
        year=str(round.starts_on.year),
        current=stage_today(steps, today),
        stages=tuple(
            _stage([step for step in steps if step.stage == stage], stage, today) for stage in range(1, 6)
        ),
    )


def _stage(steps: list[Step], stage: int, today: date) -> RingStage:
    agreed = [step for step in steps if step.document == "agreed" and step.agreed_on]
    coming = [step for step in steps if step.document in ("none", "draft")]
    happened, next_words = "", ""
    if agreed:
        last = max(agreed, key=lambda step: step.agreed_on or date.min)
        happened = _("%(what)s disepakati %(day)s") % {
            "what": last.output_name,
            "day": date_short(last.agreed_on),
        }
    if coming:
        first = min(coming, key=lambda step: step.position)
        next_words = _coming(first, today)
    return RingStage(stage_words(stage), happened, next_words)


def _coming(step: Step, today: date) -> str:
    """The next open step: since when it has been going on, or when it begins."""
    if step.starts_on is None:
        return _("Berikutnya: %(step)s.") % {"step": step.name}
    words = {"step": step.name, "day": date_short(step.starts_on)}
    if step.starts_on <= today:
        return _("Sedang berjalan: %(step)s sejak %(day)s.") % words
    return _("Berikutnya: %(step)s mulai %(day)s.") % words


@dataclass(frozen=True)
class Promise:
    """A promise that is waited for: days left, negative when late."""

    it: Commitment
    days: int

    @property
    def late(self) -> int:
        """Days past the promised one."""
        return -self.days


def promises(today: date, limit: int = 3) -> list[Promise]:
    """The promises nobody has answered yet, the latest ones first."""
    open_ones = Commitment.objects.exclude(
        pk__in=CommitmentAnswer.objects.exclude(state="moved").values("commitment")
    ).order_by("due_on")[:limit]
    return [Promise(one, (one.due_on - today).days) for one in open_ones]


def headline(advice: Advice | None, community: Community, today: date) -> tuple[str, str]:
    """The first words of the page and a sentence under them: the next meeting, else the next step, else a greeting."""
    meeting = (
        Meeting.objects.filter(closed_at__isnull=True, starts_at__gte=timezone.now())
        .order_by("starts_at")
        .first()
    )
    proposals = Proposal.objects.count()
    if meeting:
        day = timezone.localtime(meeting.starts_at).date()
        days = (day - today).days
        if days == 0:
            title = _("%(title)s: hari ini") % {"title": meeting.title}
        else:
            words = ngettext("%(title)s tinggal %(n)s hari lagi", "%(title)s tinggal %(n)s hari lagi", days)
            title = words % {"title": meeting.title, "n": days}
        lead = _("%(day)s di %(place)s. %(n)s usulan warga sudah masuk.")
        return title, lead % {"day": date_words(day), "place": meeting.place, "n": thousands(proposals)}
    if advice:
        return advice.title, advice.why
    return _("Selamat datang di %(name)s") % {"name": community.name}, _(
        "Semua langkah putaran ini sudah berjalan."
    )


MINUTES_KEPT = 5


def home(community: Community, today: date) -> dict[str, Any]:
    """Everything the home shows. It changes with a deed, a day or five minutes, and is worked out once for all readers."""
    newest = Deed.objects.values_list("pk", flat=True).first()
    key = f"home:{community.pk}:{community.created_at.timestamp()}:{newest}:{today}:{get_language()}"
    kept: dict[str, Any] | None = cache.get(key)
    if kept is None:
        kept = _home(community, today)
        cache.set(key, kept, MINUTES_KEPT * 60)
    return kept


def _home(community: Community, today: date) -> dict[str, Any]:
    """The same, worked out now: some thirty queries, whatever the size of the community."""
    round, census = current_round(), latest_census()
    found = advices(today)
    advice = found[0] if found else None
    voices = Voice.objects.filter(round=round)
    kinds: dict[str, int] = {}
    for kind in Area.objects.values_list("kind", flat=True):
        kinds[kind] = kinds.get(kind, 0) + 1
    heard = voices.count()
    what = ngettext("%(n)s suara", "%(n)s suara", heard) % {"n": thousands(heard)}
    title, lead = headline(advice, community, today)
    return {
        "today": today,
        "round": round,
        "ring": ring_of(round, today),
        "advice": advice,
        "advice_count": len(found),
        "title": title,
        "lead": lead,
        "kinds": list(kinds.items()),
        "persons": census.persons if census else 0,
        "heard": heard,
        "box": heard_box(voices, public=True, what=what, census=census),
        "purse": purse(today.year),
        "promises": promises(today),
        "bulletin": Bulletin.objects.prefetch_related("deliveries").first(),
        "proposals": Proposal.objects.count(),
    }
