"""Verbs about people, for every room."""

from galang.core.inclusion import age_on
from galang.people.rules import why_not_password
from galang.people.services.accounts import (
    SignInFacts,
    change_password,
    choose_language,
    end_role,
    give_role,
    give_role_to,
    join,
    open_account,
)
from galang.people.services.consents import record_consent, set_poor_list, withdraw_consent
from galang.people.services.founding import Founding, can_leave_sample, found_community, read_parts
from galang.people.services.heard import electors, frozen, may_vote, take_census
from galang.people.services.invitations import (
    accept_invitation,
    code_digest,
    invitation_of,
    invite,
    invite_back,
    why_not_invitation,
)
from galang.people.services.persons import (
    HouseholdFacts,
    Named,
    PersonFacts,
    change_person,
    move_away,
    move_back,
    register_households,
    register_person,
)
from galang.people.services.rights import NOBODY, actor_of, may_now, require_right, why_not_now
from galang.people.services.second_factor import (
    check_second_factor,
    confirm_device,
    new_recovery_codes,
    pending_device,
)

__all__ = [
    "NOBODY",
    "Founding",
    "HouseholdFacts",
    "Named",
    "PersonFacts",
    "SignInFacts",
    "accept_invitation",
    "actor_of",
    "age_on",
    "can_leave_sample",
    "change_password",
    "change_person",
    "check_second_factor",
    "choose_language",
    "code_digest",
    "confirm_device",
    "electors",
    "end_role",
    "found_community",
    "frozen",
    "give_role",
    "give_role_to",
    "invitation_of",
    "invite",
    "invite_back",
    "join",
    "may_now",
    "may_vote",
    "move_away",
    "move_back",
    "new_recovery_codes",
    "open_account",
    "pending_device",
    "read_parts",
    "record_consent",
    "register_households",
    "register_person",
    "require_right",
    "set_poor_list",
    "take_census",
    "why_not_invitation",
    "why_not_now",
    "why_not_password",
    "withdraw_consent",
]
