"""Whole rupiah, read as people write them and written as the spelling rule says; no floats anywhere.

Amounts are ``int`` rupiah within ±10**13 (ten trillion: more than a regency's yearly budget), which no
database integer cuts off. Spelling: PUEBI, `Rp1.500.000` without a space, dot for thousands, comma for
decimals.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from galang.core.refusal import Refusal

LIMIT_RUPIAH = 10**13

SCALES: dict[str, int] = {
    "ribu": 10**3, "rb": 10**3,
    "juta": 10**6, "jt": 10**6,
    "miliar": 10**9, "milyar": 10**9, "m": 10**9,
    "triliun": 10**12, "trilyun": 10**12, "t": 10**12,
}  # fmt: skip

_AMOUNT = re.compile(
    r"(?P<sign>[-−]?)\s*(?:(?:rp|idr)(?![a-z])\.?\s*)?(?P<sign2>[-−]?)\s*(?P<digits>\d[\d.,\s]*?)"
    r"\s*(?P<scale>[a-z]+)?\s*(?:rupiah)?\s*(?P<tail>,-|,--|\.-)?"
)
_SPACES = re.compile(r"[\s\u00a0\u202f]+")


def parse_rupiah(text: str, *, limit: int = LIMIT_RUPIAH) -> int:
    """The whole rupiah that ``text`` says: "Rp 1.500.000", "1500000", "1.500.000,00", "1,5 juta", "750 rb".

    Refuses (``money.*``) what is empty, no number, negative, has a fraction of a rupiah, passes ``limit``,
    or can be read two ways: "1.500,5" is nearly always a slip of comma and dot, so it is asked about, not
    guessed.
    """
    shown = _shown(text)
    found = _AMOUNT.fullmatch(_SPACES.sub(" ", text.strip().lower()))
    if found is None:
        raise Refusal("money.empty" if not shown else "money.not_a_number", text=shown)
    scale = SCALES.get(found["scale"] or "", 1 if found["scale"] in (None, "rupiah") else 0)
    if not scale:
        raise Refusal("money.not_a_number", text=shown)
    number = _read_number(found["digits"], shown, scaled=scale > 1)
    if scale == 1 and number.denominator != 1:
        raise Refusal("money.ambiguous", text=shown, readings=_readings(found["digits"]))
    amount = number * scale
    if amount.denominator != 1:
        raise Refusal("money.fraction", text=shown)
    if (found["sign"] or found["sign2"]) and amount:
        raise Refusal("money.negative", text=shown)
    if amount > limit:
        raise Refusal("money.too_big", text=shown, limit_rupiah=limit)
    return int(amount)


def parse_number(text: str, *, limit: int = LIMIT_RUPIAH) -> Fraction:
    """The exact amount of a volume as typed: "1.250" is 1250, "2,5" and "2.5" are 5/2, "1.250,75" is
    5003/4.

    A single dot before exactly three digits is a thousands dot (Indonesian reading); refusals as
    ``parse_rupiah``.
    """
    shown = _shown(text)
    plain = _SPACES.sub(" ", text.strip())
    if not plain:
        raise Refusal("money.empty")
    if re.fullmatch(r"[-−] ?\d[\d., ]*", plain):
        raise Refusal("money.negative", text=shown)
    if not re.fullmatch(r"\d[\d., ]*", plain):
        raise Refusal("money.not_a_number", text=shown)
    number = _read_number(plain, shown, scaled=True)
    if number > limit:
        raise Refusal("money.too_big", text=shown, limit_rupiah=limit)
    return number


def _read_number(digits: str, shown: str, *, scaled: bool) -> Fraction:
    """The number in ``digits``; ``scaled`` allows a decimal part of any length ("1,5 juta", volumes)."""
    plain = digits.replace(" ", "") if re.fullmatch(r"\d{1,3}( \d{3})+([.,]\d+)?", digits) else digits
    if re.fullmatch(r"\d+", plain):
        return Fraction(plain)
    if re.fullmatch(r"\d{1,3}(\.\d{3})+(,\d+)?", plain):
        whole, _, part = plain.replace(".", "").partition(",")
        return _joined(whole, part)
    if re.fullmatch(r"\d{1,3}(,\d{3}){2,}(\.\d+)?|\d{1,3}(,\d{3})+\.\d+", plain):
        whole, _, part = plain.replace(",", "").partition(".")
        return _joined(whole, part)
    decimal = re.fullmatch(r"(\d+)[.,](\d+)", plain)
    if decimal and (scaled or re.fullmatch(r"0{1,2}", decimal[2])):
        return _joined(decimal[1], decimal[2])
    if decimal:
        raise Refusal("money.ambiguous", text=shown, readings=_readings(plain))
    raise Refusal("money.not_a_number", text=shown)


def _joined(whole: str, part: str) -> Fraction:
    return Fraction(int(whole + part), 10 ** len(part))


def _readings(digits: str) -> list[str]:
    """The two sums that a doubtful writing may mean: cut at the last sign, or all digits together."""
    plain = digits.replace(" ", "")
    before = re.sub(r"\D", "", re.split(r"[.,](?=\d+$)", plain)[0])
    return [format_rupiah(int(before)), format_rupiah(int(re.sub(r"\D", "", plain)))]


def _shown(text: str) -> str:
    """What was typed, short enough to be shown again."""
    return text.strip()[:40]


def format_rupiah(amount: int) -> str:
    """ "Rp1.500.000"; a negative amount as "-Rp5.000"."""
    return f"{'-' if amount < 0 else ''}Rp{_grouped(abs(amount))}"


def format_number(number: Fraction | int) -> str:
    """A volume for people: "1.250,5"; at most three decimals, cut half up (display only)."""
    thousandths = (abs(Fraction(number)) * 1000 + Fraction(1, 2)).__floor__()
    whole, rest = divmod(thousandths, 1000)
    part = f"{rest:03d}".rstrip("0")
    return f"{'-' if number < 0 else ''}{_grouped(whole)}{',' + part if part else ''}"


def format_short(amount: int) -> str:
    """A headline sum, rounded half up to one decimal: "Rp1,5 juta", "Rp25 ribu"; below Rp10.000 in full."""
    for word, scale in (("triliun", 10**12), ("miliar", 10**9), ("juta", 10**6), ("ribu", 10**3)):
        if abs(amount) >= (scale if scale > 1000 else 10_000):
            tenths = (abs(amount) * 10 + scale // 2) // scale
            return f"{'-' if amount < 0 else ''}Rp{format_number(Fraction(tenths, 10))} {word}"
    return format_rupiah(amount)


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def shares_of(total: int, weights: Sequence[int]) -> tuple[int, ...]:
    """Split ``total`` rupiah by ``weights`` into whole parts that sum to it exactly, by largest remainder.

    Equal remainders go to the earlier part. Refuses no weights, all weights zero, or a negative one. A
    negative total is split as its mirror. Source: Hamilton's method of apportionment.
    """
    for weight in weights:
        if weight < 0:
            raise Refusal("money.negative_weight", weight=weight)
    whole = sum(weights)
    if whole == 0:
        raise Refusal("money.no_weights")
    if total < 0:
        return tuple(-part for part in shares_of(-total, weights))
    parts = [total * weight // whole for weight in weights]
    by_remainder = sorted(range(len(parts)), key=lambda i: (-(total * weights[i] % whole), i))
    for i in by_remainder[: total - sum(parts)]:
        parts[i] += 1
    return tuple(parts)


def check_limit(amount: int, *, limit: int = LIMIT_RUPIAH) -> int:
    """``amount`` itself when its size is within ``limit``; else refuses ``money.too_big``."""
    if abs(amount) > limit:
        raise Refusal("money.too_big", text=format_rupiah(amount), limit_rupiah=limit)
    return amount


def percent_of(part: int, whole: int) -> int | None:
    """Whole per cent of ``part`` in ``whole``, half up, for display only; ``None`` when ``whole`` is not
    positive.
    """
    return (200 * part + whole) // (2 * whole) if whole > 0 else None
