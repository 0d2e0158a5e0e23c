"""Policy lines: begeleiding."""

from datetime import timedelta

from django.utils import timezone

from tests.toegang.regels import Regel, vast

DOSSIER = frozenset({"netwerkcoach", "buddycoordinator"})
AGII = frozenset({"trajectbegeleider"})
PLATFORM = frozenset({"platformbeheerder"})
DOOR = frozenset({302})
TRAJECT = {"wie": DOSSIER, "kw": {"pk": "traject"}}
AFSPRAAK = {"wie": DOSSIER, "kw": {"pk": "afspraak"}}
# What comes out of the world only: the day and hour of an appointment, the last row of obligation.
START = {"stap": "bewaar", "praten": "ja", "noden": ["opvang"], "advies": "licht", "route": "groep"}


def _dag(naam: str, dagen: int = 0, **velden):
    """A body with a day that is only known when the test runs."""

    def body(_gemeente=None) -> dict:
        return velden | {naam: (timezone.localdate() + timedelta(days=dagen)).isoformat()}

    body.wisselt = False
    return body


AFSPRAAK_LIJF = {"soort": "warm", "wat": "Samen gaan", "uur": "14:30", "minuten": "60"}

BEGELEIDING: dict = {
    "begeleiding": Regel(**TRAJECT),
    "begeleiding_start": Regel(**TRAJECT, post=DOOR, body=vast(**START)),
    "begeleiding_noden": Regel(**TRAJECT, post=DOOR, body=vast(opvang="opgelost", geld="nodig")),
    "verplichting_nieuw": Regel(**TRAJECT, post=DOOR, body=_dag("van", soort="vrij_werk", bron="contract")),
    "verplichting_wijzig": Regel(
        DOSSIER, {"pk": "verplichting"}, post=DOOR, body=_dag("van", -90, soort="vrij_studie", bron="school")
    ),
    "agii_verplicht": Regel(
        AGII,
        {"pk": "traject"},
        "zelf_aangemeld",
        post=DOOR,
        body=_dag("van", soort="vrij_werk", bron="contract"),
    ),
    "afspraak_nieuw": Regel(
        **TRAJECT, post=DOOR, body=_dag("dag", 3, **AFSPRAAK_LIJF), vragen=("", "?soort=warm")
    ),
    "afspraak_wijzig": Regel(**AFSPRAAK, post=DOOR, body=_dag("dag", 4, **AFSPRAAK_LIJF)),
    "afspraak_uitkomst": Regel(
        DOSSIER, {"pk": "afspraak_warm"}, post=DOOR, body=vast(gebeurd="nee", uitkomst="De bus reed niet.")
    ),
    "afspraak_afmelden": Regel(**AFSPRAAK, post=DOOR, body=vast(reden="Ik heb les.")),
    "afspraak_schrap": Regel(**AFSPRAAK, get=None, post=DOOR),
    "afspraak_kaart": Regel(**AFSPRAAK, vragen=("", "?maat=a4")),
    "pauze_schrap": Regel(DOSSIER, {"pk": "traject_straks"}, get=None, post=DOOR),
    "regelingen": Regel(
        PLATFORM, bij="link", post=DOOR, body=_dag("vanaf", 30, norm_minuten="60", bron="besluit van 1 mei")
    ),
    "regeling_schrap": Regel(PLATFORM, {"pk": "regeling_straks"}, "link", get=None, post=DOOR, overal=True),
}
