"""One form field as HTML: label, hint, input, error, tied together by ids for reading aloud."""

from __future__ import annotations

from django.forms import BaseForm, BoundField, CheckboxInput, CheckboxSelectMultiple, RadioSelect
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from galang.ui.formats import said
from galang.ui.pictures.signs import icon


def field_html(bound: BoundField) -> SafeString:
    """Label, hint, input and error of one field; groups of radios and checkboxes become pick lists."""
    if bound.is_hidden:
        return bound.as_hidden()
    widget = bound.field.widget
    if isinstance(widget, (RadioSelect, CheckboxSelectMultiple)):
        return _group(bound)
    if isinstance(widget, CheckboxInput):
        return _single(bound)
    hint, error = _hint(bound), _error(bound)
    control = bound.as_widget(attrs=_attrs(bound, "input"))
    css = "field bad" if bound.errors else "field"
    label = f'<label for="{escape(bound.id_for_label)}">{_label(bound)}</label>'
    return mark_safe(f'<div class="{css}">{label}{hint}{control}{error}</div>')


def _group(bound: BoundField) -> SafeString:
    picks = "".join(
        f'<label class="pick">{choice.tag()} {escape(choice.choice_label)}</label>' for choice in bound
    )
    css = "field bad" if bound.errors else "field"
    described = _described(bound)
    by = f' aria-describedby="{described}"' if described else ""
    invalid = ' aria-invalid="true"' if bound.errors and isinstance(bound.field.widget, RadioSelect) else ""
    role = ' role="radiogroup"' if isinstance(bound.field.widget, RadioSelect) else ""
    return mark_safe(
        f'<fieldset class="{css}" id="{escape(bound.auto_id)}"{role}{by}{invalid}>'
        f"<legend>{_label(bound)}</legend>"
        f"{_hint(bound)}{picks}{_error(bound)}</fieldset>"
    )


def _single(bound: BoundField) -> SafeString:
    control = bound.as_widget(attrs=_attrs(bound, ""))
    css = "field bad" if bound.errors else "field"
    return mark_safe(
        f'<div class="{css}"><label class="pick">{control} <span>{_label(bound)}</span></label>'
        f"{_hint(bound)}{_error(bound)}</div>"
    )


def _attrs(bound: BoundField, css: str) -> dict[str, str | bool]:
    own = bound.field.widget.attrs.get("class", "")
    attrs: dict[str, str | bool] = {"class": f"{css} {own}".strip()}
    described = _described(bound)
    if described:
        attrs["aria-describedby"] = described
    if bound.errors:
        attrs["aria-invalid"] = "true"
    return {name: value for name, value in attrs.items() if value}


def _described(bound: BoundField) -> str:
    ids = []
    if bound.help_text:
        ids.append(f"{bound.auto_id}_helptext")
    if bound.errors:
        ids.append(f"{bound.auto_id}_error")
    return escape(" ".join(ids))


def _label(bound: BoundField) -> str:
    text = said(bound.label)
    if bound.field.required or isinstance(bound.field.widget, CheckboxInput):
        return text
    may_stay_empty = escape(_("(boleh kosong)"))
    return f'{text} <span class="soft small">{may_stay_empty}</span>'


def _hint(bound: BoundField) -> str:
    if not bound.help_text:
        return ""
    return f'<span class="hint" id="{escape(bound.auto_id)}_helptext">{said(bound.help_text)}</span>'


def _error(bound: BoundField) -> str:
    if not bound.errors:
        return ""
    text = " ".join(str(error) for error in bound.errors)
    where = escape(bound.auto_id)
    return f'<p class="error" id="{where}_error">{icon("awas")} <span>{said(text)}</span></p>'


def errors_html(form: BaseForm) -> SafeString:
    """What stops the whole form, and links to the fields that have to be mended; nothing when all is well."""
    whole = form.non_field_errors()
    fields = [form[name] for name in form.errors if name in form.fields]
    if not (whole or fields):
        return mark_safe("")
    lines = [f"<p><b>{said(error)}</b></p>" for error in whole]
    if fields:
        count = len(fields)
        words = ngettext("%(count)s isian perlu diperbaiki.", "%(count)s isian perlu diperbaiki.", count)
        lines.append(f"<p><b>{escape(words % {'count': count})}</b></p>")
        links = (
            f'<li><a href="#{escape(_target(bound))}">{escape(bound.label)}</a></li>' for bound in fields
        )
        lines.append(f'<ul class="plain small">{"".join(links)}</ul>')
    inside = f"{icon('awas')}<div>{''.join(lines)}</div>"
    return mark_safe(f'<div class="note bad" role="alert" tabindex="-1" id="galat">{inside}</div>')


def _target(bound: BoundField) -> str:
    return bound.id_for_label or bound.auto_id
