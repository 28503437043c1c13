"""The small sample as a place for tests: one record of every kind, and a browser for every role."""

from dataclasses import dataclass
from typing import Any

from django.test import Client
from django.urls import reverse

from demo.signins import NAMES
from galang.community.models import Community, Knot, Step
from galang.community.services import scope_of
from galang.ledger.models import Receipt
from galang.listen.models import Voice
from galang.people.models import Account, Membership, Person

NOUNS = {
    "voice": "S", "support": "S", "question": "S", "issue": "I", "proposal": "U", "appraisal": "U", "meeting": "M",
    "attendance": "M", "ballot": "P", "vote": "P", "count": "P", "roll": "P", "decision": "K", "body": "L", "office": "L",
    "election": "K", "mandate": "J", "goal": "R", "activity": "G", "cost": "G", "line": "G", "funding": "G",
    "action": "H", "commitment": "C", "promise": "C", "transaction": "T", "receipt": "T", "reversal": "T", "review": "N", "finding": "F",
    "bulletin": "KB", "delivery": "KB", "thread": "B", "deeds": "U", "submission": "D", "asset": "A", "person": "W",
}  # fmt: skip


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
            numbers |= {prefix: f"{prefix}-001" for prefix in ("M", "P", "L", "J", "C", "A", "F", "N") if prefix not in numbers}
            numbers |= {"W": Person.objects.order_by("id").first().number, "D": "D-0001"}
            numbers["S"] = Voice.objects.order_by("id").first().number
            numbers["B"] = Knot.objects.order_by("id").first().thread.number
            receipt = Receipt.objects.select_related("transaction").first()
            others = {
                "order": 1,
                "code": Step.objects.filter(round__order=1).first().code,
                "pk": Membership.objects.order_by("-id").first().pk,
                "slug": "rumah-tangga",
                "digest": receipt.digest,
                "receipt_of": receipt.transaction.number,
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
            else:
                found[argument] = self.others.get(argument, "x")
        if "digest" in wanted:
            found["number"] = self.others["receipt_of"]
        return found

    def number_for(self, name: str) -> str:
        """U-001 for deliberate:proposal_page."""
        words = name.partition(":")[2].split("_")
        prefix = next((NOUNS[word] for word in words if word in NOUNS), "U")
        return self.numbers.get(prefix, f"{prefix}-001")

    def url(self, name: str, wanted: set[str]) -> str:
        """The address itself."""
        return reverse(name, kwargs=self.kwargs(name, wanted))
