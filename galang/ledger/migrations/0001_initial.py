import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("community", "0001_initial"),
        ("organise", "0001_initial"),
        ("people", "0001_initial"),
        ("plan", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="BookAccount",
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
                ("code", models.CharField(max_length=12, verbose_name="kode")),
                ("name", models.CharField(max_length=120, verbose_name="nama akun")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("asset", "harta"),
                            ("liability", "utang"),
                            ("equity", "modal"),
                            ("income", "pemasukan"),
                            ("expense", "pengeluaran"),
                        ],
                        max_length=10,
                        verbose_name="jenis",
                    ),
                ),
                ("is_cash", models.BooleanField(default=False, verbose_name="kas atau bank")),
                ("is_in_kind", models.BooleanField(default=False, verbose_name="swadaya, bukan uang")),
            ],
            options={
                "verbose_name": "akun buku",
                "ordering": ["code"],
                "abstract": False,
                "default_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("community", "code"), name="book_account_code_once")
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Transaction",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("payment", "pengeluaran"),
                            ("receipt", "pemasukan"),
                            ("in_kind", "swadaya"),
                            ("reversal", "pembalikan"),
                        ],
                        max_length=8,
                        verbose_name="jenis",
                    ),
                ),
                ("description", models.CharField(max_length=200, verbose_name="uraian")),
                ("amount_rupiah", models.BigIntegerField(verbose_name="nilai")),
                ("happened_on", models.DateField(verbose_name="tanggal kejadian")),
                (
                    "counterparty",
                    models.CharField(max_length=160, verbose_name="dibayar kepada / diterima dari"),
                ),
                (
                    "debit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="ledger.bookaccount"
                    ),
                ),
                (
                    "credit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="ledger.bookaccount"
                    ),
                ),
                (
                    "activity",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="transactions",
                        to="plan.activity",
                    ),
                ),
                (
                    "cost_line",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="transactions",
                        to="plan.costline",
                    ),
                ),
                (
                    "funding",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="transactions",
                        to="plan.funding",
                    ),
                ),
                (
                    "requested_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                (
                    "reversal_of",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reversal",
                        to="ledger.transaction",
                    ),
                ),
                ("request_key", models.UUIDField(verbose_name="kunci isian")),
            ],
            options={
                "verbose_name": "transaksi",
                "ordering": ["-id"],
                "abstract": False,
                "default_manager_name": "objects",
                "indexes": [models.Index(fields=["community", "-id"], name="transaction_newest")],
                "constraints": [
                    models.UniqueConstraint(fields=("community", "number"), name="transaction_number_once"),
                    models.UniqueConstraint(
                        fields=("community", "request_key"), name="transaction_request_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("amount_rupiah__gt", 0), ("amount_rupiah__lte", 10000000000000)),
                        name="transaction_amount_in_range",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Approval",
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
                    "transaction",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="approvals",
                        to="ledger.transaction",
                    ),
                ),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("is_approved", models.BooleanField(verbose_name="disetujui")),
                ("reason", models.TextField(blank=True, verbose_name="alasan")),
                ("by_words", models.CharField(max_length=160, verbose_name="penyetuju")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "persetujuan",
                "abstract": False,
                "default_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("transaction", "account"), name="approval_once")
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Entry",
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
                    "transaction",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="entry",
                        to="ledger.transaction",
                    ),
                ),
                ("serial", models.PositiveIntegerField(verbose_name="nomor buku")),
                ("posted_at", models.DateTimeField(auto_now_add=True, verbose_name="dibukukan")),
                (
                    "posted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("digest", models.CharField(max_length=64, verbose_name="sidik")),
            ],
            options={
                "verbose_name": "pembukuan",
                "ordering": ["-serial"],
                "abstract": False,
                "default_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("community", "serial"), name="entry_serial_once")
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Posting",
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
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="postings",
                        to="ledger.entry",
                    ),
                ),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="postings",
                        to="ledger.bookaccount",
                    ),
                ),
                ("amount_rupiah", models.BigIntegerField(verbose_name="nilai, debit positif")),
            ],
            options={
                "verbose_name": "baris buku",
                "abstract": False,
                "default_manager_name": "objects",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("amount_rupiah", 0), _negated=True), name="posting_not_zero"
                    )
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Receipt",
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
                    "transaction",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="receipts",
                        to="ledger.transaction",
                    ),
                ),
                ("file", models.FileField(upload_to="kas/", verbose_name="foto bukti")),
                ("digest", models.CharField(max_length=64, verbose_name="sidik berkas")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "bukti",
                "abstract": False,
                "default_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("community", "digest"), name="receipt_photo_once")
                ],
                "indexes": [],
            },
        ),
    ]
