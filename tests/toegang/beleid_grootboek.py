"""Policy lines: grootboek."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from tests.toegang.regels import Regel, vast

UREN = frozenset({"netwerkcoach", "buddycoordinator"})
DOOR, OK = frozenset({302}), frozenset({200})
BETWIST = {"wie": UREN, "kw": {"pk": "regel_betwist"}}
BEWIJS = {"wie": UREN, "kw": {"pk": "bewijs"}}


def _vandaag() -> str:
    return timezone.localdate().isoformat()


def _bestand(_gemeente=None) -> dict:
    return {"bestand": SimpleUploadedFile("uren.csv", b"naam;dag;uren\nZq Onbekend;23/11/2026;2\n")}


_bestand.wisselt = False


def _papier(_gemeente=None) -> dict:
    return {"tekenaar": "Greet", "functie": "mentor", "dag": _vandaag()}


_papier.wisselt = False


def _lijst(g) -> dict:
    wie = {f"er_{g['onderdeel'].pk}": "on"}
    return {"aanbod": g["aanbod_intern"].pk, "dag": _vandaag(), "duur": "2", "taal": "nederlands", **wie}


GROOTBOEK: dict = {
    "uren_alle_terug": Regel(UREN, {"stapel": "=1"}, get=None, post=DOOR, wijzigt=False),
    "uren_zelfde": Regel(
        UREN, {"pk": "regel"}, get=None, post=DOOR, body=lambda g: {"blijft": g["regel_betwist"].pk}
    ),
    "uren_beslis": Regel(**BETWIST, post=DOOR, body=vast(besluit="klopt", reden="Gebeld met Greet.")),
    "uren_trek_in": Regel(**BETWIST, post=DOOR, body=vast(reden="Niet gebeurd.")),
    "uren_bestand": Regel(
        UREN, post=OK, body=_bestand, wijzigt=None
    ),  # the answer shows names: a look is kept
    "uren_bestand_bewaar": Regel(UREN, get=None, post=DOOR, body=vast(rijen="x"), wijzigt=False),
    "uren_bestand_voorbeeld": Regel(UREN),
    "aanwezigheid": Regel(UREN, post=DOOR, body=_lijst, anders=422, vragen=("", "?aanbod=x&dag=2026-11-02")),
    "aanwezigheid_blad": Regel(UREN, get=DOOR),
    "bewijzen": Regel(UREN, {"pk": "traject"}),
    "bewijs_maak": Regel(UREN, {"pk": "onderdeel_veertig"}, get=None, post=DOOR),
    "bewijs_pdf": Regel(**BEWIJS),
    "bewijs_papier": Regel(**BEWIJS, post=DOOR, body=_papier),
    "bewijs_link": Regel(**BEWIJS, post=DOOR, body=vast(email="greet@linde.example")),
    "bewijs_trek_in": Regel(**BEWIJS, post=DOOR, body=vast(reden="Er kwamen uren bij.")),
}
