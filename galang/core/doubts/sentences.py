"""The questions in plain words, code -> language -> text with named gaps."""
# ruff: noqa: E501  (a sentence stays on one line, so that translators see it whole)

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "doubt.title_no_letters": {"id": "Judul “{title}” tidak berisi kata. Apa yang diusulkan?", "en": "The title “{title}” has no words. What is proposed?"},
    "doubt.title_test": {"id": "Judul “{title}” tampak seperti percobaan. Benarkah ini usulan?", "en": "The title “{title}” looks like a test. Is it really a proposal?"},
    "doubt.title_placeholder": {"id": "Judul “{title}” tampaknya belum diisi. Apa yang diusulkan?", "en": "The title “{title}” seems not filled in yet. What is proposed?"},
    "doubt.title_too_short": {"id": "Judul “{title}” terlalu pendek untuk dimengerti. Apa yang diusulkan?", "en": "The title “{title}” is too short to be understood. What is proposed?"},
    "doubt.title_only_place": {"id": "Judul “{title}” hanya menyebut tempat. Pekerjaan apa yang diusulkan di sana?", "en": "The title “{title}” only names a place. What work is proposed there?"},
    "doubt.title_other_subject": {"id": "Judul “{title}” dan masalahnya (“{about}”) bicara soal yang lain. Mana yang benar?", "en": "The title “{title}” and the problem (“{about}”) speak of different things. Which is right?"},
    "doubt.place_placeholder": {"id": "Tempat “{place}” tampaknya belum diisi. Di mana tepatnya?", "en": "The place “{place}” seems not filled in yet. Where exactly?"},
    "doubt.cost_missing": {"id": "Biayanya belum diisi. Berapa perkiraannya?", "en": "The cost is missing. What is the estimate?"},
    "doubt.cost_not_positive": {"id": "Biayanya {cost_rupiah}. Berapa perkiraan yang sebenarnya?", "en": "The cost is {cost_rupiah}. What is the real estimate?"},
    "doubt.cost_machine_limit": {"id": "Biaya {cost_rupiah} persis sama dengan batas angka sebuah komputer; angka aslinya mungkin terpotong. Berapa sebenarnya?", "en": "The cost {cost_rupiah} is exactly the largest number of some computers; the real one may have been cut off. What is it?"},
    "doubt.cost_very_small": {"id": "Biaya {cost_rupiah} lebih kecil dari upah sehari. Apakah ini harga satuan?", "en": "The cost {cost_rupiah} is less than a day's wage. Is it the price of one unit?"},
    "doubt.cost_low_per_unit": {"id": "Biayanya hanya {per_unit_rupiah} per {unit} untuk {volume} {unit}; biasanya paling sedikit {usual_least_rupiah}. Apakah biaya, volume dan satuannya benar?", "en": "The cost is only {per_unit_rupiah} per {unit} for {volume} {unit}; usually at least {usual_least_rupiah}. Are cost, volume and unit right?"},
    "doubt.cost_high_per_unit": {"id": "Biayanya {per_unit_rupiah} per {unit} untuk {volume} {unit}; biasanya paling banyak {usual_most_rupiah}. Apakah biaya, volume dan satuannya benar?", "en": "The cost is {per_unit_rupiah} per {unit} for {volume} {unit}; usually at most {usual_most_rupiah}. Are cost, volume and unit right?"},
    "doubt.volume_missing": {"id": "Satuannya {unit}, tetapi volumenya belum diisi. Berapa {unit}?", "en": "The unit is {unit}, but the volume is missing. How many {unit}?"},
    "doubt.volume_unreadable": {"id": "Volume “{text}” bukan satu angka. Berapa seluruhnya?", "en": "The volume “{text}” is not one number. How much is it in all?"},
    "doubt.volume_not_positive": {"id": "Volumenya {volume} {unit}. Berapa yang sebenarnya?", "en": "The volume is {volume} {unit}. What is it really?"},
    "doubt.volume_too_long": {"id": "Panjang {volume} {unit} lebih jauh dari batas desa. Apakah satuannya benar?", "en": "A length of {volume} {unit} leaves every village. Is the unit right?"},
    "doubt.volume_too_short": {"id": "Panjangnya hanya {volume} {unit}. Apakah volume dan satuannya benar?", "en": "The length is only {volume} {unit}. Are volume and unit right?"},
    "doubt.unit_missing": {"id": "Volumenya {volume}, tetapi satuannya belum diisi. {volume} apa?", "en": "The volume is {volume}, but the unit is missing. {volume} of what?"},
    "doubt.unit_odd": {"id": "Satuan {unit} tidak biasa untuk “{title}”. Apakah satuannya benar?", "en": "The unit {unit} is unusual for “{title}”. Is it right?"},
}  # fmt: skip
