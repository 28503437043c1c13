"""Making the sample: one finished round and one in the middle, lived through the services in under a minute."""

import argparse
import json
import sys
import time
from datetime import date, timedelta
from random import Random

from django.db import transaction
from django.utils import timezone

from demo import decide, found, hear, tell, work
from demo.clock import Clock, lived, moment
from demo.people import FULL, SMALL, Size, lay_out, settle
from demo.scene import FOUNDER, Scene, entrust
from galang.community.models import Community, Round, Step
from galang.community.services import close_round, open_community, scope_of, set_document, start_round
from galang.mapping.services import open_household_form
from galang.organise.models import Body
from galang.organise.services import BodyFacts, OfficeFacts, add_office, found_body
from galang.people.models import Person, Role
from galang.plan.services import PlanFacts, open_plan

SLUG = "kali-bening"


def load(options: argparse.Namespace) -> int:
    """The command `galang demo`: make the sample unless it is there; 0 done, 1 when it is there already."""
    if Community.objects.filter(slug=SLUG).exists() or (options.if_empty and Community.objects.exists()):
        if not options.if_empty:
            print("Komunitas contoh sudah ada. Tidak ada yang diubah.", file=sys.stderr)
        return 0 if options.if_empty else 1
    started = time.monotonic()
    today = date.fromisoformat(options.on) if getattr(options, "on", None) else timezone.localdate()
    community = make(options.seed, today, SMALL if options.small else FULL)
    with scope_of(community):
        seconds = time.monotonic() - started
        facts = {"slug": community.slug, "persons": Person.objects.count(), "seconds": round(seconds, 1)}
    print(
        json.dumps(facts)
        if options.json
        else f"Komunitas contoh {community.name}: {facts['persons']} warga, {seconds:.0f} detik."
    )
    return 0


@transaction.atomic
def make(seed: int, today: date, size: Size = FULL, *, quiet: bool = False) -> Community:
    """The whole sample in one transaction: all of it or nothing."""
    clock = Clock(moment(today - timedelta(days=520)))
    with lived(clock):
        community = open_community(
            by=FOUNDER,
            name="Kali Bening",
            kind_name="Kelurahan",
            slug=SLUG,
            on=today - timedelta(days=520),
            is_sample=True,
            contact="Balai RW 02, Senin dan Kamis, 16.00–18.00",
        )
        with scope_of(community):
            scene = Scene(community, [], today, clock, Random(seed), quiet)
            _people(scene, size)
            _first_round(scene, size)
            _second_round(scene, size)
    return community


def _people(scene: Scene, size: Size) -> None:
    scene.areas = lay_out(FOUNDER, scene.community, size)
    counted_on = scene.today - timedelta(days=521)
    count = settle(FOUNDER, scene.community, scene.areas, size, scene.chance, counted_on)
    scene.say(f"{count} warga dalam {size.households} rumah tangga")
    oldest = scene.today.replace(year=scene.today.year - 20, day=1)
    scene.adults = list(
        Person.objects.filter(born_on__lte=oldest).select_related("household", "area").order_by("pk")
    )
    entrust(scene)


def _agree(scene: Scene, round: Round, until: date, meeting: str) -> None:
    """The documents of the steps that ended before a day were agreed in a meeting."""
    by = scene.actor(Role.SECRETARY)
    for step in Step.objects.filter(round=round, ends_on__lte=until):
        scene.clock.set(step.ends_on, 21)
        set_document(by=by, step=step, wanted="draft")
        set_document(by=by, step=step, wanted="agreed", meeting_number=meeting, on=step.ends_on)


def _bodies(scene: Scene, on: date) -> Body:
    scene.clock.set(on, 14)
    by = scene.actor(Role.SECRETARY)
    board = found_body(
        by=by,
        community=scene.community,
        facts=BodyFacts("BKM Bening Mandiri", "board", "Pimpinan kolektif warga", None, on),
    )
    member = add_office(by=by, body=board, facts=OfficeFacts("Anggota", 9, Role.BOARD_MEMBER))
    add_office(by=by, body=board, facts=OfficeFacts("Koordinator", 1, Role.COORDINATOR))
    for name, kind in (("UPK", "unit"), ("UPL", "unit"), ("UPS", "unit"), ("Dewan Pengawas", "supervisors")):
        found_body(by=by, community=scene.community, facts=BodyFacts(name, kind, "", board, on))
    group = BodyFacts("KSM Kenanga", "group", "Lampu dan saluran", board, on)
    made = found_body(by=by, community=scene.community, facts=group)
    elected = found.elect_board(
        scene, member, on + timedelta(days=14), seats=9 if len(scene.areas) > 8 else 3
    )
    scene.say(f"{elected.number} {elected.title}")
    return made


def _first_round(scene: Scene, size: Size) -> None:
    first = scene.today - timedelta(days=500)
    scene.clock.set(first)
    by = scene.actor(Role.SECRETARY)
    round = start_round(
        by=by, community=scene.community, name="Putaran 1", blueprint="p2kp_1", starts_on=first
    )
    full = size is FULL
    form = open_household_form(by=by, community=scene.community)
    found.visit_households(scene, form, first + timedelta(days=12), 320 if full else 12)
    found.name_assets(scene, first + timedelta(days=70))
    group = _bodies(scene, first + timedelta(days=80))
    heard = hear.matters(scene, 12 if full else 4)
    hear.hear(scene, heard, 260 if full else 40, first + timedelta(days=20), 70)
    hear.gather(scene, heard, first + timedelta(days=95))
    proposals = decide.propose(scene, heard, first + timedelta(days=110))
    good = decide.judge(scene, proposals, first + timedelta(days=140), feasible=6 if full else 3)
    scene.say(f"Putaran 1: {len(proposals)} usulan, {len(good)} layak")
    day = first + timedelta(days=165)
    meeting = decide.meet(scene, "Musyawarah memilih usulan", day, people=96 if full else 16)
    decision = decide.vote(scene, meeting, good, day, budget=100_000_000, voters=400 if full else 30)
    tell.announce_decision(scene, decision, day + timedelta(days=7))
    scene.say(f"Putaran 1: {decision.number} {decision.title}")
    year = day.year
    plan = open_plan(
        by=scene.actor(Role.BOARD_MEMBER),
        community=scene.community,
        facts=PlanFacts(f"PJM {year}–{year + 2}", "medium", year, year + 2),
    )
    activities = work.plan_work(scene, plan, decision, group, day + timedelta(days=14))
    work.bring_money(scene, activities, day + timedelta(days=26))
    for order, activity in enumerate(activities):
        work.work_together(scene, activity, 3)
        work.spend(scene, activity, parts=4)
        work.look_back(scene, activity)
        if order == 0:
            tell.announce_work(scene, [activity], activity.ends_on + timedelta(days=28))
    tell.announce_work(scene, activities, scene.today - timedelta(days=165))
    scene.clock.set(scene.today - timedelta(days=166), 20)
    scene.say(f"Putaran 1: {len(activities)} kegiatan selesai, dibayar, dan ditinjau")
    _agree(scene, round, scene.today - timedelta(days=160), meeting.number)
    scene.clock.set(scene.today - timedelta(days=160))
    close_round(by=scene.actor(Role.SECRETARY), round=round, on=scene.today - timedelta(days=160))


def _second_round(scene: Scene, size: Size) -> None:
    first = scene.today - timedelta(days=150)
    scene.clock.set(first)
    by, full = scene.actor(Role.SECRETARY), size is FULL
    round = start_round(
        by=by, community=scene.community, name="Putaran 2", blueprint="p2kp_2", starts_on=first
    )
    heard = hear.matters(scene, 27 if full else 5)
    hear.hear(scene, heard, 412 if full else 40, first + timedelta(days=5), 85)
    hear.gather(scene, heard[:-2], first + timedelta(days=92))
    proposals = decide.propose(scene, heard, first + timedelta(days=102))
    good = decide.judge(scene, proposals, first + timedelta(days=128), feasible=7 if full else 3)
    scene.say(f"Putaran 2: {len(proposals)} usulan, {len(good)} layak")
    early = decide.meet(
        scene, "Rembug membahas isu", scene.today - timedelta(days=30), people=58 if full else 16
    )
    coming = decide.meet(
        scene, "Musyawarah usulan", scene.today + timedelta(days=14), people=80 if full else 16, close=False
    )
    decide.open_vote(scene, coming, good, budget=120_000_000, voters=64 if full else 12)
    work.promise(scene, heard, scene.today)
    _agree(scene, round, scene.today - timedelta(days=45), early.number)
