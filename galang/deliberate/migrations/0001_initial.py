import django.db.models.deletion
import django.db.models.expressions
from django.conf import settings
from django.db import migrations, models

import galang.deliberate.models.ballots


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("community", "0001_initial"),
        ("listen", "0001_initial"),
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Meeting",
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
                ("title", models.CharField(max_length=200, verbose_name="rembug")),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("inform", "memberi tahu"),
                            ("consult", "meminta pendapat"),
                            ("involve", "melibatkan"),
                            ("collaborate", "bekerja bersama"),
                            ("empower", "warga memutuskan"),
                        ],
                        default="empower",
                        max_length=12,
                        verbose_name="tingkat",
                    ),
                ),
                ("place", models.CharField(max_length=200, verbose_name="tempat")),
                ("starts_at", models.DateTimeField(verbose_name="mulai")),
                ("closed_at", models.DateTimeField(blank=True, null=True, verbose_name="ditutup")),
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
                    "step",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="community.step",
                    ),
                ),
                ("agenda", models.TextField(verbose_name="acara")),
                ("invited", models.PositiveIntegerField(default=0, verbose_name="diundang")),
                ("quorum", models.PositiveIntegerField(default=0, verbose_name="kuorum")),
                ("chair", models.CharField(blank=True, max_length=120, verbose_name="pemimpin rembug")),
                ("minute_taker", models.CharField(blank=True, max_length=120, verbose_name="notulis")),
                ("minutes", models.TextField(blank=True, verbose_name="catatan")),
                (
                    "once",
                    models.UUIDField(editable=False, null=True, unique=True, verbose_name="sekali kirim"),
                ),
            ],
            options={
                "verbose_name": "rembug",
                "ordering": ["-starts_at"],
                "abstract": False,
                "default_manager_name": "objects",
                "indexes": [models.Index(fields=["community", "-starts_at", "-id"], name="meeting_newest")],
                "constraints": [
                    models.UniqueConstraint(fields=("community", "number"), name="meeting_number_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Attendance",
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
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="attendances",
                        to="deliberate.meeting",
                    ),
                ),
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
                ("from_paper", models.BooleanField(default=False, verbose_name="dari daftar hadir kertas")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "hadir",
                "abstract": False,
                "default_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("person__isnull", False)),
                        fields=("meeting", "person"),
                        name="attendance_once",
                    )
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Proposal",
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
                    "issue",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="proposals",
                        to="listen.issue",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="usulan")),
                ("what", models.TextField(blank=True, verbose_name="uraian")),
                ("volume", models.DecimalField(decimal_places=2, max_digits=14, verbose_name="volume")),
                ("unit", models.CharField(max_length=40, verbose_name="satuan")),
                ("cost_rupiah", models.BigIntegerField(verbose_name="biaya")),
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
                ("place", models.CharField(blank=True, max_length=600, verbose_name="tempat")),
                (
                    "beneficiaries",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="penerima manfaat"),
                ),
                (
                    "proposer",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
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
                    "once",
                    models.UUIDField(editable=False, null=True, unique=True, verbose_name="sekali kirim"),
                ),
                ("questions", models.JSONField(blank=True, default=list, verbose_name="perlu ditanyakan")),
                (
                    "checked_rupiah",
                    models.BigIntegerField(blank=True, null=True, verbose_name="harga yang diperiksa"),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("new", "belum diperiksa"),
                            ("feasible", "layak"),
                            ("not_feasible", "tidak layak"),
                            ("on_ballot", "sedang dipilih"),
                            ("chosen", "dikerjakan"),
                            ("waiting", "menunggu"),
                            ("refused", "ditolak"),
                        ],
                        default="new",
                        max_length=12,
                        verbose_name="keadaan",
                    ),
                ),
            ],
            options={
                "verbose_name": "usulan",
                "ordering": ["-id"],
                "abstract": False,
                "default_manager_name": "objects",
                "indexes": [
                    models.Index(fields=["community", "-id"], name="proposal_newest"),
                    models.Index(fields=["community", "state", "-id"], name="proposal_by_state"),
                    models.Index(fields=["community", "area", "-id"], name="proposal_by_area"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("community", "number"), name="proposal_number_once"),
                    models.CheckConstraint(
                        condition=models.Q(("cost_rupiah__gt", 0)), name="proposal_cost_positive"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("volume__gt", 0)), name="proposal_volume_positive"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Appraisal",
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
                    "proposal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="appraisals",
                        to="deliberate.proposal",
                    ),
                ),
                ("is_feasible", models.BooleanField(verbose_name="layak")),
                (
                    "price_rupiah",
                    models.BigIntegerField(blank=True, null=True, verbose_name="harga yang diperiksa"),
                ),
                ("reason", models.TextField(verbose_name="alasan")),
                ("findings", models.JSONField(blank=True, default=list, verbose_name="yang diperiksa")),
                ("appraised_on", models.DateField(verbose_name="tanggal periksa")),
                ("by_words", models.CharField(max_length=160, verbose_name="pemeriksa")),
                ("assisted", models.BooleanField(default=False, verbose_name="dibantu")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "pemeriksaan kelayakan",
                "ordering": ["-id"],
                "abstract": False,
                "default_manager_name": "objects",
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="Ballot",
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
                ("title", models.CharField(max_length=200, verbose_name="pemungutan suara")),
                (
                    "purpose",
                    models.CharField(
                        choices=[
                            ("proposals", "memilih usulan"),
                            ("election", "memilih orang"),
                            ("question", "menjawab pertanyaan"),
                        ],
                        default="proposals",
                        max_length=10,
                        verbose_name="untuk",
                    ),
                ),
                (
                    "rule",
                    models.CharField(
                        choices=[
                            ("approval", "terbanyak pendukung, sejumlah tempat"),
                            ("approval_budget", "terbanyak pendukung, sampai dana habis"),
                            ("equal_shares", "bagian yang sama"),
                            ("phragmen", "beban dibagi rata"),
                            ("score", "nilai nol sampai lima"),
                            ("borda", "poin menurut urutan"),
                            ("irv", "yang terakhir gugur"),
                            ("schulze", "adu satu lawan satu"),
                            ("ranked_pairs", "adu satu lawan satu, yang terkuat dulu"),
                            ("stv", "suara yang dapat berpindah"),
                            ("majority", "setuju atau tidak"),
                        ],
                        default="approval",
                        max_length=20,
                        verbose_name="cara hitung",
                    ),
                ),
                ("seats", models.PositiveIntegerField(blank=True, null=True, verbose_name="jumlah terpilih")),
                (
                    "max_choices",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="pilihan terbanyak"),
                ),
                ("budget_rupiah", models.BigIntegerField(blank=True, null=True, verbose_name="dana")),
                (
                    "min_turnout_permille",
                    models.PositiveIntegerField(default=0, verbose_name="batas ikut serta"),
                ),
                ("threshold_permille", models.PositiveIntegerField(default=500, verbose_name="batas setuju")),
                ("lot_seed", models.CharField(blank=True, max_length=40, verbose_name="benih undian")),
                ("charter_version", models.PositiveIntegerField(verbose_name="versi tata tertib")),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ballots",
                        to="deliberate.meeting",
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
                ("opens_at", models.DateTimeField(verbose_name="dibuka")),
                ("closes_at", models.DateTimeField(verbose_name="ditutup")),
                ("closed_at", models.DateTimeField(blank=True, null=True, verbose_name="dihitung")),
                ("electorate", models.PositiveIntegerField(default=0, verbose_name="hak pilih")),
                ("online", models.BooleanField(default=True, verbose_name="boleh lewat HP")),
                (
                    "once",
                    models.UUIDField(editable=False, null=True, unique=True, verbose_name="sekali kirim"),
                ),
            ],
            options={
                "verbose_name": "pemungutan suara",
                "ordering": ["-id"],
                "abstract": False,
                "default_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("community", "number"), name="ballot_number_once")
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Option",
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
                    "ballot",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="options",
                        to="deliberate.ballot",
                    ),
                ),
                ("position", models.PositiveIntegerField(verbose_name="urutan")),
                ("title", models.CharField(max_length=200, verbose_name="pilihan")),
                (
                    "proposal",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="deliberate.proposal",
                    ),
                ),
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
                ("cost_rupiah", models.BigIntegerField(blank=True, null=True, verbose_name="biaya")),
            ],
            options={
                "verbose_name": "pilihan",
                "ordering": ["position"],
                "abstract": False,
                "default_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("ballot", "position"), name="option_position_once")
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="RollEntry",
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
                    "ballot",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="roll",
                        to="deliberate.ballot",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                ("voted_on", models.DateField(blank=True, null=True, verbose_name="ikut memilih")),
                ("on_paper", models.BooleanField(default=False, verbose_name="di kertas")),
            ],
            options={
                "verbose_name": "daftar pemilih",
                "abstract": False,
                "default_manager_name": "objects",
                "indexes": [
                    models.Index(
                        fields=[
                            "community",
                            "ballot",
                            "voted_on",
                            "sex",
                            "age_band",
                            "rt",
                            "poor",
                            "disabled",
                            "first_time",
                        ],
                        name="roll_turnout",
                    )
                ],
                "constraints": [models.UniqueConstraint(fields=("ballot", "person"), name="roll_once")],
            },
        ),
        migrations.CreateModel(
            name="Vote",
            fields=[
                (
                    "community",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="community.community",
                    ),
                ),
                (
                    "id",
                    models.BigAutoField(
                        default=galang.deliberate.models.ballots.random_key,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                (
                    "ballot",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="votes",
                        to="deliberate.ballot",
                    ),
                ),
                ("choices", models.JSONField(verbose_name="pilihan")),
            ],
            options={
                "verbose_name": "surat suara",
                "abstract": False,
                "default_manager_name": "objects",
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="CountPhoto",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("file", models.FileField(upload_to="hitung/", verbose_name="foto lembar hitung")),
                ("digest", models.CharField(max_length=64, verbose_name="sidik berkas")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "ballot",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="count_photos",
                        to="deliberate.ballot",
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
                    "station",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="community.area"
                    ),
                ),
            ],
            options={
                "verbose_name": "foto lembar hitung",
                "ordering": ["id"],
                "abstract": False,
                "default_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("ballot", "digest"), name="count_photo_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="PaperCount",
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
                    "ballot",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="counts",
                        to="deliberate.ballot",
                    ),
                ),
                (
                    "station",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="community.area"
                    ),
                ),
                (
                    "clerk",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("slot", models.PositiveSmallIntegerField(verbose_name="petugas ke")),
                ("received", models.PositiveIntegerField(verbose_name="diterima")),
                ("used", models.PositiveIntegerField(verbose_name="terpakai")),
                ("spoiled", models.PositiveIntegerField(verbose_name="rusak")),
                ("unused", models.PositiveIntegerField(verbose_name="sisa")),
                ("votes", models.JSONField(verbose_name="suara tiap pilihan")),
                ("papers", models.JSONField(blank=True, default=list, verbose_name="kertas satu per satu")),
                ("replaced_at", models.DateTimeField(blank=True, null=True, verbose_name="diganti")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "hitungan kertas",
                "abstract": False,
                "default_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("replaced_at__isnull", True)),
                        fields=("ballot", "station", "slot"),
                        name="paper_count_slot_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "received",
                                django.db.models.expressions.CombinedExpression(
                                    django.db.models.expressions.CombinedExpression(
                                        models.F("used"), "+", models.F("spoiled")
                                    ),
                                    "+",
                                    models.F("unused"),
                                ),
                            )
                        ),
                        name="paper_count_adds_up",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Decision",
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
                ("title", models.CharField(max_length=200, verbose_name="keputusan")),
                (
                    "method",
                    models.CharField(
                        choices=[("consensus", "mufakat"), ("ballot", "pemungutan suara")],
                        max_length=10,
                        verbose_name="cara",
                    ),
                ),
                (
                    "ballot",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decision",
                        to="deliberate.ballot",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="deliberate.meeting",
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
                ("decided_on", models.DateField(verbose_name="tanggal")),
                ("is_valid", models.BooleanField(default=True, verbose_name="sah")),
                ("outcome", models.JSONField(default=dict, verbose_name="hasil")),
                ("explanation", models.JSONField(default=list, verbose_name="penjelasan")),
                ("dissent", models.TextField(blank=True, verbose_name="pendapat berbeda")),
                ("charter_version", models.PositiveIntegerField(verbose_name="versi tata tertib")),
            ],
            options={
                "verbose_name": "keputusan",
                "ordering": ["-id"],
                "abstract": False,
                "default_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("community", "number"), name="decision_number_once")
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="DecisionItem",
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
                    "decision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="items",
                        to="deliberate.decision",
                    ),
                ),
                (
                    "proposal",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decision_items",
                        to="deliberate.proposal",
                    ),
                ),
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
                    "result",
                    models.CharField(
                        choices=[("chosen", "dikerjakan"), ("refused", "ditolak"), ("waiting", "menunggu")],
                        max_length=8,
                        verbose_name="hasil",
                    ),
                ),
                ("reason", models.TextField(verbose_name="alasan")),
                ("opens_again_on", models.DateField(blank=True, null=True, verbose_name="dibuka lagi")),
            ],
            options={
                "verbose_name": "butir keputusan",
                "abstract": False,
                "default_manager_name": "objects",
                "indexes": [],
                "constraints": [],
            },
        ),
    ]
