import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("community", "0001_initial"),
        ("deliberate", "0001_initial"),
        ("organise", "0001_initial"),
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Plan",
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
                ("title", models.CharField(max_length=160, verbose_name="rencana")),
                (
                    "kind",
                    models.CharField(
                        choices=[("medium", "PJM (3 tahun)"), ("annual", "Renta (tahunan)")],
                        max_length=8,
                        verbose_name="jenis",
                    ),
                ),
                ("first_year", models.PositiveIntegerField(verbose_name="tahun mulai")),
                ("last_year", models.PositiveIntegerField(verbose_name="tahun selesai")),
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
                ("created_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "rencana",
                "ordering": ["-first_year", "kind"],
                "abstract": False,
                "default_manager_name": "objects",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("last_year__gte", models.F("first_year"))),
                        name="plan_years_in_order",
                    )
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Goal",
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
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="goals", to="plan.plan"
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="goals",
                        to="deliberate.decision",
                    ),
                ),
                (
                    "proposal",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="goals",
                        to="deliberate.proposal",
                    ),
                ),
                (
                    "mandate",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organise.mandate",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="tujuan")),
                ("result_wanted", models.TextField(verbose_name="hasil yang diharapkan")),
                (
                    "target_volume",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=14, null=True, verbose_name="sasaran"
                    ),
                ),
                ("target_unit", models.CharField(blank=True, max_length=40, verbose_name="satuan")),
            ],
            options={
                "verbose_name": "tujuan",
                "ordering": ["-id"],
                "abstract": False,
                "default_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("community", "number"), name="goal_number_once"),
                    models.UniqueConstraint(fields=("plan", "proposal"), name="goal_of_proposal_once"),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Activity",
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
                    "goal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="activities", to="plan.goal"
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="kegiatan")),
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
                ("place", models.CharField(blank=True, max_length=300, verbose_name="tempat")),
                ("starts_on", models.DateField(verbose_name="mulai")),
                ("ends_on", models.DateField(verbose_name="selesai")),
                (
                    "responsible",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organise.body",
                    ),
                ),
                (
                    "beneficiaries",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="penerima manfaat"),
                ),
                (
                    "beneficiaries_women",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="di antaranya perempuan"),
                ),
                (
                    "beneficiaries_poor",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="di antaranya PS-2"),
                ),
            ],
            options={
                "verbose_name": "kegiatan",
                "ordering": ["starts_on", "id"],
                "abstract": False,
                "default_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("community", "number"), name="activity_number_once"),
                    models.CheckConstraint(
                        condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                        name="activity_ends_after_start",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="CostLine",
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
                        related_name="cost_lines",
                        to="plan.activity",
                    ),
                ),
                ("position", models.PositiveIntegerField(verbose_name="urutan")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("material", "bahan"),
                            ("wage", "upah"),
                            ("tool", "sewa alat"),
                            ("training", "pelatihan"),
                            ("loan", "pinjaman bergulir"),
                            ("admin", "administrasi"),
                            ("other", "lain-lain"),
                        ],
                        max_length=10,
                        verbose_name="jenis",
                    ),
                ),
                ("name", models.CharField(max_length=160, verbose_name="uraian")),
                ("volume", models.DecimalField(decimal_places=2, max_digits=14, verbose_name="volume")),
                ("unit", models.CharField(max_length=40, verbose_name="satuan")),
                ("unit_price_rupiah", models.BigIntegerField(verbose_name="harga satuan")),
                ("amount_rupiah", models.BigIntegerField(verbose_name="jumlah")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "baris biaya",
                "ordering": ["position"],
                "abstract": False,
                "default_manager_name": "objects",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("amount_rupiah__gt", 0)), name="cost_line_positive"
                    )
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Funding",
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
                        related_name="funding",
                        to="plan.activity",
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("grant", "BLM"),
                            ("labour", "swadaya tenaga"),
                            ("goods", "swadaya bahan"),
                            ("cash", "swadaya uang"),
                            ("budget", "APBD/APBDes"),
                            ("private", "perusahaan"),
                            ("other", "lain-lain"),
                        ],
                        max_length=8,
                        verbose_name="sumber",
                    ),
                ),
                ("source_name", models.CharField(blank=True, max_length=160, verbose_name="nama sumber")),
                ("amount_rupiah", models.BigIntegerField(verbose_name="nilai")),
                ("how_counted", models.CharField(blank=True, max_length=200, verbose_name="cara menghitung")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "sumber dana",
                "abstract": False,
                "default_manager_name": "objects",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("amount_rupiah__gt", 0)), name="funding_positive"
                    )
                ],
                "indexes": [],
            },
        ),
    ]
