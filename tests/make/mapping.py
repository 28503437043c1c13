"""Sheets, visits and assets for tests."""

from datetime import date
from uuid import uuid4

from galang.mapping.models import Asset, Form, Submission
from galang.mapping.services import AssetFacts, Visit, name_asset, open_household_form, receive_submission
from galang.people.models import Household
from tests.make.ground import Village

ANSWERS = {"bersedia": "ya", "perempuan": 2, "pekerjaan": ["buruh", "dagang"], "masalah": "Got mampat."}


def make_form(village: Village) -> Form:
    """The household sheet, opened by the secretary."""
    return open_household_form(by=village.actor("secretary"), community=village.community)


def make_visit(household: Household | None = None, **changes: object) -> Visit:
    """A visit of a household on 20 April 2026 with a few answers."""
    given = {
        "instance_id": uuid4(),
        "taken_on": date(2026, 4, 20),
        "answers": ANSWERS,
        "household": household,
    }
    return Visit(**(given | changes))


def make_submission(village: Village, form: Form, household: Household | None = None) -> Submission:
    """A filled-in sheet from a volunteer."""
    household = household or Household.objects.order_by("pk").first()
    return receive_submission(by=village.actor("volunteer"), form=form, visit=make_visit(household))


def make_asset(village: Village, name: str = "Sumur bor", capital: str = Asset.Capital.BUILT) -> Asset:
    """Something the community has."""
    return name_asset(
        by=village.actor("resident"), community=village.community, facts=AssetFacts(name, capital)
    )
