"""One table says what each role may do; the facilitator helps and never decides."""

import pytest
from django_scopes import scope

from galang.community.models import Deed
from galang.core.refusal import Refusal
from galang.people.models import Membership, Role
from galang.people.rules import LOCALS, RIGHT_WORDS, RIGHTS, SIGNING, may, sections, why_not_may, why_not_role
from galang.people.selectors import rights_table
from galang.people.services import end_role, give_role, require_right
from tests.make.ground import Village, make_village

DECIDING = (
    "cast_vote approve_payment post_payment request_payment decide_by_consensus close_ballot close_meeting "
    "certify_election hold_office adopt_charter appraise give_role set_poor_list"
).split()


@pytest.mark.parametrize("verb", DECIDING)
def test_a_facilitator_never_votes_signs_approves_or_holds_office(verb):
    assert verb in SIGNING and not may([Role.FACILITATOR], verb)
    refusal = why_not_may(frozenset([Role.FACILITATOR]), verb, signed_in=True)
    assert refusal.code == "right.facilitator" and refusal.status == 403


def test_no_right_that_signs_belongs_to_anybody_from_outside():
    for verb in SIGNING:
        assert not {Role.FACILITATOR, Role.PROGRAMME_COORDINATOR, Role.OBSERVER} & set(RIGHTS[verb]), verb


@pytest.mark.parametrize("role", LOCALS)
def test_a_facilitator_takes_no_local_role_beside_and_no_local_becomes_one(role):
    assert why_not_role(frozenset([Role.FACILITATOR]), role).code == "membership.role_conflict"
    assert why_not_role(frozenset([role]), Role.FACILITATOR).code == "membership.role_conflict"


def test_the_purse_and_the_signature_are_two_persons():
    for role in (Role.COORDINATOR, Role.SECRETARY, Role.BOARD_MEMBER, Role.SUPERVISOR):
        assert why_not_role(frozenset([Role.FINANCE_UNIT]), role) is not None
        assert why_not_role(frozenset([role]), Role.FINANCE_UNIT) is not None
    assert why_not_role(frozenset([Role.RESIDENT]), Role.VOLUNTEER) is None


def test_every_right_has_words_a_holder_and_one_place_in_the_table():
    listed = [verb for _title, verbs in sections() for verb in verbs]
    assert sorted(listed) == sorted(RIGHTS), "each verb once"
    assert set(RIGHT_WORDS) >= set(RIGHTS) and set(RIGHTS) >= SIGNING
    assert all(RIGHTS[verb] for verb in RIGHTS)
    assert all(set(roles) <= set(Role.values) for roles in RIGHTS.values())


def test_the_table_says_for_each_right_what_holds_for_facilitators():
    rows = {row.words: row for _title, rows in rights_table() for row in rows}
    assert rows["memilih"].facilitator == "barred" and rows["memilih"].for_all
    assert rows["mencatat yang hadir"].facilitator == "may"
    assert rows["membuka data warga"].facilitator == "no"


@pytest.fixture
def village() -> Village:
    return make_village()


@pytest.mark.django_db
def test_the_page_of_rights_shows_every_verb_and_marks_one_role(village):
    page = village.client(None).get(village.url("hak/?peran=secretary")).content.decode()
    for words in RIGHT_WORDS.values():
        assert str(words)[1:] in page
    assert page.count("dilarang</span>") == len(SIGNING)
    assert village.client(None).get(village.url("hak/?peran=raja")).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("verb", sorted(RIGHTS))
def test_each_right_is_had_by_its_roles_and_by_no_other(village, verb):
    for role in Role.values:
        actor = village.actor(role)
        if role in RIGHTS[verb]:
            require_right(actor, verb)
        else:
            with pytest.raises(Refusal):
                require_right(actor, verb)


@pytest.mark.django_db
def test_nobody_gives_a_role_to_themselves(village):
    with scope(community=village.community), pytest.raises(Refusal, match=r"right\.other_person_needed"):
        give_role(
            by=village.actor("secretary"), community=village.community,
            account=village.accounts["secretary"], role=Role.COORDINATOR,
        )  # fmt: skip


@pytest.mark.django_db
def test_a_role_is_given_and_ended_by_form(village):
    client, resident = village.client("coordinator"), village.accounts["resident"]
    given = {"name": resident.username, "role": "volunteer"}
    assert client.post(village.url("anggota/baru/"), given).status_code == 302
    assert client.post(village.url("anggota/baru/"), given).status_code == 422, "twice is once"
    with scope(community=village.community):
        membership = Membership.objects.get(account=resident, role="volunteer")
        assert Deed.objects.get(verb="give_role").subject_title == "Relawan"
    assert village.client("resident").get(village.url("warga/")).status_code == 200
    assert client.post(village.url(f"anggota/{membership.pk}/akhiri/")).status_code == 302
    assert village.client("resident").get(village.url("warga/")).status_code == 403, "from the same day on"
    assert client.post(village.url(f"anggota/{membership.pk}/akhiri/")).status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"name": "tidak-ada", "role": "volunteer"}, "Tidak ada akun"),
        ({"name": "{resident}", "role": "king"}, "Peran"),
        ({"name": "{facilitator}", "role": "board_member"}, "Fasilitator"),
        ({"name": "{finance_unit}", "role": "coordinator"}, "UPK"),
        ({"name": "", "role": "volunteer"}, "Nama pengguna"),
    ],
)
def test_a_role_that_cannot_be_given_says_why(village, given, sentence):
    name = given["name"]
    if name.startswith("{"):
        given = given | {"name": village.accounts[name[1:-1]].username}
    answer = village.client("secretary").post(village.url("anggota/baru/"), given)
    assert answer.status_code == 422 and sentence in answer.content.decode()


@pytest.mark.django_db
def test_the_last_who_leads_stays_until_another_is_there(village):
    with scope(community=village.community):
        secretary, coordinator = (Membership.objects.get(role=role) for role in ("secretary", "coordinator"))
        end_role(by=village.actor("coordinator"), membership=secretary)
        with pytest.raises(Refusal, match=r"membership\.last_coordinator"):
            end_role(by=village.actor("coordinator"), membership=coordinator)


@pytest.mark.django_db
def test_roles_are_public_and_their_holders_initials(village):
    name = str(village.accounts["coordinator"])
    public = village.client(None).get(village.url("anggota/")).content.decode()
    assert "Koordinator BKM" in public and name not in public and "Akhiri peran" not in public
    assert name in village.client("secretary").get(village.url("anggota/")).content.decode()
    assert "Akhiri peran" not in village.client("volunteer").get(village.url("anggota/")).content.decode()


@pytest.mark.django_db
def test_a_role_of_another_community_is_not_there(village):
    other = make_village("Muara Jernih")
    with scope(community=other.community):
        foreign = Membership.objects.get(role="volunteer")
    assert village.client("secretary").post(village.url(f"anggota/{foreign.pk}/akhiri/")).status_code == 404
    assert other.client("volunteer").get(village.url("warga/")).status_code == 403
