"""Forms that speak plainly: own sentences for every fault, refusals shown at the field to mend."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from typing import Any, TypeVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from galang.core.refusal import Refusal
from galang.ui.refusals import sentence, words_of

Result = TypeVar("Result")


class PlainWords:
    """What our forms share: own sentences with the field's label, no browser bubbles.

    The browser's own check is off (its bubbles speak the phone's language), so each fault comes back as our
    sentence.
    """

    use_required_attribute = False
    fields: dict[str, forms.Field]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            label = str(field.label or name.replace("_", " ").capitalize())
            field.label = field.label or label
            speak_plainly(field, label)


class Form(PlainWords, forms.Form):
    """A form of any room."""


class ModelForm(PlainWords, forms.ModelForm):
    """A form that takes its fields from a model; saving stays with the services."""


def speak_plainly(field: forms.Field, label: str) -> None:
    """Replace the framework's messages of ``field`` by sentences that name ``label`` and say how to mend it.

    Messages that a form gave to its field itself are left alone.
    """
    usual: dict[str, Any] = {}
    for kind in reversed(type(field).__mro__):
        usual.update(getattr(kind, "default_error_messages", {}))
    for code, text in _sentences(field, label).items():
        if field.error_messages.get(code) is usual.get(code):
            field.error_messages[code] = text
    field.validators = [
        copy(limit) for limit in field.validators
    ]  # they are shared by all forms of the class
    for limit in field.validators:
        _reword(limit, label)


def _sentences(field: forms.Field, label: str) -> dict[str, str]:
    """Our sentence for each message code that the field's kind has."""
    said = {"required": words_of("form.required", label=label)}
    if isinstance(field, forms.ChoiceField | forms.ModelChoiceField):
        said["invalid_choice"] = words_of("form.bad_choice", label=label, text="%(value)s")
    if isinstance(field, forms.IntegerField | forms.FloatField | forms.DecimalField):
        said["invalid"] = _("%(label)s: tulis angka saja.") % {"label": label}
    if isinstance(field, forms.EmailField):
        said["invalid"] = _("%(label)s tidak terbaca. Contoh: nama@contoh.id") % {"label": label}
    if isinstance(field, forms.FileField):
        said |= {"empty": words_of("file.empty"), "invalid": words_of("form.required", label=label)}
        said["invalid_image"] = words_of("file.broken", kind=label)
    return said


def _reword(validator: Any, label: str) -> None:
    """Give length and range validators their sentence; the framework fills in the numbers."""
    kind = getattr(validator, "code", "")
    limits = {"most": "%(limit_value)s", "least": "%(limit_value)s", "length": "%(show_value)s"}
    if kind == "max_length":
        validator.message = words_of("form.too_long", label=label, **limits)
    elif kind == "min_length":
        validator.message = words_of("form.too_short", label=label, **limits)
    elif kind == "max_value":
        validator.message = _("%(label)s paling banyak %(most)s.") % {"label": label, **limits}
    elif kind == "min_value":
        validator.message = _("%(label)s paling sedikit %(least)s.") % {"label": label, **limits}
    elif kind == "null_characters_not_allowed":
        validator.message = words_of("form.control_characters", label=label)


def run(form: forms.BaseForm, call: Callable[[], Result]) -> Result | None:
    """Call a service; a refusal goes onto the form (at its field, if the form has it) and None comes back."""
    try:
        return call()
    except Refusal as refusal:
        add_refusal(form, refusal)
        return None


def add_refusal(form: forms.BaseForm, refusal: Refusal) -> None:
    """Show ``refusal`` on the form: at the field it names, else above the form."""
    at = refusal.field if refusal.field in form.fields else None
    form.add_error(at, ValidationError(sentence(refusal), code=refusal.code))
