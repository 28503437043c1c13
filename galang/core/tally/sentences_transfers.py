"""The plain sentences about votes that move on: instant runoff and the single transferable vote."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "stv.counted": {
        "id": "{ballots} surat suara sah dihitung untuk {options} calon. Kursi: {seats}.",
        "en": "{ballots} valid ballots were counted for {options} candidates. Seats: {seats}.",
    },
    "stv.blank": {
        "id": "{blank} surat suara tidak ikut dihitung: tidak memilih siapa pun yang masih menjadi calon,"
        " atau menaruh dua calon di urutan pertama.",
        "en": "{blank} ballots did not count: they rank nobody who stands, or put two candidates first.",
    },
    "stv.rule_irv": {
        "id": "Aturannya: calon dengan suara paling sedikit gugur dan surat suaranya pindah ke pilihan berikutnya,"
        " sampai satu calon memegang lebih dari setengah suara yang masih berlaku.",
        "en": "The rule: the candidate with the fewest votes drops out and those ballots move to their next choice,"
        " until one candidate holds more than half of the votes that still count.",
    },
    "stv.rule_stv-scottish": {
        "id": "Batas terpilih (kuota) adalah {quota_exact} suara: {ballots} dibagi {parts}, dibulatkan ke bawah, tambah 1."
        " Suara di atas kuota pindah ke pilihan berikutnya. Bila tidak ada kelebihan lagi, calon dengan suara"
        " paling sedikit gugur dan suaranya pindah.",
        "en": "The quota is {quota_exact} votes: {ballots} divided by {parts}, rounded down, plus 1. Votes above the"
        " quota move to the next choice. When no surplus is left, the candidate with the fewest votes drops out"
        " and those votes move on.",
    },
    "stv.rule_stv-meek": {
        "id": "Setiap surat suara dibagi: calon terpilih hanya menyimpan bagian yang ia perlukan, sisanya pindah"
        " ke pilihan berikutnya. Batas terpilih (kuota) dihitung ulang bila ada suara yang habis; di akhir"
        " {quota_exact} suara.",
        "en": "Each ballot is shared: an elected candidate keeps only the part that is needed, the rest moves to the next"
        " choice. The quota is worked out again as votes run out; at the end it is {quota_exact} votes.",
    },
    "stv.first": {
        "id": "Putaran 1, suara pertama: {standing}.",
        "en": "Round 1, first votes: {standing}.",
    },
    "stv.elected": {
        "id": "{option} terpilih di putaran {round} dengan {votes_exact} suara: sudah mencapai kuota {quota_exact}.",
        "en": "{option} is elected in round {round} with {votes_exact} votes: the quota of {quota_exact} is reached.",
    },
    "stv.elected_majority": {
        "id": "{option} terpilih di putaran {round} dengan {votes_exact} suara, lebih dari setengah dari"
        " {counting_exact} suara yang masih berlaku.",
        "en": "{option} is elected in round {round} with {votes_exact} votes, more than half of the"
        " {counting_exact} that still count.",
    },
    "stv.elected_default": {
        "id": "{option} terpilih di putaran {round} dengan {votes_exact} suara: calon yang tersisa sebanyak kursi"
        " yang masih kosong, jadi kuota tidak perlu dicapai.",
        "en": "{option} is elected in round {round} with {votes_exact} votes: as many candidates are left as seats"
        " are free, so the quota need not be reached.",
    },
    "stv.surplus": {
        "id": "Putaran {round}: kelebihan suara {option} ({votes_exact}) pindah menurut pilihan berikutnya. {moved}.",
        "en": "Round {round}: the surplus of {option} ({votes_exact}) moves to the next choices. {moved}.",
    },
    "stv.shared": {
        "id": "Putaran {round}: kelebihan suara {option} dibagikan sampai semua seimbang. {moved}.",
        "en": "Round {round}: the surplus of {option} is shared out until all is settled. {moved}.",
    },
    "stv.excluded": {
        "id": "Putaran {round}: {option} gugur dengan suara paling sedikit ({votes_exact}). {moved}.",
        "en": "Round {round}: {option} drops out with the fewest votes ({votes_exact}). {moved}.",
    },
    "stv.no_moves": {
        "id": "Putaran {round}: {option} gugur dengan suara paling sedikit ({votes_exact}). Tidak ada suara yang"
        " pindah ke calon lain.",
        "en": "Round {round}: {option} drops out with the fewest votes ({votes_exact}). No vote moves to another"
        " candidate.",
    },
    "stv.lost_excluded": {
        "id": "{option} tidak terpilih: gugur di putaran {round} dengan {votes_exact} suara. Ia perlu lebih dari"
        " {short_exact} suara lagi untuk melewati {next} dan bertahan, dan kurang {quota_short_exact} suara dari kuota.",
        "en": "{option} is not elected: out in round {round} with {votes_exact} votes. More than {short_exact} further"
        " votes were needed to pass {next} and stay in; the quota was {quota_short_exact} votes away.",
    },
    "stv.lost_level": {
        "id": "{option} tidak terpilih: gugur di putaran {round} dengan {votes_exact} suara, sama banyak dengan {next}."
        " Satu suara lagi sudah cukup untuk bertahan; kuota masih kurang {quota_short_exact} suara.",
        "en": "{option} is not elected: out in round {round} with {votes_exact} votes, level with {next}. One vote more"
        " would have been enough to stay in; the quota was {quota_short_exact} votes away.",
    },
    "stv.lost_excluded_irv": {
        "id": "{option} tidak terpilih: gugur di putaran {round} dengan {votes_exact} suara. Ia perlu lebih dari"
        " {short_exact} suara lagi untuk melewati {next} dan bertahan.",
        "en": "{option} is not elected: out in round {round} with {votes_exact} votes. More than {short_exact} further"
        " votes were needed to pass {next} and stay in.",
    },
    "stv.lost_level_irv": {
        "id": "{option} tidak terpilih: gugur di putaran {round} dengan {votes_exact} suara, sama banyak dengan {next}."
        " Satu suara lagi sudah cukup untuk bertahan.",
        "en": "{option} is not elected: out in round {round} with {votes_exact} votes, level with {next}. One vote more"
        " would have been enough to stay in.",
    },
    "stv.lost_last_irv": {
        "id": "{option} tidak terpilih: di akhir memegang {votes_exact} suara, kurang {quota_short_exact} suara dari"
        " yang diperlukan untuk menang.",
        "en": "{option} is not elected: it held {votes_exact} votes at the end, {quota_short_exact} short of winning.",
    },
    "stv.lost_last": {
        "id": "{option} tidak terpilih: di akhir memegang {votes_exact} suara ketika semua kursi terisi. Kurang"
        " {quota_short_exact} suara dari kuota.",
        "en": "{option} is not elected: it held {votes_exact} votes when all seats were filled, {quota_short_exact}"
        " short of the quota.",
    },
    "stv.exhausted": {
        "id": "Di akhir {votes_exact} suara tidak lagi berlaku untuk siapa pun: pilihannya habis, atau hilang karena"
        " pemotongan desimal.",
        "en": "At the end {votes_exact} votes no longer count for anybody: their choices ran out, or they were lost"
        " in cut decimals.",
    },
    "stv.exhausted_irv": {
        "id": "Di akhir {votes_exact} suara tidak lagi berlaku untuk siapa pun: pilihannya habis.",
        "en": "At the end {votes_exact} votes no longer count for anybody: their choices ran out.",
    },
    "stv.moved": {"id": "{option} mendapat {votes_exact}", "en": "{option} gains {votes_exact}"},
    "tie.order": {
        "id": "Seri pada {votes_exact}: {options}. Urutan yang diumumkan sebelumnya menentukan: {ranked}.",
        "en": "Level at {votes_exact}: {options}. The order published before decided: {ranked}.",
    },
    "tie.lot": {
        "id": "Seri pada {votes_exact}: {options}. Undian terbuka menentukan urutannya: {ranked}.",
        "en": "Level at {votes_exact}: {options}. A public lot decided the order: {ranked}.",
    },
    "tie.earlier": {
        "id": "Seri pada {votes_exact}: {options}. Suara di putaran sebelumnya menentukan {first}.",
        "en": "Level at {votes_exact}: {options}. The votes of an earlier round decided on {first}.",
    },
    "tie.harmless": {
        "id": "Seri pada {votes_exact}: {options}. Siapa pun yang didahulukan, yang terpilih tetap sama.",
        "en": "Level at {votes_exact}: {options}. Whoever goes first, the same are elected.",
    },
}
