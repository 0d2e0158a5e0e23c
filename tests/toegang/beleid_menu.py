"""Lines of the policy table for the public choice menu, and for what staff does for it."""

from tests.toegang.regels import IEDEREEN, Regel, vast

BEHEER = frozenset({"beheerder"})
LEZEN = frozenset({"netwerkcoach", "buddycoordinator", "beheerder", "trajectbegeleider", "regiocoordinator"})
DOOR = frozenset({302})
SLUG = {"slug": "slug"}
BLAD = {"slug": "slug", "pk": "aanbod"}


def _van_beide(*velden: str) -> frozenset[str]:
    return frozenset(f"{ding}.{veld}" for veld in velden for ding in ("aanbod", "aanbod_intern"))


# The tile, and the page of one offer; nothing else may ever stand on a public page.
TEGEL = (
    _van_beide("naam", "kort", "wat", "wanneer", "prijs")
    | {f"foto{intern}.alt" for intern in ("", "_intern")}
    | {f"vertaling{intern}.{veld}" for intern in ("", "_intern") for veld in ("naam", "kort", "wat")}
)
PAGINA = TEGEL | {
    "aanbod.waar",
    "aanbod.inschrijving",
    "aanbod.contact_openbaar",
    "getuigenis.tekst",
    "getuigenis.wie",
    "organisatie.naam",
}
OPEN = {"bij": "link", "openbaar": True}
TALEN = ("", "?taal=fr", "?taal=ar&f=gratis")

MENU = {
    "keuzemenu": Regel(IEDEREEN, SLUG, **OPEN, ziet=TEGEL, vragen=TALEN),
    "menu_keuze": Regel(IEDEREEN, SLUG, **OPEN, ziet=TEGEL, vragen=("", "?k=00000000")),
    "menu_boekje": Regel(IEDEREEN, SLUG, **OPEN, ziet=TEGEL),
    "menu_kaartjes": Regel(IEDEREEN, SLUG, **OPEN, ziet=TEGEL),
    "menu_aanbod": Regel(IEDEREEN, BLAD, **OPEN, ziet=PAGINA, vragen=TALEN),
    "menu_blad": Regel(IEDEREEN, BLAD, **OPEN, ziet=PAGINA),
    "menu_beheer": Regel(BEHEER),
    "menu_affiche": Regel(BEHEER),
    "tips": Regel(BEHEER),
    "tip_nieuw": Regel(
        BEHEER,
        {"pk": "aanbod"},
        "aanbod",
        post=DOOR,
        body=vast(gratis="on", nederlands="on", toegankelijk="on", tekst="Kom praten met koffie."),
    ),
    "tip_weg": Regel(BEHEER, {"pk": "tip"}, "aanbod", get=None, post=DOOR),
    "vertalingen": Regel(
        BEHEER, {"pk": "aanbod"}, "aanbod", post=DOOR, body=vast(**{"en-naam": "Language café"})
    ),
    "infofiche": Regel(LEZEN, {"pk": "aanbod"}, "gedeeld"),
    "catalogus": Regel(LEZEN, vragen=("", "?q=zq", "?soort=taaloefenkans")),
    "catalogus_pdf": Regel(LEZEN),
}
