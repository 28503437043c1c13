import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Community",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("slug", models.SlugField(max_length=60, unique=True, verbose_name="alamat")),
                ("name", models.CharField(max_length=120, verbose_name="nama")),
                ("kind_name", models.CharField(default="Kelurahan", max_length=60, verbose_name="jenis")),
                ("region_code", models.CharField(blank=True, max_length=13, verbose_name="kode wilayah")),
                (
                    "time_zone",
                    models.CharField(default="Asia/Jakarta", max_length=40, verbose_name="zona waktu"),
                ),
                ("words", models.JSONField(blank=True, default=dict, verbose_name="sebutan")),
                ("contact", models.CharField(blank=True, max_length=200, verbose_name="tempat bertanya")),
                ("is_sample", models.BooleanField(default=False, verbose_name="contoh")),
                ("is_listed", models.BooleanField(default=True, verbose_name="tampak di halaman depan")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "komunitas",
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="Area",
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
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="community.area",
                    ),
                ),
                ("kind", models.CharField(max_length=40, verbose_name="jenis")),
                ("name", models.CharField(max_length=80, verbose_name="nama")),
                ("label", models.CharField(max_length=160, verbose_name="sebutan lengkap")),
                ("path", models.CharField(editable=False, max_length=200)),
                ("is_base", models.BooleanField(default=False, verbose_name="satuan terkecil")),
            ],
            options={
                "verbose_name": "wilayah",
                "ordering": ["path"],
                "abstract": False,
                "default_manager_name": "objects",
                "constraints": [models.UniqueConstraint(fields=("community", "path"), name="area_path_once")],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Charter",
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
                ("version", models.PositiveIntegerField(verbose_name="versi")),
                ("rules", models.JSONField(verbose_name="aturan")),
                ("in_force_from", models.DateField(verbose_name="berlaku mulai")),
                ("adopted_in", models.CharField(blank=True, max_length=16, verbose_name="disahkan dalam")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "tata tertib",
                "ordering": ["-version"],
                "abstract": False,
                "default_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("community", "version"), name="charter_version_once")
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Round",
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
                ("order", models.PositiveIntegerField(verbose_name="putaran ke")),
                ("name", models.CharField(max_length=120, verbose_name="nama")),
                ("blueprint", models.CharField(max_length=40, verbose_name="pola")),
                ("starts_on", models.DateField(verbose_name="mulai")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="selesai")),
                ("closed_on", models.DateField(blank=True, null=True, verbose_name="ditutup")),
            ],
            options={
                "verbose_name": "putaran",
                "ordering": ["-order"],
                "abstract": False,
                "default_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("community", "order"), name="round_order_once")
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Step",
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
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="steps",
                        to="community.round",
                    ),
                ),
                ("position", models.PositiveIntegerField(verbose_name="urutan")),
                ("code", models.SlugField(max_length=40, verbose_name="kode")),
                ("stage", models.PositiveSmallIntegerField(verbose_name="tahap")),
                ("name", models.CharField(max_length=120, verbose_name="langkah")),
                ("why", models.TextField(blank=True, verbose_name="mengapa")),
                ("output_name", models.CharField(max_length=160, verbose_name="dokumen hasil")),
                ("sheet", models.CharField(blank=True, max_length=12, verbose_name="lembar")),
                ("starts_on", models.DateField(blank=True, null=True, verbose_name="mulai")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="selesai")),
                (
                    "document",
                    models.CharField(
                        choices=[
                            ("none", "belum ada"),
                            ("draft", "rancangan"),
                            ("agreed", "disepakati"),
                            ("superseded", "diganti"),
                        ],
                        default="none",
                        max_length=12,
                        verbose_name="keadaan",
                    ),
                ),
                ("agreed_in", models.CharField(blank=True, max_length=16, verbose_name="disepakati dalam")),
                ("agreed_on", models.DateField(blank=True, null=True, verbose_name="tanggal sepakat")),
            ],
            options={
                "verbose_name": "langkah",
                "ordering": ["position"],
                "abstract": False,
                "default_manager_name": "objects",
                "constraints": [models.UniqueConstraint(fields=("round", "code"), name="step_code_once")],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Counter",
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
                ("prefix", models.CharField(max_length=4)),
                ("last", models.PositiveIntegerField(default=0)),
            ],
            options={
                "verbose_name": "penghitung nomor",
                "abstract": False,
                "default_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("community", "prefix"), name="counter_prefix_once")
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Thread",
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
                ("number", models.CharField(max_length=16, verbose_name="nomor")),
                ("title", models.CharField(max_length=200, verbose_name="perihal")),
                ("opened_at", models.DateTimeField(verbose_name="dibuka")),
                (
                    "joined_to",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="joined",
                        to="community.thread",
                    ),
                ),
            ],
            options={
                "verbose_name": "benang",
                "abstract": False,
                "default_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("community", "number"), name="thread_number_once")
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Knot",
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
                    "thread",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="knots",
                        to="community.thread",
                    ),
                ),
                ("station", models.PositiveSmallIntegerField(verbose_name="stasiun")),
                ("number", models.CharField(max_length=16, verbose_name="nomor")),
                ("title", models.CharField(max_length=200, verbose_name="perihal")),
                ("note", models.TextField(blank=True, verbose_name="keterangan")),
                ("at", models.DateTimeField(verbose_name="waktu")),
                (
                    "state",
                    models.CharField(
                        choices=[("done", "selesai"), ("refused", "ditolak"), ("waiting", "menunggu")],
                        default="done",
                        max_length=8,
                        verbose_name="keadaan",
                    ),
                ),
                ("reason", models.TextField(blank=True, verbose_name="alasan")),
                ("holder", models.CharField(blank=True, max_length=120, verbose_name="pemegang")),
                ("opens_again", models.CharField(blank=True, max_length=80, verbose_name="dibuka lagi")),
                ("amount", models.BigIntegerField(blank=True, null=True, verbose_name="jumlah")),
            ],
            options={
                "verbose_name": "simpul",
                "ordering": ["id"],
                "abstract": False,
                "default_manager_name": "objects",
                "indexes": [
                    models.Index(fields=["thread", "id"], name="knot_of_thread"),
                    models.Index(fields=["community", "number"], name="knot_of_record"),
                ],
                "constraints": [],
            },
        ),
    ]
