"""The sign-ins of the sample: one per role, printed at every start. They open nothing but the sample."""

from galang.people.models import Account, Role

PASSWORD = "contoh-galang"
NAMES: dict[str, str] = {
    Role.RESIDENT: "warga",
    Role.VOLUNTEER: "relawan",
    Role.DELEGATE: "utusan",
    Role.COMMITTEE: "panitia",
    Role.BOARD_MEMBER: "bkm",
    Role.COORDINATOR: "koordinator",
    Role.SECRETARY: "sekretaris",
    Role.FINANCE_UNIT: "upk",
    Role.ENVIRONMENT_UNIT: "upl",
    Role.SOCIAL_UNIT: "ups",
    Role.SUPERVISOR: "pengawas",
    Role.FACILITATOR: "fasilitator",
    Role.PROGRAMME_COORDINATOR: "program",
    Role.OBSERVER: "pengamat",
}


def sign_in_lines() -> list[str]:
    """One line per role, when the sample is in this database; [] otherwise."""
    if not Account.objects.filter(username=NAMES[Role.SECRETARY]).exists():
        return []
    lines = [f"Masuk sebagai (kata sandi semua: {PASSWORD}):"]
    lines += [f"  {name:<12} {Role(role).label}" for role, name in NAMES.items()]
    return [*lines, "Hanya untuk komunitas contoh; faktor kedua dimatikan di sana.", ""]
