"""Opening a community, its areas and its charter."""

import re
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from galang.community.charter import DEFAULT_RULES
from galang.community.models import Area, Charter, Community
from galang.community.regions import region_exists
from galang.community.rules import why_not_slug
from galang.community.scoping import scope_of
from galang.community.services.deeds import Actor, record_deed
from galang.core.refusal import Refusal

PATH_LETTERS, LABEL_LETTERS = 200, 160


def free_slug(name: str) -> str:
    """An address made from a name that nobody has yet."""
    wanted = slugify(name)[:50] or "komunitas"
    if why_not_slug(wanted):
        wanted = f"{wanted}-kita"
    slug, tail = wanted, 2
    while Community.objects.filter(slug=slug).exists():
        slug, tail = f"{wanted}-{tail}", tail + 1
    return slug


@transaction.atomic
def open_community(*, by: Actor, name: str, kind_name: str, on: date, **fields: Any) -> Community:
    """A new community with the default charter, version 1, in force from `on`."""
    if not name.strip():
        raise Refusal("form.required", field="name", label=_("Nama"))
    slug = fields.pop("slug", "")
    if slug and (refusal := why_not_slug(slug)):
        raise refusal
    if slug and Community.objects.filter(slug=slug).exists():
        raise Refusal("community.slug_taken", field="slug", slug=slug)
    if (region := fields.get("region_code", "")) and not region_exists(region):
        raise Refusal("community.unknown_region", field="region_code", region_code=region)
    community = Community.objects.create(
        name=" ".join(name.split()), kind_name=kind_name, slug=slug or free_slug(name), **fields
    )
    with scope_of(community):
        Charter.objects.create(community=community, version=1, rules=DEFAULT_RULES, in_force_from=on)
        record_deed(by=by, verb="open_community", subject=community, community=community)
    return community


@transaction.atomic
def unlist_community(*, by: Actor, community: Community) -> Community:
    """Leave a sample behind: it stays readable by its address but no longer stands on the front page."""
    if not community.is_sample:
        raise Refusal("community.sample_only")
    community.is_listed = False
    community.save(update_fields=["is_listed"])
    with scope_of(community):
        record_deed(by=by, verb="unlist_community", subject=community, community=community)
    return community


def _add_area(community: Community, kind: str, name: str, parent: Area | None, is_base: bool) -> Area:
    own = f"{' '.join(kind.split())} {' '.join(name.split())}".strip()
    if not name.strip():
        raise Refusal("form.required", field="name", label=_("Nama"))
    natural = re.sub(r"\d+", lambda found: found[0].zfill(4), own.lower())
    path = f"{parent.path}>{natural}" if parent else natural
    label = f"{own} / {parent.label}" if parent else own
    if len(path) > PATH_LETTERS or len(label) > LABEL_LETTERS:
        raise Refusal("form.too_long", field="name", label=_("Nama"), length=len(label), most=LABEL_LETTERS)
    if Area.objects.filter(path=path).exists():
        raise Refusal("area.name_taken", field="name", name=own, parent=str(parent or community))
    area: Area = Area.objects.create(
        community=community,
        parent=parent,
        kind=" ".join(kind.split()),
        name=" ".join(name.split()),
        label=label,
        path=path,
        is_base=is_base,
    )
    return area


@transaction.atomic
def add_area(
    *,
    by: Actor,
    community: Community,
    kind: str,
    name: str,
    parent: Area | None = None,
    is_base: bool = False,
) -> Area:
    """A part of the community under another part, of any kind and depth.

    A smallest part that gets smaller ones is no longer a smallest one.
    """
    area = _add_area(community, kind, name, parent, is_base)
    if is_base and parent and parent.is_base:
        parent.is_base = False
        parent.save(update_fields=["is_base"])
    record_deed(by=by, verb="add_area", subject=area)
    return area


@transaction.atomic
def add_areas(
    *, by: Actor, community: Community, tree: list[tuple[str, str, list[tuple[str, str]]]]
) -> list[Area]:
    """Two levels at once: [("RW", "01", [("RT", "01"), …]), …]. One deed for all; returns the bases."""
    bases = []
    for kind, name, children in tree:
        parent = _add_area(community, kind, name, None, not children)
        bases += [_add_area(community, *child, parent, True) for child in children] or [parent]
    record_deed(
        by=by, verb="add_areas", subject=community, community=community, details={"count": len(bases)}
    )
    return bases


def rule_in_force(community: Community, key: str, on: date) -> Any:
    """The value of one rule in the charter that is in force on a day."""
    charter = charter_in_force(community, on)
    if key not in charter.rules:
        raise Refusal("charter.unknown_rule", rule=key)
    return charter.rules[key]["value"]


def charter_in_force(community: Community, on: date) -> Charter:
    """The newest charter version that was in force on a day; the first one for earlier days."""
    charters = Charter.objects.filter(community=community)
    found: Charter | None = charters.filter(in_force_from__lte=on).order_by("-version").first()
    if found is None:
        found = charters.order_by("version").first()
    if found is None:
        raise Refusal("charter.not_adopted")
    return found
