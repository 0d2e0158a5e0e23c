"""The columns we know: their words in a heading, and what a cell of them becomes. Pure (RG-02)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from aanbod.invoer import waarden as w
from aanbod.invoer.waarden import vlak


@dataclass(frozen=True)
class Veld:
    """One column a file may have. `uit` names the fields of Aanbod that it fills, the first is its own."""

    sleutel: str
    label: str
    uit: tuple[str, ...]
    zet: Callable
    woorden: tuple[str, ...] = ()
    soort: str = "aanbod"  # or `organisatie`: fills the organisation
    verplicht: bool = False
    bekend: frozenset[str] = field(default=frozenset(), compare=False)


def _v(sleutel, label, zet, *woorden, uit=(), soort="aanbod", verplicht=False) -> Veld:
    return Veld(sleutel, label, uit or (sleutel,), zet, woorden, soort, verplicht)


_VELDEN = (
    _v("naam", "Naam van het aanbod", w.tekst(120), "naam", "activiteit", "titel", "aanbod", "naam activiteit",
       "naam aanbod", verplicht=True),
    _v("aanbieder", "Organisatie", w.tekst(120), "aanbieder", "organisatie", "organisator", "vereniging", "wie",
       "partner", verplicht=True),
    _v("soort", "Soort", None, "soort", "type", "categorie", "soort aanbod", uit=("soort", "categorie_id", "ritme"),
       verplicht=True),
    _v("wat", "Wat doe je er", w.tekst(600), "wat", "omschrijving", "beschrijving", "inhoud", "wat doe je er",
       "korte omschrijving", "uitleg", verplicht=True),
    _v("gemeente", "Gemeente of NIS-code", None, "gemeente", "stad", "nis", "niscode", "nis code", "bestuur",
       "stad of gemeente", uit=()),
    _v("vorm", "Vorm", w.tekst(60), "vorm", "werkvorm"),
    _v("ritme", "Wanneer", w.ritme, "wanneer", "ritme", "moment", "tijdstip", "dag en uur", "dag", "uren",
       "wanneer gaat het door", uit=("wanneer", "ritme")),
    _v("voor_wie", "Voor wie", w.tekst(200), "voor wie", "doelgroep omschrijving", "doelgroep", "publiek"),
    _v("prijs", "Prijs", w.prijs, "prijs", "kostprijs", "kost", "kosten", "tarief", "bijdrage",
       uit=("prijs", "prijs_cent", "kort_cent", "uitpas", "proefles")),
    _v("inschrijving", "Hoe begin je", w.inschrijving, "inschrijving", "inschrijven", "hoe begin je", "aanmelden",
       "procedure", "hoe inschrijven", uit=("inschrijving", "begin")),
    _v("nederlands", "Nederlands nodig", w.nederlands, "nederlands", "taal", "taalniveau", "niveau nederlands",
       "taaliconen", "nederlands nodig", "niveau", uit=("taaliconen",)),
    _v("bijzonderheden", "Goed om te weten", w.bijzonderheden, "bijzonderheden", "opmerking", "opmerkingen", "extra",
       "goed om te weten", "nota", uit=("bijzonderheden", "kinderen_welkom", "zomerstop")),
    _v("kort", "In een paar woorden", w.tekst(60), "kort", "in een paar woorden"),
    _v("waar", "Waar", w.tekst(200), "waar", "plaats", "locatie", "adres", "straat", "zaal"),
    _v("postcode", "Postcode", w.postcode, "postcode", "pc", "zip"),
    _v("minuten_per_keer", "Minuten per keer", w.minuten, "minuten", "duur", "minuten per keer"),
    _v("eindigt_op", "Laatste dag", w.dag, "laatste dag", "einde", "einddatum", "tot", "loopt tot", "eindigt op"),
    _v("deadline_op", "Inschrijven kan tot", w.dag, "deadline", "inschrijven tot", "inschrijven kan tot"),
    _v("vol_tot", "Vol tot en met", w.dag, "vol tot", "volzet tot", "vol tot en met"),
    _v("leeftijd", "Leeftijd", w.leeftijd, "leeftijd", "leeftijden", uit=("leeftijd_van", "leeftijd_tot")),
    _v("kinderen_welkom", "Kinderen welkom", w.ja_nee, "kinderen welkom", "kinderen", "met kinderen"),
    _v("opvang", "Er is opvang", w.ja_nee, "opvang", "kinderopvang", "er is opvang"),
    _v("uitpas", "UiTPAS", w.ja_nee, "uitpas"),
    _v("proefles", "Proefles mogelijk", w.ja_nee, "proefles", "proefles mogelijk"),
    _v("zomerstop", "Stopt in juli en augustus", w.ja_nee, "zomerstop", "stopt in de zomer",
       "stopt in juli en augustus"),
    _v("rolstoel", "Toegankelijk met rolstoel", w.ja_nee, "rolstoel", "toegankelijk", "rolstoeltoegankelijk"),
    _v("bus_dichtbij", "Bus of trein dichtbij", w.ja_nee, "bus dichtbij", "openbaar vervoer", "bereikbaar"),
    _v("ervaring_nodig", "Ervaring nodig", w.ja_nee, "ervaring nodig"),
    _v("warme_overdracht", "Iemand kan mee", w.ja_nee, "warme overdracht", "iemand kan mee"),
    _v("omgang", "Met hoeveel", w.keuze("omgang"), "met hoeveel", "groepsgrootte", "omgang"),
    _v("geletterdheid", "Lezen en schrijven", w.keuze("geletterdheid"), "lezen en schrijven", "geletterdheid"),
    _v("doelgroep", "Alleen vrouwen of mannen", w.keuze("doelgroep"), "alleen vrouwen of mannen", "geslacht",
       "wie mag komen"),
    _v("open_voor", "Open voor", w.keuze("open_voor"), "open voor"),
    _v("contacttalen", "Contacttalen", w.talen, "contacttalen", "contacttaal", "talen"),
    _v("capaciteit", "Aantal plaatsen", w.getal(0, 9999), "capaciteit", "aantal plaatsen", "plaatsen"),
    _v("plaatsen_vrij", "Plaatsen vrij", w.getal(0, 9999), "plaatsen vrij", "vrije plaatsen"),
    _v("mentor", "Vaste contactpersoon", w.tekst(120), "mentor", "begeleider", "vaste contactpersoon"),
    _v("mentor_email", "E-mail van die persoon", w.mail, "mentor email", "email mentor", "e mail mentor"),
    _v("mentor_telefoon", "Telefoon van die persoon", w.tekst(30), "mentor telefoon", "telefoon mentor"),
    _v("contact_openbaar", "Contact op het keuzemenu", w.tekst(120), "contact openbaar", "contact op het keuzemenu"),
    _v("extern_id", "Eigen sleutel", w.tekst(120), "id", "sleutel", "nummer", "code", "eigen sleutel"),
    _v("contactpersoon", "Organisatie: contactpersoon", w.tekst(120), "contactpersoon", "contact",
       soort="organisatie"),
    _v("email", "Organisatie: e-mail", w.mail, "email", "e mail", "mail", "e mailadres", soort="organisatie"),
    _v("telefoon", "Organisatie: telefoon", w.tekst(30), "telefoon", "tel", "gsm", "telefoonnummer",
       soort="organisatie"),
    _v("website", "Organisatie: website", w.web, "website", "web", "url", "site", soort="organisatie"),
    _v("org_adres", "Organisatie: adres", w.tekst(200), "adres organisatie", uit=("adres",), soort="organisatie"),
)  # fmt: skip
VELDEN: dict[str, Veld] = {veld.sleutel: veld for veld in _VELDEN}
VERPLICHT = tuple(veld.sleutel for veld in _VELDEN if veld.verplicht)
_BIJ_KOP: dict[str, str] = {}
for _veld in _VELDEN:
    for _woord in (*(_veld.woorden), vlak(_veld.label), vlak(_veld.sleutel)):
        _BIJ_KOP.setdefault(_woord, _veld.sleutel)


def kent_kop(kop: str) -> bool:
    """Say whether a heading is one we know; finds the row of headings under a title."""
    return vlak(kop) in _BIJ_KOP


def raad(koppen: list[str], vroeger: dict[str, str] | None = None) -> dict[int, str]:
    """Which column is which field: what this gemeente chose before for the same heading, else our words.

    Each field once: the first column that fits gets it. A column without a guess is left out.
    """
    gekozen: dict[int, str] = {}
    for n, kop in enumerate(koppen):
        veld = (vroeger or {}).get(vlak(kop))
        if veld is None:
            veld = _BIJ_KOP.get(vlak(kop), "")
        if veld in VELDEN and veld not in gekozen.values():
            gekozen[n] = veld
    return gekozen


def onthoud(koppen: list[str], gekozen: dict[int, str]) -> dict[str, str]:
    """What to remember of this choice: heading -> field, also which heading was left out on purpose."""
    return {vlak(kop): gekozen.get(n, "") for n, kop in enumerate(koppen) if kop}


def ontbreekt(gekozen: dict[int, str]) -> list[str]:
    """Labels of the fields without which no row can come in."""
    return [VELDEN[sleutel].label for sleutel in VERPLICHT if sleutel not in gekozen.values()]
