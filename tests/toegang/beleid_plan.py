"""Policy lines: plan."""

from django.utils import timezone

from tests.toegang.regels import Regel, vast

DOSSIER = frozenset({"netwerkcoach", "buddycoordinator"})
DOOR = frozenset({302})
TRAJECT = {"wie": DOSSIER, "kw": {"pk": "traject"}}
LES = {"wat": "NT2", "dag": "0", "van": "09:00", "tot": "12:00"}
REDENEN = {"nederlands_reden": "Iedereen praat Nederlands.", "deelname_reden": "Een ploeg uit de buurt."}

# The newcomer's own page: where each part of the plan is, and the next appointment. First names only.
_DELEN = ("onderdeel", "onderdeel_gepland", "onderdeel_duo_vrij", "onderdeel_plaats_vrij")
EIGEN_PLAN_ZIET = frozenset(
    {f"{deel}.waar" for deel in (*_DELEN, "onderdeel_duo", "onderdeel_plaats")}
    | {f"afspraak.{veld}" for veld in ("wat", "waar", "adres", "wie_mee")}
)


def _oordeel(_gemeente=None) -> dict:
    return {"nederlands": "ja", "deelname": "ja", "vanaf": timezone.localdate().isoformat(), **REDENEN}


_oordeel.wisselt = False

PLAN: dict = {
    "plan_les": Regel(**TRAJECT, post=DOOR, body=vast(**LES)),
    "plan_les_weg": Regel(**TRAJECT, get=None, post=DOOR, body=vast(les="0|09:00|12:00|NT2"), wijzigt=None),
    "plan_papier": Regel(**TRAJECT),
    "plan_ongedaan": Regel(**TRAJECT, get=None, post=DOOR, wijzigt=False),
    "plan_pakketten": Regel(DOSSIER, {"pk": "traject_intake"}, post=DOOR, body=vast(deel="|600|||")),
    "onderdeel_oordeel": Regel(DOSSIER, {"pk": "onderdeel_gepland"}, post=DOOR, body=_oordeel),
    "onderdeel_moment": Regel(
        DOSSIER, {"pk": "onderdeel_gepland"}, post=DOOR, body=vast(dag="1", begint="09:00", eindigt="11:00")
    ),
}
