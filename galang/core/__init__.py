"""Pure sums and laws: counting, money, books, whose voice, look-alikes, refusals.

Nouns: Refusal, Profile, Outcome, Posting, WhoseVoice, Verdict, Question. Needs: the standard library, NumPy
and RapidFuzz; no web framework, no clock, no files, no chance without a seed.
"""
