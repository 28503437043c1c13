"""The sample is made from its seed: the same seed lives the same life, another seed another."""

from datetime import date

import pytest
from django.apps import apps
from django.conf import settings as django_settings
from django.db import transaction
from django.db.models import DateTimeField

from demo.clock import moment
from demo.people import SMALL
from demo.sample import make
from galang.community.models import Scoped
from galang.community.services import scope_of

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 22)
MADE_BY_CHANCE = {"password", "code_hash", "request_key", "key", "secret", "once", "nik_hash"}
PLANNED = {"opens_at", "closes_at", "starts_at", "expires_at"}  # what is set for a day to come
NAMES_KEYS = {"census"}  # it keeps keys of areas, and keys are not part of what happened


def everything() -> dict[str, list[tuple[str, ...]]]:
    """Each table of the rooms as text, without keys and without what is made by chance to stay secret."""
    found = {}
    for model in apps.get_models():
        if model._meta.app_label in django_settings.ROOMS and issubclass(model, Scoped):
            fields = [
                field.attname
                for field in model._meta.concrete_fields
                if not field.primary_key and not field.is_relation and field.name not in MADE_BY_CHANCE
            ]
            if model._meta.model_name not in NAMES_KEYS:
                rows = model.objects.order_by("pk").values_list(*fields)
                found[model._meta.label] = sorted(tuple(map(str, row)) for row in rows)
    return found


def test_the_same_seed_makes_the_same_community(settings, tmp_path):
    lives = []
    for run, seed in enumerate((11, 11, 12)):
        settings.MEDIA_ROOT = tmp_path / str(run)
        with transaction.atomic():
            with scope_of(make(seed, TODAY, SMALL, quiet=True)):
                lives.append(everything())
            transaction.set_rollback(True)
    first, again, other = lives
    assert len(first) > 30
    for label, rows in first.items():
        assert again[label] == rows, label
    assert other["listen.Voice"] != first["listen.Voice"]


def test_nothing_in_the_sample_was_done_on_a_day_that_has_not_come(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    today = moment(TODAY, 0)
    with scope_of(make(11, TODAY, SMALL, quiet=True)):
        ahead = {
            f"{model.__name__}.{field.name}": model.objects.filter(**{f"{field.name}__gte": today}).count()
            for model in apps.get_models()
            if model._meta.app_label in django_settings.ROOMS
            for field in model._meta.concrete_fields
            if isinstance(field, DateTimeField) and field.name not in PLANNED
        }
    assert {name: count for name, count in ahead.items() if count} == {}
