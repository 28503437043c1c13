"""The reasons of a verdict in plain words, code -> language -> text with named gaps."""
# ruff: noqa: E501  (a sentence stays on one line, so that translators see it whole)

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "similar.same_work": {"id": "Pekerjaannya sama: {words}.", "en": "The same work: {words}."},
    "similar.near_work": {"id": "Pekerjaannya hampir sama: {words}.", "en": "Nearly the same work: {words}."},
    "similar.other_work": {"id": "Pekerjaannya lain: {words_a} dan {words_b}.", "en": "Other work: {words_a} and {words_b}."},
    "similar.other_thing": {"id": "Jenisnya sama, bendanya lain: {words_a} dan {words_b}.", "en": "Of one kind, but another thing: {words_a} and {words_b}."},
    "similar.same_place": {"id": "Tempatnya sama: {words}.", "en": "The same place: {words}."},
    "similar.place_inside": {"id": "Tempat yang satu termasuk dalam yang lain: {words}.", "en": "One place lies within the other: {words}."},
    "similar.place_partly": {"id": "Tempatnya sama sebagian: {words}.", "en": "Partly the same place: {words}."},
    "similar.vague_place": {"id": "Tempatnya belum jelas, jadi tidak bisa dibandingkan.", "en": "The place is not clear, so it cannot be compared."},
    "similar.other_place": {"id": "Tempatnya lain: {words_a} dan {words_b}.", "en": "Another place: {words_a} and {words_b}."},
    "similar.other_number": {"id": "Nomor {what} lain: {a} dan {b}.", "en": "Another {what} number: {a} and {b}."},
    "similar.other_area": {"id": "Wilayahnya lain: {a} dan {b}.", "en": "Another area: {a} and {b}."},
    "similar.same_road": {"id": "Nomor ruas jalannya sama.", "en": "The road number is the same."},
    "similar.same_volume": {"id": "Volumenya sama: {volume}.", "en": "The same volume: {volume}."},
    "similar.other_volume": {"id": "Volumenya lain: {a} dan {b}.", "en": "Another volume: {a} and {b}."},
    "similar.other_terms": {"id": "Biaya atau volumenya lain, jadi mungkin memang dua usulan.", "en": "Cost or volume differ, so these may be two proposals."},
    "similar.many_such": {"id": "Usulan seperti ini biasanya untuk rumah atau orang yang berlainan.", "en": "Such proposals are usually for different houses or people."},
}  # fmt: skip
