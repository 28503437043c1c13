"""Chapter four: bulletins, and how they reached people."""

from datetime import date, timedelta

from demo.scene import Scene
from galang.deliberate.models import Decision
from galang.ledger.selectors import paid_for
from galang.people.models import Role
from galang.plan.models import Activity
from galang.publish.services import Story, issue_bulletin, record_delivery


def announce_decision(scene: Scene, decision: Decision, on: date) -> None:
    """The first bulletin after a ballot: what was chosen, what was not, and why."""
    items = list(decision.items.select_related("proposal").order_by("id"))
    chosen = [item for item in items if item.result == "chosen"]
    stories = [
        Story(
            item.proposal.title[:160],
            item.reason or "Dipilih warga.",
            decision.number,
            item.proposal.cost_rupiah,
        )
        for item in chosen[:4]
    ]
    others = "; ".join(f"{item.proposal.title}: {item.reason}" for item in items if item.result != "chosen")
    if others:
        stories.append(Story("Yang belum, dan mengapa", others[:780], decision.number))
    _issue(
        scene,
        f"{len(chosen)} usulan warga dikerjakan",
        "Warga sudah memilih. Ini hasilnya dan alasannya.",
        stories,
        on,
        180,
    )


def announce_work(scene: Scene, activities: list[Activity], on: date) -> None:
    """What is finished, with the money and the review."""
    stories = [
        Story(
            activity.title[:160],
            "Selesai dan sudah ditinjau warga. Sisa uang kembali ke kas.",
            review.number if (review := activity.reviews.order_by("id").first()) else activity.number,
            paid_for(activity) or None,
        )
        for activity in activities[:4]
    ]
    title = (
        f"{activities[0].title} selesai" if len(activities) == 1 else f"{len(activities)} pekerjaan selesai"
    )
    _issue(scene, title, "Dikerjakan bersama, dihitung bersama, ditinjau bersama.", stories, on, 214)


def _issue(scene: Scene, title: str, lead: str, stories: list[Story], on: date, copies: int) -> None:
    scene.clock.set(on, 9)
    by = scene.actor(Role.SECRETARY)
    made = issue_bulletin(by=by, community=scene.community, title=title, lead=lead, stories=stories, on=on)
    scene.clock.set(on + timedelta(days=1), 9)
    ways = (
        ("paper", "Semua RT", copies),
        ("board", "Balai RW 02 dan pos RT 04", 2),
        ("whatsapp", "Grup RT", len(scene.areas)),
    )
    for channel, place, count in ways:
        record_delivery(
            by=by, bulletin=made, channel=channel, place=place, copies=count, on=on + timedelta(days=1)
        )
