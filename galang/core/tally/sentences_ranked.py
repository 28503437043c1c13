"""The plain sentences about points, duels, consent and lots."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "points.rule_score": {
        "id": "{ballots} orang memberi nilai {least} sampai {most} kepada {options} pilihan. Nilainya dijumlahkan;"
        " jumlah terbesar terpilih. Kursi: {seats}.",
        "en": "{ballots} people gave {options} options scores from {least} to {most}. The scores are added up; the"
        " largest sums win. Seats: {seats}.",
    },
    "points.rule_borda": {
        "id": "{ballots} orang mengurutkan {options} pilihan. Urutan pertama bernilai {most}, berikutnya turun satu-satu"
        " sampai 0. Jumlah poin terbesar terpilih. Kursi: {seats}.",
        "en": "{ballots} people ranked {options} options. The first rank gives {most} points, each next one less, down"
        " to 0. The most points win. Seats: {seats}.",
    },
    "points.blank_score": {
        "id": "{blank} nilai tidak diisi dan dihitung sebagai {least}.",
        "en": "Scores left empty count as {least}: {blank} of them.",
    },
    "points.short_share": {
        "id": "Pilihan yang tidak diurutkan berbagi poin dari tempat-tempat terakhir sama rata, jadi surat suara"
        " pendek tidak menguntungkan siapa pun.",
        "en": "Options that a ballot leaves out share the points of its last places evenly, so that a short ballot"
        " favours nobody.",
    },
    "points.short_none": {
        "id": "Pilihan yang tidak diurutkan tidak mendapat poin dari surat suara itu.",
        "en": "Options that a ballot leaves out get no points from it.",
    },
    "points.elected": {
        "id": "{option} terpilih dengan {points_exact} poin dari paling banyak {top}.",
        "en": "{option} is elected with {points_exact} points of at most {top}.",
    },
    "points.lost": {
        "id": "{option} tidak terpilih: {points_exact} poin. Agar melewati {last}, ia perlu lebih dari {short_exact} poin"
        " lagi.",
        "en": "{option} is not elected: {points_exact} points. To pass {last}, more than {short_exact} further points"
        " were needed.",
    },
    "points.lost_level": {
        "id": "{option} tidak terpilih: {points_exact} poin, sama dengan {last}. Sedikit saja lebih banyak sudah cukup.",
        "en": "{option} is not elected: {points_exact} points, the same as {last}. Any more would have been enough.",
    },
    "duels.counted": {
        "id": "{ballots} surat suara dipakai untuk mempertemukan {options} pilihan dua-dua: siapa yang lebih sering"
        " ditulis di atas, menang duel itu.",
        "en": "{ballots} ballots were used to match {options} options in pairs: whoever stands above the other more often"
        " wins the duel.",
    },
    "duels.wins_all": {
        "id": "{option} menang duel melawan setiap pilihan lain: {duels}. Aturan ini selalu memilih pemenang seperti itu.",
        "en": "{option} wins its duel against every other option: {duels}. This rule always elects such a winner.",
    },
    "duels.no_winner": {
        "id": "Tidak ada pilihan yang menang semua duel.",
        "en": "No option wins all its duels.",
    },
    "duels.pair": {"id": "{other} ({won} lawan {lost})", "en": "{other} ({won} to {lost})"},
    "duels.switch": {
        "id": "Duel langsung {option} lawan {winner}: {won} lawan {lost}. Bila {switches} surat suara membalik urutan"
        " keduanya, {option} memenangkan duel itu.",
        "en": "The duel of {option} against {winner}: {won} to {lost}. Had {switches} ballots turned the two round,"
        " {option} would have won it.",
    },
    "schulze.rule": {
        "id": "Aturannya (Schulze): bandingkan rantai duel. Sebuah rantai sekuat duel terlemahnya; yang rantainya lebih"
        " kuat berdiri di atas.",
        "en": "The rule (Schulze): compare chains of duels. A chain is as strong as its weakest duel; the one with"
        " the stronger chain stands above.",
    },
    "schulze.elected": {
        "id": "{option} terpilih: tidak ada pilihan lain yang rantainya ke {option} lebih kuat daripada sebaliknya.",
        "en": "{option} is elected: no other option has a stronger chain to {option} than the other way.",
    },
    "schulze.lost": {
        "id": "{option} kalah dari {winner}: rantai terkuat {chain} berkekuatan {strength}, sebaliknya hanya {back}.",
        "en": "{option} loses to {winner}: the strongest chain {chain} has strength {strength}, the way back only"
        " {back}.",
    },
    "schulze.lost_duel": {
        "id": "{option} kalah dari {winner} dalam duel langsung, dan tidak ada rantai duel yang membawanya kembali.",
        "en": "{option} loses its duel against {winner}, and no chain of duels leads back.",
    },
    "schulze.lost_tie": {
        "id": "{option} tidak kalah dari siapa pun menurut rantai duel, tetapi tempatnya habis karena seri.",
        "en": "{option} loses to nobody by chains of duels, but lost the tie for the last place.",
    },
    "pairs.rule": {
        "id": "Aturannya (pasangan berperingkat): duel dikunci dari yang paling kuat. Duel yang akan membentuk lingkaran"
        " dengan yang sudah terkunci dilewati. Yang tidak punya siapa pun di atasnya terpilih.",
        "en": "The rule (ranked pairs): duels are locked in from the strongest down. A duel that would close a circle with"
        " locked ones is left out. Whoever has nobody above is elected.",
    },
    "pairs.locked": {
        "id": "Terkunci: {winner} di atas {loser} ({votes} lawan {against}).",
        "en": "Locked: {winner} above {loser} ({votes} to {against}).",
    },
    "pairs.skipped": {
        "id": "Dilewati: {winner} di atas {loser} ({votes} lawan {against}), karena duel yang lebih kuat sudah menaruh"
        " {loser} di atas {winner}.",
        "en": "Left out: {winner} above {loser} ({votes} to {against}), because stronger duels already put {loser} above"
        " {winner}.",
    },
    "pairs.elected": {
        "id": "{option} terpilih: tidak ada duel terkunci yang menaruh pilihan lain di atasnya.",
        "en": "{option} is elected: no locked duel puts another option above it.",
    },
    "pairs.elected_next": {
        "id": "{option} terpilih: hanya pilihan yang sudah terpilih yang berdiri di atasnya.",
        "en": "{option} is elected: only options that are already elected stand above it.",
    },
    "pairs.lost": {
        "id": "{option} tidak terpilih: duel terkunci menaruh {winner} di atasnya ({votes} lawan {against}).",
        "en": "{option} is not elected: a locked duel puts {winner} above it ({votes} to {against}).",
    },
    "pairs.lost_tie": {
        "id": "{option} tidak terpilih: ia seri di tempat terakhir.",
        "en": "{option} is not elected: it lost the tie for the last place.",
    },
    "consent.counted": {
        "id": "{ballots} orang menjawab: {consent} setuju, {stand_aside} menepi, {objections} keberatan.",
        "en": "{ballots} people answered: {consent} consent, {stand_aside} stand aside, {objections} object.",
    },
    "consent.rule": {
        "id": "Usul diterima bila tidak ada keberatan yang tersisa dan ada yang setuju. Menepi berarti tidak mendukung,"
        " tetapi tidak menghalangi.",
        "en": "A proposal stands when no objection is left and somebody consents. Standing aside means not in favour,"
        " but not in the way.",
    },
    "consent.quorum": {
        "id": "Paling sedikit {needed} orang harus ikut; yang ikut {ballots}.",
        "en": "At least {needed} people must take part; {ballots} did.",
    },
    "consent.aside": {
        "id": "Paling banyak {allowed} orang boleh menepi; yang menepi {stand_aside}.",
        "en": "At most {allowed} people may stand aside; {stand_aside} do.",
    },
    "consent.carried": {
        "id": "Usul diterima: tidak ada yang keberatan.",
        "en": "It stands: nobody objects.",
    },
    "consent.quorum_missing": {
        "id": "Belum bisa diputuskan: masih kurang {missing} orang.",
        "en": "It cannot be decided yet: {missing} more people are needed.",
    },
    "consent.objected": {
        "id": "Belum diterima: {objections} keberatan masih tersisa. Ubah usulnya sampai setiap keberatan terjawab,"
        " lalu tanyakan lagi.",
        "en": "It does not stand yet: {objections} objections are left. Change the proposal until each is answered, then"
        " ask again.",
    },
    "consent.too_many_aside": {
        "id": "Belum diterima: {more} orang terlalu banyak menepi. Tanyakan apa yang membuat mereka ragu.",
        "en": "It does not stand yet: {more} too many stand aside. Ask what makes them hesitate.",
    },
    "consent.nobody_consents": {
        "id": "Belum diterima: tidak ada seorang pun yang menyatakan setuju.",
        "en": "It does not stand: nobody says that they consent.",
    },
    "lot.counted": {
        "id": "{seats} dari {people} orang diundi dengan angka {seed}. Setiap orang mendapat nomor undi: SHA-256 dari"
        " “{seed}:nomor warga”. Yang terkecil lebih dulu.",
        "en": "{seats} of {people} people are drawn with the figures {seed}. Everybody gets a lot number: SHA-256 of"
        " “{seed}:their number”. The smallest goes first.",
    },
    "lot.rule": {
        "id": "Orang berikutnya diambil bila setelah itu semua jatah masih bisa dipenuhi; bila tidak, ia dilewati.",
        "en": "The next person is taken if all quotas can still be met afterwards; if not, they are passed over.",
    },
    "lot.quota": {
        "id": "Jatah {kind} {group}: {least} sampai {most}. Terundi {drawn}.",
        "en": "Quota of {kind} {group}: {least} to {most}. Drawn: {drawn}.",
    },
    "lot.taken": {
        "id": "{person} diambil (nomor undi {number}…).",
        "en": "{person} is taken (lot number {number}…).",
    },
    "lot.passed": {
        "id": "{person} dilewati (nomor undi {number}…): {because}.",
        "en": "{person} is passed over (lot number {number}…): {because}.",
    },
    "lot.full": {
        "id": "jatah {kind} {group} sudah penuh ({most})",
        "en": "the quota of {kind} {group} is full ({most})",
    },
    "lot.reserved": {
        "id": "kursi yang tersisa masih diperlukan untuk {kind} {group} (paling sedikit {least})",
        "en": "the seats left are still needed for {kind} {group} (at least {least})",
    },
    "lot.passed_tangled": {
        "id": "{person} dilewati (nomor undi {number}…): bersama yang sudah diambil, jatah lain tidak lagi bisa dipenuhi.",
        "en": "{person} is passed over (lot number {number}…): with those taken, other quotas could no longer be met.",
    },
    "lot.not_reached": {
        "id": "{people} orang lain bernomor undi lebih besar; kursi sudah penuh sebelum giliran mereka.",
        "en": "{people} others have larger lot numbers; the seats were full before their turn.",
    },
}
