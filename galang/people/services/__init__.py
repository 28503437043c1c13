"""Verbs about people, for every room."""

from galang.people.services.accounts import (
    SignInFacts,
    accept_invitation,
    code_digest,
    end_role,
    give_role,
    invite,
    join,
    open_account,
    why_not_invitation,
    why_not_password,
)
from galang.people.services.heard import age_on, electors, frozen, may_vote, take_census
from galang.people.services.persons import (
    HouseholdFacts,
    Named,
    PersonFacts,
    record_consent,
    register_households,
    register_person,
    set_poor_list,
    withdraw_consent,
)
from galang.people.services.rights import NOBODY, actor_of, require_right

__all__ = [
    "NOBODY",
    "HouseholdFacts",
    "Named",
    "PersonFacts",
    "SignInFacts",
    "accept_invitation",
    "actor_of",
    "age_on",
    "code_digest",
    "electors",
    "end_role",
    "frozen",
    "give_role",
    "invite",
    "join",
    "may_vote",
    "open_account",
    "record_consent",
    "register_households",
    "register_person",
    "require_right",
    "set_poor_list",
    "take_census",
    "why_not_invitation",
    "why_not_password",
    "withdraw_consent",
]
