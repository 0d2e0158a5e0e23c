"""What the sheet of an offer says: its facts in groups, its freshness, the levels of Dutch over time (TK-04)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from aanbod.models import Aanbod, Instelling
from netwerktraject.kern.talen import taalnaam
from netwerktraject.kern.weergave import datum_lang

NIET_GEVRAAGD = "niet gevraagd"


@dataclass(frozen=True)
class Feit:
    """One line of the sheet; an empty value was not asked."""

    label: str
    waarde: str

    @property
    def bekend(self) -> bool:
        return bool(self.waarde)


@dataclass(frozen=True)
class Groep:
    """Lines under one title."""

    titel: str
    icoon: str
    feiten: tuple[Feit, ...]

    @property
    def bekend(self) -> tuple[Feit, ...]:
        return tuple(feit for feit in self.feiten if feit.bekend)

    @property
    def onbekend(self) -> tuple[Feit, ...]:
        return tuple(feit for feit in self.feiten if not feit.bekend)


def ja_nee(waarde: bool | None) -> str:
    """Unknown is empty, never no."""
    return "" if waarde is None else "ja" if waarde else "nee"


def euro(cent: int | None) -> str:
    """2,50 euro, or gratis."""
    if cent is None:
        return ""
    if cent == 0:
        return "gratis"
    return f"{cent // 100},{cent % 100:02} euro" if cent % 100 else f"{cent // 100} euro"


def _leeftijd(a: Aanbod) -> str:
    if a.leeftijd_van is None and a.leeftijd_tot is None:
        return ""
    if a.leeftijd_tot is None:
        return f"vanaf {a.leeftijd_van} jaar"
    if a.leeftijd_van is None:
        return f"tot en met {a.leeftijd_tot} jaar"
    return f"{a.leeftijd_van} tot en met {a.leeftijd_tot} jaar"


def _plaatsen(a: Aanbod) -> str:
    delen = []
    if a.capaciteit is not None:
        delen.append(f"{a.capaciteit} plaatsen")
    if a.plaatsen_vrij is not None:
        delen.append(f"{a.plaatsen_vrij} vrij")
    if a.max_inburgeraars is not None:
        delen.append(f"hoogstens {a.max_inburgeraars} inburgeraars")
    return ", ".join(delen)


def _prijs(a: Aanbod) -> str:
    kort = f"verlaagd {euro(a.kort_cent)}" if a.kort_cent is not None else ""
    bedrag = euro(a.prijs_cent)
    if bedrag.casefold() in a.prijs.casefold():  # the words say it already
        bedrag = ""
    return ", ".join(deel for deel in (a.prijs, bedrag, kort) if deel)


def _dag(dag: date | None, woorden: str = "") -> str:
    return f"{woorden}{datum_lang(dag)}" if dag else ""


def groepen_van(a: Aanbod) -> list[Groep]:
    """Everything that domein.md names, in the order in which one asks it."""
    return [*_inhoud(a), *_praktisch(a)]


def _inhoud(a: Aanbod) -> list[Groep]:
    talen = ", ".join(taalnaam(code) for code in a.contacttalen)
    return [
        _groep(
            "Wanneer",
            "calendar-event",
            ("Wanneer", a.wanneer),
            ("Ritme", a.get_ritme_display()),
            ("Hoe lang", f"{a.minuten_per_keer} minuten per keer"),
            ("Stopt in de zomer", ja_nee(a.zomerstop)),
            ("Laatste dag", _dag(a.eindigt_op)),
        ),
        _groep(
            "Wat vraagt het",
            "messages",
            ("Contacttalen", talen),
            ("Lezen en schrijven", a.get_geletterdheid_display()),
            ("Ervaring nodig", ja_nee(a.ervaring_nodig)),
            ("Met hoeveel", a.get_omgang_display()),
            ("Hoeveel contact", a.get_interactie_display()),
            ("Los, zonder lange afspraak", ja_nee(a.informeel)),
        ),
        _groep(
            "Voor wie",
            "users",
            ("Voor wie", a.voor_wie),
            ("Wie mag komen", a.get_doelgroep_display()),
            ("Open voor", a.get_open_voor_display()),
            ("Leeftijd", _leeftijd(a)),
            ("Kinderen welkom", ja_nee(a.kinderen_welkom)),
            ("Er is opvang", ja_nee(a.opvang)),
        ),
    ]


def _praktisch(a: Aanbod) -> list[Groep]:
    return [
        _groep(
            "Waar",
            "map-pin",
            ("Waar", a.waar),
            ("Postcode", a.postcode),
            ("Bus of trein dichtbij", ja_nee(a.bus_dichtbij)),
            ("Rolstoel of kinderwagen", ja_nee(a.rolstoel)),
        ),
        _groep(
            "Prijs",
            "coin-euro",
            ("Prijs", _prijs(a)),
            ("UiTPAS", ja_nee(a.uitpas)),
            ("Proefles", ja_nee(a.proefles)),
        ),
        _groep(
            "Hoe begin je",
            "door-enter",
            ("Hoe begin je", a.get_begin_display()),
            ("Stap voor stap", a.inschrijving),
            ("Inschrijven kan tot", _dag(a.deadline_op)),
            ("Iemand kan de eerste keer mee", ja_nee(a.warme_overdracht)),
            ("Plaatsen", _plaatsen(a)),
            ("Vol", _dag(a.vol_tot, "tot en met ")),
            ("Contact", a.organisatie.contactpersoon),
            ("Mentor", ", ".join(d for d in (a.mentor, a.mentor_telefoon, a.mentor_email) if d)),
        ),
    ]


def _groep(titel: str, icoon: str, *feiten: tuple[str, str]) -> Groep:
    return Groep(titel, icoon, tuple(Feit(label, str(waarde or "")) for label, waarde in feiten))


# ------------------------------------------------------------------------------------------------ freshness


@dataclass(frozen=True)
class Versheid:
    """Whether somebody should look again, with the words for the screen."""

    zin: str
    nakijken: bool


def instelling_van(bestuur_id: int) -> Instelling:
    """The settings of a gemeente; the defaults when it never chose."""
    return Instelling.objects.filter(bestuur_id=bestuur_id).first() or Instelling(bestuur_id=bestuur_id)


def vers_dagen(aanbod: Aanbod, instelling: Instelling) -> int:
    """The term of the own kind goes before that of the gemeente."""
    categorie = aanbod.categorie if aanbod.categorie_id else None
    return (categorie and categorie.vers_dagen) or instelling.vers_dagen


def versheid_op(aanbod: Aanbod, dagen: int, vandaag: date) -> Versheid:
    """Doubt weighs more than a date."""
    if aanbod.twijfel_op:
        return Versheid(f"Iemand twijfelt sinds {datum_lang(aanbod.twijfel_op)}.", True)
    if aanbod.bevestigd_op is None:
        return Versheid("Nog niet nagekeken.", True)
    oud = aanbod.bevestigd_op + timedelta(days=dagen) < vandaag
    return Versheid(f"Nagekeken op {datum_lang(aanbod.bevestigd_op)}.", oud)


# ------------------------------------------------------------------------------------------------ levels of Dutch

NIVEAUS = ("taaliconen", "taak_taaliconen", "ervaren_taaliconen")


def niveaus_door_de_tijd(aanbod: Aanbod) -> list[dict]:
    """Each moment on which one of the three levels changed, newest first (TK-04). From the history."""
    sporen = (
        Aanbod.pgh_event_model.objects.filter(pgh_obj_id=aanbod.pk)
        .order_by("pgh_id")
        .values("pgh_created_at", *NIVEAUS)
    )
    uit: list[dict] = []
    for spoor in sporen:
        if not uit or any(uit[-1][naam] != spoor[naam] for naam in NIVEAUS):
            uit.append(spoor)
    return uit[::-1][:10]
