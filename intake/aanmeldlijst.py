"""A list of people to refer: from a file to rows with a verdict and a sentence. Pure; writes nothing (SW-03)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from aanbod.invoer.lees import Blad, Leesfout, herken, lees
from aanbod.invoer.waarden import JA, TALEN, Waardefout, mail, vlak
from netwerktraject.kern.talen import taalkeuzes

MAX_RIJEN = 1000
NIEUW, DUBBEL, FOUT = "nieuw", "dubbel", "fout"
# Field -> heading in the template, longest text, other headings people use.
KOLOMMEN: dict[str, tuple[str, int, frozenset[str]]] = {
    "gemeente": ("Gemeente", 80, frozenset({"woonplaats", "stad"})),
    "voornaam": ("Voornaam", 80, frozenset({"naam voornaam"})),
    "familienaam": ("Familienaam", 120, frozenset({"achternaam", "naam"})),
    "contacttaal": ("Contacttaal", 40, frozenset({"taal", "moedertaal"})),
    "nederlands": ("Nederlands", 20, frozenset({"niveau", "niveau nederlands", "nederlands spreken"})),
    "telefoon": ("Telefoon", 30, frozenset({"gsm", "tel", "telefoonnummer", "gsm nummer"})),
    "email": ("E-mailadres", 254, frozenset({"email", "mail", "e mail", "mailadres"})),
    "kanaal": ("Liefst bereikbaar via", 30, frozenset({"kanaal", "bereikbaar via"})),
    "reden": ("Waarom", 1000, frozenset({"reden", "waarom meld je deze persoon aan", "opmerking"})),
    "akkoord": ("Akkoord", 10, frozenset({"toestemming", "persoon is akkoord", "de persoon weet het"})),
}
NODIG = ("voornaam", "contacttaal", "akkoord")
NIVEAU = {
    "geen": "geen", "nog geen": "geen", "nog geen nederlands": "geen", "0": "geen", "a1": "a1", "a2": "a2",
    "b1": "b1", "b2": "b2", "b2 of hoger": "b2", "c1": "b2", "c2": "b2",
}  # fmt: skip
KANAAL = {
    "bellen": "telefoon", "telefoon": "telefoon", "sms": "sms", "whatsapp": "whatsapp", "mail": "mail",
    "e mail": "mail", "email": "mail", "brief": "brief", "loket": "brief", "brief of aan het loket": "brief",
}  # fmt: skip
_TALEN = TALEN | {vlak(naam): code for code, naam in taalkeuzes()} | {code: code for code, _ in taalkeuzes()}
_TALEN |= {"dari": "fa_AF", "tigrinja": "ti", "kurmanji": "ku", "sorani": "ckb", "pashtu": "ps"}
_KEUZES = {code for code, _ in taalkeuzes()}


@dataclass
class Rij:
    """One row of the file: what we read, and what will happen with it."""

    nummer: int
    waarden: dict[str, str | int] = field(default_factory=dict)
    oordeel: str = NIEUW
    zinnen: list[str] = field(default_factory=list)

    @property
    def naam(self) -> str:
        delen = (str(self.waarden.get("voornaam", "")), str(self.waarden.get("familienaam", "")))
        return " ".join(deel for deel in delen if deel)

    @property
    def sleutel(self) -> tuple:
        """Two rows with this in common are one person, as far as a file can tell."""
        w = self.waarden
        return (
            w.get("bestuur"),
            str(w.get("voornaam", "")).casefold(),
            str(w.get("familienaam", "")).casefold(),
        )

    def fout(self, zin: str) -> None:
        self.oordeel = FOUT
        self.zinnen.append(zin)


def lees_lijst(inhoud: bytes, naam: str, gemeenten: Mapping[str, int], vast: int | None = None) -> list[Rij]:
    """Rows with their verdict. `gemeenten`: name -> id of where one may refer; `vast`: one gemeente for all rows.

    Raises Leesfout with a sentence when the file as a whole can't be used.
    """
    vorm = herken(inhoud, naam)
    if vorm == "jsonld":
        raise Leesfout("Dit is geen lijst van mensen. Kies een Excel- of csv-bestand.")
    blad = lees(inhoud, vorm, lambda kop: _veld(kop) is not None)
    if len(blad.rijen) > MAX_RIJEN:
        raise Leesfout(
            f"Er staan {len(blad.rijen)} rijen in. Er mogen er hoogstens 1.000 zijn. Splits de lijst."
        )
    plaats = _kolommen(blad, vast)
    plekken = {vlak(woord): pk for woord, pk in gemeenten.items()}
    rijen = [_rij(blad, n, plaats, plekken, vast) for n in range(len(blad.rijen))]
    _dubbel_in_lijst(rijen)
    return rijen


def _veld(kop: str) -> str | None:
    woord = vlak(kop)
    for veld, (naam, _maximum, ook) in KOLOMMEN.items():
        if woord == vlak(naam) or woord in ook:
            return veld
    return None


def _kolommen(blad: Blad, vast: int | None) -> dict[str, int]:
    plaats: dict[str, int] = {}
    for nummer, kop in enumerate(blad.koppen):
        veld = _veld(kop)
        if veld and veld not in plaats:
            plaats[veld] = nummer
    nodig = NODIG if vast else ("gemeente", *NODIG)
    mist = [KOLOMMEN[veld][0] for veld in nodig if veld not in plaats]
    if mist:
        raise Leesfout(f"Deze kolommen ontbreken: {', '.join(mist)}. Neem het voorbeeld en vul dat in.")
    return plaats


def _rij(blad: Blad, n: int, plaats: dict[str, int], plekken: Mapping[str, int], vast: int | None) -> Rij:
    rij = Rij(blad.nummers[n])
    if n in blad.fouten:
        rij.fout(blad.fouten[n])
    cellen = {veld: blad.rijen[n][kolom] for veld, kolom in plaats.items()}
    for veld, cel in cellen.items():
        if isinstance(cel, date):
            rij.fout(f"{KOLOMMEN[veld][0]} is een dag. Vul tekst in.")
            cellen[veld] = ""
        elif len(cel) > KOLOMMEN[veld][1]:
            rij.fout(f"{KOLOMMEN[veld][0]} is te lang. Er passen {KOLOMMEN[veld][1]} tekens in.")
            cellen[veld] = ""
    rij.waarden = {veld: cellen.get(veld, "") for veld in ("voornaam", "familienaam", "reden")}
    _gemeente(rij, cellen.get("gemeente", ""), plekken, vast)
    _naam(rij)
    _taal(rij, cellen.get("contacttaal", ""))
    _keuze(rij, "nederlands", cellen.get("nederlands", ""), NIVEAU, "Kies geen, A1, A2, B1 of B2.")
    _keuze(rij, "kanaal", cellen.get("kanaal", ""), KANAAL, "Kies bellen, sms, WhatsApp, mail of brief.")
    rij.waarden["telefoon"] = _telefoon(cellen.get("telefoon", ""))
    _mail(rij, cellen.get("email", ""))
    if vlak(cellen.get("akkoord", "")) not in JA:
        rij.fout("Vul bij Akkoord ja in. Meld alleen aan wie het weet.")
    return rij


def _gemeente(rij: Rij, cel: str, plekken: Mapping[str, int], vast: int | None) -> None:
    if not cel.strip() and vast:
        rij.waarden["bestuur"] = vast
    elif not cel.strip():
        rij.fout("Vul de gemeente in.")
    elif vlak(cel) in plekken:
        rij.waarden["bestuur"] = plekken[vlak(cel)]
    else:
        rij.fout(f"“{cel}” is geen gemeente van je werkgebied die meedoet.")


def _naam(rij: Rij) -> None:
    naam = str(rij.waarden["voornaam"])
    if not naam:
        if not any("Voornaam" in zin for zin in rij.zinnen):
            rij.fout("Vul de voornaam in.")
    elif not any(teken.isalpha() for teken in naam) or naam[0] in "=+@":
        rij.fout("De voornaam is geen naam. Kijk deze cel na.")


def _taal(rij: Rij, cel: str) -> None:
    code = _TALEN.get(vlak(cel))
    if code in _KEUZES:
        rij.waarden["contacttaal"] = code
    elif cel:
        rij.fout(f"“{cel}” is een taal die we niet kennen. Schrijf één taal, zoals Arabisch.")
    else:
        rij.fout("Vul de contacttaal in.")


def _keuze(rij: Rij, veld: str, cel: str, woorden: Mapping[str, str], raad: str) -> None:
    woord = vlak(cel)
    if woord in woorden:
        rij.waarden[veld] = woorden[woord]
    elif woord in ("", "niet gevraagd", "onbekend", "niet bekend"):
        rij.waarden[veld] = ""
    else:
        rij.fout(f"“{cel}” kennen we niet bij {KOLOMMEN[veld][0]}. {raad}")


def _telefoon(cel: str) -> str:
    """Excel eats the zero of a mobile number that it takes for an amount."""
    kaal = cel.replace(" ", "")
    return f"0{kaal}" if kaal.isascii() and kaal.isdigit() and len(kaal) == 9 and kaal[0] != "0" else cel


def _mail(rij: Rij, cel: str) -> None:
    rij.waarden["email"] = ""
    if not cel:
        return
    try:
        (rij.waarden["email"],) = mail(cel)
    except Waardefout as fout:
        rij.fout(str(fout))


def _dubbel_in_lijst(rijen: list[Rij]) -> None:
    gezien: dict[tuple, int] = {}
    for rij in rijen:
        if rij.oordeel == FOUT:
            continue
        if rij.sleutel in gezien:
            rij.oordeel = DUBBEL
            rij.zinnen.append(f"Staat ook op rij {gezien[rij.sleutel]}.")
        else:
            gezien[rij.sleutel] = rij.nummer
