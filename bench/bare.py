"""The measure beside every page: a bare Django view that reads 50 rows and fills a 50-row template, nothing else."""

import json
import sys
import time
from pathlib import Path

ROWS, TURNS = 50, 200
TEMPLATE = (
    "<html><body><table>{% for row in rows %}<tr><td><a href='/{{ row.id }}/'>{{ row.name }}</a></td>"
    "<td>{{ row.place }}</td><td>{{ row.amount }}</td><td>{{ row.at|date }}</td></tr>{% endfor %}</table></body></html>"
)


def _set_up(folder: Path) -> None:
    from django.conf import settings

    settings.configure(
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": folder / "bare.sqlite3"}},
        ALLOWED_HOSTS=["*"],
        ROOT_URLCONF=__name__,
        INSTALLED_APPS=[],
        TEMPLATES=[
            {
                "BACKEND": "django.template.backends.django.DjangoTemplates",
                "OPTIONS": {"loaders": [("django.template.loaders.locmem.Loader", {"rows.html": TEMPLATE})]},
            }
        ],
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    )
    import django

    django.setup()


def _model():  # type: ignore[no-untyped-def]
    from django.db import models

    class Row(models.Model):
        name = models.CharField(max_length=80)
        place = models.CharField(max_length=80)
        amount = models.BigIntegerField()
        at = models.DateTimeField(auto_now_add=True)

        class Meta:
            app_label = "bare"

    return Row


def measure(folder: Path) -> float:
    """CPU milliseconds of one request, the median of many, in this process."""
    _set_up(folder)
    from django.db import connection
    from django.shortcuts import render
    from django.test import Client
    from django.urls import path

    model = _model()
    with connection.schema_editor() as editor:
        editor.create_model(model)
    model.objects.bulk_create(
        model(name=f"Usulan {n}", place=f"Gang {n}", amount=n * 1000) for n in range(5000)
    )
    globals()["urlpatterns"] = [
        path("", lambda request: render(request, "rows.html", {"rows": model.objects.order_by("-id")[:ROWS]}))
    ]
    client, spent = Client(), []
    for _turn in range(TURNS):
        begun = time.process_time()
        answer = client.get("/")
        spent.append(time.process_time() - begun)
        assert answer.status_code == 200 and answer.content.count(b"<tr>") == ROWS
    return sorted(spent)[TURNS // 2] * 1000


if __name__ == "__main__":
    print(json.dumps({"cpu_ms": round(measure(Path(sys.argv[1])), 2)}))
