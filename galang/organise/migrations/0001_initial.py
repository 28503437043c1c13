import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("community", "0001_initial"),
        ("deliberate", "0001_initial"),
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Body",
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
                ("name", models.CharField(max_length=160, verbose_name="nama")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("board", "dewan (BKM/LKM)"),
                            ("unit", "unit pelaksana"),
                            ("group", "kelompok swadaya (KSM)"),
                            ("committee", "panitia"),
                            ("supervisors", "pengawas"),
                            ("partner", "mitra"),
                        ],
                        max_length=12,
                        verbose_name="jenis",
                    ),
                ),
                ("purpose", models.TextField(blank=True, verbose_name="tugas")),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="organise.body",
                    ),
                ),
                ("founded_on", models.DateField(blank=True, null=True, verbose_name="dibentuk")),
                (
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="deliberate.decision",
                    ),
                ),
            ],
            options={
                "verbose_name": "lembaga",
                "ordering": ["kind", "name"],
                "abstract": False,
                "default_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("community", "number"), name="body_number_once")
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Office",
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
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="offices",
                        to="organise.body",
                    ),
                ),
                ("title", models.CharField(max_length=120, verbose_name="jabatan")),
                ("seats", models.PositiveIntegerField(default=1, verbose_name="kursi")),
                ("role", models.CharField(blank=True, max_length=24, verbose_name="peran di aplikasi")),
            ],
            options={
                "verbose_name": "jabatan",
                "abstract": False,
                "default_manager_name": "objects",
                "constraints": [models.UniqueConstraint(fields=("body", "title"), name="office_title_once")],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Mandate",
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
                    "office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="mandates",
                        to="organise.office",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="mandates",
                        to="deliberate.decision",
                    ),
                ),
                ("starts_on", models.DateField(verbose_name="mulai")),
                ("ends_on", models.DateField(verbose_name="selesai")),
                ("ended_early_on", models.DateField(blank=True, null=True, verbose_name="berhenti")),
                ("end_reason", models.TextField(blank=True, verbose_name="alasan berhenti")),
            ],
            options={
                "verbose_name": "mandat",
                "ordering": ["-starts_on", "-id"],
                "abstract": False,
                "default_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("community", "number"), name="mandate_number_once"),
                    models.CheckConstraint(
                        condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                        name="mandate_ends_after_start",
                    ),
                    models.UniqueConstraint(fields=("office", "decision", "person"), name="mandate_once"),
                ],
                "indexes": [],
            },
        ),
    ]
