import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("community", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Bulletin",
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
                ("title", models.CharField(max_length=160, verbose_name="judul")),
                ("lead", models.TextField(verbose_name="pembuka")),
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
                ("issued_on", models.DateField(verbose_name="terbit")),
            ],
            options={
                "verbose_name": "kabar",
                "ordering": ["-id"],
                "abstract": False,
                "default_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("community", "number"), name="bulletin_number_once")
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="BulletinItem",
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
                    "bulletin",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="items",
                        to="publish.bulletin",
                    ),
                ),
                ("position", models.PositiveIntegerField(verbose_name="urutan")),
                ("number", models.CharField(blank=True, max_length=16, verbose_name="nomor")),
                ("title", models.CharField(max_length=160, verbose_name="judul")),
                ("text", models.TextField(verbose_name="isi")),
                ("amount_rupiah", models.BigIntegerField(blank=True, null=True, verbose_name="nilai")),
            ],
            options={
                "verbose_name": "berita",
                "ordering": ["position"],
                "abstract": False,
                "default_manager_name": "objects",
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="Delivery",
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
                    "bulletin",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deliveries",
                        to="publish.bulletin",
                    ),
                ),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("paper", "lembar dibagikan"),
                            ("board", "papan informasi"),
                            ("whatsapp", "WhatsApp"),
                            ("meeting", "dibacakan di rembug"),
                            ("loudspeaker", "pengeras suara"),
                        ],
                        max_length=12,
                        verbose_name="cara",
                    ),
                ),
                ("place", models.CharField(max_length=160, verbose_name="tempat")),
                ("copies", models.PositiveIntegerField(verbose_name="jumlah")),
                ("delivered_on", models.DateField(verbose_name="tanggal")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "penyampaian",
                "abstract": False,
                "default_manager_name": "objects",
                "indexes": [],
                "constraints": [],
            },
        ),
    ]
