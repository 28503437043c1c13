"""The measure beside every page: a bare Django view that reads 50 rows and fills a 50-row template, nothing else."""

import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

ROWS, TURNS, IN_TABLE = 50, 200, 20_000
LOCMEM = "django.template.loaders.locmem.Loader"
TEMPLATE = (
    "<html><body><table>{% for row in rows %}<tr><td><a href='/{{ row.id }}/'>{{ row.name }}</a></td>"
    "<td>{{ row.place }}</td><td>{{ row.kind }}</td><td>{{ row.state }}</td><td>{{ row.unit }}</td>"
    "<td>{{ row.volume }}</td><td>{{ row.amount }}</td><td>{{ row.at|date }}</td></tr>{% endfor %}</table></body></html>"
)


_handler, _lock = None, threading.Lock()


def _set_up(folder: Path) -> None:
    from django.conf import settings

    loaders = [("django.template.loaders.cached.Loader", [(LOCMEM, {"rows.html": TEMPLATE})])]
    settings.configure(
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": folder / "bare.sqlite3"}},
        ALLOWED_HOSTS=["*"],
        ROOT_URLCONF=__name__,
        INSTALLED_APPS=[],
        TEMPLATES=[
            {"BACKEND": "django.template.backends.django.DjangoTemplates", "OPTIONS": {"loaders": loaders}}
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
        kind = models.CharField(max_length=20)
        state = models.CharField(max_length=20)
        unit = models.CharField(max_length=20)
        volume = models.IntegerField()
        amount = models.BigIntegerField()
        at = models.DateTimeField(auto_now_add=True)

        class Meta:
            app_label = "bare"

    return Row


def _rows(model):  # type: ignore[no-untyped-def]
    for n in range(IN_TABLE):
        words = {"name": f"Usulan {n}", "place": f"Gang {n}", "kind": "saluran", "state": "baru", "unit": "m"}
        yield model(volume=n % 90, amount=n * 1000, **words)


def open_client(folder: Path):  # type: ignore[no-untyped-def]
    """A client of the bare view in this process, its table filled."""
    _set_up(folder)
    from django.db import connection
    from django.shortcuts import render
    from django.test import Client
    from django.urls import path

    model = _model()
    with connection.schema_editor() as editor:
        editor.create_model(model)
    model.objects.bulk_create(_rows(model))
    globals()["urlpatterns"] = [
        path("", lambda request: render(request, "rows.html", {"rows": model.objects.order_by("-id")[:ROWS]}))
    ]
    return Client()


def measure(client, turns: int = TURNS) -> float:  # type: ignore[no-untyped-def]
    """CPU milliseconds of one request, the median of `turns`, in this process."""
    spent = []
    for _turn in range(turns):
        begun = time.process_time()
        answer = client.get("/")
        spent.append(time.process_time() - begun)
        assert answer.status_code == 200 and answer.content.count(b"<tr>") == ROWS
    return sorted(spent)[turns // 2] * 1000


class Bare:
    """The bare view in a process of its own, asked again beside every page: a shared machine is never the same."""

    def __init__(self, folder: Path) -> None:
        command = [sys.executable, "-m", "bench.bare", str(folder)]
        self._process = subprocess.Popen(command, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.now()

    def now(self, turns: int = 20) -> float:
        """CPU milliseconds of one request of the bare view at this moment."""
        assert self._process.stdin and self._process.stdout
        print(turns, file=self._process.stdin, flush=True)
        return float(self._process.stdout.readline())

    def stop(self) -> None:
        """End the process."""
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait(20)


def serve(port: int) -> None:
    """The bare view behind the same server as the pages, with as many workers and threads."""
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    Granian(
        "bench.bare:application",
        address="127.0.0.1",
        port=port,
        interface=Interfaces.WSGI,
        workers=2,
        blocking_threads=4,
        websockets=False,
        log_level=LogLevels.warning,
    ).serve()


def application(environ, start_response):  # type: ignore[no-untyped-def]
    """The WSGI door of the bare view; each worker fills a table of its own."""
    global _handler
    with _lock:
        if _handler is None:
            from django.core.handlers.wsgi import WSGIHandler

            open_client(Path(tempfile.mkdtemp(prefix="galang-bare-", dir=os.environ.get("GALANG_DATA"))))
            _handler = WSGIHandler()
    return _handler(environ, start_response)


def main() -> None:
    """Answer each line "turns" with the CPU milliseconds of one request; or `--serve PORT`."""
    if sys.argv[1] == "--serve":
        serve(int(sys.argv[2]))
        return
    client = open_client(Path(sys.argv[1]))
    for line in sys.stdin:
        print(round(measure(client, int(line)), 3), flush=True)


if __name__ == "__main__":
    main()
