import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("community", "0001_initial"),
        ("listen", "0001_initial"),
        ("people", "0001_initial"),
        ("plan", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Action",
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
                (
                    "activity",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="actions",
                        to="plan.activity",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="aksi")),
                ("place", models.CharField(max_length=200, verbose_name="tempat berkumpul")),
                ("starts_at", models.DateTimeField(verbose_name="mulai")),
                ("needed", models.PositiveIntegerField(default=0, verbose_name="orang dibutuhkan")),
                ("held_at", models.DateTimeField(blank=True, null=True, verbose_name="dilaksanakan")),
                ("result", models.TextField(blank=True, verbose_name="hasil hari itu")),
            ],
            options={
                "verbose_name": "aksi",
                "ordering": ["-starts_at"],
                "abstract": False,
                "default_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("community", "number"), name="action_number_once")
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Participation",
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
                    "sex",
                    models.CharField(
                        blank=True,
                        choices=[("f", "perempuan"), ("m", "laki-laki"), ("", "tidak dicatat")],
                        max_length=1,
                        verbose_name="jenis kelamin",
                    ),
                ),
                ("age_band", models.CharField(blank=True, max_length=8, verbose_name="kelompok umur")),
                (
                    "rt",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="community.area",
                    ),
                ),
                ("poor", models.BooleanField(blank=True, null=True, verbose_name="keluarga PS-2")),
                (
                    "disabled",
                    models.BooleanField(blank=True, null=True, verbose_name="penyandang disabilitas"),
                ),
                ("first_time", models.BooleanField(blank=True, null=True, verbose_name="baru pertama kali")),
                (
                    "action",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="participations",
                        to="act.action",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                ("signed_up_at", models.DateTimeField(blank=True, null=True, verbose_name="mendaftar")),
                ("came", models.BooleanField(blank=True, null=True, verbose_name="datang")),
                ("hours", models.PositiveIntegerField(default=0, verbose_name="jam")),
            ],
            options={
                "verbose_name": "keikutsertaan",
                "abstract": False,
                "default_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("action", "person"), name="participation_once")
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Progress",
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
                    "activity",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="progress",
                        to="plan.activity",
                    ),
                ),
                ("measured_on", models.DateField(verbose_name="tanggal ukur")),
                ("done_permille", models.PositiveIntegerField(verbose_name="selesai (per seribu)")),
                ("note", models.TextField(blank=True, verbose_name="keterangan")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "kemajuan",
                "ordering": ["-measured_on", "-id"],
                "abstract": False,
                "default_manager_name": "objects",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("done_permille__lte", 1000)), name="progress_at_most_whole"
                    )
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Commitment",
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
                ("who", models.CharField(max_length=160, verbose_name="yang berjanji (jabatan)")),
                ("words", models.TextField(verbose_name="bunyi janji")),
                ("made_on", models.DateField(verbose_name="dijanjikan")),
                ("due_on", models.DateField(verbose_name="untuk")),
                ("evidence", models.CharField(blank=True, max_length=200, verbose_name="bukti")),
                (
                    "issue",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="commitments",
                        to="listen.issue",
                    ),
                ),
                (
                    "activity",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="commitments",
                        to="plan.activity",
                    ),
                ),
            ],
            options={
                "verbose_name": "janji",
                "ordering": ["due_on"],
                "abstract": False,
                "default_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("community", "number"), name="commitment_number_once")
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="CommitmentAnswer",
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
                    "commitment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answers",
                        to="act.commitment",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("kept", "ditepati"),
                            ("partly", "sebagian"),
                            ("broken", "diingkari"),
                            ("moved", "dijadwalkan ulang"),
                        ],
                        max_length=8,
                        verbose_name="keadaan",
                    ),
                ),
                ("answered_on", models.DateField(verbose_name="tanggal")),
                ("new_due_on", models.DateField(blank=True, null=True, verbose_name="tanggal baru")),
                ("note", models.TextField(verbose_name="keterangan")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "jawaban janji",
                "ordering": ["-id"],
                "abstract": False,
                "default_manager_name": "objects",
                "indexes": [],
                "constraints": [],
            },
        ),
    ]
