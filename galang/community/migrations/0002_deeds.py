import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("community", "0001_initial"),
        ("people", "__first__"),
    ]

    operations = [
        migrations.CreateModel(
            name="Deed",
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
                ("at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="waktu")),
                (
                    "account",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("actor_words", models.CharField(max_length=160, verbose_name="sebagai")),
                ("verb", models.CharField(max_length=40, verbose_name="perbuatan")),
                ("subject_number", models.CharField(blank=True, max_length=16, verbose_name="nomor")),
                ("subject_title", models.CharField(blank=True, max_length=200, verbose_name="perihal")),
                ("mandate", models.CharField(blank=True, max_length=60, verbose_name="mandat")),
                ("assisted", models.BooleanField(default=False, verbose_name="dibantu")),
                ("details", models.JSONField(default=dict, verbose_name="rincian")),
            ],
            options={
                "verbose_name": "jejak",
                "ordering": ["-id"],
                "abstract": False,
                "default_manager_name": "objects",
                "indexes": [
                    models.Index(fields=["community", "-id"], name="deed_newest"),
                    models.Index(fields=["community", "subject_number", "-id"], name="deed_of_record"),
                ],
                "constraints": [],
            },
        ),
    ]
