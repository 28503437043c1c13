"""Form fields: what people type is read, what cannot be read gets a sentence that says how to mend it."""

from datetime import UTC, date, datetime, time
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from django import forms
from django.utils import timezone, translation
from hypothesis import given
from hypothesis import strategies as st

from galang.core.refusal import Refusal
from galang.ui import fields
from galang.ui.fields_html import errors_html, field_html
from galang.ui.forms import Form, run


class Sheet(Form):
    """A form with one of each."""

    cost = fields.RupiahField(label="Biaya", required=False)
    volume = fields.QuantityField(label="Volume", required=False)
    day = fields.DateField(label="Tanggal", required=False)
    clock = fields.TimeField(label="Jam", required=False)
    opens_at = fields.MomentField(label="Dibuka", required=False)
    phone = fields.PhoneField(label="Nomor HP", required=False)
    count = fields.TallyField(label="Suara sah", required=False)
    text = fields.SentenceField(label="Alasan", required=False, max_length=20)
    name = forms.CharField(label="Nama", max_length=10)
    kind = forms.ChoiceField(label="Jenis", choices=[("a", "A")], required=False)


def clean(**typed):
    form = Sheet({"name": "x", **typed})
    form.is_valid()
    return form


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("cost", "1.500.000", 1_500_000),
        ("cost", "Rp 1.500.000", 1_500_000),
        ("cost", "1,5 juta", 1_500_000),
        ("cost", "0", 0),
        ("cost", "  ", None),
        ("volume", "120", Decimal(120)),
        ("volume", "2,5", Decimal("2.5")),
        ("volume", "1.250", Decimal(1250)),
        ("day", "2026-05-10", date(2026, 5, 10)),
        ("day", "10/5/2026", date(2026, 5, 10)),
        ("day", "10-05-2026", date(2026, 5, 10)),
        ("day", "Minggu, 10 Mei 2026", date(2026, 5, 10)),
        ("day", "1 Agt 2026", date(2026, 8, 1)),
        ("clock", "09:30", time(9, 30)),
        ("clock", "pukul 9.30", time(9, 30)),
        ("clock", "19.05 WIB", time(19, 5)),
        ("phone", "0812 3456 7890", "+6281234567890"),
        ("phone", "+62 812-3456-7890", "+6281234567890"),
        ("phone", "6281234567890", "+6281234567890"),
        ("count", "1.204", 1204),
        ("count", "0", 0),
        ("text", "baris\r\ndua\u200b", "baris\ndua"),
    ],
)
def test_what_people_type_is_read(name, typed, value):
    form = clean(**{name: typed})
    assert form.errors == {}
    assert form.cleaned_data[name] == value


@pytest.mark.parametrize(
    ("name", "typed", "says"),
    [
        ("cost", "1.500,5", "bisa dibaca"),
        ("cost", "sejuta", "bukan jumlah uang"),
        ("cost", "-5000", "kurang dari nol"),
        ("cost", "9" * 30, "banyaknya angka nol"),
        ("volume", "banyak", "bukan"),
        ("day", "31/02/2026", "tidak terbaca"),
        ("day", "kemarin", "10/5/2026"),
        ("day", "10/5/26", "tidak terbaca"),
        ("clock", "25.00", "tidak terbaca"),
        ("opens_at", "besok", "tidak terbaca"),
        ("phone", "12345", "bukan nomor HP"),
        ("phone", "08" + "1" * 30, "bukan nomor HP"),
        ("count", "tiga", "bukan angka"),
        ("count", "-1", "bukan angka"),
        ("count", "1,5", "bukan angka"),
        ("count", "9999999", "antara 0 dan 1.000.000"),
        ("text", "a\x00b", "tanda yang tidak tampak"),
        ("text", "a" * 21, "21 huruf, paling banyak 20"),
        ("name", "a" * 11, "Nama 11 huruf, paling banyak 10"),
        ("name", "", "Nama masih kosong. Isi dulu."),
        ("name", "a\x00", "tanda yang tidak tampak"),
        ("kind", "z", "Jenis: “z” tidak ada di daftar"),
    ],
)
def test_what_cannot_be_read_says_how_to_mend_it(name, typed, says):
    form = clean(**{name: typed})
    assert says in form.errors[name][0]


def test_a_moment_is_taken_in_the_zone_of_the_community():
    with timezone.override(ZoneInfo("Asia/Makassar")):
        form = clean(opens_at="2026-05-10T12:00")
        assert form.cleaned_data["opens_at"] == datetime(2026, 5, 10, 4, tzinfo=UTC)
        assert clean(opens_at="10/5/2026, 12.00").cleaned_data["opens_at"] == form.cleaned_data["opens_at"]


def test_stored_amounts_come_back_with_their_dots():
    html = field_html(Sheet(initial={"cost": 1_500_000, "volume": Decimal("2.50")})["cost"])
    assert 'value="1.500.000"' in html
    assert 'value="2,5"' in field_html(Sheet(initial={"volume": Decimal("2.50")})["volume"])


@given(st.text(max_size=40))
def test_no_text_breaks_a_field(text):
    form = clean(**dict.fromkeys(Sheet.base_fields, text))
    assert isinstance(form.errors, dict)
    str(errors_html(form))


def test_a_field_ties_label_hint_and_error_together():
    html = field_html(clean(phone="12")["phone"])
    assert '<label for="id_phone">Nomor HP' in html
    assert 'aria-describedby="id_phone_helptext id_phone_error"' in html
    assert 'aria-invalid="true"' in html and 'id="id_phone_error"' in html
    assert "12" in html, "what was typed is still there"


def test_a_field_escapes_what_was_typed():
    assert "<script" not in field_html(clean(name="<script>1</script>")["name"])
    form = clean(cost="<script>")
    assert "<script" not in field_html(form["cost"]) + errors_html(form)


def test_choices_become_a_pick_list_with_a_legend():
    class Pick(Form):
        way = forms.ChoiceField(
            label="Cara", widget=forms.RadioSelect, choices=[("a", "Setuju"), ("b", "Tidak")]
        )
        many = forms.MultipleChoiceField(
            label="Siapa", widget=forms.CheckboxSelectMultiple, choices=[("x", "X")]
        )
        read = forms.BooleanField(label="Sudah dibaca", required=False)

    form = Pick({})
    html = field_html(form["way"]) + field_html(form["many"]) + field_html(form["read"])
    assert html.count("<legend>") == 2 and html.count('class="pick"') == 4
    assert 'role="radiogroup"' in html and "Cara masih kosong" in html


def test_optional_fields_say_so():
    assert "(boleh kosong)" in field_html(Sheet()["phone"])
    assert "(boleh kosong)" not in field_html(Sheet()["name"])


def test_a_lazy_box_reads_code_or_text():
    class Where(Form):
        region = fields.LazyChoiceField(label="Kelurahan", url="/wilayah/", resolve=str.upper)

    assert Where({"region": "Dago, Coblong (32.73.02.1004)"}).fields["region"].clean("dago (a.1)") == "A.1"
    assert Where({"region": "dago"}).fields["region"].clean("dago") == "DAGO"
    assert 'data-search="/wilayah/"' in field_html(Where()["region"])


def test_a_refusal_of_a_service_lands_on_its_field():
    def refuse():
        raise Refusal("proposal.no_cost", field="cost")

    form = clean()
    assert run(form, refuse) is None
    assert "rupiah" in form.errors["cost"][0]


def test_a_refusal_without_a_field_stands_above_the_form():
    def refuse():
        raise Refusal("ballot.already_voted", field="nowhere", number="P-02")

    form = clean()
    assert run(form, refuse) is None
    assert "P-02" in form.non_field_errors()[0]
    assert 'role="alert"' in errors_html(form)


def test_a_service_that_agrees_gives_its_record():
    assert run(clean(), lambda: "S-001") == "S-001"


def test_messages_do_not_leak_from_one_language_into_another():
    with translation.override("en"):
        clean(name="")
    assert clean(name="").errors["name"] == ["Nama masih kosong. Isi dulu."]
