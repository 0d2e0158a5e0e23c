"""Policy lines: info moments, helpers for language, the end of a traject."""

from datetime import timedelta

from django.utils import timezone

from tests.toegang.regels import IEDEREEN, Regel, vast

DOSSIER = frozenset({"netwerkcoach", "buddycoordinator"})
COACH = frozenset({"netwerkcoach"})
DOOR = frozenset({302})


def _dag(over: int) -> str:
    return (timezone.localdate() + timedelta(days=over)).isoformat()


def _met_dag(over: int, naam: str = "dag", **velden):
    """A body with a day that is only known when the test runs."""

    def body(_gemeente) -> dict:
        return velden | {naam: _dag(over)}

    body.wisselt = False
    return body


MOMENT = {"wie": DOSSIER, "kw": {"pk": "infomoment"}}
GAST = {"wie": DOSSIER, "kw": {"pk": "genodigde"}, "get": None, "post": DOOR}
TOLK = {"wie": DOSSIER, "kw": {"pk": "tolk"}}
TRAJECT = {"wie": DOSSIER, "kw": {"pk": "traject"}}
FEEST = {"wie": COACH, "kw": {"pk": "slotmoment"}}
FEESTGAST = {"wie": COACH, "kw": {"pk": "slotgast"}, "get": None, "post": DOOR}
INFO = {"titel": "Kom kijken", "begint": "14:00", "eindigt": "16:00", "waar": "Markt 1"}
VRAAG = {"stap": "intake", "taal": "ar", "uur": "14:00"}

# One question half a year after the end: a first name and nothing else (OP-07).
NAVRAAG = Regel(
    IEDEREEN,
    {"teken": "teken_navraag"},
    "link",
    post=DOOR,
    body=vast(antwoord="soms"),
    ziet=frozenset({"persoon_traject_af.voornaam", "coach.voornaam"}),
)

SAMEN: dict = {
    "infomomenten": Regel(DOSSIER),
    "infomoment_nieuw": Regel(DOSSIER, post=DOOR, body=_met_dag(5, **INFO)),
    "infomoment": Regel(**MOMENT),
    "infomoment_wijzig": Regel(**MOMENT, post=DOOR, body=_met_dag(6, **INFO)),
    "infomoment_aanbod": Regel(
        **MOMENT,
        post=DOOR,
        body=lambda g: {"aanbod": g["aanbod_intern"].pk, "wie": "Rita"},
        vragen=("", "?q=zq"),
    ),
    "infoplek_weg": Regel(DOSSIER, {"pk": "infoplek"}, get=None, post=DOOR),
    "infomoment_uitnodigen": Regel(**MOMENT, post=DOOR, body=lambda g: {"traject": [g["traject_nieuw"].pk]}),
    "genodigde_weg": Regel(**GAST),
    "infomoment_mail": Regel(**MOMENT, get=None, post=DOOR),
    "infomoment_gegeven": Regel(**MOMENT, get=None, post=DOOR),
    "infomoment_bladen": Regel(**MOMENT),
    "infomoment_lijst": Regel(DOSSIER, {"pk": "infomoment", "vorm": "=csv"}),
    "infomoment_dag": Regel(**MOMENT, vragen=("", "?q=zq")),
    "infomoment_erbij": Regel(
        **MOMENT, get=None, post=DOOR, body=lambda g: {"traject": g["traject_nieuw"].pk}
    ),
    "infomoment_sluit": Regel(DOSSIER, {"pk": "infomoment_voorbij"}, post=DOOR),
    "genodigde_stand": Regel(**GAST, body=vast(aanwezig="ja", uitleg_taal="ar")),
    "taalhulp": Regel(DOSSIER),
    "tolk_nieuw": Regel(DOSSIER, post=DOOR, body=vast(naam="Amina", soort="vrijwilliger", talen=["ar"])),
    "tolk_wijzig": Regel(**TOLK, post=DOOR, body=vast(naam="Amina", soort="vrijwilliger", talen=["ar"])),
    "tolk_weg": Regel(**TOLK, get=None, post=DOOR),
    "taalhulp_cijfers": Regel(DOSSIER, vragen=("", "?van=2026-01-01&tot=2026-12-31")),
    "taalhulp_bestand": Regel(DOSSIER, {"vorm": "=csv"}),
    "tolkvraag_nieuw": Regel(**TRAJECT, post=DOOR, body=_met_dag(4, **VRAAG)),
    "tolkvraag_stand": Regel(DOSSIER, {"pk": "tolkvraag"}, get=None, post=DOOR, body=vast(stand="toegezegd")),
    "tolk_uit_dossier": Regel(
        DOSSIER, {"pk": "traject_helper"}, post=DOOR, body=vast(talen=["ar"], wanneer="maandag")
    ),
    "slotmoment_nieuw": Regel(COACH, post=DOOR, body=_met_dag(9, titel="Feest", uur="15:00", waar="Markt 1")),
    "slotmoment": Regel(**FEEST),
    "slotmoment_wijzig": Regel(
        **FEEST, post=DOOR, body=_met_dag(9, titel="Feest", uur="15:00", waar="Markt 1")
    ),
    "slotgasten": Regel(**FEEST, post=DOOR, body=lambda g: {"traject": [g["traject_af"].pk]}),
    "slotmoment_mail": Regel(**FEEST, get=None, post=DOOR),
    "slotmoment_bladen": Regel(**FEEST),
    "slotgast": Regel(**FEESTGAST, body=vast(komt="ja", met_hoeveel="2")),
    "slotgast_weg": Regel(**FEESTGAST),
    "afronden": Regel(DOSSIER, vragen=("", "?stand=klaar", "?pagina=9")),
    "traject_afronden": Regel(**TRAJECT),
    "eindgesprek": Regel(**TRAJECT, post=DOOR, body=_met_dag(0, "op", ging_goed="Veel", akkoord="ja")),
    "navraag_antwoord": Regel(DOSSIER, {"pk": "traject_af"}, post=DOOR, body=vast(antwoord="ja")),
    "traject_vrijstellen": Regel(
        **TRAJECT, post=DOOR, body=_met_dag(0, "van", reden="studie", bron="inschrijving gezien")
    ),
    "traject_doet_mee": Regel(DOSSIER, {"pk": "traject_vrij"}, get=None, post=DOOR),
}
