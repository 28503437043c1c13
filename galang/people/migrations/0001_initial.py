import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("community", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Account",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                ("username", models.CharField(max_length=40, unique=True, verbose_name="nama pengguna")),
                (
                    "phone",
                    models.CharField(
                        blank=True, max_length=16, null=True, unique=True, verbose_name="nomor HP"
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=120, verbose_name="nama")),
                ("language", models.CharField(default="id", max_length=2, verbose_name="bahasa")),
                ("is_active", models.BooleanField(default=True, verbose_name="aktif")),
                ("is_operator", models.BooleanField(default=False, verbose_name="pengelola server")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "akun",
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="Household",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "community",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="community.community",
                    ),
                ),
                ("code", models.CharField(max_length=24, verbose_name="nomor rumah tangga")),
                (
                    "area",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="community.area"
                    ),
                ),
                ("address", models.CharField(blank=True, max_length=200, verbose_name="alamat")),
                ("on_poor_list", models.BooleanField(default=False, verbose_name="daftar PS-2")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "rumah tangga",
                "abstract": False,
                "default_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("community", "code"), name="household_code_once")
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Person",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "community",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="community.community",
                    ),
                ),
                ("number", models.CharField(editable=False, max_length=16, verbose_name="nomor")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dicatat")),
                ("name", models.CharField(max_length=120, verbose_name="nama")),
                (
                    "sex",
                    models.CharField(
                        blank=True,
                        choices=[("f", "perempuan"), ("m", "laki-laki"), ("", "tidak dicatat")],
                        max_length=1,
                        verbose_name="jenis kelamin",
                    ),
                ),
                ("born_on", models.DateField(blank=True, null=True, verbose_name="tanggal lahir")),
                ("is_married", models.BooleanField(default=False, verbose_name="sudah kawin")),
                (
                    "has_disability",
                    models.BooleanField(blank=True, null=True, verbose_name="penyandang disabilitas"),
                ),
                (
                    "area",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="community.area"
                    ),
                ),
                (
                    "household",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="persons",
                        to="people.household",
                    ),
                ),
                (
                    "account",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("phone", models.CharField(blank=True, max_length=16, verbose_name="nomor HP")),
                ("nik_hash", models.CharField(blank=True, editable=False, max_length=64)),
                ("nik_last4", models.CharField(blank=True, editable=False, max_length=4)),
                ("left_on", models.DateField(blank=True, null=True, verbose_name="pindah")),
            ],
            options={
                "verbose_name": "warga",
                "abstract": False,
                "default_manager_name": "objects",
                "indexes": [
                    models.Index(fields=["community", "name", "id"], name="person_by_name"),
                    models.Index(fields=["community", "area", "name"], name="person_by_area"),
                    models.Index(fields=["community", "account"], name="person_of_account"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("community", "number"), name="person_number_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Membership",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "community",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="community.community",
                    ),
                ),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("resident", "Warga"),
                            ("volunteer", "Relawan"),
                            ("delegate", "Utusan"),
                            ("committee", "Panitia"),
                            ("board_member", "Anggota BKM"),
                            ("coordinator", "Koordinator BKM"),
                            ("secretary", "Sekretaris"),
                            ("finance_unit", "UPK (keuangan)"),
                            ("environment_unit", "UPL (lingkungan)"),
                            ("social_unit", "UPS (sosial)"),
                            ("supervisor", "Pengawas"),
                            ("facilitator", "Fasilitator"),
                            ("programme_coordinator", "Koordinator program"),
                            ("observer", "Pengamat"),
                        ],
                        max_length=24,
                        verbose_name="peran",
                    ),
                ),
                ("since", models.DateField(verbose_name="sejak")),
                ("until", models.DateField(blank=True, null=True, verbose_name="sampai")),
            ],
            options={
                "verbose_name": "keanggotaan",
                "abstract": False,
                "default_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("until__isnull", True)),
                        fields=("community", "account", "role"),
                        name="membership_role_once",
                    )
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Invitation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "community",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="community.community",
                    ),
                ),
                ("code_hash", models.CharField(max_length=64, unique=True)),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("resident", "Warga"),
                            ("volunteer", "Relawan"),
                            ("delegate", "Utusan"),
                            ("committee", "Panitia"),
                            ("board_member", "Anggota BKM"),
                            ("coordinator", "Koordinator BKM"),
                            ("secretary", "Sekretaris"),
                            ("finance_unit", "UPK (keuangan)"),
                            ("environment_unit", "UPL (lingkungan)"),
                            ("social_unit", "UPS (sosial)"),
                            ("supervisor", "Pengawas"),
                            ("facilitator", "Fasilitator"),
                            ("programme_coordinator", "Koordinator program"),
                            ("observer", "Pengamat"),
                        ],
                        default="resident",
                        max_length=24,
                        verbose_name="peran",
                    ),
                ),
                ("expires_at", models.DateTimeField(verbose_name="berlaku sampai")),
                ("used_at", models.DateTimeField(blank=True, null=True, verbose_name="dipakai")),
                (
                    "used_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "invited_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "renews",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "undangan",
                "abstract": False,
                "default_manager_name": "objects",
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="Consent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "community",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="community.community",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="consents",
                        to="people.person",
                    ),
                ),
                (
                    "purpose",
                    models.CharField(
                        choices=[
                            ("record", "data keluarga dicatat"),
                            ("name_shown", "nama tampak bagi umum"),
                            ("photo", "foto dipakai dalam kabar"),
                            ("contact", "dihubungi lewat HP"),
                            ("nik", "NIK disimpan tersamar"),
                        ],
                        max_length=12,
                        verbose_name="keperluan",
                    ),
                ),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("paper", "kertas bertanda tangan"),
                            ("voice", "lisan di depan saksi"),
                            ("screen", "di layar sendiri"),
                        ],
                        max_length=8,
                        verbose_name="cara",
                    ),
                ),
                ("text_version", models.PositiveSmallIntegerField(default=1, verbose_name="versi kalimat")),
                ("given_at", models.DateTimeField(verbose_name="diberikan")),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True, verbose_name="ditarik")),
            ],
            options={
                "verbose_name": "persetujuan",
                "abstract": False,
                "default_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_at__isnull", True)),
                        fields=("person", "purpose"),
                        name="consent_purpose_once",
                    )
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Census",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "community",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="community.community",
                    ),
                ),
                ("taken_at", models.DateTimeField(verbose_name="dihitung")),
                ("persons", models.PositiveIntegerField(verbose_name="jiwa")),
                ("households", models.PositiveIntegerField(verbose_name="rumah tangga")),
                ("eligible", models.PositiveIntegerField(default=0, verbose_name="hak pilih")),
                ("counts", models.JSONField(verbose_name="rincian")),
            ],
            options={
                "verbose_name": "jumlah warga",
                "ordering": ["-id"],
                "abstract": False,
                "default_manager_name": "objects",
                "indexes": [models.Index(fields=["community", "-id"], name="census_newest")],
                "constraints": [],
            },
        ),
    ]
