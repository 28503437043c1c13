"""Home, the thread pages, the orphan lists, number search and bulletins."""

from dataclasses import replace
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from galang.community.models import Community, Thread
from galang.community.selectors import page_of, read_number, thread_by_number, threads_through
from galang.core.refusal import Refusal
from galang.listen.models import Voice
from galang.people.selectors import station_line_of
from galang.people.services import may_now
from galang.publish import selectors, services, sheets
from galang.publish.forms import BulletinForm, DeliveryForm
from galang.publish.models import Bulletin
from galang.ui.forms import run
from galang.ui.paging import keyset
from galang.ui.paper import read_sheet_code

READING = {  # an act of an advice -> the right it needs, and the page that anyone may read instead
    "listen:look_alikes": ("group_voices", "listen:voice_list"),
    "people:person_new": ("register_person", "people:residents"),
    "evaluate:review_new": ("hold_review", "evaluate:home"),
}


def front(request: Any) -> HttpResponse:
    """The communities of this installation; a single one opens at once."""
    sheet = keyset(Community.objects.filter(is_listed=True), request, by=("name", "pk"), size=100)
    listed = sorted(sheet.rows, key=lambda one: one.is_sample)
    if len(listed) == 1 and not (sheet.pages.before or sheet.pages.after):
        return redirect("publish:home", listed[0].slug)
    return render(request, "publish/front.html", {"communities": listed, "pages": sheet.pages})


def home(request: Any, community: str) -> HttpResponse:
    """What comes next, who was heard, where the money is."""
    context = {**selectors.home(request.community, timezone.localdate())}
    if advice := context["advice"]:
        advice = _open_to(request, advice)
        context |= {"advice": advice, "advice_url": _advice_url(community, advice)}
    return render(request, "publish/home.html", {"room": "home", **context})


def _open_to(request: Any, advice: selectors.Advice) -> selectors.Advice:
    """The advice for this reader: those without the right to act are led to what they may read about it."""
    verb, reading = READING.get(advice.url_name, ("", ""))
    if not verb or may_now(request.actor, verb):
        return advice
    return replace(advice, url_name=reading, word=_("Lihat catatannya"))


def _advice_url(community: str, advice: selectors.Advice) -> str:
    kwargs: dict[str, Any] = {"community": community}
    if advice.number:
        kwargs["order" if advice.url_name.startswith("community:") else "number"] = advice.number
    return reverse(advice.url_name, kwargs=kwargs)


def coach(request: Any, community: str) -> HttpResponse:
    """Every advice that holds today."""
    advices = [_open_to(request, one) for one in selectors.advices(timezone.localdate())]
    found = [(one, _advice_url(community, one)) for one in advices]
    return render(request, "publish/coach.html", {"room": "home", "advices": found})


def thread_list(request: Any, community: str) -> HttpResponse:
    """All threads, newest first."""
    sheet = keyset(Thread.objects.filter(joined_to__isnull=True), request)
    context = {"room": "listen", "rows": selectors.thread_rows(sheet.rows), "pages": sheet.pages}
    return render(request, "publish/thread_list.html", context)


def thread_page(request: Any, community: str, number: str) -> HttpResponse:
    """One concern, from its first mention to its end; public, without names."""
    thread = thread_by_number(number)
    if thread is None:
        return _voice_alone(request, number)
    if thread.number != number:
        return redirect("publish:thread_page", community, thread.number)
    return render(
        request,
        "publish/thread_page.html",
        {"room": "listen", "thread": selectors.thread_view(request.community, thread)},
    )


def _voice_alone(request: Any, number: str) -> HttpResponse:
    """A voice that is in no issue yet has the number of its thread already; a grouped one leads to its issue's."""
    voice = (
        Voice.objects.filter(number="S-" + number.partition("-")[2])
        .select_related("grouping__issue__thread")
        .first()
    )
    if voice is None or not number.startswith("B-"):
        raise Http404
    if grouping := getattr(voice, "grouping", None):
        return redirect("publish:thread_page", request.community.slug, grouping.issue.thread.number)
    stations = station_line_of(request, voice)
    return render(
        request,
        "publish/thread_alone.html",
        {"room": "listen", "voice": voice, "number": number, "stations": stations},
    )


def thread_of(request: Any, community: str, number: str) -> HttpResponse:
    """The thread of any record: straight there when it has one, a choice when it has many."""
    written = read_number(number)
    if written is None:
        raise Refusal("number.malformed", number=number)
    if written.startswith("S-") and Voice.objects.filter(number=written).exists():
        return redirect("publish:thread_page", community, "B-" + written.partition("-")[2])
    threads = list(Thread.objects.filter(pk__in=threads_through([written]), joined_to__isnull=True))
    if len(threads) == 1:
        return redirect("publish:thread_page", community, threads[0].number)
    if not threads:
        raise Http404
    context = {"room": "listen", "rows": selectors.thread_rows(threads), "number": written}
    return render(request, "publish/thread_list.html", context)


def orphans(request: Any, community: str) -> HttpResponse:
    """What hangs loose."""
    context = {"room": "evaluate", "orphans": selectors.orphans(timezone.localdate())}
    return render(request, "publish/orphans.html", context)


def _sheet_code(typed: str) -> str:
    """The short code of a sheet as it is printed, "" when this is none; a code with a slip in it is refused."""
    try:
        return str(read_sheet_code(typed))
    except Refusal:
        if typed.count("-") > 1:
            raise
        return ""


def find(request: Any, community: str) -> HttpResponse:
    """A number leads to its record, the short code of a sheet to the screen where it is entered."""
    typed = request.GET.get("nomor", "").strip()
    number = read_number(typed) if typed.count("-") < 2 else None
    url = page_of(request.community, number) if number else ""
    if not url and (code := _sheet_code(typed)):
        return redirect("deliberate:sheet", community, code)
    if not url:
        raise Refusal(
            "number.malformed" if typed else "form.required", number=typed[:40], label=_("Nomor"), status=404
        )
    return redirect(url)


def bulletin_list(request: Any, community: str) -> HttpResponse:
    """All bulletins, newest first."""
    sheet = keyset(selectors.bulletins(), request, size=20)
    return render(
        request, "publish/bulletin_list.html", {"room": "publish", "rows": sheet.rows, "pages": sheet.pages}
    )


def bulletin_new(request: Any, community: str) -> HttpResponse:
    """Write a bulletin; what happened lately stands beside the form."""
    form = BulletinForm(request.POST or None)
    today = timezone.localdate()
    if request.method == "POST" and form.is_valid():
        facts = {name: form.cleaned_data[name] for name in ("title", "lead")}
        made = run(
            form,
            lambda: services.issue_bulletin(
                by=request.actor, community=request.community, stories=form.stories(), on=today, **facts
            ),
        )
        if made:
            return redirect("publish:bulletin_page", community, made.number)
    context = {"room": "publish", "form": form, "suggestions": selectors.suggestions(today)}
    return render(request, "publish/bulletin_new.html", context, status=422 if form.is_bound else 200)


def _bulletin(number: str) -> Bulletin:
    return get_object_or_404(selectors.bulletins().select_related("community"), number=number)


def bulletin_page(request: Any, community: str, number: str) -> HttpResponse:
    """A bulletin, its text for WhatsApp, and where it went."""
    return _shown(request, _bulletin(number), DeliveryForm())


def _shown(request: Any, bulletin: Bulletin, form: DeliveryForm) -> HttpResponse:
    address = request.build_absolute_uri(
        reverse("publish:bulletin_page", args=[request.community.slug, bulletin.number])
    )
    text, link = selectors.message_of(request, bulletin, address)
    context = {
        "room": "publish",
        "it": bulletin,
        "stations": station_line_of(request, bulletin),
        "message": text,
        "wa_link": link,
        "delivery": form,
        "copies": sum(one.copies for one in bulletin.deliveries.all()),
    }
    return render(request, "publish/bulletin_page.html", context, status=422 if form.is_bound else 200)


@require_POST
def delivery_new(request: Any, community: str, number: str) -> HttpResponse:
    """Write down how the bulletin reached people."""
    bulletin, form = _bulletin(number), DeliveryForm(request.POST)
    if form.is_valid():
        facts = {**form.cleaned_data}
        on = facts.pop("delivered_on")
        if run(form, lambda: services.record_delivery(by=request.actor, bulletin=bulletin, on=on, **facts)):
            return redirect("publish:bulletin_page", community, number)
    return _shown(request, bulletin, form)


def sheet_bulletin(request: Any, community: str, number: str) -> HttpResponse:
    """The bulletin as one A4 page."""
    response = HttpResponse(sheets.bulletin_pdf(request, _bulletin(number)), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="kabar-{number}.pdf"'
    return response


def card_bulletin(request: Any, community: str, number: str) -> HttpResponse:
    """The bulletin as a square picture for WhatsApp."""
    return HttpResponse(sheets.bulletin_card(request, _bulletin(number)), content_type="image/png")
