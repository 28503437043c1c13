import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("community", "0001_initial"),
        ("deliberate", "0001_initial"),
        ("plan", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Review",
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
                ("title", models.CharField(max_length=200, verbose_name="tinjauan")),
                ("held_on", models.DateField(verbose_name="tanggal")),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reviews",
                        to="deliberate.meeting",
                    ),
                ),
                (
                    "activity",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reviews",
                        to="plan.activity",
                    ),
                ),
                (
                    "goal",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reviews",
                        to="plan.goal",
                    ),
                ),
                (
                    "round",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="community.round",
                    ),
                ),
                ("summary", models.TextField(verbose_name="ringkasan")),
            ],
            options={
                "verbose_name": "tinjauan",
                "ordering": ["-held_on", "-id"],
                "abstract": False,
                "default_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("community", "number"), name="review_number_once")
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Finding",
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
                    "review",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="findings",
                        to="evaluate.review",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("plus", "berjalan baik"),
                            ("change", "perlu diubah"),
                            ("lesson", "pelajaran"),
                        ],
                        max_length=8,
                        verbose_name="jenis",
                    ),
                ),
                ("text", models.TextField(verbose_name="temuan")),
                ("next_step", models.TextField(blank=True, verbose_name="tindak lanjut")),
            ],
            options={
                "verbose_name": "temuan",
                "ordering": ["id"],
                "abstract": False,
                "default_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("community", "number"), name="finding_number_once")
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Reading",
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
                    "review",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="readings",
                        to="evaluate.review",
                    ),
                ),
                ("name", models.CharField(max_length=160, verbose_name="ukuran")),
                ("reached", models.DecimalField(decimal_places=2, max_digits=16, verbose_name="tercapai")),
                (
                    "wanted",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=16, null=True, verbose_name="sasaran"
                    ),
                ),
                ("unit", models.CharField(blank=True, max_length=40, verbose_name="satuan")),
            ],
            options={
                "verbose_name": "hasil ukur",
                "abstract": False,
                "default_manager_name": "objects",
                "indexes": [],
                "constraints": [],
            },
        ),
    ]
