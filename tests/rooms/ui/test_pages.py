"""The pages of the ui room: errors, language, components; and what every page has."""

import re
from types import SimpleNamespace

import pytest
from django.template import Context, Template
from django.test import Client, RequestFactory, override_settings
from django.urls import Resolver404, resolve
from django.utils import translation

from galang.core.refusal import Refusal
from galang.ui import rooms, showroom, views

HERE = SimpleNamespace(name="Kali Bening", kind_name="Kelurahan", slug="kali-bening", is_sample=True)


def request(path="/"):
    made = RequestFactory().get(path)
    made.user = SimpleNamespace(is_authenticated=False)
    return made


def body(response):
    return response.content.decode()


@pytest.mark.parametrize(
    ("view", "status", "words"),
    [
        (views.bad_request, 400, "Isian ini tidak terbaca"),
        (views.forbidden, 403, "Halaman ini untuk orang lain"),
        (views.not_found, 404, "Benangnya putus di sini"),
        (views.server_error, 500, "Ini salah kami"),
    ],
)
def test_an_error_page_says_what_happened_and_where_to_go(view, status, words):
    response = view(request())
    assert response.status_code == status
    assert words in body(response) and f"Galat {status}" in body(response)
    assert 'href="/"' in body(response)


@pytest.mark.parametrize(
    ("refusal", "status"),
    [
        (Refusal("right.missing", verb="membuka kas", roles="bendahara"), 403),
        (Refusal("form.stale", number="U-014", status=409), 409),
        (Refusal("payment.self_approval", number="T-014"), 422),
        (Refusal("request.wrong_method", method="<PUT>", status=405), 405),
    ],
)
def test_a_refusal_becomes_a_page_with_its_number(refusal, status):
    response = views.refused(request(), refusal)
    assert response.status_code == status
    assert f"Galat {status}" in body(response)
    assert "<PUT>" not in body(response)


def test_the_page_of_our_own_fault_needs_nothing_else(monkeypatch):
    def broken(name):
        raise OSError(name)

    monkeypatch.setattr(views, "get_template", broken)
    response = views.server_error(request())
    assert response.status_code == 500 and "Kode: G-" in body(response)


def test_the_language_stays_until_it_is_changed():
    client = Client()
    answer = client.post("/bahasa/", {"bahasa": "en", "next": "/bahasa/"})
    assert answer.status_code == 302 and answer.cookies["bahasa"].value == "en"
    assert answer.cookies["bahasa"]["httponly"]


@pytest.mark.parametrize(
    "next_", ["https://evil.example/", "//evil.example", "javascript:alert(1)", "/\\evil.example"]
)
def test_the_language_switch_never_leads_away(next_):
    answer = Client().post("/bahasa/", {"bahasa": "id", "next": next_})
    assert answer["Location"] == "/"


def test_only_two_languages_are_known():
    assert "bahasa" not in Client().post("/bahasa/", {"bahasa": "jv", "next": "/"}).cookies


def test_the_components_page_is_for_debug_only():
    with pytest.raises(Resolver404):
        resolve("/ui/", urlconf="galang.ui.urls")


def test_the_components_page_shows_every_part():
    page = body(views.components(request("/ui/")))
    for css in (
        "thread",
        "rail",
        "ring",
        "bars",
        "strip",
        "round",
        "choice",
        "purse",
        "note bad",
        "kawung",
        "hash",
    ):
        assert f'class="{css}' in page, css
    for key, _words in showroom.STATES:
        assert f"state {key}" in page
    assert "style=" not in page and "<script>" not in page


def test_every_icon_that_a_page_names_is_in_the_sprite():
    names = set(re.findall(r"icons\.svg#(\w+)", body(views.components(request("/ui/")))))
    names |= {icon for _key, _name, _word, icon in rooms.ROOMS}
    assert names <= set(showroom.icon_names())


def page_of(**context):
    made = request("/kali-bening/")
    return Template("{% extends 'ui/base.html' %}{% block title %}Usulan{% endblock %}").render(
        Context({"request": made, **context})
    )


def test_every_page_has_a_skip_link_a_main_and_one_hatch():
    page = page_of(here=HERE, me=None, room="listen")
    assert 'href="#isi"' in page and page.count('id="isi"') == 1
    assert page.count('id="arsir"') == 1 and page.count("<main") == 1
    assert "<title>Usulan · Galang (contoh)</title>" in page


def test_the_place_says_that_it_is_a_sample():
    assert "Kelurahan (contoh)" in page_of(here=HERE, me=None)
    me = SimpleNamespace(name="Sri", role_words="Sekretaris")
    signed_in = page_of(here=HERE, me=me)
    assert "Contoh" in signed_in and "Anda: Sekretaris" in signed_in
    own = SimpleNamespace(**{**vars(HERE), "is_sample": False})
    assert "contoh" not in page_of(here=own, me=me).lower()


def test_a_page_outside_a_community_has_no_rooms():
    assert 'class="rooms"' not in page_of(here=None, me=None)


def test_an_absent_room_is_text_not_a_broken_link():
    with override_settings(ROOT_URLCONF="galang.ui.urls"):
        rooms.forget_addresses()
        page = rooms.rooms_nav("kali-bening", "listen")
    rooms.forget_addresses()
    assert "<span>Musyawarah</span>" in page and "href" not in page


def test_names_of_people_and_places_are_escaped():
    bad = SimpleNamespace(name="<script>1</script>", kind_name="<b>", slug="x", is_sample=False)
    page = page_of(here=bad, me=SimpleNamespace(name="<i>", role_words="<u>"))
    assert "<script>1" not in page and "<u>" not in page and "<i>" not in page


def test_pages_speak_english_when_asked():
    with translation.override("en"):
        assert '<html lang="en">' in page_of(here=HERE, me=None)
