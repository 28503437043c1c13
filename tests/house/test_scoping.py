"""Every query belongs to one community; outside a scope none is answered."""

import pytest
from django.apps import apps
from django_scopes.exceptions import ScopeError

from galang.community.append_only import PROTECTED, missing_guards
from galang.community.models import Community, Scoped
from galang.community.services import scope_of
from galang.people.models import Account
from tests.house.reading import python

ROOMS_WITH_TABLES = (
    "community people mapping listen deliberate organise plan act ledger evaluate publish".split()
)
SCOPED = [model for model in apps.get_models() if issubclass(model, Scoped)]
ASKING = {
    "all": lambda manager: list(manager.all()),
    "filter": lambda manager: list(manager.filter(pk=1)),
    "exclude": lambda manager: manager.exclude(pk=1).exists(),
    "exists": lambda manager: manager.exists(),
    "count": lambda manager: manager.count(),
    "first": lambda manager: manager.first(),
    "get": lambda manager: manager.get(pk=1),
    "in_bulk": lambda manager: manager.in_bulk([1]),
    "values": lambda manager: list(manager.values("pk")),
    "update": lambda manager: manager.update(community_id=1),
    "delete": lambda manager: manager.all().delete(),
    "aggregate": lambda manager: manager.aggregate(),
}


def test_every_table_of_a_room_is_scoped_but_the_community_and_the_account():
    free = {
        model
        for model in apps.get_models()
        if model._meta.app_label in ROOMS_WITH_TABLES and not issubclass(model, Scoped)
    }
    assert free == {Community, Account}


@pytest.mark.django_db
@pytest.mark.parametrize("asking", ASKING, ids=str)
@pytest.mark.parametrize("model", SCOPED, ids=lambda model: model.__name__)
def test_a_query_without_a_community_raises(model, asking):
    with pytest.raises(ScopeError):
        ASKING[asking](model.objects)


@pytest.mark.django_db
@pytest.mark.parametrize("model", SCOPED, ids=lambda model: model.__name__)
def test_a_query_in_a_scope_names_its_community(model):
    community = Community.objects.create(slug="satu-desa", name="Satu Desa")
    with scope_of(community):
        assert f'"community_id" = {community.pk}' in str(model.objects.all().query)


def test_relations_never_point_forward():
    order = {room: place for place, room in enumerate(ROOMS_WITH_TABLES)}
    forward = {
        f"{model._meta.label}.{field.name}"
        for model in SCOPED
        for field in model._meta.get_fields()
        if field.concrete and field.is_relation and field.related_model._meta.app_label in order
        if order[field.related_model._meta.app_label] > order[model._meta.app_label]
    }
    assert forward == {"community.Deed.account"}, "only the deed's actor may look forward (design §3)"


@pytest.mark.django_db
def test_protected_tables_refuse_change_and_removal():
    from django.db import DatabaseError, connection, transaction

    assert missing_guards(connection) == []
    community = Community.objects.create(slug="satu-desa", name="Satu Desa")
    with scope_of(community), connection.cursor() as cursor:
        from galang.community.models import Deed

        deed = Deed.objects.create(community=community, actor_words="Sekretaris", verb="add_area")
        for sql in (
            "UPDATE community_deed SET verb = 'x'",
            "DELETE FROM community_deed",
            f"INSERT OR REPLACE INTO community_deed (id, community_id, at, actor_words, verb, subject_number, "
            f"subject_title, mandate, assisted, details) VALUES ({deed.pk}, {community.pk}, '2026-01-01', '', 'x', "
            f"'', '', '', 0, '{{}}')"
            if connection.vendor == "sqlite"
            else "TRUNCATE community_deed CASCADE",
        ):
            with pytest.raises(DatabaseError), transaction.atomic():
                cursor.execute(sql)
        assert [one.verb for one in Deed.objects.all()] == ["add_area"]
    assert "ledger_entry" in PROTECTED


def test_nobody_turns_the_scope_off_in_a_page():
    users = [
        path
        for path, text in python("galang").items()
        if "across_communities(" in text or "scopes_disabled(" in text
    ]
    before_a_community_is_known = ["galang/people/anywhere.py"]
    assert users == ["galang/community/scoping.py", *before_a_community_is_known]
