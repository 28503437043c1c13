"""The share of women beside the one the charter aims at."""

import pytest

from galang.community.services import scope_of
from galang.deliberate.rules.meetings import Heads
from galang.deliberate.services import record_paper_list
from tests.make.deliberate import make_meeting
from tests.make.ground import make_village

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("women", "men", "short"), [(12, 18, False), (10, 40, True)])
def test_the_page_of_a_meeting_says_how_far_women_are_from_the_charters_share(women, men, short):
    village = make_village(households=120, roles=("secretary",))
    with scope_of(village.community):
        meeting = make_meeting(village, invited=60)
        rt = village.areas[0].pk
        heads = {Heads(rt, "f", False): women, Heads(rt, "m", False): men}
        record_paper_list(by=village.actor("secretary"), meeting=meeting, heads=heads)
    page = village.client(None).get(village.url("musyawarah/rembug/M-001/")).content.decode()
    assert "tata tertib menuju 30%" in page
    assert ("Masih kurang" in page) is short
