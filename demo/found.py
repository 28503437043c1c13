"""Before the first round's proposals: households are visited, assets named, and the board is elected on paper."""

from datetime import date, timedelta
from uuid import UUID

from demo.clock import moment
from demo.scene import Scene
from galang.deliberate.models import Ballot, Decision, Option, RollEntry
from galang.deliberate.rules.counts import CountSheet
from galang.deliberate.services import (
    Candidates,
    Question,
    close_ballot,
    enter_paper_count,
    mark_paper_voter,
    open_ballot,
)
from galang.mapping.models import Form
from galang.mapping.services import AssetFacts, Visit, name_asset, receive_submission
from galang.organise.models import Office
from galang.organise.services import certify_election
from galang.people.models import Household, Role

ASSETS = (
    ("Mata air Cibening", "natural", "Tidak kering waktu kemarau."),
    ("Balai RW 02", "built", "Muat 120 orang, ada pengeras suara."),
    ("Arisan ibu RT 04", "social", "24 anggota, bertemu tiap tanggal 10."),
    ("Kelompok gamelan pemuda", "cultural", "Berlatih di Balai RW 02 tiap Rabu malam."),
    ("Tukang batu, 14 orang", "human", "Mau mengajar yang muda."),
    ("Kas arisan RT 09", "financial", "Dipakai bergilir untuk modal warung."),
    ("Dua warga duduk di LPM", "political", "Bisa menyampaikan ke kecamatan."),
    ("Lahan kosong RT 11", "natural", "Milik kelurahan, 300 meter persegi."),
    ("Posyandu Melati", "social", "6 kader aktif."),
)


def visit_households(scene: Scene, form: Form, first: date, count: int) -> None:
    """Cadres visit some households with the household sheet."""
    chance = scene.chance
    homes = list(Household.objects.select_related("area").order_by("pk"))
    for serial, home in enumerate(chance.sample(homes, min(count, len(homes)))):
        day = first + timedelta(days=serial // 6)
        scene.clock.set(day, 16, serial % 60)
        poor = home.on_poor_list
        answers = {
            "bersedia": "ya",
            "perempuan": chance.randrange(1, 4),
            "laki_laki": chance.randrange(0, 4),
            "balita": chance.randrange(0, 2),
            "status_rumah": chance.choice(["sewa", "menumpang"] if poor else ["milik", "milik", "sewa"]),
            "air": chance.choice(["bersama", "beli"] if poor else ["pdam", "sumur"]),
            "jamban": chance.choice(["bersama", "tidak_ada"] if poor else ["sendiri"]),
            "sampah": chance.choice(["diangkut", "dibakar", "kali"]),
            "banjir": chance.choice(["tidak", "jarang", "sering"]),
            "keahlian": chance.sample(["tukang", "masak", "jahit", "hitung"], 1),
            "bersuara": chance.choice(["ya", "hadir", "tidak"]),
        }
        visit = Visit(UUID(int=chance.getrandbits(128), version=4), day, answers, household=home)
        receive_submission(by=scene.actor(Role.VOLUNTEER), form=form, visit=visit)


def name_assets(scene: Scene, on: date) -> None:
    """What the community already has."""
    for order, (name, capital, note) in enumerate(ASSETS):
        scene.clock.set(on, 10, order)
        facts = AssetFacts(name, capital, scene.areas[order * 3 % len(scene.areas)], note)
        name_asset(by=scene.actor(Role.VOLUNTEER), community=scene.community, facts=facts)


def elect_board(scene: Scene, office: Office, on: date, *, seats: int) -> Decision:
    """Paper first: every third elector comes, each RT counts in public, two clerks copy each sheet."""
    scene.clock.set(on - timedelta(days=8), 9)
    question = Question(
        title="Pemilihan anggota BKM",
        opens_at=moment(on, 7),
        closes_at=moment(on, 12),
        purpose=Ballot.Purpose.ELECTION,
        rule=Ballot.Rule.APPROVAL,
        seats=seats,
        max_choices=3,
        min_turnout_permille=300,
        lot_seed=f"bkm-{on.isoformat()}",
        online=False,
    )
    wards = [scene.areas[place * len(scene.areas) // (seats + 3)] for place in range(seats + 3)]
    persons = {person.pk: person for ward in wards for person in [scene.someone(ward)]}
    free = [person for person in persons.values() if person.account_id is None]
    ballot = open_ballot(
        by=scene.actor(Role.COMMITTEE),
        community=scene.community,
        question=question,
        candidates=Candidates(persons=free),
    )
    roll = list(RollEntry.objects.filter(ballot=ballot).select_related("person"))
    came = scene.chance.sample(roll, len(roll) * 36 // 100)
    scene.clock.set(on, 11)
    mark_paper_voter(by=scene.actor(Role.COMMITTEE), ballot=ballot, entries=came)
    scene.clock.set(on, 13)
    _count(scene, ballot, came)
    scene.clock.set(on, 16)
    decision = close_ballot(by=scene.actor(Role.COMMITTEE), ballot=ballot)
    certify_election(by=scene.actor(Role.COMMITTEE), decision=decision, office=office)
    return decision


def _count(scene: Scene, ballot: Ballot, came: list[RollEntry]) -> None:
    keys = [f"calon-{option.position}" for option in Option.objects.filter(ballot=ballot)]
    weights = [8 + scene.chance.randrange(20) for _ in keys]
    stations: dict[int | None, int] = {}
    for entry in came:
        stations[entry.rt_id] = stations.get(entry.rt_id, 0) + 1
    for area in (one for one in scene.areas if one.pk in stations):
        papers = stations[area.pk]
        votes = dict.fromkeys(keys, 0)
        for _paper in range(papers):
            for key in {*scene.chance.choices(keys, weights, k=3)}:
                votes[key] += 1
        sheet = CountSheet(papers + 20, papers, 0, 20, votes)
        for role in (Role.COMMITTEE, Role.VOLUNTEER):
            enter_paper_count(by=scene.actor(role), ballot=ballot, station=area, sheet=sheet)
