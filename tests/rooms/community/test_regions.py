"""The 91,599 official codes: found as people type, best first, quickly, with little memory."""

import subprocess
import sys
import time

import pytest
from django.test import Client

from galang.community.regions import find_regions, region_by_code, region_exists


def words(text, limit=12):
    return [region.words for region in find_regions(text, limit)]


def test_several_words_meet_in_one_place():
    assert words("depok sleman") == ["Depok, Sleman, DI Yogyakarta"]
    assert words("kranggan galur") == ["Kranggan, Galur, Kulon Progo, DI Yogyakarta"]
    assert words("Kec. Depok, Kab. Sleman") == ["Depok, Sleman, DI Yogyakarta"]
    assert words("dago bandung")[0] == "Dago, Coblong, Kota Bandung, Jawa Barat"


def test_exact_names_stand_before_beginnings_and_those_before_parts():
    found = [region.name for region in find_regions("kranggan", 60)]
    last_exact = max(at for at, name in enumerate(found) if name == "Kranggan")
    first_longer = min(at for at, name in enumerate(found) if name != "Kranggan")
    assert last_exact < first_longer
    assert words("kota depok")[0] == "Kota Depok, Jawa Barat"
    assert words("kulon progo")[0] == "Kabupaten Kulon Progo, DI Yogyakarta"


def test_a_code_finds_itself_and_what_is_under_it():
    assert [region.code for region in find_regions("34.04", 2)] == ["34.04", "34.04.01"]


@pytest.mark.parametrize(
    "text", ["", " ", "a", "xyzzy", "%", "''", "\x00", "9" * 500, "a " * 500, "🙂", "(((", "b\\"]
)
def test_what_means_nothing_finds_nothing(text):
    assert find_regions(text) == []


def test_every_code_has_its_region():
    galur = region_by_code("34.01.04.2002")
    assert (galur.name, galur.level, galur.path) == ("Kranggan", 4, ("Galur", "Kulon Progo", "DI Yogyakarta"))
    assert region_by_code("11").name == "Aceh"
    assert region_by_code("12.07.28.1007").name == "Lubuk Pakam I,II", "a comma in a name"
    assert region_exists("34.01") and not region_exists("34.99")


@pytest.mark.parametrize(
    "code", ["", "3", "34.", "34.01.04.20022", "٣٤", "34.01.04.2002\n", "'; drop", "34-01"]
)
def test_a_bad_code_is_no_region(code):
    assert region_by_code(code) is None


@pytest.mark.parametrize(
    "text", ["de", "an", "depok sleman", "sukamaju", "jakarta selatan", "xyzzy", "barat"]
)
def test_an_answer_comes_while_one_types(text):
    find_regions("aceh")
    times = []
    for _turn in range(3):
        started = time.process_time()
        find_regions(text)
        times.append(time.process_time() - started)
    assert min(times) < 0.1


def test_the_index_is_read_lazily_and_takes_little_memory():
    """In a process of its own, so that nothing else is measured; numpy is counted before."""
    program = (
        "import resource, numpy, galang.community.regions as r\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "assert r._index.cache_info().currsize == 0\n"
        "r.find_regions('depok sleman')\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 30_000, "kilobytes at the peak, reading included"


@pytest.mark.django_db
def test_the_box_answers_json_to_everybody(django_assert_num_queries):
    with django_assert_num_queries(0):
        answer = Client().get("/wilayah/cari/", {"q": "depok sleman"})
    assert answer.json() == {"results": [{"value": "34.04.07", "label": "Depok, Sleman, DI Yogyakarta"}]}
    assert Client().get("/wilayah/cari/").json() == {"results": []}
    assert Client().post("/wilayah/cari/").status_code == 405
