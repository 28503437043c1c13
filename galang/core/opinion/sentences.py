"""The plain sentences of an opinion map, code -> language -> text with named gaps."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "opinion.counted": {
        "id": "{votes} suara dari {people} orang atas {statements} pernyataan dihitung.",
        "en": "{votes} votes of {people} people on {statements} statements were counted.",
    },
    "opinion.repeated": {
        "id": "{count} suara diganti oleh suara berikutnya dari orang yang sama atas pernyataan yang sama."
        " Yang terakhir yang dihitung.",
        "en": "{count} votes were replaced by a later vote of the same person on the same statement."
        " The last one counts.",
    },
    "opinion.left_out": {
        "id": "{count} pernyataan yang disisihkan moderator, atau yang bukan pendapat, tidak ikut membentuk"
        " kelompok.",
        "en": "{count} statements that moderators took out, or that are no opinions, shape no group.",
    },
    "opinion.ungrouped": {
        "id": "{people} orang tidak dikelompokkan karena memberi kurang dari {least} suara.",
        "en": "{people} people are in no group, because they gave fewer than {least} votes.",
    },
    "opinion.one_group": {
        "id": "{people} orang tetap satu kelompok: pendapatnya tidak terbagi menjadi kelompok yang"
        " masing-masing paling sedikit {least} orang.",
        "en": "{people} people stay one group: their opinions do not part into groups of at least {least} people"
        " each.",
    },
    "opinion.groups": {
        "id": "Pendapat mereka membentuk {groups} kelompok.",
        "en": "Their opinions form {groups} groups.",
    },
    "opinion.group": {
        "id": "Kelompok {group}: {people} orang.",
        "en": "Group {group}: {people} people.",
    },
    "opinion.agrees": {
        "id": "  Yang membedakannya: setuju dengan pernyataan {statement} ({votes} dari {seen} orang; di kelompok"
        " lain {other_votes} dari {other_seen}).",
        "en": "  What sets it apart: it agrees with statement {statement} ({votes} of {seen}; elsewhere"
        " {other_votes} of {other_seen}).",
    },
    "opinion.disagrees": {
        "id": "  Yang membedakannya: tidak setuju dengan pernyataan {statement} ({votes} dari {seen} orang; di"
        " kelompok lain {other_votes} dari {other_seen}).",
        "en": "  What sets it apart: it disagrees with statement {statement} ({votes} of {seen}; elsewhere"
        " {other_votes} of {other_seen}).",
    },
    "opinion.perhaps_agrees": {
        "id": "  Bisa jadi kebetulan: agak lebih sering setuju dengan pernyataan {statement} ({votes} dari {seen}"
        " orang; di kelompok lain {other_votes} dari {other_seen}).",
        "en": "  Perhaps by chance: it agrees somewhat more with statement {statement} ({votes} of {seen};"
        " elsewhere {other_votes} of {other_seen}).",
    },
    "opinion.perhaps_disagrees": {
        "id": "  Bisa jadi kebetulan: agak lebih sering tidak setuju dengan pernyataan {statement} ({votes} dari"
        " {seen} orang; di kelompok lain {other_votes} dari {other_seen}).",
        "en": "  Perhaps by chance: it disagrees somewhat more with statement {statement} ({votes} of {seen};"
        " elsewhere {other_votes} of {other_seen}).",
    },
    "opinion.all_agree": {
        "id": "Di semua kelompok lebih banyak yang setuju dengan pernyataan {statement}: {votes} dari {seen}"
        " orang.",
        "en": "In every group most agree with statement {statement}: {votes} of {seen} people.",
    },
    "opinion.all_disagree": {
        "id": "Di semua kelompok lebih banyak yang tidak setuju dengan pernyataan {statement}: {votes} dari"
        " {seen} orang.",
        "en": "In every group most disagree with statement {statement}: {votes} of {seen} people.",
    },
    "opinion.no_consensus": {
        "id": "Tidak ada pernyataan yang disetujui atau ditolak lebih dari separuh setiap kelompok.",
        "en": "There is no statement that more than half of every group agree or disagree with.",
    },
}
