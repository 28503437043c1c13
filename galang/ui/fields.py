"""Form fields that read what people here type: rupiah, days, times, phone numbers, counts, text, search."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any
from uuid import uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from galang.core.money import parse_number, parse_rupiah
from galang.core.refusal import Refusal
from galang.ui.formats import MONTHS, MONTHS_EN, thousands
from galang.ui.refusals import sentence

_DAY = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})")
_DAY_WORDS = re.compile(r"(?:[a-z]+, )?(\d{1,2}) ([a-z]+)\.? (\d{4})")
_CLOCK = re.compile(r"(?:pukul |jam )?(\d{1,2})[.:](\d{2})(?:[.:]\d{2})?(?: ?(?:wib|wita|wit))?")
_CODE_AT_END = re.compile(r"\(([^()]+)\)\s*$")
_INVISIBLE = frozenset("\u200b\u200c\u200d\u2060\ufeff")


class RupiahField(forms.Field):
    """Whole rupiah: "1.500.000", "Rp 1.500.000", "1,5 juta" -> 1500000; two readings are asked about."""

    def __init__(self, *, limit_rupiah: int | None = None, **kwargs: Any) -> None:
        self.limit_rupiah = limit_rupiah
        kwargs.setdefault("help_text", _("Misalnya 1.500.000"))
        kwargs.setdefault("widget", forms.TextInput(attrs={"inputmode": "text", "autocomplete": "off"}))
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> int | None:
        """The amount as int, None when empty."""
        text = _typed(value)
        if not text:
            return None
        limit = {"limit": self.limit_rupiah} if self.limit_rupiah else {}
        return _read(lambda: parse_rupiah(text, **limit))

    def prepare_value(self, value: Any) -> Any:
        """Stored amounts are shown with their dots."""
        return thousands(value) if isinstance(value, int) else value


class QuantityField(forms.Field):
    """A volume: "120", "2,5", "1.250" (a thousands dot) -> Decimal."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}))
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> Decimal | None:
        """The exact volume, None when empty."""
        text = _typed(value)
        if not text:
            return None
        exact = _read(lambda: parse_number(text))
        return Decimal(exact.numerator) / Decimal(exact.denominator)

    def prepare_value(self, value: Any) -> Any:
        """Stored volumes are shown with a comma and without empty decimals."""
        if not isinstance(value, Decimal):
            return value
        whole = value.to_integral_value()
        return thousands(int(value)) if value == whole else f"{value.normalize():f}".replace(".", ",")


class DateField(forms.DateField):
    """A day: the phone's own date picker, or "10/5/2026", "10-05-2026", "10 Mei 2026"."""

    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})

    def to_python(self, value: Any) -> date | None:
        """The day, None when empty."""
        if value in self.empty_values or isinstance(value, date):
            return super().to_python(value)
        return _read(lambda: read_day(str(value), str(self.label or "")))


class TimeField(forms.TimeField):
    """A time of day: the phone's own picker, or "09.30", "9:30", "pukul 09.30"."""

    widget = forms.TimeInput(format="%H:%M", attrs={"type": "time"})

    def to_python(self, value: Any) -> time | None:
        """The time, None when empty."""
        if value in self.empty_values or isinstance(value, time):
            return super().to_python(value)
        return _read(lambda: read_clock(str(value), str(self.label or "")))


class MomentField(forms.DateTimeField):
    """A day with its time in the community's zone: "2026-05-10T12:00", "10/5/2026 12.00" -> aware."""

    widget = forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"})

    def to_python(self, value: Any) -> datetime | None:
        """The moment, None when empty."""
        if value in self.empty_values or isinstance(value, date):
            return super().to_python(value)
        label = str(self.label or "")
        day, _space, clock = str(value).strip().replace("T", " ").replace(", ", " ").rpartition(" ")
        naive = datetime.combine(
            _read(lambda: read_day(day.removesuffix(" pukul"), label)),
            _read(lambda: read_clock(clock, label)),
        )
        return timezone.make_aware(naive)


class PhoneField(forms.CharField):
    """A phone number in any spelling: "0812 3456 7890", "62812…", "+62 812-…" -> "+6281234567890"."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", _("Contoh: 0812 3456 7890"))
        kwargs.setdefault("widget", forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "tel"}))
        super().__init__(max_length=40, **kwargs)

    def to_python(self, value: Any) -> str:
        """The number with +62, empty when empty."""
        text = super().to_python(value)
        return _read(lambda: read_phone(text)) if text else ""


class TallyField(forms.IntegerField):
    """A whole count of zero or more, as on the count sheet."""

    def __init__(self, *, most: int = 1_000_000, **kwargs: Any) -> None:
        self.most = most
        attrs = {"inputmode": "numeric", "autocomplete": "off", "class": "box"}
        kwargs.setdefault("widget", forms.TextInput(attrs=attrs))
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> int | None:
        """The count, None when empty; dots for thousands are read."""
        if value in self.empty_values or isinstance(value, int):
            return value if isinstance(value, int) else None
        text, label = str(value).strip(), str(self.label or "")
        plain = text.replace(".", "") if re.fullmatch(r"\d{1,3}(\.\d{3})+", text) else text
        if not re.fullmatch(r"[0-9]{1,12}", plain):
            raise _told(Refusal("form.bad_number", label=label, text=text[:40]))
        if int(plain) > self.most:
            raise _told(Refusal("form.out_of_range", label=label, least=0, most=thousands(self.most)))
        return int(plain)


class SentenceField(forms.CharField):
    """Text of several lines; control characters are refused, invisible ones dropped, line ends made one."""

    def __init__(self, *, max_length: int = 4000, rows: int = 5, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": rows}))
        super().__init__(max_length=max_length, **kwargs)

    def to_python(self, value: Any) -> str:
        """Clean text, empty when empty."""
        text = str(value or "").replace("\r\n", "\n").replace("\r", "\n")
        text = "".join(sign for sign in unicodedata.normalize("NFC", text) if sign not in _INVISIBLE)
        if any(unicodedata.category(sign) == "Cc" and sign not in "\n\t" for sign in text):
            raise _told(Refusal("form.control_characters", label=str(self.label or "")))
        return super().to_python(text) or ""


class LazyBox(forms.TextInput):
    """A text box that searches while people type; without script it is a plain text box.

    ``url`` answers ``?q=`` with JSON ``{"results": [{"value": code, "label": words}]}``.
    """

    def __init__(self, url: str, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"data-search": url, "autocomplete": "off", **(attrs or {})})


class LazyChoiceField(forms.CharField):
    """One of very many: "Dago, Coblong (32.73.02.1004)" or just "Dago" -> what ``resolve`` makes
    of the code or the text.

    ``resolve`` gets the code in brackets when there is one, else the whole text; it returns the value or
    refuses.
    """

    def __init__(self, *, resolve: Callable[[str], Any], url: str = "", **kwargs: Any) -> None:
        self.resolve = resolve
        kwargs.setdefault("widget", LazyBox(url))
        super().__init__(max_length=200, **kwargs)

    def clean(self, value: Any) -> Any:
        """The resolved value, None when empty."""
        text = super().clean(value)
        if not text:
            return None
        code = _CODE_AT_END.search(text)
        return _read(lambda: self.resolve(code[1].strip() if code else text))


def read_day(text: str, label: str = "") -> date:
    """The day that ``text`` says; refuses ``form.bad_date``."""
    plain = " ".join(text.strip().lower().split())
    try:
        if found := _DAY.fullmatch(plain):
            return date(int(found[3]), int(found[2]), int(found[1]))
        if found := _DAY_WORDS.fullmatch(plain):
            return date(int(found[3]), _month_number(found[2]), int(found[1]))
        return date.fromisoformat(plain)
    except ValueError:
        raise Refusal("form.bad_date", label=label, text=text[:40]) from None


def read_clock(text: str, label: str = "") -> time:
    """The time of day that ``text`` says; refuses ``form.bad_date``."""
    found = _CLOCK.fullmatch(" ".join(text.strip().lower().split()))
    try:
        if not found:
            raise ValueError
        return time(int(found[1]), int(found[2]))
    except ValueError:
        raise Refusal("form.bad_date", label=label, text=text[:40]) from None


def read_phone(text: str) -> str:
    """An Indonesian number with +62 and 8 to 13 digits after it; refuses ``person.phone_bad``."""
    digits = re.sub(r"[\s().\-\u2010-\u2015\u00a0]", "", text)
    found = re.fullmatch(r"(?:\+62|0062|62|0)([1-9][0-9]{7,12})", digits)
    if not found:
        raise Refusal("person.phone_bad", phone=text[:40])
    return f"+62{found[1]}"


def _month_number(word: str) -> int:
    """1 to 12 for a month's name or at least its first three letters, in both languages."""
    for names in (MONTHS, MONTHS_EN):
        for at, name in enumerate(names, start=1):
            if len(word) >= 3 and name.lower().startswith(word):
                return at
    if word in ("agt", "ags", "agst"):
        return 8
    raise ValueError(word)


def _typed(value: Any) -> str:
    """What stands in the box, without spaces around it."""
    return "" if value is None else str(value).strip()


def _told(refusal: Refusal) -> ValidationError:
    return ValidationError(sentence(refusal), code=refusal.code)


def _read(call: Callable[[], Any]) -> Any:
    """The value of ``call``; a refusal becomes the field's error."""
    try:
        return call()
    except Refusal as refusal:
        raise _told(refusal) from refusal


class OnceField(forms.UUIDField):
    """A hidden name for one sending of a form, drawn when the form is shown: sent twice, it is stored once."""

    widget = forms.HiddenInput

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"required": False, "initial": uuid4, **kwargs})
