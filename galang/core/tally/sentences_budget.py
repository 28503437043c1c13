"""The plain sentences about budgets: Equal Shares, greedy and Phragmén."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "greedy.rule_stop": {
        "id": "Aturannya: pilihan diambil mulai dari suara terbanyak, dan berhenti pada yang pertama tidak "
        "cukup dananya. Dana yang tersedia {budget_rupiah}.",
        "en": "The rule: options are taken from the most votes down, until the first that the money does not "
        "cover. The budget is {budget_rupiah}.",
    },
    "greedy.stopped": {
        "id": "{option} belum terpilih: mendapat {votes} suara, tetapi penghitungan sudah berhenti sebelum "
        "gilirannya.",
        "en": "{option} is not chosen: it has {votes} votes, but the count had stopped before its turn.",
    },
    "greedy.no_votes": {
        "id": "{option} belum terpilih: tidak mendapat suara.",
        "en": "{option} is not chosen: it has no votes.",
    },
    "shares.counted": {
        "id": "{ballots} orang memberi suara untuk {options} pilihan. Dana {budget_rupiah} dibagi rata: tiap "
        "orang memegang {share_rupiah}.",
        "en": "{ballots} people voted on {options} options. The budget of {budget_rupiah} is shared out "
        "equally: each person holds {share_rupiah}.",
    },
    "shares.raised": {
        "id": "Supaya dana tidak menganggur, pegangan tiap orang dinaikkan {raised_rupiah} menjadi "
        "{share_rupiah}, lalu dihitung lagi. {why}",
        "en": "So that no money lies idle, what each person holds is raised by {raised_rupiah} to "
        "{share_rupiah} and counted again. {why}",
    },
    "shares.not_raised": {
        "id": "Pegangan tiap orang tidak dinaikkan. {why}",
        "en": "What each person holds is not raised. {why}",
    },
    "shares.stop_overspent": {
        "id": "Dinaikkan satu langkah lagi, {options} ikut terbeli dan belanjanya menjadi {cost_rupiah},"
        " melebihi dana.",
        "en": "Raised by one step more, {options} would be bought too, and the spending of {cost_rupiah}"
        " would pass the budget.",
    },
    "shares.stop_exhausted": {
        "id": "Dengan itu tidak ada lagi pilihan yang muat di sisa dana.",
        "en": "With that, no other option fits into the money that is left.",
    },
    "shares.stop_all_bought": {
        "id": "Dengan itu semua pilihan yang didukung sudah terbeli.",
        "en": "With that, every option with support is bought.",
    },
    "shares.rule_cost": {
        "id": "Tiap putaran membeli pilihan yang paling murah bagi pendukungnya, diukur dari berapa bagian "
        "biayanya yang ditanggung satu orang. Biayanya dibayar hanya oleh pendukungnya, sama rata "
        "selama uang mereka cukup.",
        "en": "Each round buys the option that is cheapest for its supporters, measured by the part of its "
        "cost that one person carries. Only its supporters pay, in equal parts as far as their money "
        "goes.",
    },
    "shares.rule_count": {
        "id": "Tiap putaran membeli pilihan yang paling sedikit membebani pendukungnya. Biayanya dibayar "
        "hanya oleh pendukungnya, sama rata selama uang mereka cukup.",
        "en": "Each round buys the option that asks least of each supporter. Only its supporters pay, in "
        "equal parts as far as their money goes.",
    },
    "shares.empty": {
        "id": "{empty} surat suara tidak memilih apa pun. Pegangan mereka tidak dibelanjakan.",
        "en": "{empty} ballots choose nothing. What they hold is not spent.",
    },
    "shares.bought": {
        "id": "Putaran {round}: {option} dibeli. Biaya {cost_rupiah} dibagi {full} orang, masing-masing "
        "{price_rupiah}.",
        "en": "Round {round}: {option} is bought. Its cost of {cost_rupiah} is shared by {full} people, "
        "{price_rupiah} each.",
    },
    "shares.bought_short": {
        "id": "Putaran {round}: {option} dibeli. Biayanya {cost_rupiah}: {short} orang memberi semua sisa "
        "uangnya, {full} orang lain membayar {price_rupiah} masing-masing.",
        "en": "Round {round}: {option} is bought. Its cost is {cost_rupiah}: {short} people give all they "
        "have left, {full} others pay {price_rupiah} each.",
    },
    "shares.added": {
        "id": "{option} ditambahkan dari sisa dana karena suaranya terbanyak di antara yang masih muat: "
        "{votes} suara, biaya {cost_rupiah}.",
        "en": "{option} is added from the money left, with the most votes of those that still fit: {votes} "
        "votes, cost {cost_rupiah}.",
    },
    "shares.short": {
        "id": "{option} belum terpilih: {votes} pendukungnya tinggal memegang {has_rupiah} bersama, padahal "
        "biayanya {cost_rupiah}. Kurang {missing_rupiah}.",
        "en": "{option} is not chosen: its {votes} supporters together still hold {has_rupiah}, but it costs "
        "{cost_rupiah}. {missing_rupiah} is missing.",
    },
    "shares.short_has": {
        "id": "Dengan biaya paling banyak {has_rupiah}, pendukung {option} masih sanggup membayarnya.",
        "en": "At a cost of at most {has_rupiah} the supporters of {option} could still have paid it.",
    },
    "shares.no_votes": {
        "id": "{option} belum terpilih: tidak ada pendukungnya.",
        "en": "{option} is not chosen: nobody supports it.",
    },
    "shares.unfit": {
        "id": "{option} tidak ikut dihitung: biayanya {cost_rupiah}, lebih besar daripada seluruh dana "
        "{budget_rupiah}.",
        "en": "{option} is left out of the count: it costs {cost_rupiah}, more than the whole budget of "
        "{budget_rupiah}.",
    },
    "shares.tie_order": {
        "id": "Sama murahnya bagi pendukung: {options}. Urutan yang diumumkan sebelumnya menentukan: "
        "{ranked}.",
        "en": "Equally cheap for their supporters: {options}. The order published before decided: {ranked}.",
    },
    "shares.tie_lot": {
        "id": "Sama murahnya bagi pendukung: {options}. Undian terbuka menentukan urutannya: {ranked}.",
        "en": "Equally cheap for their supporters: {options}. A public lot decided the order: {ranked}.",
    },
    "shares.tie_harmless": {
        "id": "Sama murahnya bagi pendukung: {options}. Urutannya tidak mengubah hasil.",
        "en": "Equally cheap for their supporters: {options}. Their order does not change the result.",
    },
    "phragmen.rule": {
        "id": "{ballots} orang memberi suara untuk {options} pilihan. Tiap orang menerima uang sedikit demi "
        "sedikit, sama banyak. Begitu pendukung sebuah pilihan bersama-sama memegang biayanya, pilihan "
        "itu dibeli dan uang mereka habis. Penghitungan berhenti pada pilihan pertama yang tidak muat "
        "di dana {budget_rupiah}.",
        "en": "{ballots} people voted on {options} options. Each receives money little by little, all the "
        "same. As soon as the supporters of an option together hold its cost, it is bought and they "
        "have nothing left. The count stops at the first option that does not fit into the budget of "
        "{budget_rupiah}.",
    },
    "phragmen.bought": {
        "id": "Putaran {round}: {option} dibeli ketika tiap orang sudah menerima {time_rupiah}. Saat itu "
        "{votes} pendukungnya bersama memegang biayanya, {cost_rupiah}.",
        "en": "Round {round}: {option} is bought when each person has received {time_rupiah}. Its {votes} "
        "supporters together then hold its cost of {cost_rupiah}.",
    },
    "phragmen.stopped": {
        "id": "{option} mendapat giliran ketika tiap orang sudah menerima {time_rupiah}, tetapi biayanya "
        "{cost_rupiah} dan dana tinggal {left_rupiah}. Penghitungan berhenti.",
        "en": "{option} has its turn when each person has received {time_rupiah}, but it costs {cost_rupiah} "
        "and {left_rupiah} is left. The count stops.",
    },
    "phragmen.later": {
        "id": "{option} belum terpilih: {votes} pendukungnya baru memegang biayanya, {cost_rupiah}, ketika "
        "tiap orang menerima {time_rupiah}.",
        "en": "{option} is not chosen: its {votes} supporters would hold its cost of {cost_rupiah} only when "
        "each person had received {time_rupiah}.",
    },
    "phragmen.tie_order": {
        "id": "Genap uangnya pada saat yang sama: {options}. Urutan yang diumumkan sebelumnya menentukan: "
        "{ranked}.",
        "en": "Paid for at the same moment: {options}. The order published before decided: {ranked}.",
    },
    "phragmen.tie_lot": {
        "id": "Genap uangnya pada saat yang sama: {options}. Undian terbuka menentukan urutannya: {ranked}.",
        "en": "Paid for at the same moment: {options}. A public lot decided the order: {ranked}.",
    },
    "phragmen.tie_harmless": {
        "id": "Genap uangnya pada saat yang sama: {options}. Urutannya tidak mengubah hasil.",
        "en": "Paid for at the same moment: {options}. Their order does not change the result.",
    },
}
