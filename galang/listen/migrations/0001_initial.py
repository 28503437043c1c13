import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("community", "0001_initial"),
        ("mapping", "0001_initial"),
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="ImportBatch",
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
                ("file_name", models.CharField(max_length=200, verbose_name="nama berkas")),
                ("fingerprint", models.CharField(max_length=64, verbose_name="sidik berkas")),
                ("rows", models.PositiveIntegerField(verbose_name="baris")),
                ("stored", models.PositiveIntegerField(verbose_name="disimpan")),
                ("asked", models.PositiveIntegerField(default=0, verbose_name="disimpan dengan pertanyaan")),
                ("already", models.PositiveIntegerField(default=0, verbose_name="sudah ada")),
                ("left_out", models.PositiveIntegerField(default=0, verbose_name="tidak disimpan")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "berkas masuk",
                "ordering": ["-id"],
                "abstract": False,
                "default_manager_name": "objects",
                "indexes": [models.Index(fields=["community", "fingerprint"], name="batch_of_file")],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="Voice",
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
                ("text", models.TextField(verbose_name="suara")),
                ("problem", models.TextField(blank=True, verbose_name="masalah")),
                ("place", models.CharField(blank=True, max_length=600, verbose_name="tempat")),
                ("field", models.CharField(blank=True, max_length=80, verbose_name="bidang")),
                (
                    "area",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="community.area",
                    ),
                ),
                ("region_code", models.CharField(blank=True, max_length=13, verbose_name="kode wilayah")),
                (
                    "round",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="community.round",
                    ),
                ),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("web", "HP atau komputer"),
                            ("paper", "lembar kertas"),
                            ("meeting", "rembug"),
                            ("visit", "kunjungan kader"),
                            ("file", "berkas"),
                            ("review", "tinjauan"),
                        ],
                        default="web",
                        max_length=8,
                        verbose_name="cara",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
                ("is_anonymous", models.BooleanField(default=False, verbose_name="tanpa nama")),
                ("assisted", models.BooleanField(default=False, verbose_name="dibantu")),
                ("said_on", models.DateField(verbose_name="tanggal")),
                (
                    "only_year_known",
                    models.BooleanField(default=False, verbose_name="hanya tahunnya diketahui"),
                ),
                (
                    "cost_rupiah",
                    models.BigIntegerField(blank=True, null=True, verbose_name="perkiraan biaya"),
                ),
                (
                    "volume",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=14, null=True, verbose_name="volume"
                    ),
                ),
                ("unit", models.CharField(blank=True, max_length=40, verbose_name="satuan")),
                ("agency", models.CharField(blank=True, max_length=160, verbose_name="instansi yang dituju")),
                ("questions", models.JSONField(blank=True, default=list, verbose_name="perlu ditanyakan")),
                ("open_questions", models.PositiveSmallIntegerField(default=0, verbose_name="belum dijawab")),
                ("external_id", models.CharField(blank=True, max_length=60, verbose_name="nomor asal")),
                ("fingerprint", models.CharField(default=None, editable=False, max_length=64, null=True)),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="voices",
                        to="listen.importbatch",
                    ),
                ),
                (
                    "submission",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="mapping.submission",
                    ),
                ),
                ("finding_number", models.CharField(blank=True, max_length=16, verbose_name="dari temuan")),
            ],
            options={
                "verbose_name": "suara",
                "ordering": ["-id"],
                "abstract": False,
                "default_manager_name": "objects",
                "indexes": [
                    models.Index(fields=["community", "-id"], name="voice_newest"),
                    models.Index(
                        fields=[
                            "community",
                            "round",
                            "sex",
                            "age_band",
                            "poor",
                            "rt",
                            "disabled",
                            "first_time",
                        ],
                        name="voice_heard",
                    ),
                    models.Index(fields=["community", "person"], name="voice_of_person"),
                    models.Index(fields=["community", "round", "area"], name="voice_by_area"),
                    models.Index(fields=["community", "open_questions", "-id"], name="voice_with_questions"),
                    models.Index(fields=["community", "external_id"], name="voice_by_origin"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("community", "number"), name="voice_number_once"),
                    models.UniqueConstraint(fields=("community", "fingerprint"), name="voice_row_once"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Support",
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
                    "voice",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="supports",
                        to="listen.voice",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "dukungan",
                "abstract": False,
                "default_manager_name": "objects",
                "constraints": [models.UniqueConstraint(fields=("voice", "person"), name="support_once")],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Issue",
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
                ("title", models.CharField(max_length=200, verbose_name="isu")),
                ("summary", models.TextField(blank=True, verbose_name="ringkasan")),
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
                    "round",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="community.round",
                    ),
                ),
                (
                    "thread",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="community.thread"
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged",
                        to="listen.issue",
                    ),
                ),
                ("voice_count", models.PositiveIntegerField(default=0, verbose_name="banyak suara")),
                ("supporter_count", models.PositiveIntegerField(default=0, verbose_name="banyak pendukung")),
            ],
            options={
                "verbose_name": "isu",
                "ordering": ["-id"],
                "abstract": False,
                "default_manager_name": "objects",
                "indexes": [
                    models.Index(fields=["community", "-id"], name="issue_newest"),
                    models.Index(
                        condition=models.Q(("merged_into__isnull", True)),
                        fields=["community", "-supporter_count", "-id"],
                        name="issue_most_supported",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("community", "number"), name="issue_number_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Grouping",
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
                    "voice",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="grouping",
                        to="listen.voice",
                    ),
                ),
                (
                    "issue",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="groupings",
                        to="listen.issue",
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=200, verbose_name="alasan")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "pengelompokan",
                "abstract": False,
                "default_manager_name": "objects",
                "indexes": [models.Index(fields=["issue", "-voice"], name="grouping_of_issue")],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="PairAnswer",
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
                    "first",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="listen.voice"
                    ),
                ),
                (
                    "second",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="listen.voice"
                    ),
                ),
                (
                    "verdict",
                    models.CharField(
                        choices=[
                            ("same", "sama"),
                            ("similar", "sejenis, lain tempat"),
                            ("different", "berbeda"),
                        ],
                        max_length=10,
                        verbose_name="jawaban",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "jawaban kemiripan",
                "abstract": False,
                "default_manager_name": "objects",
                "constraints": [models.UniqueConstraint(fields=("first", "second"), name="pair_once")],
                "indexes": [],
            },
        ),
    ]
