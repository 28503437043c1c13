"""Bringing in a file: nothing is stored unconfirmed, nothing twice, nothing half; and every bad row is told."""

import argparse
import io
import json
import os
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from openpyxl import Workbook

from config import importing
from galang.community.models import Deed
from galang.community.services import scope_of
from galang.core.refusal import Refusal
from galang.listen import inbox
from galang.listen.models import ImportBatch, Voice
from tests.make.ground import make_village
from tests.rooms.listen.test_pages import text_of

pytestmark = pytest.mark.django_db
REAL = Path(__file__).resolve().parents[2] / "data" / "intake" / "usulan_kulonprogo_2024.csv"
ROWS = """usulan,lokasi,rt,biaya,volume,satuan,no hp
Perbaikan saluran,Gang Melati,1,12000000,40,m,081234567890
Lampu jalan,Gang Kenanga,2,abc,2,titik,
Rabat beton jalan,Gang Dahlia,3,,100,m,08
"""


@pytest.fixture
def village(tmp_path, monkeypatch):
    monkeypatch.setattr(settings, "DATA_DIR", tmp_path)
    made = make_village()
    with scope_of(made.community):
        yield made


def upload(text: str | bytes = ROWS, name: str = "usulan.csv") -> SimpleUploadedFile:
    """A file as a browser sends it."""
    return SimpleUploadedFile(name, text.encode() if isinstance(text, str) else text)


def workbook() -> bytes:
    """The same rows as a workbook."""
    book, out = Workbook(), io.BytesIO()
    for line in ROWS.splitlines():
        book.active.append(line.split(","))
    book.save(out)
    return out.getvalue()


def open_file(village, client, file=None) -> str:
    """Choose a file; the address of the next step."""
    answer = client.post(village.url("dengar/berkas/"), {"file": file or upload()})
    assert answer.status_code == 302, text_of(answer)
    return answer["Location"]


def choices(client, url: str) -> dict[str, str]:
    """What the browser would send back from the page of columns."""
    form = client.get(url).context["entry"]
    return {bound.html_name: bound.value() or "" for bound in form}


def check(client, url: str, **changes: str) -> str:
    """Match the columns; the address of the check."""
    answer = client.post(url, {**choices(client, url), **changes})
    assert answer.status_code == 302, text_of(answer)
    return answer["Location"]


def waiting() -> list[Path]:
    """The files that wait in the data folder."""
    return sorted((Path(settings.DATA_DIR) / "titipan").glob("*"))


@pytest.mark.parametrize(
    "file", [lambda: upload(), lambda: upload(workbook(), "usulan.xlsx")], ids=["csv", "xlsx"]
)
def test_a_file_goes_in_step_by_step(village, file):
    client = village.client("secretary")
    match = open_file(village, client, file())
    page = text_of(client.get(match))
    assert "Perbaikan saluran" in page and "Kolom mana berisi apa" in page
    look = check(client, match)
    told = text_of(client.get(look))
    assert "2 suara siap disimpan" in told and "abc" in told and "Tulis angka rupiah" in told
    assert not Voice.objects.exists()
    done = client.post(look, {"asked": "simpan"}, follow=True)
    assert "2 suara tersimpan" in text_of(done) and waiting() == []
    first, second = Voice.objects.order_by("pk")
    assert (first.text, first.cost_rupiah, first.area, first.channel) == (
        "Perbaikan saluran",
        12_000_000,
        village.areas[0],
        "file",
    )
    assert (first.open_questions, second.open_questions) == (0, 1)
    assert Deed.objects.get(verb="import_voices").account == village.accounts["secretary"]


def test_rows_with_questions_may_wait_for_another_time(village):
    client = village.client("secretary")
    look = check(client, open_file(village, client))
    client.post(look, {"asked": "tinggal"})
    assert [voice.text for voice in Voice.objects.all()] == ["Perbaikan saluran"]
    batch = ImportBatch.objects.get()
    assert (batch.rows, batch.stored, batch.left_out) == (3, 1, 2)


def test_no_phone_number_is_kept_or_shown(village):
    client = village.client("secretary")
    client.post(check(client, open_file(village, client)), {"asked": "simpan"})
    kept = json.dumps(list(Voice.objects.values_list("text", "place", "questions")))
    assert "081234567890" not in kept and '"08"' not in kept


def test_the_same_file_again_adds_nothing_and_says_so(village):
    client = village.client("secretary")
    client.post(check(client, open_file(village, client)), {"asked": "simpan"})
    match = open_file(village, client)
    assert "pernah dimasukkan" in text_of(client.get(match))
    look = check(client, match)
    assert "Semua baris sudah tersimpan" in text_of(client.get(look))
    again = client.post(look, {"asked": "simpan"})
    assert again.status_code == 422 and "Tidak ada yang ditambahkan" in text_of(again)
    assert Voice.objects.count() == 2 and ImportBatch.objects.count() == 1


def test_the_guess_of_a_column_can_be_changed(village):
    client = village.client("secretary")
    match = open_file(village, client)
    twice = client.post(match, {**choices(client, match), "kolom_1": "text"})
    assert twice.status_code == 422 and "dua arti" in text_of(twice)
    none = client.post(match, {**choices(client, match), "kolom_0": ""})
    assert none.status_code == 422 and "memuat isi suara" in text_of(none)
    odd = client.post(match, {**choices(client, match), "kolom_0": "aneh"})
    assert odd.status_code == 422
    look = check(client, match, kolom_0="problem", kolom_1="text", kolom_3="")
    client.post(look, {"asked": "simpan"})
    voice = Voice.objects.order_by("pk").first()
    assert (voice.text, voice.problem, voice.cost_rupiah) == ("Gang Melati", "Perbaikan saluran", None)
    assert Voice.objects.count() == 3


def test_a_file_that_was_read_wrongly_is_read_again(village):
    client = village.client("secretary")
    match = open_file(village, client, upload("catatan\nusulan;lokasi\nGot mampat;Gang A\n"))
    answer = client.post(match, {"baca": "1", "delimiter": ";", "encoding": "utf-8", "header_row": "2"})
    assert answer.status_code == 302
    assert client.get(match).context["entry"].fields["kolom_0"].label == "usulan"
    for wrong in ({"delimiter": "x"}, {"header_row": "19"}, {"header_row": "-1"}, {"encoding": "ebcdic"}):
        sent = {"baca": "1", "delimiter": ";", "encoding": "utf-8", "header_row": "2", **wrong}
        assert client.post(match, sent).status_code == 422, wrong
    assert client.get(match).status_code == 200


def test_every_problem_can_be_taken_home_as_a_sheet(village):
    client = village.client("secretary")
    look = check(client, open_file(village, client, upload(ROWS.replace("abc", "=1+1"))))
    answer = client.get(look.replace("periksa/", "masalah.csv"))
    lines = b"".join(answer.streaming_content).decode("utf-8-sig").splitlines()
    assert answer["Content-Disposition"].startswith("attachment")
    assert lines[0].startswith("Baris,Sel,Kolom") and any(",D3," in line for line in lines)
    assert not any(line.split(",")[4].startswith("=") for line in lines)


def test_a_waiting_file_belongs_to_who_brought_it(village):
    client = village.client("secretary")
    match = open_file(village, client)
    other = make_village("Lain Desa")
    for visitor, url in (
        (village.client("coordinator"), match),
        (other.client("secretary"), match.replace(village.community.slug, other.community.slug)),
    ):
        for path in (url, f"{url}periksa/", f"{url}masalah.csv"):
            answer = visitor.get(path)
            assert answer.status_code == 422 and "Unggah sekali lagi" in text_of(answer)
        assert visitor.post(f"{url}buang/").status_code == 422
    assert len(waiting()) == 2
    assert village.client("resident").get(match).status_code == 403
    assert village.client(None).get(match).status_code == 302


@pytest.mark.parametrize("token", ["x", "titipan", "a" * 27, "-" * 27, "A" * 60])
def test_a_made_up_name_finds_nothing(village, token):
    client = village.client("secretary")
    for path in ("", "periksa/", "masalah.csv"):
        assert client.get(village.url(f"dengar/berkas/{token}/{path}")).status_code == 422


def test_a_file_waits_for_a_day_and_can_be_thrown_away(village):
    client = village.client("secretary")
    match = open_file(village, client)
    old = (timezone.now() - timedelta(days=1, minutes=1)).timestamp()
    for path in waiting():
        os.utime(path, (old, old))
    assert client.get(match).status_code == 422
    again = open_file(village, client)
    assert len(waiting()) == 2  # the old one is gone
    assert client.get(f"{again}periksa/").status_code == 302  # first the columns
    assert client.post(f"{again}buang/").status_code == 302 and waiting() == []
    assert client.post(f"{again}periksa/", {"asked": "simpan"}).status_code == 422
    assert not Voice.objects.exists()


def bomb() -> bytes:
    """A workbook whose sheet unpacks to a thousand times its size."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as case:
        case.writestr("[Content_Types].xml", "<Types/>")
        case.writestr("xl/workbook.xml", "<workbook/>")
        case.writestr("xl/worksheets/sheet1.xml", b" " * 30_000_000)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("kosong.csv", b""),
        ("judul.csv", b"usulan,lokasi\n"),
        ("gambar.png", b"\x89PNG\r\n\x1a\n" + b"\x00" * 100),
        ("rusak.xlsx", b"PK\x03\x04" + b"\xff" * 200),
        ("bom.xlsx", bomb()),
        ("kutip.csv", b'usulan\n"tidak ditutup\n'),
    ],
)
def test_a_file_that_cannot_be_read_gets_a_sentence(village, name, content):
    client = village.client("secretary")
    answer = client.post(village.url("dengar/berkas/"), {"file": upload(content, name)})
    assert answer.status_code == 422 and 'class="field bad"' in answer.content.decode()
    assert waiting() == [] and not Voice.objects.exists()
    assert client.post(village.url("dengar/berkas/"), {}).status_code == 422


def test_a_file_that_is_too_big_is_not_kept(village, monkeypatch):
    monkeypatch.setattr(inbox, "LIMITS", inbox.LIMITS.__class__(bytes=10))
    answer = village.client("secretary").post(village.url("dengar/berkas/"), {"file": upload()})
    assert answer.status_code == 422 and "MB" in text_of(answer) and waiting() == []


def test_a_full_disk_is_said_plainly(village, monkeypatch):
    def full(*args: object, **kwargs: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(inbox, "remember", full)
    answer = village.client("secretary").post(village.url("dengar/berkas/"), {"file": upload()})
    assert answer.status_code == 422 and waiting() == []


def test_names_of_files_and_columns_are_shown_and_never_run(village):
    client = village.client("secretary")
    text = "usulan,<script>alert(1)</script>\n<script>alert(2)</script>,<img src=x onerror=alert(3)>\n"
    match = open_file(village, client, upload(text, "<script>alert(4)<script>.csv"))
    pages = [client.get(match), client.get(check(client, match))]
    client.post(f"{match}periksa/", {"asked": "simpan"})
    pages.append(client.get(village.url(f"dengar/berkas/masuk/{ImportBatch.objects.get().pk}/")))
    for answer in pages:
        assert "<script>alert" not in answer.content.decode() and "<img src=x" not in answer.content.decode()


# the command


def run(capsys, file: Path, **more: object) -> tuple[int, str, str]:
    """`galang import voices FILE` with its output."""
    options = {"community": None, "match": "", "dry_run": False, "yes": False, "report": None, "json": False}
    code = importing.run(argparse.Namespace(kind="voices", file=str(file), **{**options, **more}))
    said = capsys.readouterr()
    return code, said.out, said.err


@pytest.fixture
def file(tmp_path) -> Path:
    path = tmp_path / "usulan.csv"
    path.write_text(ROWS)
    return path


def test_the_command_stores_only_what_is_confirmed(village, capsys, file):
    code, out, _err = run(capsys, file, dry_run=True)
    assert code == 0 and "D3 biaya" in out and not Voice.objects.exists()
    code, _out, err = run(capsys, file)
    assert code == 1 and "--yes" in err and not Voice.objects.exists()
    code, out, err = run(capsys, file, yes=True, report=str(file.with_name("masalah.csv")))
    assert code == 0 and "2 suara tersimpan" in out and "baris disimpan" in err
    assert "D3" in file.with_name("masalah.csv").read_text(encoding="utf-8-sig")
    deed = Deed.objects.get(verb="import_voices")
    assert deed.actor_words == "pengelola server" and deed.account is None


def test_the_command_answers_programs_in_json(village, capsys, file):
    code, out, _err = run(capsys, file, yes=True, json=True, match="text=lokasi,problem=usulan")
    told = json.loads(out)
    assert (code, told["rows"], told["stored"], told["bad"]) == (0, 3, 2, 1)
    assert told["columns"]["text"] == "lokasi" and told["problems"][0]["cell"] == "D3"


def test_the_command_says_what_is_wrong_with_its_use(village, capsys, file):
    assert run(capsys, file, match="text")[0] == 2
    assert run(capsys, file, community="tidak-ada")[0] == 2
    assert run(capsys, file.with_name("tidak-ada.csv"))[0] == 2
    make_village("Lain Desa")
    code, _out, err = run(capsys, file)
    assert code == 2 and "kali-bening, lain-desa" in err
    assert run(capsys, file, community="kali-bening", yes=True)[0] == 0


def test_the_644_real_proposals_go_in_with_their_questions(village, capsys):
    code, out, _err = run(capsys, REAL, yes=True, json=True)
    told = json.loads(out)
    assert (code, told["rows"], told["stored"], told["bad"]) == (0, 644, 644, 0)
    assert told["asked"] == Voice.objects.filter(open_questions__gt=0).count() > 30
    voice = Voice.objects.get(external_id="KP0070")
    assert (voice.said_on.year, voice.only_year_known, voice.unit) == (2024, True, "m")
    with pytest.raises(Refusal) as again:
        run(capsys, REAL, yes=True)
    assert again.value.code == "import.same_file" and Voice.objects.count() == 644
