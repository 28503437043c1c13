"""The small sample as a place for tests: one record of every kind, and a browser for every role."""

from dataclasses import dataclass
from typing import Any

from django.test import Client
from django.urls import reverse

from demo.signins import NAMES
from galang.community.models import Area, Community, Knot, Step
from galang.community.services import scope_of
from galang.ledger.models import Receipt
from galang.listen.models import Voice
from galang.people.models import Account, Membership, Person
from galang.plan.models import Funding, Plan
from galang.ui.paper import sheet_code

NOUNS = {
    "voice": "S",
    "issue": "I",
    "proposal": "U",
    "meeting": "M",
    "attendance": "M",
    "ballot": "P",
    "decision": "K",
    "body": "L",
    "office": "L",
    "election": "L",
    "mandate": "J",
    "goal": "R",
    "activity": "G",
    "line": "G",
    "funding": "G",
    "action": "H",
    "progress": "G",
    "commitment": "C",
    "transaction": "T",
    "receipt": "T",
    "reversal": "T",
    "review": "N",
    "finding": "F",
    "bulletin": "KB",
    "delivery": "KB",
    "thread": "B",
    "deeds": "U",
    "submission": "D",
    "asset": "A",
    "person": "W",
}
BY_NAME = {
    "act:sheet_attendance": "H",
    "deliberate:decision_new": "M",
    "deliberate:sheet_invitation": "M",
    "deliberate:sheet_minutes": "M",
    "deliberate:sheet_result": "K",
    "deliberate:sheet_count": "P",
    "deliberate:count_photo": "P",
    "deliberate:count_photo_new": "P",
    "plan:activity_new": "R",
    "plan:sheet_poster": "R",
    "publish:thread_of": "U",
}


@dataclass
class Place:
    """The sample community, with the first number of each kind."""

    community: Community
    numbers: dict[str, str]
    others: dict[str, Any]

    @classmethod
    def of_sample(cls, community: Community) -> "Place":
        """Look up one record of each kind."""
        with scope_of(community):
            numbers: dict[str, str] = {}
            for number in Knot.objects.order_by("id").values_list("number", flat=True):
                numbers.setdefault(number.partition("-")[0], number)
            numbers |= {
                prefix: f"{prefix}-001"
                for prefix in ("M", "P", "L", "J", "C", "A", "F", "N")
                if prefix not in numbers
            }
            numbers |= {"W": Person.objects.order_by("-id").first().number, "D": "D-0001"}
            numbers["S"] = Voice.objects.order_by("id").first().number
            numbers["B"] = Knot.objects.order_by("id").first().thread.number
            receipt = Receipt.objects.select_related("transaction").first()
            funding = Funding.objects.select_related("activity").first()
            others = {
                "order": 1,
                "code": Step.objects.filter(round__order=1).first().code,
                "pk": Membership.objects.order_by("-id").first().pk,
                "slug": "rumah-tangga",
                "digest": receipt.digest,
                "receipt_of": receipt.transaction.number,
                "station": Area.objects.filter(is_base=True).first().pk,
                "plan": Plan.objects.first().pk,
                "funding": funding.pk,
                "funding_of": funding.activity.number,
                "position": 1,
                "token": "berkas-yang-tidak-ada",
            }
        return cls(community, numbers, others)

    def client(self, role: str | None) -> Client:
        """A browser signed in as the sample's account in this role."""
        client = Client()
        if role:
            account = Account.objects.get(username=NAMES[role])
            client.force_login(account, backend="galang.people.signin.PhoneOrNameBackend")
        return client

    def kwargs(self, name: str, wanted: set[str]) -> dict[str, Any]:
        """Arguments for an address: a number of the kind that its name speaks of."""
        found: dict[str, Any] = {}
        for argument in wanted:
            if argument == "community":
                found[argument] = self.community.slug
            elif argument == "number":
                found[argument] = self.number_for(name)
            elif name == "deliberate:sheet":
                found[argument] = sheet_code("M-1", self.numbers["M"])
            else:
                found[argument] = self.others[argument]
        if name == "ledger:receipt_file":
            found["number"] = self.others["receipt_of"]
        if "funding" in wanted:
            found["number"] = self.others["funding_of"]
        return found

    def number_for(self, name: str) -> str:
        """U-001 for deliberate:proposal_page."""
        words = name.partition(":")[2].split("_")
        prefix = BY_NAME.get(name) or next((NOUNS[word] for word in words if word in NOUNS), "U")
        return self.numbers.get(prefix, f"{prefix}-001")

    def url(self, name: str, wanted: set[str]) -> str:
        """The address itself."""
        return reverse(name, kwargs=self.kwargs(name, wanted))
