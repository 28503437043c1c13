"""What the pages of listen promise to people, asked through the door."""

import re
from urllib.parse import urlencode
from uuid import uuid4

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from galang.community.models import Deed
from galang.community.services import scope_of
from galang.listen import throttle
from galang.listen.models import Issue, Support, Voice
from galang.listen.services import group_voices, support_voice
from tests.make.ground import make_village
from tests.make.listen import make_issue, make_voice, make_voices
from tests.make.mapping import make_form, make_submission

pytestmark = pytest.mark.django_db
ATTACK = '<script>alert("x")</script><b onmouseover=alert(1)>Got'


@pytest.fixture
def village():
    cache.clear()
    made = make_village()
    with scope_of(made.community):
        yield made


def form(**more: object) -> dict[str, object]:
    """What a browser sends from the page of a new voice."""
    return {"text": "Got mampat", "place": "Gang Melati", "area": "", "once": uuid4(), "website": "", **more}


def text_of(response) -> str:
    """The words of a page without its marks, on one line."""
    plain = re.sub(r"<[^>]+>", " ", response.content.decode())
    return re.sub(r"\s+", " ", plain.replace("\u00a0", " "))


# raising a voice


def test_a_resident_raises_a_voice_and_gets_its_number(village):
    client = village.client("resident")
    answer = client.post(village.url("dengar/suara/baru/"), form(sign="nama"), follow=True)
    assert answer.status_code == 200 and "S-0001" in text_of(answer)
    page = client.get(village.url("dengar/suara/S-0001/"))
    assert village.persons["resident"].name in text_of(page)
    public = Client().get(village.url("dengar/suara/S-0001/"))
    assert village.persons["resident"].name not in text_of(public)
    assert village.persons["resident"].initials in text_of(public)


def test_a_visitor_raises_a_voice_without_a_name(village):
    answer = Client().post(village.url("dengar/suara/baru/"), form(sign="nama"), follow=True)
    assert answer.status_code == 200
    voice = Voice.objects.get()
    assert voice.is_anonymous and voice.person is None and Deed.objects.first().account is None
    assert "Tanpa nama" in text_of(Client().get(village.url("dengar/suara/S-0001/")))


def test_the_same_form_sent_twice_leads_to_the_same_receipt(village):
    sent = form()
    ways = [Client().post(village.url("dengar/suara/baru/"), sent)["Location"] for _ in range(2)]
    assert ways[0] == ways[1] and Voice.objects.count() == 1


def test_one_address_may_not_flood_the_room(village, monkeypatch):
    monkeypatch.setattr(throttle, "MOST_AN_HOUR", 2)
    answers = [Client().post(village.url("dengar/suara/baru/"), form()) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [302, 302, 422]
    assert "Got mampat" in answers[2].content.decode()
    assert (
        village.client("resident").post(village.url("dengar/suara/baru/"), form(sign="nama")).status_code
        == 302
    )


def test_what_fills_the_hidden_box_is_told_so(village):
    answer = Client().post(village.url("dengar/suara/baru/"), form(website="http://spam"))
    assert answer.status_code == 422 and not Voice.objects.exists()
    assert "Kotak tersembunyi" in text_of(answer)


@pytest.mark.parametrize(
    "more",
    [
        {"text": ""},
        {"text": "a" * 6_000},
        {"text": "\x00\x01"},
        {"text": "telepon saya 0812 3456 7890"},
        {"place": "x" * 700},
        {"area": "999999"},
        {"area": "'; drop table voice"},
        {"once": "bukan-uuid"},
        {"origin": "K-1"},
        {"origin": "F-99999999999999"},
    ],
)
def test_absurd_input_gets_a_sentence_and_stores_nothing(village, more):
    answer = Client().post(village.url("dengar/suara/baru/"), form(**more))
    assert answer.status_code == 422 and not Voice.objects.exists()
    assert "note bad" in answer.content.decode()


def assisted(**more: object) -> dict[str, object]:
    """What a browser sends from the page of somebody else's voice."""
    today = timezone.localdate().isoformat()
    return form(
        speaker="tidak", person="", sex="f", age_band="60+", rt="", channel="visit", said_on=today, **more
    )


def test_a_volunteer_writes_down_somebody_elses_voice(village):
    url = village.url("dengar/suara/baru/?untuk=orang-lain")
    client = village.client("volunteer")
    assert client.post(url, assisted()).status_code == 302
    unlisted = Voice.objects.get()
    assert (unlisted.assisted, unlisted.sex, unlisted.age_band, unlisted.channel) == (
        True,
        "f",
        "60+",
        "visit",
    )
    person = village.persons["supervisor"]
    for typed in (person.number, person.name.upper()):
        sent = assisted() | {"speaker": "terdaftar", "person": typed}
        assert client.post(url, sent).status_code == 302
    assert Voice.objects.filter(person=person, assisted=True).count() == 2
    unknown = client.post(url, assisted() | {"speaker": "terdaftar", "person": "Tidak Ada"})
    assert unknown.status_code == 422 and Voice.objects.count() == 3


def test_a_voice_may_come_from_a_filled_in_sheet_or_a_finding(village):
    submission = make_submission(village, make_form(village))
    url = village.url(f"dengar/suara/baru/?isian={submission.number}")
    client = village.client("volunteer")
    assert f"Dari isian {submission.number}" in text_of(client.get(url))
    assert client.post(url, assisted(origin=submission.number)).status_code == 302
    assert Voice.objects.get().submission == submission
    assert submission.number in text_of(client.get(village.url("dengar/suara/S-0001/")))
    assert submission.number not in text_of(Client().get(village.url("dengar/suara/S-0001/")))
    assert client.post(url, assisted(origin="D-9999")).status_code == 422
    own = village.url("dengar/suara/baru/?temuan=F-001")
    assert "Menyusul temuan F-001" in text_of(Client().get(own))
    assert Client().post(own, form(origin="F-001")).status_code == 302
    assert Client().post(own, form(origin=submission.number)).status_code == 422
    assert Voice.objects.get(number="S-0002").finding_number == "F-001"


def test_staff_find_residents_by_number_only(village):
    person = village.persons["supervisor"]
    client, url = village.client("facilitator"), village.url("dengar/suara/baru/?untuk=orang-lain")
    assert "mendampingi" in text_of(client.get(village.url("dengar/suara/baru/")))
    assert client.post(url, assisted() | {"speaker": "terdaftar", "person": person.name}).status_code == 422
    assert client.post(url, assisted() | {"speaker": "terdaftar", "person": person.number}).status_code == 302
    assert client.post(village.url("dengar/suara/baru/"), form()).status_code == 422


def test_texts_are_shown_and_never_run(village):
    make_voice(village, text=ATTACK, place=ATTACK)
    with_issue = make_issue(village, [make_voice(village, text=ATTACK)], title=ATTACK[:150])
    pages = (
        "",
        "suara/",
        "suara/S-0001/",
        "suara/S-0001/terima/",
        "isu/",
        f"isu/{with_issue.number}/",
        "isu/baru/",
    )
    client = village.client("volunteer")
    for path in pages:
        html = client.get(village.url(f"dengar/{path}")).content.decode()
        assert "<script>alert" not in html and "<b onmouseover" not in html, path


def test_numbers_of_persons_are_closed_on_every_page(village):
    voice = make_voice(village)
    Voice.objects.filter(pk=voice.pk).update(
        text="NIK 3401041204560001 hp 081234567890", place="081234567890"
    )
    for path in ("suara/", "suara/S-0001/", "suara/S-0001/terima/"):
        words = text_of(Client().get(village.url(f"dengar/{path}")))
        assert "3401041204560001" not in words and "081234567890" not in words


# reading


def test_an_empty_room_asks_for_the_first_voice(village):
    for path in ("dengar/", "dengar/suara/", "dengar/isu/"):
        answer = Client().get(village.url(path))
        assert answer.status_code == 200 and "kawung" in answer.content.decode()
    area = village.areas[1]
    make_voice(village)
    words = text_of(Client().get(village.url(f"dengar/suara/?rt={area.pk}")))
    assert f"Belum ada suara dari {area.label}" in words


def test_the_list_finds_by_word_area_and_state(village):
    first, second = make_voice(village), make_voice(village, text="Lampu mati", area=village.areas[1])
    make_issue(village, [first])
    ask = lambda **query: text_of(Client().get(village.url(f"dengar/suara/?{urlencode(query)}")))  # noqa: E731
    assert "S-0002" in ask(q="lampu") and "S-0001" not in ask(q="lampu")
    assert "S-0001" in ask(q="s-0001")
    assert "S-0001" in ask(rt=village.areas[0].pk) and "S-0002" not in ask(rt=village.areas[0].pk)
    assert "S-0002" in ask(keadaan="belum") and "S-0001" not in ask(keadaan="belum")
    Voice.objects.filter(pk=second.pk).update(open_questions=1)
    assert "S-0002" in ask(keadaan="tanya") and "S-0001" not in ask(keadaan="tanya")
    assert "Tidak ada suara yang cocok" in ask(q="tidak ada kata ini")


@pytest.mark.parametrize(
    "query", ["rt=abc", "rt=99999999999999999999", "keadaan=aneh", f"q={'a' * 200}", "q=%00"]
)
def test_an_absurd_search_gets_a_sentence(village, query):
    for path in ("dengar/suara/", "dengar/isu/"):
        answer = Client().get(village.url(f"{path}?{query}"))
        assert answer.status_code in (200, 422)
    assert Client().get(village.url(f"dengar/suara/?{query}")).status_code == 422
    assert Client().get(village.url("dengar/suara/?sesudah=rusak")).status_code == 200


def test_another_communitys_records_are_not_there(village):
    voice = make_voice(village)
    make_issue(village, [voice])
    other = make_village("Lain Desa")
    client = other.client("coordinator")
    paths = ("suara/S-0001/", "suara/S-0001/terima/", "isu/I-001/", "isu/I-001/tambah/", "isu/I-001/gabung/")
    for path in paths:
        assert client.get(other.url(f"dengar/{path}")).status_code == 404, path
    for path in ("suara/S-0001/dukung/", "suara/S-0001/jawab/", "isu/I-001/gabung/"):
        assert client.post(other.url(f"dengar/{path}")).status_code == 404, path
    assert client.get(village.url("dengar/isu/baru/")).status_code == 403
    assert Client().get(village.url("dengar/suara/S-9999/")).status_code == 404


# supporting


def test_support_counts_once_and_says_so(village):
    make_voice(village)
    client, url = village.client("volunteer"), village.url("dengar/suara/S-0001/dukung/")
    assert "Anda mendukung S-0001" in text_of(client.post(url, follow=True))
    assert "Satu orang cukup satu kali" in text_of(client.post(url, follow=True))
    own = village.client("resident").post(url, follow=True)
    assert "suara Anda sendiri" in text_of(own)
    assert Support.objects.count() == 1
    assert village.client("facilitator").post(url).status_code == 403
    assert Client().post(url).status_code == 302 and client.get(url).status_code == 405


# issues


def test_a_volunteer_makes_an_issue_of_ticked_and_typed_voices(village):
    for _ in range(3):
        make_voice(village)
    client, url = village.client("volunteer"), village.url("dengar/isu/baru/")
    sent = {
        "suara": ["S-0001"],
        "numbers": "s3, S-0002",
        "title": "Saluran mampat",
        "summary": "",
        "area": "",
    }
    answer = client.post(url, sent | {"reason": "sama"}, follow=True)
    assert "Isu I-001 dibuka" in text_of(answer) and Issue.objects.get().voice_count == 3
    again = client.post(url, sent | {"reason": ""})
    assert again.status_code == 422 and "sudah masuk isu I-001" in text_of(again)
    missing = client.post(url, {"numbers": "S-0099", "title": "Lain"})
    assert missing.status_code == 422 and "S-0099" in text_of(missing)
    assert client.post(url, {"title": "Kosong"}).status_code == 422
    assert village.client("resident").get(url).status_code == 403


def test_what_was_ticked_stays_ticked_when_the_form_comes_back(village):
    make_voice(village)
    answer = village.client("volunteer").post(
        village.url("dengar/isu/baru/"), {"suara": ["S-0001"], "title": ""}
    )
    assert answer.status_code == 422 and re.search(r'value="S-0001" checked', answer.content.decode())


def test_a_voice_page_tells_of_its_issue(village):
    voice = make_voice(village)
    words = text_of(Client().get(village.url("dengar/suara/S-0001/")))
    assert "belum dikelompokkan" in words
    make_issue(village, [voice])
    page = Client().get(village.url("dengar/suara/S-0001/"))
    assert "Benang B-0001" in text_of(page) and "/dengar/isu/I-001/" in page.content.decode()


def test_an_issue_is_merged_by_hand(village):
    make_issue(village, [make_voice(village)])
    make_issue(village, [make_voice(village)], "Got bau")
    client, url = village.client("volunteer"), village.url("dengar/isu/I-002/gabung/")
    assert client.post(url, {"into": "I-099", "reason": "sama"}).status_code == 422
    assert client.post(url, {"into": "I-002", "reason": "sama"}).status_code == 422
    assert "I-002 digabung ke I-001" in text_of(
        client.post(url, {"into": "i1", "reason": "sama"}, follow=True)
    )
    assert "Teruskan di I-001" in text_of(client.get(village.url("dengar/isu/I-002/")))
    assert "I-002" not in text_of(client.get(village.url("dengar/isu/")))
    assert client.post(url, {"into": "I-001", "reason": "lagi"}).status_code == 422


def test_look_alikes_are_asked_once_and_nothing_happens_by_itself(village):
    make_voice(village, text="Perbaikan saluran air 120 m", place="Gang Melati RT 01")
    make_voice(village, text="Perbaikan saluran air", place="Gang Melati RT 01")
    client, url = village.client("volunteer"), village.url("dengar/mirip/")
    page = text_of(client.get(url))
    assert "S-0001 · S-0002" in page and "Tempatnya sama" in page and not Issue.objects.exists()
    sent = {"first": "S-0001", "second": "S-0002"}
    assert client.post(url, sent | {"verdict": "mungkin"}).status_code == 422
    assert client.post(url, {"first": "S-0001", "verdict": "same"}).status_code == 422
    similar = client.post(url, sent | {"verdict": "similar"})
    assert similar["Location"].endswith("/dengar/isu/baru/?suara=S-0001&suara=S-0002")
    assert "S-0001 · S-0002" not in text_of(client.get(url))
    assert client.post(url, sent | {"verdict": "same"}).status_code == 409
    assert village.client("resident").get(url).status_code == 403


def test_a_similar_voice_is_named_on_the_issue_page(village):
    first, second = make_voice(village), make_voice(village)
    make_issue(village, [first])
    sent = {"first": "S-0001", "second": "S-0002", "verdict": "similar"}
    village.client("volunteer").post(village.url("dengar/mirip/"), sent)
    words = text_of(Client().get(village.url("dengar/isu/I-001/")))
    assert "Sejenis di tempat lain" in words and second.number in words


# answering


def ask(voice: Voice, field: str = "cost_rupiah") -> None:
    """Leave a question open in a voice, as an import does."""
    kept = {"code": "cost.missing", "cell": "J2", "column": "biaya_rp", "values": {}, "shown": "", "row": 2}
    Voice.objects.filter(pk=voice.pk).update(questions=[{**kept, "field": field}], open_questions=1)


def test_a_volunteer_answers_a_question_and_others_only_read_it(village):
    ask(make_voice(village))
    url = village.url("dengar/suara/S-0001/jawab/")
    assert "Menunggu jawaban" in text_of(Client().get(village.url("dengar/suara/S-0001/")))
    client = village.client("volunteer")
    bad = client.post(url, {"position": "0", "answer": "correct", "value": "1.5e9 kali"})
    assert bad.status_code == 422 and "1.5e9 kali" in bad.content.decode()
    assert client.post(url, {"position": "0", "answer": "correct", "value": ""}).status_code == 422
    assert client.post(url, {"position": "77", "answer": "keep"}).status_code == 409
    good = client.post(url, {"position": "0", "answer": "correct", "value": "1.500.000"}, follow=True)
    assert "Dibetulkan" in text_of(good) and Voice.objects.get().cost_rupiah == 1_500_000
    assert client.post(url, {"position": "0", "answer": "keep"}).status_code in (409, 422)
    assert village.client("resident").post(url, {"position": "0", "answer": "keep"}).status_code == 403


# the same cost with many rows


def queries_of(client: Client, url: str) -> int:
    """How many questions a page asks the database, second time round."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    assert client.get(url).status_code == 200
    with CaptureQueriesContext(connection) as asked:
        client.get(url)
    return len(asked)


def test_lists_ask_as_much_with_many_rows_as_with_few(village):
    client = village.client("volunteer")
    paths = [
        "dengar/",
        "dengar/suara/",
        "dengar/isu/",
        "dengar/suara/S-0001/",
        "dengar/isu/I-001/",
        "dengar/isu/baru/",
    ]
    voices = make_voices(village, 10)
    issue = make_issue(village, voices[:6])
    support_voice(by=village.actor("resident"), voice=voices[0])
    few = {path: queries_of(client, village.url(path)) for path in paths}
    more = make_voices(village, 90)
    group_voices(by=village.actor("volunteer"), voices=more[:40], into=issue)
    for voice in more[40:50]:
        make_issue(village, [voice], f"Isu {voice.number}")
    many = {path: queries_of(client, village.url(path)) for path in paths}
    assert many == few
    assert max(many.values()) <= 16 and many["dengar/suara/"] <= 12 and many["dengar/isu/"] <= 12


def test_an_empty_sheet_for_voices_is_printed_by_those_who_go_from_door_to_door(village):
    sheet = village.client("volunteer").get(village.url("dengar/lembar/suara.pdf"))
    assert sheet.status_code == 200 and sheet.content.startswith(b"%PDF")
    assert village.client("resident").get(village.url("dengar/lembar/suara.pdf")).status_code == 403
    page = village.client("volunteer").get(village.url("dengar/suara/baru/?untuk=orang-lain"))
    assert "dengar/lembar/suara.pdf" in page.content.decode()


def test_a_resident_supports_an_issue_once_and_so_its_proposals(village):
    with scope_of(village.community):
        issue = make_issue(village, [make_voice(village)])
    path = village.url(f"dengar/isu/{issue.number}/")
    client = village.client("delegate")
    assert f'action="{path}dukung/"' in client.get(path).content.decode()
    for _again in range(2):
        assert client.post(f"{path}dukung/").status_code == 302
    page = client.get(path).content.decode()
    assert "Anda mendukung isu ini" in page and f'action="{path}dukung/"' not in page
    with scope_of(village.community):
        issue.refresh_from_db()
        assert issue.supporter_count == 2
        assert Deed.objects.filter(verb="support_voice").count() == 1
    assert f'action="{path}dukung/"' not in village.client("resident").get(path).content.decode(), (
        "spoke already"
    )
    assert village.client("facilitator").post(f"{path}dukung/").status_code == 403
    assert "Masuk dulu untuk mendukung" in village.client(None).get(path).content.decode()


@pytest.mark.parametrize("text", ["3273021004850001", "hubungi 0812 3456 7890"])
def test_identity_numbers_are_kept_out_of_issues_and_their_reasons(village, text):
    with scope_of(village.community):
        first, second = (make_issue(village, [make_voice(village)]) for _ in range(2))
    client = village.client("volunteer")
    merge = village.url(f"dengar/isu/{first.number}/gabung/")
    refused = client.post(merge, {"into": second.number, "reason": text})
    assert refused.status_code == 422 and "dibaca semua orang" in refused.content.decode()
    with scope_of(village.community):
        assert Issue.objects.filter(merged_into__isnull=False).count() == 0
