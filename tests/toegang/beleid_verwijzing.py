"""Policy lines: verwijzing."""

import io

import xlsxwriter
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from tests.toegang.regels import Regel, vast

DOSSIER = frozenset({"netwerkcoach", "buddycoordinator"})
AGII = frozenset({"trajectbegeleider"})
DOOR = frozenset({302})
OK = frozenset({200})

TALK = {"wie": AGII, "kw": {"pk": "orientatie_los"}, "bij": "zelf_aangemeld"}
NIEUW = {"wie": DOSSIER, "kw": {"pk": "traject_nieuw"}}
ALLEEN_POST = {"get": None, "post": DOOR}
VERHUIS = {"wie": DOSSIER, "kw": {"pk": "overdracht"}}
# What the other gemeente reads of a request: the message, and who asked.
LEEST = frozenset({"overdracht.boodschap", "coach.voornaam", "coach.familienaam"})


def _lijst(_gemeente) -> dict:
    """A list with one person, of whatever gemeente; the answer is a preview, nothing is written."""
    uit = io.BytesIO()
    with xlsxwriter.Workbook(uit, {"in_memory": True}) as boek:
        blad = boek.add_worksheet()
        blad.write_row(0, 0, ["Gemeente", "Voornaam", "Contacttaal", "Akkoord"])
        blad.write_row(1, 0, ["Geraardsbergen", "Nieuw", "Arabisch", "ja"])
    return {"bestand": SimpleUploadedFile("lijst.xlsx", uit.getvalue())}


_lijst.wisselt = False


def _verhuist(g) -> dict:
    naar = {"naar": g["overdracht"].naar_id, "vanaf": timezone.localdate().isoformat()}
    return {**naar, "wat": ["uren"], "akkoord": "on"}


def _persoon(g) -> dict:
    wie = {"bestuur": g.bestuur.pk, "voornaam": "Nieuw", "contacttaal": "ar"}
    return {**wie, "hoe": "loket", "akkoord": "on"}


VERWIJZING = {
    "orientaties": Regel(AGII, vragen=("", "?pagina=9")),
    "orientatie_nieuw": Regel(
        AGII,
        bij="gebied",
        post=DOOR,
        anders=422,
        body=lambda g: {"voornaam": "Nieuw", "bestuur": g.bestuur.pk},
    ),
    "orientatie": Regel(**TALK, post=DOOR, body=vast(vraag="talen", tekst="Arabisch", versie="0")),
    "orientatie_bewaar": Regel(
        AGII,
        {"pk": "orientatie_los", "vraag": "=talen"},
        "zelf_aangemeld",
        get=None,
        post=OK,
        body=vast(veld="tekst", waarde="Arabisch", versie="0"),
    ),
    "orientatie_weg": Regel(**TALK, post=DOOR),
    "aanmeldlijst": Regel(AGII, post=OK, body=_lijst, wijzigt=False),
    "aanmeldlijst_sjabloon": Regel(AGII),
    # Without a signed list nothing is sent; its own tests send one.
    "aanmeldlijst_verstuur": Regel(AGII, **ALLEEN_POST, body=vast(teken="vals"), wijzigt=False),
    "aanmeldingen": Regel(DOSSIER, vragen=("", "?pagina=9")),
    "aanmelding": Regel(**NIEUW),
    "aanmelding_aanvaard": Regel(**NIEUW, **ALLEEN_POST),
    "aanmelding_vraag": Regel(**NIEUW, post=DOOR, body=vast(vraag="Wanneer kan de persoon?")),
    "aanmelding_weiger": Regel(**NIEUW, post=DOOR, body=vast(reden="geen_plaats", uitleg="Vol tot mei.")),
    "aanmelding_antwoord": Regel(
        AGII, {"pk": "traject_vraag"}, "zelf_aangemeld", post=DOOR, body=vast(antwoord="Altijd.")
    ),
    "aanmelding_intrek": Regel(AGII, {"pk": "traject_nieuw"}, "zelf_aangemeld", post=DOOR),
    "aanmelding_gezien": Regel(AGII, {"pk": "traject_geweigerd"}, "zelf_aangemeld", **ALLEEN_POST),
    "inburgeraar_nieuw": Regel(DOSSIER, bij="personen", post=DOOR, anders=422, body=_persoon),
    "overdracht_nieuw": Regel(
        DOSSIER, {"pk": "traject_intake"}, post=DOOR, body=_verhuist, overal=True, naar_buiten=True
    ),
    "overdracht": Regel(**VERHUIS, bij="overdracht", ziet=LEEST),
    "overdracht_aanvaard": Regel(**VERHUIS, bij="ontvangt", **ALLEEN_POST, overal=True),
    "overdracht_weiger": Regel(
        **VERHUIS, bij="ontvangt", post=DOOR, body=vast(antwoord="Woont hier niet."), overal=True, ziet=LEEST
    ),
    "overdracht_intrek": Regel(**VERHUIS, **ALLEEN_POST),
}
