"""Doubts about an entry: questions that ask a person, and never refuse; what is odd may still be true."""

from galang.core.doubts.asking import Entry, questions_about, questions_in_words

__all__ = ["Entry", "questions_about", "questions_in_words"]
