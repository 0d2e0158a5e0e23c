"""What a sly browser sends: foreign ids in relation fields, extra keys, other methods. By somebody who may come in."""

from __future__ import annotations

import uuid

from django.forms import ModelChoiceField

from netwerktraject.kern.models import Bestuur
from tests.toegang.matrix import Uitkomst
from tests.toegang.mensen import MENSEN, Mens
from tests.toegang.oordeel import Rij

ANDEREN = ("partner", "vreemd")
# Keys of columns that no form may set: the tenant, the state, the norm, the rights.
VERBODEN = {
    "status": "afgerond",
    "norm_minuten": 1,
    "minuten_bevestigd": 2400,
    "is_active": "",
    "versie": 999,
    "rollen": "beheerder",
    "id": str(uuid.UUID(int=9)),
    "gemaakt_op": "2001-01-01",
    "door": 1,
    "coach": 1,
}


def bezoeker(rij: Rij) -> Mens | None:
    """Somebody for whom this line succeeds in our gemeente."""
    for mens in MENSEN:
        codes = rij.verwacht(mens, "POST", "eigen").codes
        if rij.regel.mag_rol(mens) and codes <= (rij.regel.post or rij.regel.get or frozenset()):
            return mens
    return None


def _post(rij: Rij, mens: Mens, body: dict) -> Uitkomst:
    return rij.matrix.vraag(mens, "POST", rij.matrix.adres(rij.naam, rij.regel, "eigen"), body)


def _elders(uitkomst: Uitkomst) -> set:
    return {t for _, t in uitkomst.gewijzigd if t} - {"eigen"}


def vreemde_sleutels(rij: Rij) -> list[str]:
    """Post the id of a thing elsewhere into each relation field of our own form, and a whole body of elsewhere."""
    mens = bezoeker(rij)
    if mens is None or rij.regel.post is None or rij.regel.naar_buiten:
        return []
    fouten, eigen = [], rij.matrix.body(rij.regel, "eigen")
    for anders in (a for a in ANDEREN if not rij.regel.is_eigen(mens, a, "")):
        bodies = {f"{veld}={anders}": {**eigen, veld: pk} for veld, pk in _relaties(rij, mens, anders)}
        if rij.regel.wisselt and rij.regel.bij != "link":
            bodies[f"body of {anders}"] = rij.matrix.body(rij.regel, anders)
        for naam, body in bodies.items():
            uitkomst = _post(rij, mens, body)
            waar = f"POST {rij.naam} by {mens.naam} with {naam}"
            if uitkomst.status >= 500 or uitkomst.gewijzigd:
                fouten.append(f"{waar}: status {uitkomst.status}, changed {sorted(uitkomst.gewijzigd)}")
            fouten += [
                f"{waar}: shows {p}" for p in rij.matrix.onzichtbaar(mens, uitkomst, rij.regel, "eigen")
            ]
    return fouten


def _relaties(rij: Rij, mens: Mens, anders: str) -> list[tuple[str, object]]:
    """(field, foreign id) for each relation field of the forms that the page shows."""
    if rij.regel.get is None:
        return []
    pagina = rij.matrix.vraag(mens, "GET", rij.matrix.adres(rij.naam, rij.regel, "eigen"))
    velden = {
        naam: veld.queryset.model
        for form in pagina.forms
        for naam, veld in form.fields.items()
        if isinstance(veld, ModelChoiceField) and veld.queryset is not None
    }
    gemeente, eigen = (
        rij.matrix.wereld.gemeenten[anders],
        rij.matrix.wereld.gemeenten["eigen"].dingen.values(),
    )
    gevonden = []
    for naam, model in velden.items():
        pks = (
            [gemeente.bestuur.pk]
            if model is Bestuur
            else [
                ding.pk for ding in gemeente.dingen.values() if isinstance(ding, model) and ding not in eigen
            ]
        )
        gevonden += [(naam, pk) for pk in pks[:1]]
    return gevonden


def extra_sleutels(rij: Rij) -> list[str]:
    """A valid body plus the names of columns that no form may set: the same rows change, and only in our gemeente."""
    mens = bezoeker(rij)
    if mens is None or rij.regel.post is None:
        return []
    eigen = rij.matrix.body(rij.regel, "eigen")
    vreemd = rij.matrix.wereld.gemeenten["vreemd"].bestuur.pk
    listig = {**VERBODEN, "bestuur_id": vreemd, "gemeente": vreemd, "traject_id": str(uuid.UUID(int=9))}
    netjes, uitkomst = _post(rij, mens, eigen), _post(rij, mens, {**listig, **eigen})
    elders = set() if rij.regel.overal else _elders(uitkomst)
    if uitkomst.status != netjes.status or elders or uitkomst.gewijzigd != netjes.gewijzigd:
        anders = f"changed {sorted(uitkomst.gewijzigd)} instead of {sorted(netjes.gewijzigd)}"
        return [f"POST {rij.naam} with extra keys: {uitkomst.status} instead of {netjes.status}, {anders}"]
    return []


def andere_methodes(rij: Rij) -> list[str]:
    """PUT, PATCH, DELETE are refused, HEAD and OPTIONS change nothing; for who may come in, and for a stranger."""
    fouten = []
    for mens in {bezoeker(rij), next(m for m in MENSEN if m.naam == "coach_vreemd")} - {None}:
        for methode in ("PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"):
            uitkomst = rij.matrix.vraag(mens, methode, rij.matrix.adres(rij.naam, rij.regel, "eigen"))
            gewijzigd = {t for t, _ in uitkomst.gewijzigd} - ({"kern_inzage"} if methode == "HEAD" else set())
            if uitkomst.status >= 500 or gewijzigd:
                fouten.append(
                    f"{methode} {rij.naam} by {mens.naam}: {uitkomst.status}, changed {sorted(gewijzigd)}"
                )
            if methode in ("PUT", "PATCH", "DELETE") and uitkomst.status not in (302, 403, 404, 405):
                fouten.append(f"{methode} {rij.naam} by {mens.naam}: {uitkomst.status}")
            if methode == "HEAD" and uitkomst.tekst:
                fouten.append(f"HEAD {rij.naam} by {mens.naam}: has a body")
    return fouten


EXTRA = {
    "vreemde sleutels": vreemde_sleutels,
    "extra sleutels": extra_sleutels,
    "andere methodes": andere_methodes,
}
