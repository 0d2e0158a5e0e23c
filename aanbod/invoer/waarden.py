"""One cell to values: prices in words, dates, language icons, kinds. Pure; a refusal says what to do (RG-02)."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from aanbod.models.keuzes import Begin, Doelgroep, Geletterdheid, Omgang, OpenVoor, Ritme, Soort

_STREEP = re.compile(r"[\W_]+")


class Waardefout(ValueError):
    """A cell that can't be taken; the sentence says what to do."""


def vlak(tekst) -> str:
    """Lower case, no accents, no punctuation: two ways to write one thing become the same."""
    tekst = str(tekst)
    if not tekst.isascii():
        tekst = "".join(c for c in unicodedata.normalize("NFKD", tekst) if not unicodedata.combining(c))
    return _STREEP.sub(" ", tekst.lower()).strip()


# ------------------------------------------------------------------------------------------------ words

SOORTEN = {
    "buddywerking": Soort.BUDDYWERKING,
    "buddy": Soort.BUDDYWERKING,
    "duo": Soort.BUDDYWERKING,
    "vrijwilligerswerk": Soort.VRIJWILLIGERSWERK,
    "vrijwilliger": Soort.VRIJWILLIGERSWERK,
    "vrijwilligen": Soort.VRIJWILLIGERSWERK,
    "kennismakingsstage": Soort.KENNISMAKINGSSTAGE,
    "stage": Soort.KENNISMAKINGSSTAGE,
    "snuffelstage": Soort.KENNISMAKINGSSTAGE,
    "groepswerking": Soort.GROEPSWERKING,
    "groep": Soort.GROEPSWERKING,
    "ontmoetingsgroep": Soort.GROEPSWERKING,
    "taaloefenkans": Soort.TAALOEFENKANS,
    "oefenkans nederlands": Soort.TAALOEFENKANS,
    "oefenkans": Soort.TAALOEFENKANS,
    "praatgroep": Soort.TAALOEFENKANS,
    "praatcafe": Soort.TAALOEFENKANS,
    "conversatietafel": Soort.TAALOEFENKANS,
    "taalcafe": Soort.TAALOEFENKANS,
    "vrije tijd": Soort.VRIJE_TIJD,
    "vrijetijd": Soort.VRIJE_TIJD,
    "vrijetijdsaanbod": Soort.VRIJE_TIJD,
    "sport": Soort.VRIJE_TIJD,
    "cultuur": Soort.VRIJE_TIJD,
    "stadswandeling": Soort.STADSWANDELING,
    "wandeling": Soort.STADSWANDELING,
    "rondleiding": Soort.STADSWANDELING,
}
SOORTEN |= {vlak(s.value.replace("_", " ")): s for s in Soort}
STAART = {" ad hoc": Ritme.AD_HOC, " structureel": Ritme.VAST, " vast": Ritme.VAST}
AD_HOC = {
    "ad hoc", "eenmalig", "jaarlijks", "af en toe", "op vraag", "op maat", "losse dagen", "los", "ad_hoc",
    "op afspraak", "een keer", "1 keer", "bij voorstellingen", "op losse dagen", "ad hoc op losse dagen",
}  # fmt: skip
_VAST = re.compile(
    r"^(elke|iedere|vast|wekelijks|tweewekelijks|maandelijks|dagelijks|om de|weke|\d+ keer per)\b"
)
TAALICONEN = {
    "geen": 1, "weinig": 1, "weinig nodig": 1, "nog niet veel": 1, "geen nederlands nodig": 1, "niet veel": 1,
    "een beetje": 2, "beetje": 2, "een beetje nodig": 2, "wat": 2, "verstaat een beetje": 2,
    "vrij veel": 3, "spreekt al vrij veel": 3, "spreekt vrij veel": 3, "al vrij veel": 3,
    "spreekt goed": 4, "goed": 4, "veel": 4, "goed verstaan en spreken": 4, "verstaat en spreekt goed": 4,
    "een taalicoon": 1, "twee taaliconen": 2, "drie taaliconen": 3, "vier taaliconen": 4, "1 taalicoon": 1,
}  # fmt: skip
TAALICONEN |= {str(n): n for n in range(1, 5)} | {f"{n} taaliconen": n for n in range(1, 5)}
BEGINNEN = (
    (
        ("vrij binnenlopen", "binnenlopen", "vrije inloop", "zonder inschrijving", "geen inschrijving"),
        Begin.BINNENLOPEN,
    ),
    (("via netwerkcoach", "via de netwerkcoach", "netwerkcoach", "coach"), Begin.COACH),
    (("gesprek", "intakegesprek", "intake", "kennismaking"), Begin.GESPREK),
    (("inschrijv", "aanmeld", "reserveer", "registr"), Begin.INSCHRIJVEN),
)
JA = {"ja", "j", "yes", "x", "1", "waar", "true", "ok", "welkom", "kinderen welkom", "v"}
NEE = {"nee", "n", "neen", "no", "0", "onwaar", "false", "niet"}
ONBEKEND = {"?", "onbekend", "niet bekend", "weet niet", "nvt", "n v t", ""}
TALEN = {
    "nederlands": "nl", "engels": "en", "frans": "fr", "arabisch": "ar", "oekraiens": "uk", "turks": "tr",
    "farsi": "fa", "perzisch": "fa", "dari": "fa", "pasjtoe": "ps", "pashto": "ps", "tigrinya": "ti",
    "spaans": "es", "duits": "de", "russisch": "ru", "pools": "pl", "roemeens": "ro", "bulgaars": "bg",
    "portugees": "pt", "italiaans": "it", "somali": "so", "koerdisch": "ku", "berbers": "ber", "albanees": "sq",
}  # fmt: skip
TALEN |= {code: code for code in set(TALEN.values())}
KEUZES = {
    "omgang": {
        "met twee": Omgang.EEN_OP_EEN, "een op een": Omgang.EEN_OP_EEN, "1 op 1": Omgang.EEN_OP_EEN,
        "duo": Omgang.EEN_OP_EEN, "kleine groep": Omgang.KLEINE_GROEP, "groep": Omgang.GROEP,
    },
    "geletterdheid": {
        "geen": Geletterdheid.GEEN, "niet lezen of schrijven": Geletterdheid.GEEN, "niet nodig": Geletterdheid.GEEN,
        "beetje": Geletterdheid.BEETJE, "een beetje": Geletterdheid.BEETJE, "een beetje lezen": Geletterdheid.BEETJE,
        "vlot": Geletterdheid.VLOT, "vlot lezen en schrijven": Geletterdheid.VLOT,
    },
    "doelgroep": {
        "iedereen": Doelgroep.IEDEREEN, "alle": Doelgroep.IEDEREEN, "gemengd": Doelgroep.IEDEREEN,
        "vrouwen": Doelgroep.VROUWEN, "alleen vrouwen": Doelgroep.VROUWEN, "vrouw": Doelgroep.VROUWEN,
        "mannen": Doelgroep.MANNEN, "alleen mannen": Doelgroep.MANNEN, "man": Doelgroep.MANNEN,
    },
    "open_voor": {
        "allen": OpenVoor.ALLEN, "iedereen": OpenVoor.ALLEN, "alle inwoners": OpenVoor.ALLEN,
        "open voor alle inwoners": OpenVoor.ALLEN, "nieuwkomers": OpenVoor.NIEUWKOMERS,
        "alleen voor nieuwkomers": OpenVoor.NIEUWKOMERS, "inburgeraars": OpenVoor.NIEUWKOMERS,
    },
}  # fmt: skip


# ------------------------------------------------------------------------------------------------ cells


def tekst(lengte: int):
    """A text of at most `lengte` characters."""

    def zet(waarde):
        if not isinstance(waarde, str):
            waarde = dag_als_tekst(waarde)
        if len(waarde) > lengte:
            raise Waardefout(
                f"{len(waarde)} tekens is te lang. Er passen er {lengte} in. Maak de tekst korter."
            )
        return (waarde,)

    zet.lengte = lengte  # lets a whole column of short texts pass in one look
    return zet


def dag_als_tekst(waarde) -> str:
    """Excel makes a day of `3/6`; in a text column it stays readable."""
    return f"{waarde.day}/{waarde.month}/{waarde.year}" if isinstance(waarde, date) else str(waarde)


def soort(eigen: dict[str, tuple[str, str]]):
    """A kind, a kind that the gemeente named itself, or a kind with its rhythm: soort, categorie, ritme."""

    def zet(waarde):
        woord = vlak(waarde)
        if woord in eigen:
            basis, categorie = eigen[woord]
            return basis, categorie, None
        ritme = None
        for staart, betekent in STAART.items():
            if woord.endswith(staart) and woord not in SOORTEN:
                woord, ritme = woord.removesuffix(staart), str(betekent)
        if woord not in SOORTEN:
            raise Waardefout(f"“{waarde}” kennen we niet. Kies uit: {', '.join(s.label for s in Soort)}.")
        return str(SOORTEN[woord]), None, ritme

    return zet


def ritme(waarde):
    """When, as a sentence, and fixed or ad hoc where the words say so: wanneer, ritme."""
    zin = tekst(200)(waarde)[0]
    woord = vlak(zin)
    if woord in AD_HOC:
        return zin, str(Ritme.AD_HOC)
    return zin, str(Ritme.VAST) if _VAST.match(woord) else None


def nederlands(waarde):
    """1 to 4 icons of language, from a number or from words."""
    woord = vlak(waarde)
    if woord not in TAALICONEN:
        raise Waardefout(
            f"“{waarde}” kennen we niet. Kies 1, 2, 3 of 4, of: weinig nodig, een beetje, "
            "spreekt al vrij veel, spreekt goed."
        )
    return (TAALICONEN[woord],)


_BEDRAG = re.compile(
    r"(?:€|eur(?:o)?\b)?\s*(-?\d{1,3}(?:[.\s]\d{3})+(?:,\d{1,2})?|-?\d+(?:[.,]\d{1,2})?)(?!\d|\s?%)",
    re.IGNORECASE,
)
_KORTING = re.compile(r"verlaagd|verminderd|korting|uitpas|kansentarief|sociaal tarief", re.IGNORECASE)


def prijs(waarde):
    """A price in words: prijs, prijs_cent, kort_cent, uitpas, proefles. Words without an amount stay words."""
    zin = tekst(80)(waarde)[0]
    woord = vlak(zin)
    uitpas = True if "uitpas" in woord else None
    proefles = True if "proefles" in woord else None
    if "gratis" in woord and not proefles and not any(c.isdigit() for c in zin):
        return zin, 0, None, uitpas, proefles
    bedragen = [(m.start(), _cent(m[1])) for m in _BEDRAG.finditer(zin)]
    if any(cent < 0 for _, cent in bedragen):
        raise Waardefout(f"“{waarde}” is minder dan nul. Vul 0 of gratis in.")
    gewoon, kort = None, None
    korting = _KORTING.search(zin)
    for plaats, cent in bedragen:
        alleen_kort = korting and korting.start() < plaats and len(bedragen) == 1 and "gratis" not in woord
        if gewoon is None and not alleen_kort:
            gewoon = cent
        elif kort is None and korting:
            kort = cent
    if kort is None and korting and "gratis" in woord:
        kort = 0
    return zin, gewoon, kort, uitpas, proefles


def _cent(bedrag: str) -> int:
    bedrag = bedrag.replace(" ", "").replace("\u00a0", "")
    if "," in bedrag:
        bedrag = bedrag.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"-?\d{1,3}(\.\d{3})+", bedrag):
        bedrag = bedrag.replace(".", "")
    return round(float(bedrag) * 100)


def inschrijving(waarde):
    """How one begins: inschrijving, begin."""
    zin = tekst(200)(waarde)[0]
    woord = vlak(zin)
    for woorden, begin in BEGINNEN:
        if any(w in woord for w in woorden):
            return zin, str(begin)
    return zin, None


def bijzonderheden(waarde):
    """Free words, with what is plainly said in them: bijzonderheden, kinderen_welkom, zomerstop."""
    zin = tekst(300)(waarde)[0]
    woord = vlak(zin)
    zomer = "zomer" in woord and any(w in woord for w in ("stil", "stop", "niet in", "geen"))
    return zin, True if "kinderen welkom" in woord else None, True if zomer and "vult" not in woord else None


def ja_nee(waarde):
    """Yes, no, or not known."""
    woord = vlak(waarde)
    if woord in JA:
        return (True,)
    if woord in NEE:
        return (False,)
    if woord in ONBEKEND:
        return (None,)
    raise Waardefout(f"“{waarde}” is geen ja of nee. Vul ja of nee in, of laat leeg.")


def keuze(veld: str):
    """One of a closed list, by its words."""
    woorden = KEUZES[veld]

    def zet(waarde):
        woord = vlak(waarde)
        if woord in ONBEKEND:
            return (None,)
        if woord not in woorden:
            raise Waardefout(f"“{waarde}” kennen we niet. Kies uit: {', '.join(list(woorden)[:6])}.")
        return (str(woorden[woord]),)

    return zet


def getal(van: int, tot: int):
    """A whole number."""

    def zet(waarde):
        schoon = str(waarde).strip()
        if not re.fullmatch(r"\d{1,9}", schoon) or not van <= int(schoon) <= tot:
            raise Waardefout(f"“{waarde}” is geen getal van {van} tot {tot}.")
        return (int(schoon),)

    return zet


def minuten(waarde):
    """Minutes each time; `2 uur`, `1,5 uur` and `1u30` too."""
    woord = str(waarde).lower().strip()
    if m := re.fullmatch(r"(\d{1,3})(?:[.,](\d))?\s*u(?:ur|ren)?\.?(?:\s*(\d{2}))?", woord):
        aantal = int(m[1]) * 60 + int(m[2] or 0) * 6 + int(m[3] or 0)
    elif m := re.fullmatch(r"(\d{1,4})\s*(?:min(?:uten|\.)?)?", woord):
        aantal = int(m[1])
    else:
        raise Waardefout(f"“{waarde}” begrijpen we niet. Vul minuten in, zoals 90.")
    if not 5 <= aantal <= 1440:
        raise Waardefout(f"“{waarde}” kan niet. Vul 5 tot 1440 minuten in.")
    return (aantal,)


_DAG = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$")


def dag(waarde):
    """A day: 31/12/2026, 31-12-26, 2026-12-31, or what Excel keeps as a day."""
    if isinstance(waarde, date):
        return (waarde,)
    schoon = str(waarde).strip()
    if m := _DAG.match(schoon):
        dd, mm, jj = int(m[1]), int(m[2]), int(m[3])
        jj += 2000 if len(m[3]) == 2 else 0
    elif m := _ISO.match(schoon):
        jj, mm, dd = int(m[1]), int(m[2]), int(m[3])
    else:
        raise Waardefout(f"“{waarde}” is geen datum. Schrijf dag/maand/jaar, zoals 31/12/2026.")
    if not 1990 <= jj <= 2100:
        raise Waardefout(f"“{waarde}” heeft een jaar dat niet kan. Schrijf dag/maand/jaar, zoals 31/12/2026.")
    try:
        return (date(jj, mm, dd),)
    except ValueError as fout:
        raise Waardefout(f"“{waarde}” bestaat niet op de kalender. Kijk de dag en de maand na.") from fout


def leeftijd(waarde):
    """`18-65`, `vanaf 18`, `18+`, `18`: leeftijd_van, leeftijd_tot."""
    woord = vlak(waarde)
    cijfers = [int(c) for c in re.findall(r"\d{1,3}", woord)]
    if not cijfers or max(cijfers) > 120:
        raise Waardefout(f"“{waarde}” is geen leeftijd. Schrijf bijvoorbeeld 18 of 18-65.")
    if len(cijfers) > 1:
        if cijfers[0] > cijfers[1]:
            raise Waardefout(f"“{waarde}” loopt van hoog naar laag. Schrijf eerst de laagste leeftijd.")
        return cijfers[0], cijfers[1]
    return (None, cijfers[0]) if woord.startswith(("tot", "max")) else (cijfers[0], None)


_MAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[A-Za-z]{2,}$")


def mail(waarde):
    """One e-mail address."""
    schoon = str(waarde).strip().removeprefix("mailto:")
    if not _MAIL.match(schoon) or len(schoon) > 254:
        raise Waardefout(f"“{waarde}” is geen e-mailadres. Vul er één in, zoals naam@gemeente.be.")
    return (schoon,)


def web(waarde):
    """A web address; `www.…` gets its https."""
    schoon = str(waarde).strip()
    if schoon.startswith("www."):
        schoon = f"https://{schoon}"
    if not re.match(r"https?://[^\s/]+\.[^\s]{2,}$", schoon) or len(schoon) > 200:
        raise Waardefout(f"“{waarde}” is geen webadres. Schrijf het volledig, zoals https://gemeente.be.")
    return (schoon,)


def postcode(waarde):
    """Four digits; the name of the place may stand beside it."""
    m = re.match(r"(?:B-?\s?)?([1-9]\d{3})\b", str(waarde).strip())
    if not m:
        raise Waardefout(f"“{waarde}” is geen postcode. Vul vier cijfers in.")
    return (m[1],)


def talen(waarde):
    """Languages by name or code, in one cell."""
    codes, vreemd = [], []
    for deel in re.split(r"[,;/+&]|\ben\b", str(waarde).lower()):
        woord = vlak(deel)
        if woord in TALEN:
            codes.append(TALEN[woord])
        elif woord:
            vreemd.append(deel.strip())
    if vreemd:
        raise Waardefout(
            f"“{vreemd[0]}” is een taal die we niet kennen. Schrijf bijvoorbeeld Frans, Arabisch."
        )
    return (list(dict.fromkeys(codes)) or None,)
