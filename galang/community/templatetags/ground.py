"""{% load ground %}: words of the ground's records."""

from django import template

from galang.community.deed_words import role_of, words_of

register = template.Library()


@register.filter
def deed_words(verb: str) -> str:
    """``register_person`` -> ``Warga didaftarkan``."""
    return words_of(verb)


@register.filter
def as_role(actor_words: str) -> str:
    """``Relawan (P. F.)`` with the role in the reader's language."""
    return role_of(actor_words)
