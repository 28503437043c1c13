"""People: accounts that sign in, persons who live here, and what each was entrusted with."""

from typing import Any, ClassVar

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.translation import gettext_lazy as _

from galang.community.models import Area, Numbered, Scoped


class Sex(models.TextChoices):
    FEMALE = "f", _("perempuan")
    MALE = "m", _("laki-laki")
    UNKNOWN = "", _("tidak dicatat")


class Role(models.TextChoices):
    """What a person may be in a community. Rights of each: people/rules.py; shown at /hak/."""

    RESIDENT = "resident", _("Warga")
    VOLUNTEER = "volunteer", _("Relawan")
    DELEGATE = "delegate", _("Utusan")
    COMMITTEE = "committee", _("Panitia")
    BOARD_MEMBER = "board_member", _("Anggota BKM")
    COORDINATOR = "coordinator", _("Koordinator BKM")
    SECRETARY = "secretary", _("Sekretaris")
    FINANCE_UNIT = "finance_unit", _("UPK (keuangan)")
    ENVIRONMENT_UNIT = "environment_unit", _("UPL (lingkungan)")
    SOCIAL_UNIT = "social_unit", _("UPS (sosial)")
    SUPERVISOR = "supervisor", _("Pengawas")
    FACILITATOR = "facilitator", _("Fasilitator")
    PROGRAMME_COORDINATOR = "programme_coordinator", _("Koordinator program")
    OBSERVER = "observer", _("Pengamat")


def initials_of(name: str) -> str:
    """R. S. for Rina Sari; a question mark for nobody."""
    return " ".join(f"{part[0].upper()}." for part in name.split()[:3]) or "?"


class AccountManager(BaseUserManager["Account"]):
    """Finds accounts; new ones are made by people.services.open_account."""

    def create_user(self, username: str, password: str | None = None, **fields: Any) -> "Account":
        account = self.model(username=username, **fields)
        account.set_password(password)
        account.save(using=self._db)
        return account


class Account(AbstractBaseUser):
    """A way to sign in. It may belong to several communities; a person may have none."""

    username = models.CharField(_("nama pengguna"), max_length=40, unique=True)
    phone = models.CharField(_("nomor HP"), max_length=16, unique=True, null=True, blank=True)
    name = models.CharField(_("nama"), max_length=120, blank=True)
    language = models.CharField(_("bahasa"), max_length=2, default="id")
    is_active = models.BooleanField(_("aktif"), default=True)
    is_operator = models.BooleanField(_("pengelola server"), default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "username"
    objects: ClassVar[AccountManager] = AccountManager()

    class Meta:
        verbose_name = _("akun")

    def __str__(self) -> str:
        return self.name or self.username

    @property
    def initials(self) -> str:
        """The way the holder of a role appears to the public."""
        return initials_of(str(self))


class Household(Scoped):
    """People who eat from one kitchen."""

    code = models.CharField(_("nomor rumah tangga"), max_length=24)
    area = models.ForeignKey(Area, models.PROTECT, related_name="+")
    address = models.CharField(_("alamat"), max_length=200, blank=True)
    on_poor_list = models.BooleanField(_("daftar PS-2"), default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta(Scoped.Meta):
        verbose_name = _("rumah tangga")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["community", "code"], name="household_code_once")
        ]

    def __str__(self) -> str:
        return self.code


class Person(Numbered):
    """Somebody who lives here (W-0001). The NIK is optional: a keyed hash and its last four digits."""

    name = models.CharField(_("nama"), max_length=120)
    sex = models.CharField(_("jenis kelamin"), max_length=1, choices=Sex.choices, blank=True)
    born_on = models.DateField(_("tanggal lahir"), null=True, blank=True)
    is_married = models.BooleanField(_("sudah kawin"), default=False)
    has_disability = models.BooleanField(_("penyandang disabilitas"), null=True, blank=True)
    area = models.ForeignKey(Area, models.PROTECT, related_name="+")
    household = models.ForeignKey(Household, models.PROTECT, null=True, blank=True, related_name="persons")
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    phone = models.CharField(_("nomor HP"), max_length=16, blank=True)
    nik_hash = models.CharField(max_length=64, blank=True, editable=False)
    nik_last4 = models.CharField(max_length=4, blank=True, editable=False)
    left_on = models.DateField(_("pindah"), null=True, blank=True)

    class Meta(Numbered.Meta):
        verbose_name = _("warga")
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["community", "name", "id"], name="person_by_name"),
            models.Index(fields=["community", "area", "name"], name="person_by_area"),
            models.Index(fields=["community", "account"], name="person_of_account"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def initials(self) -> str:
        """The way a person appears to the public: R. S. for Rina Sari."""
        return initials_of(self.name)


class Heard(models.Model):
    """Who a person was on the day of an act: frozen, so that a later change of address rewrites nothing."""

    sex = models.CharField(_("jenis kelamin"), max_length=1, choices=Sex.choices, blank=True)
    age_band = models.CharField(_("kelompok umur"), max_length=8, blank=True)
    rt = models.ForeignKey(Area, models.PROTECT, null=True, blank=True, related_name="+")
    poor = models.BooleanField(_("keluarga PS-2"), null=True, blank=True)
    disabled = models.BooleanField(_("penyandang disabilitas"), null=True, blank=True)
    first_time = models.BooleanField(_("baru pertama kali"), null=True, blank=True)

    class Meta:
        abstract = True


class Membership(Scoped):
    """One role of one account in one community, from a day until a day."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="memberships")
    role = models.CharField(_("peran"), max_length=24, choices=Role.choices)
    since = models.DateField(_("sejak"))
    until = models.DateField(_("sampai"), null=True, blank=True)

    class Meta(Scoped.Meta):
        verbose_name = _("keanggotaan")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["community", "account", "role"],
                condition=models.Q(until__isnull=True),
                name="membership_role_once",
            )
        ]

    def __str__(self) -> str:
        return self.get_role_display()


class Invitation(Scoped):
    """A single-use code on paper: an account with one role, or a new PIN for one that is there."""

    code_hash = models.CharField(max_length=64, unique=True)
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    role = models.CharField(_("peran"), max_length=24, choices=Role.choices, default=Role.RESIDENT)
    expires_at = models.DateTimeField(_("berlaku sampai"))
    used_at = models.DateTimeField(_("dipakai"), null=True, blank=True)
    used_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    renews = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta(Scoped.Meta):
        verbose_name = _("undangan")


class Consent(Scoped):
    """What a person agreed to, for one purpose, by which channel; withdrawing is a date, not a deletion."""

    class Purpose(models.TextChoices):
        RECORD = "record", _("data keluarga dicatat")
        NAME_SHOWN = "name_shown", _("nama tampak bagi umum")
        PHOTO = "photo", _("foto dipakai dalam kabar")
        CONTACT = "contact", _("dihubungi lewat HP")
        NIK = "nik", _("NIK disimpan tersamar")

    class Channel(models.TextChoices):
        PAPER = "paper", _("kertas bertanda tangan")
        VOICE = "voice", _("lisan di depan saksi")
        SCREEN = "screen", _("di layar sendiri")

    person = models.ForeignKey(Person, models.PROTECT, related_name="consents")
    purpose = models.CharField(_("keperluan"), max_length=12, choices=Purpose.choices)
    channel = models.CharField(_("cara"), max_length=8, choices=Channel.choices)
    text_version = models.PositiveSmallIntegerField(_("versi kalimat"), default=1)
    given_at = models.DateTimeField(_("diberikan"))
    withdrawn_at = models.DateTimeField(_("ditarik"), null=True, blank=True)

    class Meta(Scoped.Meta):
        verbose_name = _("persetujuan")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["person", "purpose"],
                condition=models.Q(withdrawn_at__isnull=True),
                name="consent_purpose_once",
            )
        ]


class Census(Scoped):
    """Who lives here, counted on a day: the other side of every 'whose voice' bar."""

    taken_at = models.DateTimeField(_("dihitung"))
    persons = models.PositiveIntegerField(_("jiwa"))
    households = models.PositiveIntegerField(_("rumah tangga"))
    eligible = models.PositiveIntegerField(_("hak pilih"), default=0)
    counts = models.JSONField(_("rincian"))

    class Meta(Scoped.Meta):
        verbose_name = _("jumlah warga")
        ordering: ClassVar[list[str]] = ["-id"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["community", "-id"], name="census_newest")
        ]
