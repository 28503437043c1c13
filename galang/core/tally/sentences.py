"""The plain sentences of every explanation, code -> language -> text with named gaps."""

from __future__ import annotations

from galang.core.tally import sentences_budget, sentences_ranked, sentences_steps, sentences_transfers

WORDS: dict[str, dict[str, str]] = {
    "tally.counted": {
        "id": "{ballots} surat suara sah dihitung untuk {options} pilihan.",
        "en": "{ballots} valid ballots were counted for {options} options.",
    },
    "tally.rule_seats": {
        "id": "Aturannya: {seats} pilihan dengan suara terbanyak yang terpilih.",
        "en": "The rule: the {seats} options with the most votes are chosen.",
    },
    "tally.rule_budget": {
        "id": "Aturannya: pilihan diambil mulai dari suara terbanyak. Yang biayanya tidak lagi cukup dilewati."
        " Dana yang tersedia {budget_rupiah}.",
        "en": "The rule: options are taken from the most votes down. What the money no longer covers is skipped."
        " The budget is {budget_rupiah}.",
    },
    "tally.rule_both": {
        "id": "Aturannya: paling banyak {seats} pilihan, mulai dari suara terbanyak. Yang biayanya tidak lagi cukup"
        " dilewati. Dana yang tersedia {budget_rupiah}.",
        "en": "The rule: at most {seats} options, from the most votes down. What the money no longer covers is"
        " skipped. The budget is {budget_rupiah}.",
    },
    "tally.rule_list": {
        "id": "Aturannya: semua pilihan yang mendapat suara diurutkan dari suara terbanyak.",
        "en": "The rule: all options that received votes are put in order of their votes.",
    },
    "tally.elected": {
        "id": "{option} terpilih dengan {votes} suara dari {ballots} surat suara.",
        "en": "{option} is chosen with {votes} votes from {ballots} ballots.",
    },
    "tally.elected_money": {
        "id": "{option} terpilih dengan {votes} suara dari {ballots} surat suara. Biayanya {cost_rupiah},"
        " dan saat gilirannya masih ada {left_rupiah}.",
        "en": "{option} is chosen with {votes} votes from {ballots} ballots. It costs {cost_rupiah},"
        " and {left_rupiah} was left at its turn.",
    },
    "tally.no_seat": {
        "id": "{option} belum terpilih: mendapat {votes} suara, tetapi semua tempat sudah terisi.",
        "en": "{option} is not chosen: it has {votes} votes, but all places were taken.",
    },
    "tally.no_money": {
        "id": "{option} belum terpilih: mendapat {votes} suara. Biayanya {cost_rupiah}, tetapi saat gilirannya"
        " hanya tersisa {left_rupiah}.",
        "en": "{option} is not chosen: it has {votes} votes. It costs {cost_rupiah}, but at its turn only"
        " {left_rupiah} was left.",
    },
    "tally.below_least": {
        "id": "{option} belum terpilih: mendapat {votes} suara, terlalu sedikit untuk ikut diurutkan.",
        "en": "{option} is not chosen: it has {votes} votes, too few to be ranked.",
    },
    "tally.needs_votes": {
        "id": "Agar terpilih, {option} perlu {votes} suara, yaitu {more} suara lebih banyak.",
        "en": "To be chosen, {option} needed {votes} votes, that is {more} more.",
    },
    "tally.needs_more_than_all": {
        "id": "Suara dari semua {ballots} surat suara pun belum tentu cukup bagi {option}, karena pilihan lain"
        " sama kuatnya.",
        "en": "Even the votes of all {ballots} ballots might not have been enough for {option}, because another"
        " option is as strong.",
    },
    "tally.needs_bigger_budget": {
        "id": "Berapa pun suaranya, {option} tidak bisa terpilih: biayanya lebih besar daripada seluruh dana"
        " {budget_rupiah}.",
        "en": "No number of votes could choose {option}: it costs more than the whole budget of {budget_rupiah}.",
    },
    "tally.needs_cost": {
        "id": "Dengan suara yang sama, {option} terpilih bila biayanya paling banyak {cost_rupiah}.",
        "en": "With the same votes, {option} would have been chosen at a cost of at most {cost_rupiah}.",
    },
    "tally.tie_order": {
        "id": "Suara sama ({votes}): {options}. Urutan yang diumumkan sebelumnya menentukan: {ranked}.",
        "en": "Equal votes ({votes}): {options}. The order published before decided: {ranked}.",
    },
    "tally.tie_lot": {
        "id": "Suara sama ({votes}): {options}. Undian terbuka menentukan urutannya: {ranked}.",
        "en": "Equal votes ({votes}): {options}. A public lot decided the order: {ranked}.",
    },
    "tally.spent": {
        "id": "Semua yang terpilih berbiaya {cost_rupiah} dari dana {budget_rupiah}. Sisanya {left_rupiah}.",
        "en": "All that is chosen costs {cost_rupiah} of the budget of {budget_rupiah}. {left_rupiah} is left.",
    },
    "majority.counted": {
        "id": "{ballots} orang memberi suara: {yes} setuju, {no} tidak setuju, {abstain} abstain.",
        "en": "{ballots} people voted: {yes} yes, {no} no, {abstain} abstaining.",
    },
    "majority.quorum_met": {
        "id": "Kuorum {quorum} dari {eligible} pemilik hak suara adalah {needed} orang. Yang ikut {present}: cukup.",
        "en": "The quorum, {quorum} of {eligible} who may vote, is {needed} people. {present} took part: enough.",
    },
    "majority.quorum_missing": {
        "id": "Kuorum {quorum} dari {eligible} pemilik hak suara adalah {needed} orang. Yang ikut hanya {present}.",
        "en": "The quorum, {quorum} of {eligible} who may vote, is {needed} people. Only {present} took part.",
    },
    "majority.rule_more_votes": {
        "id": "Usul diterima bila setuju lebih dari {threshold} dari {base} suara setuju dan tidak setuju,"
        " jadi paling sedikit {needed}.",
        "en": "It carries with more than {threshold} of {base} yes and no votes, that is at least {needed}.",
    },
    "majority.rule_more_present": {
        "id": "Usul diterima bila setuju lebih dari {threshold} dari {base} orang yang ikut, jadi paling sedikit"
        " {needed}.",
        "en": "It carries with more than {threshold} of the {base} people who took part, that is at least {needed}.",
    },
    "majority.rule_more_eligible": {
        "id": "Usul diterima bila setuju lebih dari {threshold} dari {base} pemilik hak suara, jadi paling sedikit"
        " {needed}.",
        "en": "It carries with more than {threshold} of the {base} who may vote, that is at least {needed}.",
    },
    "majority.rule_at_least_votes": {
        "id": "Usul diterima bila setuju paling sedikit {threshold} dari {base} suara setuju dan tidak setuju,"
        " jadi {needed}.",
        "en": "It carries with at least {threshold} of {base} yes and no votes, that is {needed}.",
    },
    "majority.rule_at_least_present": {
        "id": "Usul diterima bila setuju paling sedikit {threshold} dari {base} orang yang ikut, jadi {needed}.",
        "en": "It carries with at least {threshold} of the {base} people who took part, that is {needed}.",
    },
    "majority.rule_at_least_eligible": {
        "id": "Usul diterima bila setuju paling sedikit {threshold} dari {base} pemilik hak suara, jadi {needed}.",
        "en": "It carries with at least {threshold} of the {base} who may vote, that is {needed}.",
    },
    "majority.carried": {
        "id": "Usul diterima: {yes} setuju, dan {needed} sudah cukup.",
        "en": "It is carried: {yes} yes, and {needed} were enough.",
    },
    "majority.lost_quorum": {
        "id": "Usul belum bisa diputuskan: masih kurang {missing} orang untuk kuorum.",
        "en": "It cannot be decided yet: {missing} more people are needed for the quorum.",
    },
    "majority.lost_votes": {
        "id": "Suara setuju {yes}, padahal perlu {needed}. Bila {switches} suara lain menjadi setuju, jumlahnya cukup.",
        "en": "There are {yes} yes votes, and {needed} were needed. With {switches} other votes turned to yes, it"
        " would have been enough.",
    },
    "majority.lost_hopeless": {
        "id": "Suara setuju {yes}, padahal perlu {needed}: yang ikut terlalu sedikit, walau semuanya setuju.",
        "en": "There are {yes} yes votes, and {needed} were needed: too few took part, even if all had said yes.",
    },
}
WORDS |= sentences_ranked.WORDS | sentences_transfers.WORDS | sentences_budget.WORDS | sentences_steps.WORDS
