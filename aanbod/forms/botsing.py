"""Two edits of one record, laid side by side: what only one of them changed goes in by itself."""

from __future__ import annotations

from django.forms.models import model_to_dict

from aanbod.acties.botsing import Botsing

ONBEKEND = object()


def meng(form, botsing: Botsing, extra=lambda rij: {}) -> tuple[dict, list[dict]]:
    """Start values for a new form, and what both changed or the other changed, in words.

    `extra` gives the values that the form shows differently from the model.
    """
    namen = form._meta.fields

    def van(rij) -> dict:
        waarden = model_to_dict(rij, namen) | extra(rij)
        return {naam: waarden.get(naam) for naam in namen}

    mijn, nu = van(form.instance), van(botsing.huidig)
    basis = van(botsing.basis) if botsing.basis is not None else dict.fromkeys(namen, ONBEKEND)
    begin, verschillen = {}, []
    for naam in namen:
        van_mij = mijn[naam] != basis[naam]
        begin[naam] = mijn[naam] if van_mij else nu[naam]
        if mijn[naam] != nu[naam] and nu[naam] != basis[naam]:
            veld = form.fields[naam]
            verschillen.append(
                {
                    "label": veld.label,
                    "nu": in_woorden(veld, nu[naam]),
                    "jij": in_woorden(veld, mijn[naam]) if van_mij else "",
                    "beide": van_mij,
                }
            )
    return begin, verschillen


def in_woorden(veld, waarde) -> str:
    """A value as a person reads it."""
    if waarde in (None, "", []):
        return "leeg"
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    namen = {}
    for sleutel, naam in [*getattr(veld, "choices", ()), *getattr(veld.widget, "keuzes", ())]:
        paren = naam if isinstance(naam, list | tuple) else [(sleutel, naam)]
        namen |= {str(k): str(n) for k, n in paren}
    if isinstance(waarde, list):
        return ", ".join(namen.get(str(deel), str(deel)) for deel in waarde)
    return namen.get(str(waarde), str(veld.prepare_value(waarde)))
