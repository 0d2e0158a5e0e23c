"""Policy lines of the role of a gemeente, its step plan, and the notes of AgII."""

from datetime import timedelta

from django.utils import timezone

from tests.toegang.regels import Regel, vast

BEHEER = frozenset({"beheerder"})
AGII = frozenset({"trajectbegeleider"})
LEZEN = frozenset({"netwerkcoach", "buddycoordinator", "beheerder", "trajectbegeleider"})
DOOR = frozenset({302})
STAPPEN = ("antwoord", "intake", "plan", "start", "eerste_uren", "afsluiten")


def _dag(dagen: int, **velden):
    """A body with a day that is only known when the test runs."""

    def body(_gemeente) -> dict:
        return velden | {"vanaf": (timezone.localdate() + timedelta(days=dagen)).isoformat()}

    body.wisselt = False
    return body


def _zeg(gemeente) -> dict:
    """To which gemeente: asked of who works in several."""
    return {
        "gemeente": gemeente.bestuur.pk,
        "soort": "goed",
        "over": "samenwerking",
        "tekst": "We bellen elke maandag.",
    }


PLAN = {f"kant_{stap}": "gemeente" for stap in STAPPEN} | {f"dagen_{stap}": "30" for stap in STAPPEN}
ROLLEN = {
    "rol": Regel(
        BEHEER,
        post=DOOR,
        body=_dag(30, rol="minimaal"),
        vragen=("", "?rol=minimaal&vanaf=2099-01-01", "?rol=zq&vanaf=zq"),
    ),
    "rol_weg": Regel(BEHEER, {"pk": "rolkeuze"}, "aanbod", get=None, post=DOOR),
    "rol_cijfers": Regel(BEHEER, {"vorm": "=csv"}),
    "stappenplan": Regel(LEZEN),
    "stappenplan_bewaar": Regel(BEHEER, get=None, post=DOOR, body=_dag(1, **PLAN)),
    "agii_notitie": Regel(
        AGII,
        {"pk": "traject"},
        "zelf_aangemeld",
        get=None,
        post=DOOR,
        body=vast(tekst="Belt later terug."),
        wijzigt=None,  # no task reads notes of AgII, so the count of rows can't see it: tests/overzicht/test_rollen.py
    ),
    "signalen": Regel(LEZEN, vragen=("", "?stand=open", "?stand=zq&soort=zq", "?soort=goed", "?pagina=9")),
    "signalen_bestand": Regel(LEZEN, {"vorm": "=csv"}, vragen=("", "?stand=klaar")),
    "signaal_nieuw": Regel(LEZEN, bij="lezen", post=DOOR, body=_zeg, anders=422),
    "signaal_antwoord": Regel(
        LEZEN, {"pk": "signaal"}, "aanbod", post=DOOR, body=vast(antwoord="We zoeken een tweede groep.")
    ),
    "signaal_weg": Regel(LEZEN, {"pk": "signaal_eigen"}, "aanbod", get=None, post=DOOR),
}
