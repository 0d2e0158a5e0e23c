"""What the forms of the offer share."""

from __future__ import annotations

from django.db import models

from netwerktraject.kern.db import leesbaar


class SchoonMixin:
    """Text a database can hold, without hidden direction marks."""

    def clean(self):
        """Clean every text value."""
        schoon = super().clean() or self.cleaned_data
        for naam, waarde in list(schoon.items()):
            if isinstance(waarde, str):
                schoon[naam] = leesbaar(waarde)
        return schoon


def zonder_relaties(veld, **kwargs):
    """Relation fields are declared by hand: their rows depend on the Kring, which does not exist at import."""
    if isinstance(veld, models.URLField):
        kwargs["assume_scheme"] = "https"  # what Django does from 6.0 on
    return None if veld.is_relation else veld.formfield(**kwargs)
