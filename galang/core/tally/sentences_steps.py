"""What befell an option in one step of a count, in a few words: the titles of the rounds of a picture."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "step.counted": {"id": "Hitungan pertama", "en": "First count"},
    "step.surplus": {"id": "Kelebihan suara {options} pindah", "en": "The surplus of {options} moves on"},
    "step.excluded": {"id": "{options} gugur", "en": "{options} out"},
    "step.locked": {"id": "{winner} di atas {loser}: terkunci", "en": "{winner} above {loser}: locked"},
    "step.skipped": {"id": "{winner} di atas {loser}: dilewati", "en": "{winner} above {loser}: left out"},
    "step.shared": {"id": "Dana dibagi rata", "en": "The money is shared out"},
    "step.bought": {"id": "{options} terpilih", "en": "{options} chosen"},
    "step.added": {"id": "{options} ditambahkan dari sisa dana", "en": "{options} added from what is left"},
    "step.stopped": {"id": "Hitungan berhenti di {options}", "en": "The count stops at {options}"},
    "step.elected": {"id": "{options} terpilih", "en": "{options} elected"},
    "step.no_money": {"id": "{options} tidak terjangkau lagi", "en": "{options} no longer fits"},
    "step.no_votes": {"id": "{options} tanpa suara", "en": "{options} without votes"},
    "step.no_seat": {"id": "{options}: kursi sudah penuh", "en": "{options}: no seat left"},
    "step.other": {"id": "{options}", "en": "{options}"},
    "picture.title": {
        "id": "Hasil hitungan putaran demi putaran: {rule}",
        "en": "The count round by round: {rule}",
    },
    "picture.desc": {
        "id": "{rounds} putaran, {options} pilihan. Terpilih: {elected}. Batang hitam penuh sudah terpilih, batang"
        " putih masih ikut, batang bergaris sudah gugur. Tabel di sampingnya memuat semua angka.",
        "en": "{rounds} rounds, {options} options. Elected: {elected}. A solid bar is elected, a white bar is still in,"
        " a hatched bar is out. The table beside it has all figures.",
    },
    "picture.line": {"id": "batas terpilih {votes_exact}", "en": "quota {votes_exact}"},
    "picture.round": {"id": "Putaran {number}. {what}", "en": "Round {number}. {what}"},
    "picture.shortened": {
        "id": "Gambar memuat {shown} dari {rounds} putaran; tabel memuat semuanya.",
        "en": "The picture shows {shown} of {rounds} rounds; the table has them all.",
    },
    "picture.nobody": {"id": "tidak ada", "en": "none"},
    "picture.option": {"id": "Pilihan", "en": "Option"},
    "picture.column": {"id": "Putaran {number}", "en": "Round {number}"},
    "picture.result": {"id": "Hasil", "en": "Result"},
    "picture.elected": {"id": "terpilih", "en": "elected"},
    "picture.not_elected": {"id": "tidak terpilih", "en": "not elected"},
    "picture.exhausted": {"id": "Tidak berlaku lagi", "en": "No longer count"},
}
