"""Errors of an actie on the form that asked for it."""

from __future__ import annotations

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.forms import BaseForm


def neem_over(form: BaseForm, fout: ValidationError, **velden: str) -> None:
    """Put the messages of `fout` beside their fields; `velden` names fields that are called otherwise in the form."""
    per_veld = fout.error_dict if hasattr(fout, "error_dict") else {NON_FIELD_ERRORS: fout.error_list}
    for naam, fouten in per_veld.items():
        veld = velden.get(naam, naam)
        form.add_error(veld if veld in form.fields else None, fouten)
