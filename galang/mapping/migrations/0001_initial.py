import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("community", "0001_initial"),
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Form",
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
                ("slug", models.SlugField(max_length=40, verbose_name="kode")),
                ("title", models.CharField(max_length=160, verbose_name="judul")),
                ("version", models.PositiveIntegerField(default=1, verbose_name="versi")),
                ("questions", models.JSONField(verbose_name="pertanyaan")),
                ("is_open", models.BooleanField(default=True, verbose_name="dibuka")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "formulir",
                "abstract": False,
                "default_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("community", "slug", "version"), name="form_version_once")
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Submission",
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
                    "form",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="submissions",
                        to="mapping.form",
                    ),
                ),
                ("instance_id", models.UUIDField(verbose_name="nomor isian")),
                (
                    "area",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="community.area",
                    ),
                ),
                (
                    "household",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.household",
                    ),
                ),
                ("answers", models.JSONField(verbose_name="jawaban")),
                ("taken_on", models.DateField(verbose_name="tanggal kunjungan")),
                (
                    "taken_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "isian",
                "abstract": False,
                "default_manager_name": "objects",
                "indexes": [models.Index(fields=["community", "-id"], name="submission_newest")],
                "constraints": [
                    models.UniqueConstraint(fields=("community", "number"), name="submission_number_once"),
                    models.UniqueConstraint(
                        fields=("community", "instance_id"), name="submission_instance_once"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Asset",
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
                    "capital",
                    models.CharField(
                        choices=[
                            ("natural", "alam"),
                            ("cultural", "budaya"),
                            ("human", "manusia"),
                            ("social", "sosial"),
                            ("political", "pengaruh"),
                            ("financial", "keuangan"),
                            ("built", "bangunan"),
                        ],
                        max_length=12,
                        verbose_name="jenis modal",
                    ),
                ),
                (
                    "area",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="community.area",
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="keterangan")),
                (
                    "submission",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assets",
                        to="mapping.submission",
                    ),
                ),
            ],
            options={
                "verbose_name": "potensi",
                "abstract": False,
                "default_manager_name": "objects",
                "indexes": [
                    models.Index(fields=["community", "capital", "name", "id"], name="asset_by_capital")
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("community", "number"), name="asset_number_once")
                ],
            },
        ),
    ]
