"""How numbers, days and states look as words. Pure: no request, no database."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import get_language


@dataclass(frozen=True)
class Weergave:
    """Word, icon and tone (goed, let, fout, info or none) of a state."""

    woord: str
    icoon: str
    toon: str = ""


@dataclass(frozen=True)
class Soort:
    """Word, icon and css class of a kind of offer."""

    woord: str
    icoon: str
    klasse: str


SOORTEN = {
    "buddywerking": Soort("buddywerking", "heart-handshake", "s-buddy"),
    "vrijwilligerswerk": Soort("vrijwilligerswerk", "heart", "s-vrijw"),
    "kennismakingsstage": Soort("kennismakingsstage", "building-store", "s-stage"),
    "groepswerking": Soort("groepswerking", "users-group", "s-groep"),
    "taaloefenkans": Soort("taaloefenkans", "messages", "s-taal"),
    "vrije_tijd": Soort("vrije tijd", "ball-football", "s-vrij"),
    "stadswandeling": Soort("stadswandeling", "walk", "s-wandel"),
}
STATUSSEN = {
    "aangemeld": Weergave("aangemeld", "clock"),
    "in_intake": Weergave("in intake", "message", "info"),
    "plan_opgemaakt": Weergave("plan opgemaakt", "clipboard-list", "info"),
    "lopend": Weergave("lopend", "progress-check", "goed"),
    "gepauzeerd": Weergave("gepauzeerd", "player-pause", "let"),
    "afgerond": Weergave("afgerond", "rosette-discount-check", "goed"),
    "stopgezet": Weergave("stopgezet", "circle-minus"),
    "vrijgesteld": Weergave("vrijgesteld", "circle-off"),
    "ingediend": Weergave("wacht op bevestiging", "clock-exclamation", "let"),
    "bevestigd": Weergave("bevestigd", "circle-check", "goed"),
    "betwist": Weergave("betwist", "message-report", "fout"),
    "gepland": Weergave("gepland", "calendar-event"),
    "voorgesteld": Weergave("voorgesteld", "message-circle", "info"),
    "kennismaking": Weergave("kennismaking", "heart-handshake", "info"),
    "actief": Weergave("actief", "circle-check", "goed"),
    "gestopt": Weergave("gestopt", "circle-minus"),
    "probleem": Weergave("probleem gemeld", "alert-circle", "fout"),
}


def uren(minuten: int | None) -> str:
    """Minutes as hours with a comma: 1110 becomes "18,5"."""
    return _uren(int(minuten or 0))


@lru_cache(maxsize=4096)
def _uren(minuten: int) -> str:
    waarde = (Decimal(minuten) / 60).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return f"{waarde:f}".rstrip("0").rstrip(".").replace(".", ",") or "0"


def _dag(moment: date | datetime) -> date:
    """The day here."""
    if isinstance(moment, datetime):
        return (timezone.localtime(moment) if timezone.is_aware(moment) else moment).date()
    return moment


@lru_cache(maxsize=4096)
def _datum(dag: date, vorm: str, taal: str | None) -> str:
    """A day in words. `taal` is the language now: it belongs to the key, a page may be in any of four."""
    return date_format(dag, vorm)


def datum_kort(dag: date | datetime | None) -> str:
    """do 26 nov."""
    return _datum(_dag(dag), "D j M", get_language()).lower().replace(".", "") if dag else ""


def datum_lang(dag: date | datetime | None) -> str:
    """26 november, with the year when it is another year than this one."""
    if not dag:
        return ""
    dag = _dag(dag)
    return _datum(dag, "j F" if dag.year == timezone.localdate().year else "j F Y", get_language())


def datum_bewaard(dag: date | datetime) -> str:
    """26 november 2026, for a text that is kept: in Dutch whatever the page speaks, and with its year."""
    with translation.override("nl"):
        return _datum(_dag(dag), "j F Y", "nl")


def tijd(moment: datetime | None) -> str:
    """19.42 uur in Dutch, 19:42 in other languages."""
    if not moment:
        return ""
    moment = timezone.localtime(moment) if timezone.is_aware(moment) else moment
    if (get_language() or "nl").startswith("nl"):
        return f"{moment.hour}.{moment.minute:02} uur"
    return f"{moment:%H:%M}"


def geleden(moment: datetime | None) -> str:
    """vandaag, 9.31 uur · gisteren, 19.42 uur · 12 november."""
    if not moment:
        return ""
    dag, vandaag = timezone.localtime(moment).date(), timezone.localdate()
    if dag == vandaag:
        return f"vandaag, {tijd(moment)}"
    if dag == vandaag - timedelta(days=1):
        return f"gisteren, {tijd(moment)}"
    return datum_lang(moment)


def initialen(naam: str) -> str:
    """First letters of the first and the last word."""
    woorden = [w for w in str(naam).split() if w[0].isalnum()]
    letters = [w[0] for w in (woorden[:1] + woorden[1:][-1:])]
    return "".join(letters).upper() or "?"


def kleurklasse(naam: str) -> str:
    """One of seven quiet colours, the same for the same name on every machine."""
    return f"p-{'abcdefg'[zlib.crc32(str(naam).encode()) % 7]}"


def _uit(stand, naam: str) -> int:
    waarde = stand.get(naam) if isinstance(stand, dict) else getattr(stand, naam)
    return int(waarde or 0)


@dataclass(frozen=True)
class Balkdeel:
    """One segment of the bar, in per cent of the whole width."""

    soort: str
    van: str
    breedte: str


@dataclass(frozen=True)
class Uurstand:
    """Hours of one person or onderdeel, in minutes, and how the bar draws them."""

    bevestigd: int
    wacht: int
    gepland: int
    norm: int

    @classmethod
    def van(cls, stand) -> Uurstand:
        """Take any object or dict with these four in minutes."""
        if isinstance(stand, cls):
            return stand
        return cls(*(_uit(stand, naam) for naam in ("bevestigd", "wacht", "gepland", "norm")))

    @property
    def open(self) -> int:
        """Minutes not planned yet."""
        return max(0, self.norm - self.bevestigd - self.wacht - self.gepland)

    @property
    def kort(self) -> str:
        """18,5 van 40 uur."""
        return f"{uren(self.bevestigd)} van {uren(self.norm)} uur"

    @property
    def tekst(self) -> str:
        """The whole bar as one sentence, for who can't see it."""
        delen = [f"{self.kort} bevestigd"]
        if self.wacht:
            delen.append(f"{uren(self.wacht)} uur wacht")
        if self.gepland:
            delen.append(f"{uren(self.gepland)} uur gepland")
        return ", ".join(delen)

    @property
    def delen(self) -> list[Balkdeel]:
        """Segments in the order confirmed, waiting, planned; never wider than the bar."""
        vol, begin, uit = Decimal(self.norm or 1), Decimal(0), []
        for soort in ("bevestigd", "wacht", "gepland"):
            einde = min(vol, begin + getattr(self, soort))
            if einde > begin:
                uit.append(
                    Balkdeel(soort, f"{begin * 100 / vol:.2f}%", f"{(einde - begin) * 100 / vol:.2f}%")
                )
            begin = einde
        return uit
