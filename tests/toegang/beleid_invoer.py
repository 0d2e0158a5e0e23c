"""Policy lines of the import."""

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.toegang.regels import Regel, vast

BEHEER = frozenset({"beheerder"})
DOOR = frozenset({302})
KOLOMMEN = {f"kolom_{n}": veld for n, veld in enumerate(("naam", "aanbieder", "soort", "wat"))}


def _bestand(_gemeente=None) -> dict:
    return {
        "bestand": SimpleUploadedFile("a.csv", b"naam;aanbieder;soort;wat\nSoep;Huis;vrije tijd;Koken.\n")
    }


_bestand.wisselt = False
INVOER = {"wie": BEHEER, "kw": {"pk": "invoer"}, "bij": "aanbod"}
VOORBEELD = {**INVOER, "kw": {"pk": "invoer_voorbeeld"}}
KLAAR = {**INVOER, "kw": {"pk": "invoer_klaar"}}
INVOER_BELEID = {
    "invoer": Regel(BEHEER, post=DOOR, body=_bestand),
    "invoer_kolommen": Regel(**INVOER, post=DOOR, body=vast(**KOLOMMEN)),
    "invoer_voorbeeld": Regel(**VOORBEELD, vragen=("", "?stand=fout", "?stand=onzin&pagina=9")),
    "invoer_keuze": Regel(**VOORBEELD, get=None, post=DOOR, body=vast(nummer="2", keuze="over")),
    "invoer_start": Regel(**VOORBEELD, get=None, post=DOOR),
    "invoer_stand": Regel(**KLAAR, vragen=("", "?stand=fout")),
    "invoer_afgekeurd": Regel(**KLAAR, vragen=("?vorm=csv", "?vorm=xlsx")),
    "invoer_terug": Regel(**KLAAR, get=None, post=DOOR),
    "invoer_weg": Regel(**INVOER, get=None, post=DOOR),
}
