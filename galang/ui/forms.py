"""Forms that speak plainly: own sentences for every fault, and refusals of services shown at the field to mend."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from django import forms
from django.core.exceptions import ValidationError

from galang.core.refusal import Refusal
from galang.ui.refusals import sentence, words_of

Result = TypeVar("Result")


class PlainWords:
    """What our forms share: sentences with the field's own label instead of the framework's, no browser bubbles.

    The browser's own check is off (its bubbles speak the phone's language), so each fault comes back as our sentence.
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
    """Replace the framework's messages of ``field`` by sentences that name ``label`` and say how to mend it."""
    own = field.__class__.__dict__.get("default_error_messages", {})
    field.error_messages.setdefault("required", "")
    said = {
        "required": words_of("form.required", label=label),
        "invalid_choice": words_of("form.bad_choice", label=label, text="%(value)s"),
        "invalid_list": words_of("form.bad_choice", label=label, text=""),
    }
    for code, text in said.items():
        if code in field.error_messages and code not in own:
            field.error_messages[code] = text
    for limit in field.validators:
        _reword(limit, label)


def _reword(validator: Any, label: str) -> None:
    """Give length and range validators of one field their sentence; the numbers are filled in by the framework."""
    codes = {"max_length": "form.too_long", "min_length": "form.too_short"}
    kind = getattr(validator, "code", "")
    if kind in codes:
        names = {"most": "%(limit_value)s", "least": "%(limit_value)s", "length": "%(show_value)s"}
        validator.message = words_of(codes[kind], label=label, **names)
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
