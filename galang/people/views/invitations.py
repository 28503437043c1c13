"""Invitations: entering a code, choosing an account with it, making one, and the slip of paper."""

from pathlib import Path
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from galang.community.services import scope_of
from galang.core.refusal import Refusal
from galang.people import services
from galang.people.forms.accounts import AccountFields, NewPassword
from galang.people.forms.members import InvitationForm, code_form
from galang.people.models import Account, Invitation, Role
from galang.people.services import SignInFacts
from galang.people.views.pages import form_page
from galang.people.views.sign_in import enter
from galang.ui.formats import date_words
from galang.ui.forms import add_refusal, run
from galang.ui.paper import pdf
from galang.ui.rooms import address

SLIP = Path(__file__).resolve().parent.parent / "sheets" / "W-1.typ"


@never_cache
def invitation_enter(request: Any) -> HttpResponse:
    """Type the code of the paper."""
    form = code_form(request.POST or None)
    if request.method == "POST" and form.is_valid():
        code = form.cleaned_data["code"]
        if refusal := services.why_not_invitation(services.invitation_of(code)):
            add_refusal(form, refusal)
        else:
            return redirect("people:invitation_page", code)
    return form_page(request, "people/invitation_enter.html", {"code": form})


@never_cache
@sensitive_post_parameters("password", "again")
def invitation_page(request: Any, code: str) -> HttpResponse:
    """What the code invites to; then a new account, or the one that is signed in."""
    invitation = services.invitation_of(code)
    if refusal := services.why_not_invitation(invitation):
        raise refusal
    assert invitation is not None
    joins = request.user.is_authenticated and not invitation.renews
    if joins and request.POST.get("akun") == "ini":
        return _welcome(request, invitation, _accept(invitation, request.user, None))
    form = (NewPassword if invitation.renews else AccountFields)(request.POST or None)
    if request.method == "POST" and form.is_valid():
        account = run(form, lambda: _accept(invitation, None, _facts(form, invitation)))
        if account:
            return _welcome(request, invitation, account)
    context = {
        "invitation": invitation,
        "place": invitation.community,
        "role": Role(invitation.role).label,
        "form": form,
        "joins": joins,
    }
    return form_page(request, "people/invitation_page.html", context)


def _facts(form: AccountFields | NewPassword, invitation: Invitation) -> SignInFacts:
    name = invitation.person.name if invitation.person else ""
    if isinstance(form, AccountFields):
        return form.facts(name)
    return SignInFacts("", form.cleaned_data["password"])


def _accept(invitation: Invitation, account: Account | None, facts: SignInFacts | None) -> Account:
    with scope_of(invitation.community):
        return services.accept_invitation(invitation=invitation, account=account, facts=facts)


def _welcome(request: Any, invitation: Invitation, account: Account) -> HttpResponse:
    home = address("publish:home", invitation.community.slug) or "/"
    messages.success(request, _("Selamat datang di %(place)s.") % {"place": invitation.community.name})
    return redirect(home) if request.user == account else enter(request, account, home)


@never_cache
def invitation_new(request: Any, community: str) -> HttpResponse:
    """Make an invitation; its code is shown this once."""
    first = {"person": request.GET.get("warga", "")}
    form = InvitationForm(request.POST or None, initial=first, community=community)
    if request.method == "POST" and form.is_valid():
        made = run(
            form, lambda: services.invite(by=request.actor, community=request.community, **form.cleaned_data)
        )
        if made:
            return show_code(request, *made)
    return form_page(request, "people/invitation_new.html", {"room": "home", "form": form})


def show_code(request: Any, invitation: Invitation, code: str) -> HttpResponse:
    """The page that shows a code once, with the way to its slip of paper."""
    context = {"room": "home", "invitation": invitation, "code": code, "role": Role(invitation.role).label}
    return render(request, "people/invitation_made.html", {**context, "site": request.get_host()})


@never_cache
def invitation_sheet(request: Any, community: str) -> HttpResponse:
    """Lembar W-1 of a code that is still good, as PDF. The code comes in the form, for it is kept nowhere."""
    code = request.POST.get("code", "")[:24]
    found = Invitation.objects.filter(code_hash=services.code_digest(code)).select_related("person").first()
    if refusal := services.why_not_invitation(found):
        raise refusal
    if found is None:
        raise Refusal("invite.unknown")
    response = HttpResponse(pdf(SLIP, slip_data(request, found, code)), content_type="application/pdf")
    response["Content-Disposition"] = 'inline; filename="W-1.pdf"'
    return response


def slip_data(request: Any, invitation: Invitation, code: str) -> dict[str, Any]:
    """What the slip says, as data for the sheet."""
    plain = "".join(code.split()).upper()
    site = request.build_absolute_uri("/").removesuffix("/")
    renews = invitation.renews_id is not None
    until = date_words(timezone.localdate(invitation.expires_at))
    title = _("Kode PIN baru") if renews else _("Undangan masuk")
    for_whom = invitation.person.name if invitation.person else _("yang menerima lembar ini")
    return {
        "title": title,
        "community": request.community.name,
        "is_sample": request.community.is_sample,
        "code": _("Lembar %(code)s") % {"code": "W-1"},
        "address": site + reverse("people:invitation_page", args=[plain]),
        "letters": f"{plain[:4]} {plain[4:]}",
        "facts": [
            [_("Untuk"), for_whom],
            [_("Sebagai"), str(Role(invitation.role).label)],
            [_("Berlaku sampai"), until],
        ],
        "steps": [
            _("Pindai kotak dengan kamera HP, atau buka %(site)s/undangan/.") % {"site": site},
            _("Tulis kode di atas. Huruf besar atau kecil sama saja."),
            _("Pilih PIN 6 angka yang Anda ingat. Jangan beri tahu siapa pun, pengurus juga tidak."),
        ],
        "once": _("Kode ini untuk satu orang dan hanya dapat dipakai sekali. Jaga seperti uang."),
        "foot": _("Tidak punya HP? Datang ke relawan. Ia mengisikan di depan Anda."),
    }
