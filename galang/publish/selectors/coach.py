"""The coach: what comes next, why, and which sheet to print. It advises; it never blocks.

Each rule looks at what residents recorded and answers with an advice or nothing. The most urgent one is shown,
the others stand on the coach's own page. Weights are whole numbers; a larger one is more urgent.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from galang.act.models import Commitment, CommitmentAnswer
from galang.community.models import Area, Step
from galang.deliberate.models import Appraisal, Ballot, DecisionItem, Meeting, Proposal
from galang.evaluate.models import Review
from galang.ledger.selectors import waiting_transactions
from galang.listen.models import Grouping, Issue, Voice
from galang.people.models import Person
from galang.plan.models import Activity, CostLine, Goal
from galang.ui.formats import date_words, day_words


@dataclass(frozen=True)
class Advice:
    """One next step: what, why, the sheet to print, who holds it, until when; `url_name` leads to the act."""

    weight: int
    title: str
    why: str
    word: str
    url_name: str
    number: str = ""
    sheet: str = ""
    holder: str = ""
    due: str = ""


def _nobody_registered(today: date) -> Advice | None:
    if Person.objects.exists():
        return None
    return Advice(
        100,
        _("Catat siapa yang tinggal di sini"),
        _(
            "Tanpa daftar warga, kita tidak tahu suara siapa yang belum didengar dan siapa yang berhak memilih."
        ),
        _("Daftarkan warga"),
        "people:person_new",
        sheet="D-1",
        holder=_("sekretaris"),
    )


def silent_areas(since: date) -> list[Area]:
    """The smallest areas from which no voice came since a day, in order. One query."""
    heard = Voice.objects.filter(area=OuterRef("pk"), said_on__gte=since)
    frozen = Voice.objects.filter(rt=OuterRef("pk"), said_on__gte=since)
    return list(Area.objects.filter(is_base=True).exclude(Exists(heard)).exclude(Exists(frozen)))


def _silent(today: date) -> Advice | None:
    silent = silent_areas(today - timedelta(days=180))
    total = Area.objects.filter(is_base=True).count()
    if not silent or not total:
        return None
    names = ", ".join(area.label.split(" / ")[0] for area in silent[:3])
    more = _(" dan %(n)s lagi") % {"n": len(silent) - 3} if len(silent) > 3 else ""
    return Advice(
        60 if len(silent) * 2 < total else 75,
        _("Dengarkan %(names)s%(more)s") % {"names": names, "more": more},
        _(
            "Belum ada suara dari sana selama enam bulan. Bukan berarti tidak ada masalah: biasanya belum ada yang bertanya."
        ),
        _("Sampaikan suara"),
        "listen:voice_new",
        sheet="S-1",
        holder=_("relawan RT"),
    )


def _ungrouped(today: date) -> Advice | None:
    count = Voice.objects.exclude(Exists(Grouping.objects.filter(voice=OuterRef("pk")))).count()
    if count < 5:
        return None
    return Advice(
        55,
        ngettext("Kelompokkan %(n)s suara", "Kelompokkan %(n)s suara", count) % {"n": count},
        _("Suara yang sejenis dibahas bersama. Galang menunjukkan yang mirip, Anda yang memutuskan."),
        _("Lihat yang mirip"),
        "listen:look_alikes",
        holder=_("relawan"),
    )


def _unproposed(today: date) -> Advice | None:
    issue = Issue.objects.filter(merged_into__isnull=True).exclude(
        Exists(Proposal.objects.filter(issue=OuterRef("pk")))
    )
    first = issue.annotate(n=Count("groupings")).order_by("-n", "-id").first()
    if first is None:
        return None
    return Advice(
        45,
        _("Susun usulan untuk %(number)s") % {"number": first.number},
        _("“%(title)s” disampaikan %(n)s suara dan belum punya usulan.")
        % {"title": first.title, "n": first.n},
        pgettext("lihat", "Buka isu"),
        "listen:issue_page",
        number=first.number,
        holder=_("warga pengusul"),
    )


def _unappraised(today: date) -> Advice | None:
    waiting = Proposal.objects.exclude(Exists(Appraisal.objects.filter(proposal=OuterRef("pk"))))
    count = waiting.count()
    if not count:
        return None
    return Advice(
        62,
        ngettext("Periksa kelayakan %(n)s usulan", "Periksa kelayakan %(n)s usulan", count) % {"n": count},
        _("Usulan tanpa harga dan kelayakan belum dapat dipilih warga."),
        _("Lihat usulan"),
        "deliberate:proposal_list",
        holder=_("UPL"),
    )


def _meeting(today: date) -> Advice | None:
    now = timezone.now()
    meeting = Meeting.objects.filter(closed_at__isnull=True, starts_at__gte=now).order_by("starts_at").first()
    if meeting is None:
        return None
    day = timezone.localtime(meeting.starts_at).date()
    days = (day - today).days
    if days > 21:
        return None
    return Advice(
        90 - days,
        _("Siapkan rembug %(title)s") % {"title": meeting.title},
        _("%(day)s di %(place)s. Daftar hadir dicetak per RT, dengan kolom perempuan dan PS-2.")
        % {"day": day_words(day), "place": meeting.place},
        _("Buka rembug"),
        "deliberate:meeting_page",
        number=meeting.number,
        sheet="M-1",
        holder=_("sekretaris"),
        due=date_words(day),
    )


def _unclosed_meeting(today: date) -> Advice | None:
    meeting = (
        Meeting.objects.filter(closed_at__isnull=True, starts_at__lt=timezone.now())
        .order_by("starts_at")
        .first()
    )
    if meeting is None:
        return None
    return Advice(
        92,
        _("Tutup rembug %(number)s dan tanda tangani berita acara") % {"number": meeting.number},
        _("Rembug yang tidak ditutup belum punya berita acara, dan keputusannya dapat digugat."),
        _("Buka rembug"),
        "deliberate:meeting_page",
        number=meeting.number,
        sheet="M-4",
        holder=_("sekretaris"),
    )


def _uncounted(today: date) -> Advice | None:
    ballot = (
        Ballot.objects.filter(closed_at__isnull=True, closes_at__lt=timezone.now())
        .order_by("closes_at")
        .first()
    )
    if ballot is None:
        return None
    return Advice(
        95,
        _("Hitung %(title)s") % {"title": ballot.title},
        _("Pemungutan suara sudah ditutup. Dua petugas menyalin lembar hitung, lalu hasilnya disahkan."),
        _("Buka pemungutan suara"),
        "deliberate:ballot_page",
        number=ballot.number,
        sheet="H-2",
        holder=_("panitia"),
    )


def _unplanned(today: date) -> Advice | None:
    chosen = DecisionItem.objects.filter(
        result=DecisionItem.Result.CHOSEN, proposal__isnull=False, decision__is_valid=True
    ).exclude(Exists(Goal.objects.filter(proposal=OuterRef("proposal"))))
    first = chosen.select_related("decision", "proposal").order_by("id").first()
    if first is None:
        return None
    return Advice(
        80,
        _("Rencanakan %(title)s") % {"title": first.proposal.title},
        _(
            "Warga sudah memilihnya dalam %(number)s. Tetapkan tujuan, tanggal, penanggung jawab, dan biayanya."
        )
        % {"number": first.decision.number},
        _("Buka keputusan"),
        "deliberate:decision_page",
        number=first.decision.number,
        sheet="R-1",
        holder=_("BKM"),
    )


def _uncosted(today: date) -> Advice | None:
    activity = (
        Activity.objects.exclude(Exists(CostLine.objects.filter(activity=OuterRef("pk"))))
        .order_by("id")
        .first()
    )
    if activity is None:
        return None
    return Advice(
        70,
        _("Susun biaya %(title)s") % {"title": activity.title},
        _("Tanpa baris biaya tidak ada pengeluaran yang dapat diminta."),
        _("Buka kegiatan"),
        "plan:activity_page",
        number=activity.number,
        holder=_("UPL"),
    )


def _unanswered_payment(today: date) -> Advice | None:
    waiting = waiting_transactions(1)
    if not waiting:
        return None
    first = waiting[0]
    return Advice(
        82,
        _("Jawab permintaan bayar %(number)s") % {"number": first.number},
        _("“%(what)s” menunggu jawaban sejak %(day)s. Yang meminta tidak boleh menyetujui sendiri.")
        % {"what": first.description, "day": date_words(timezone.localtime(first.created_at).date())},
        _("Buka permintaan"),
        "ledger:transaction_page",
        number=first.number,
        holder=_("koordinator BKM"),
    )


def _late_promise(today: date) -> Advice | None:
    answers = CommitmentAnswer.objects.filter(commitment=OuterRef("pk"))
    late = Commitment.objects.filter(due_on__lt=today).exclude(Exists(answers)).order_by("due_on").first()
    if late is None:
        return None
    return Advice(
        50,
        _("Tanyakan janji %(who)s") % {"who": late.who},
        _("Dijanjikan untuk %(day)s, sudah lewat %(n)s hari. Catat jawabannya, ditepati atau tidak.")
        % {"day": date_words(late.due_on), "n": (today - late.due_on).days},
        _("Buka janji"),
        "act:commitment_page",
        number=late.number,
        holder=_("koordinator BKM"),
    )


def _unreviewed(today: date) -> Advice | None:
    ended = Activity.objects.filter(ends_on__lt=today).exclude(
        Exists(Review.objects.filter(activity=OuterRef("pk")))
    )
    first = ended.order_by("ends_on").first()
    if first is None:
        return None
    return Advice(
        58,
        _("Tinjau bersama %(title)s") % {"title": first.title},
        _("Kegiatan selesai %(day)s. Apa yang berjalan baik, apa yang perlu diubah?")
        % {"day": date_words(first.ends_on)},
        _("Catat tinjauan"),
        "evaluate:review_new",
        holder=_("BKM dan relawan"),
    )


def _late_step(today: date) -> Advice | None:
    late = Step.objects.filter(
        ends_on__lt=today, document__in=("none", "draft"), round__closed_on__isnull=True
    )
    step = late.select_related("round").order_by("ends_on", "position").first()
    if step is None:
        return None
    return Advice(
        40,
        _("Sepakati dokumen: %(output)s") % {"output": step.output_name},
        step.why or _("Langkah ini sudah lewat tanggalnya dan dokumennya belum disepakati dalam rembug."),
        _("Buka putaran"),
        "community:round_page",
        number=str(step.round.order),
        sheet=step.sheet,
        holder=_("sekretaris"),
        due=date_words(step.ends_on),
    )


RULES: tuple[Callable[[date], Advice | None], ...] = (
    _nobody_registered,
    _uncounted,
    _unclosed_meeting,
    _meeting,
    _unanswered_payment,
    _unplanned,
    _uncosted,
    _unappraised,
    _silent,
    _unreviewed,
    _ungrouped,
    _late_promise,
    _unproposed,
    _late_step,
)


def advices(today: date) -> list[Advice]:
    """Every advice that holds today, most urgent first. At most two queries a rule."""
    found = [advice for rule in RULES if (advice := rule(today))]
    return sorted(found, key=lambda advice: -advice.weight)
