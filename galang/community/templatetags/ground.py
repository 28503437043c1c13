"""{% load ground %}: words of the ground's records."""

from django import template

from galang.community.deed_words import words_of

register = template.Library()


@register.filter
def deed_words(verb: str) -> str:
    """``register_person`` -> ``Warga didaftarkan``."""
    return words_of(verb)
