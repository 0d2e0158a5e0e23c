"""May this person have the certificate, and what is on it? Pure rules: no Django, no database, no clock."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

ALFABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford base32: no I, L, O or U
CODE_TEKENS = 27  # 26 characters hold 128 random bits, the last one is the check character
_GELIJKENISSEN = str.maketrans({"O": "0", "I": "1", "L": "1"})
_HEX_KLEUR = re.compile(r"#[0-9a-fA-F]{6}")
_PREFIX = re.compile(r"[A-Z]{2,4}")

GEEN_NEDERLANDS = (
    "Er is nog geen uur in het Nederlands bevestigd. Het Nederlands moet binnen de uren aan bod komen."
)
# The three questions of the 4P-label (domein.md); a refusal names the one that was answered with no.
CRITERIA = {
    "nederlands": "niet genoeg kans om Nederlands te oefenen",
    "ontmoeting": "niet genoeg kans om andere mensen te ontmoeten",
    "samenleving": "niet genoeg kans om mee te doen in de buurt of de stad",
}


# ------------------------------------------------------------------------------------------------ amounts as text
def _cijfers(minuten: int) -> str:
    """Hours with a comma, only when a quarter of an hour is exact: 39 h 59 must never read as 40."""
    uren, rest = divmod(minuten, 60)
    return f"{uren}{({0: '', 15: ',25', 30: ',5', 45: ',75'})[rest]}"


def uren_tekst(minuten: int) -> str:
    """22 uur, 18,5 uur, 39 uur en 59 minuten."""
    if minuten % 15 == 0:
        return f"{_cijfers(minuten)} uur"
    uren, rest = divmod(minuten, 60)
    klein = f"{rest} {'minuut' if rest == 1 else 'minuten'}"
    return f"{uren} uur en {klein}" if uren else klein


def _van_norm(minuten: int, norm: int) -> str:
    if minuten % 15 == 0 and norm % 15 == 0:
        return f"{_cijfers(minuten)} van {uren_tekst(norm)}"
    return f"{uren_tekst(minuten)} van {uren_tekst(norm)}"


# ------------------------------------------------------------------------------------------------ facts and verdict
@dataclass(frozen=True, slots=True)
class OnderdeelFeiten:
    """One part of the plan. `minuten` are confirmed ones; an onderdeel whose label ended halfway comes as two lines."""

    soort: str
    titel: str
    minuten: int
    keren: int = 0
    nederlands_minuten: int = 0
    in_aanmerking: bool = True
    reden: str = ""  # why it does not count, as a plain clause: see `reden_niet_in_aanmerking`
    wacht_minuten: int = 0
    wacht_keren: int = 0
    van: date | None = None
    tot: date | None = None
    uitleg: str = ""

    def __post_init__(self) -> None:
        getallen = (self.minuten, self.keren, self.nederlands_minuten, self.wacht_minuten, self.wacht_keren)
        if min(getallen) < 0:
            raise ValueError("Minuten en keren zijn nooit kleiner dan nul.")
        if self.nederlands_minuten > self.minuten:
            raise ValueError("Er is meer Nederlands dan er minuten zijn.")


@dataclass(frozen=True, slots=True)
class Feiten:
    norm_minuten: int
    onderdelen: tuple[OnderdeelFeiten, ...] = ()
    taal_afwijking: str = ""  # the coach's own reason to close without Dutch; the caller logs it (IT-04)

    def __post_init__(self) -> None:
        if self.norm_minuten <= 0:
            raise ValueError("De norm is groter dan nul.")


@dataclass(frozen=True, slots=True)
class Oordeel:
    mag: bool
    ontbreekt: tuple[str, ...]
    minuten: int


class Regel(NamedTuple):
    """One row on the certificate."""

    soort: str
    titel: str
    uitleg: str
    minuten: int


def reden_niet_in_aanmerking(*, label: bool, **antwoorden: bool | None) -> str:
    """The clause for an offer without a valid label: names every criterion answered with no (IT-03)."""
    onbekend = antwoorden.keys() - CRITERIA.keys()
    if onbekend:
        raise ValueError(f"Onbekend criterium: {', '.join(sorted(onbekend))}.")
    nee = [CRITERIA[naam] for naam in CRITERIA if antwoorden.get(naam) is False]
    if nee:
        return " en ".join(nee)
    return "" if label else "het heeft geen geldig label"


def beoordeel(feiten: Feiten) -> Oordeel:
    """Only confirmed minutes of eligible onderdelen count; a refusal says all that is missing (IT-01, OP-11)."""
    tellend = [deel for deel in feiten.onderdelen if deel.in_aanmerking]
    minuten = sum(deel.minuten for deel in tellend)
    ontbreekt: list[str] = []
    if minuten < feiten.norm_minuten:
        ontbreekt += _te_weinig(feiten, minuten)
    if minuten and not feiten.taal_afwijking.strip() and not any(deel.nederlands_minuten for deel in tellend):
        ontbreekt.append(GEEN_NEDERLANDS)
    return Oordeel(mag=not ontbreekt, ontbreekt=tuple(ontbreekt), minuten=minuten)


def taal_waarschuwing(feiten: Feiten) -> str:
    """From half of the norm on: say in time that nothing was in Dutch yet (IT-04). Empty when there is no need."""
    tellend = [deel for deel in feiten.onderdelen if deel.in_aanmerking]
    minuten = sum(deel.minuten for deel in tellend)
    if minuten * 2 < feiten.norm_minuten or any(deel.nederlands_minuten for deel in tellend):
        return ""
    return f"Na {uren_tekst(minuten)} is nog niets in het Nederlands bevestigd. Oefen het Nederlands voor het einde."


def _te_weinig(feiten: Feiten, minuten: int) -> list[str]:
    nog = uren_tekst(feiten.norm_minuten - minuten)
    zinnen = [f"Er is {_van_norm(minuten, feiten.norm_minuten)} bevestigd. Nog {nog} te bevestigen."]
    for deel in feiten.onderdelen:
        if deel.in_aanmerking and deel.wacht_minuten:
            aantal = f"{deel.wacht_keren} keer, " if deel.wacht_keren else ""
            zinnen.append(f"{deel.titel} wacht op bevestiging: {aantal}{uren_tekst(deel.wacht_minuten)}.")
    for deel in feiten.onderdelen:
        if not deel.in_aanmerking and (deel.minuten or deel.wacht_minuten):
            reden = deel.reden.strip().rstrip(".") or "het heeft geen geldig label"
            zinnen.append(
                f"{deel.titel} telt niet mee ({uren_tekst(deel.minuten + deel.wacht_minuten)}): {reden}."
            )
    return zinnen


def regels(feiten: Feiten) -> tuple[Regel, ...]:
    """The rows of the certificate: what counted, the same activity once, in the order of the plan."""
    samen: dict[tuple[str, str], list[OnderdeelFeiten]] = {}
    for deel in feiten.onderdelen:
        if deel.in_aanmerking and deel.minuten:
            samen.setdefault((deel.soort, deel.titel), []).append(deel)
    return tuple(
        Regel(soort, titel, _uitleg(delen), sum(deel.minuten for deel in delen))
        for (soort, titel), delen in samen.items()
    )


def _uitleg(delen: list[OnderdeelFeiten]) -> str:
    keren = sum(deel.keren for deel in delen)
    woorden = [f"{keren} keer"] if keren else []
    woorden += dict.fromkeys(deel.uitleg for deel in delen if deel.uitleg)
    return ", ".join(woorden)


# ------------------------------------------------------------------------------------------------ number and code
def nummer(prefix: str, jaar: int, volgnummer: int) -> str:
    """GB-2026-0042. The sequence per gemeente and year is the database's business."""
    if not _PREFIX.fullmatch(prefix):
        raise ValueError("Een voorvoegsel heeft 2 tot 4 hoofdletters.")
    if not 2000 <= jaar <= 9999 or volgnummer < 1:
        raise ValueError("Een nummer heeft een jaar met vier cijfers en een volgnummer vanaf 1.")
    return f"{prefix}-{jaar}-{volgnummer:04d}"


def _maal_twee(waarde: int) -> int:
    """Multiply by x in GF(32), polynomial x^5 + x^2 + 1."""
    waarde <<= 1
    return waarde ^ 0b100101 if waarde & 0b100000 else waarde


def _controleteken(cijfers: str) -> str:
    """Horner in GF(32): catches each single wrong character and each swap of two neighbours.

    Crockford's own check symbol can be one of * ~ $ = U, which nobody can read out or find on a phone.
    """
    som = 0
    for cijfer in cijfers:
        som = _maal_twee(som ^ ALFABET.index(cijfer))
    return ALFABET[som]


def controlecode(toeval: bytes) -> str:
    """The 27 characters of a certificate's code, made from 16 random bytes."""
    if len(toeval) != 16:
        raise ValueError("Een controlecode vraagt 16 willekeurige bytes.")
    getal = int.from_bytes(toeval, "big")
    cijfers = "".join(ALFABET[getal >> plaats & 31] for plaats in range(125, -1, -5))
    return cijfers + _controleteken(cijfers)


def in_groepen(code: str) -> str:
    """For print: seven groups, easy to read out."""
    return "-".join(code[i : i + 4] for i in range(0, len(code), 4))


def normaliseer(invoer: str) -> str:
    """The code somebody typed, or a ValueError with a sentence for the screen. Forgives case, dashes, O, I and L."""
    if len(invoer) > 200:
        raise ValueError(f"Een code heeft {CODE_TEKENS} tekens. Dit is veel langer.")
    tekst = unicodedata.normalize("NFKC", invoer).upper()
    code = "".join(t for t in tekst if not t.isspace() and unicodedata.category(t) != "Pd").translate(
        _GELIJKENISSEN
    )
    vreemd = sorted({teken for teken in code if teken not in ALFABET})
    if vreemd:
        getoond = vreemd[0] if vreemd[0].isprintable() else "?"
        raise ValueError(f"Het teken {getoond} komt in geen enkele code voor.")
    if len(code) != CODE_TEKENS:
        raise ValueError(f"Een code heeft {CODE_TEKENS} tekens. Dit zijn er {len(code)}.")
    if code[0] > "7" or _controleteken(code[:-1]) != code[-1]:
        raise ValueError("Er zit een typfout in de code. Kijk elk teken na.")
    return code


# ------------------------------------------------------------------------------------------------ the sheet
@dataclass(frozen=True, slots=True)
class CertificaatBlad:
    """All that stands on the paper, as text ready to print."""

    gemeente: str
    accent: str
    naam: str
    zin: str
    van: str
    tot: str
    regels: tuple[Regel, ...]
    minuten: int
    plaats: str
    datum: str
    ondertekenaar: str
    functie: str
    nummer: str
    code: str
    controle_adres: str
    qr_svg: str
    voornaam: str = ""

    def __post_init__(self) -> None:
        if not _HEX_KLEUR.fullmatch(self.accent):
            raise ValueError("Een accentkleur is # met zes cijfers of letters, zoals #0B5563.")
        if not self.naam.strip() or not self.regels:
            raise ValueError("Een certificaat heeft een naam en minstens een regel.")
        object.__setattr__(self, "code", normaliseer(self.code))
        object.__setattr__(self, "regels", tuple(Regel(*regel) for regel in self.regels))


def standaardzin(voornaam: str) -> str:
    """One sentence, without he or she: we never guess."""
    return f"{voornaam} leerde nieuwe mensen kennen, oefende Nederlands en deed mee in onze gemeente."
