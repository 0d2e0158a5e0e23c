"""Policy of the list of the offer: one field, many rows, out of the house, saved filters, open data."""

from tests.toegang.regels import IEDEREEN, Regel, vast

N, B, H = "netwerkcoach", "buddycoordinator", "beheerder"
BEHEER = frozenset({H})
AANBOD_LEZEN = frozenset({N, B, H, "trajectbegeleider", "regiocoordinator"})
OK, DOOR, MIS = frozenset({200}), frozenset({302}), frozenset({404})
ONBEKEND = "=6f1f0c3e-5d5b-4a0e-9d6a-0a4b7c2d1e91"


def _verberg(g) -> dict:
    anders = {"verband": "", "categorie": "", "einde": ""}  # fields of the other acts, as the page sends them
    return {"rij": [g["aanbod"].pk, g["aanbod_intern"].pk], "doe": "verberg", **anders}


def _filter(g=None) -> dict:
    return {"pagina": "aanbod", "naam": "Nieuw filter", "vraag": "soort=vrije_tijd"}


_filter.wisselt = False


def _van_beide(*velden: str) -> frozenset[str]:
    return frozenset(f"{ding}.{veld}" for veld in velden for ding in ("aanbod", "aanbod_intern"))


ALLES = _van_beide("naam", "kort", "wat", "voor_wie", "prijs", "waar", "inschrijving") | {"organisatie.naam"}
OPEN = {"bij": "link", "openbaar": True}

LIJST = {
    "aanbod_bulk": Regel(BEHEER, bij="aanbod", get=None, post=DOOR, body=_verberg, anders="stil"),
    # Only who did the act knows the key, for ten minutes.
    "aanbod_bulk_terug": Regel(BEHEER, {"teken": ONBEKEND}, get=None, post=MIS, wijzigt=False),
    "aanbod_uitvoer": Regel(AANBOD_LEZEN, {"vorm": "=print"}, vragen=("", "?q=zq")),
    "aanbod_veld": Regel(
        BEHEER, {"pk": "aanbod", "veld": "=prijs"}, "aanbod", post=DOOR, body=vast(prijs="2 euro", versie="")
    ),
    "aanbod_ical": (
        Regel(AANBOD_LEZEN, {"pk": "aanbod"}, "gedeeld"),
        Regel(AANBOD_LEZEN, {"pk": "aanbod_intern"}, "lezen"),
    ),
    "regio_uitvoer": Regel(frozenset({"regiocoordinator"}), {"vorm": "=print"}),
    "organisaties_uitvoer": Regel(BEHEER, {"vorm": "=print"}, vragen=("", "?q=zq")),
    # A filter belongs to a person, not to a gemeente: no row of a gemeente changes.
    "filter_nieuw": Regel(AANBOD_LEZEN, get=None, post=DOOR, wijzigt=False, body=_filter),
    "filter_weg": Regel(AANBOD_LEZEN, {"pk": ONBEKEND}, get=None, post=MIS, wijzigt=False),
    "filter_terug": Regel(AANBOD_LEZEN, {"teken": ONBEKEND}, get=None, post=MIS, wijzigt=False),
    "menu_ical": Regel(
        IEDEREEN, {"slug": "slug", "pk": "aanbod"}, **OPEN, ziet=_van_beide("naam", "wat", "waar")
    ),
    "open_aanbod_json": Regel(IEDEREEN, {"slug": "slug"}, **OPEN, ziet=ALLES, vragen=("", "?page=9")),
}
