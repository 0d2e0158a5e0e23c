"""The proof of participation in words: one page as PDF, and one line to copy for the agency's own system."""

from __future__ import annotations

from datetime import date

from django.utils import timezone
from django.utils.formats import date_format

from intake.certificaatblad import drukbaar, richting
from intake.certificering import uren_tekst
from intake.models import Deelnamebewijs
from intake.models.bewijs import Wijze
from netwerktraject.kern import pdf

SJABLOON, STIJL = "pdf/bewijs.html", "nt/pdf/bewijs.css"


def periode(van: date, tot: date) -> str:
    """3/9–5/11/2026."""
    einde = f"{tot.day}/{tot.month}/{tot.year}"
    if van == tot:
        return einde
    jaar = "" if van.year == tot.year else f"/{van.year}"
    return f"{van.day}/{van.month}{jaar}–{einde}"


def getekend(bewijs: Deelnamebewijs) -> str:
    """Who signed, when and how; empty when nobody did."""
    if bewijs.getekend_op is None:
        return ""
    wie = f"{bewijs.tekenaar} ({bewijs.functie})" if bewijs.functie else bewijs.tekenaar
    dag = timezone.localtime(bewijs.getekend_op).date()
    return f"getekend door {wie} op {dag.day}/{dag.month}/{dag.year} {Wijze(bewijs.wijze).label}"


def samenvatting(bewijs: Deelnamebewijs, naam: str) -> str:
    """One line for KBI: name, activity, organisation, hours, period, who signed and the number."""
    delen = [
        naam,
        bewijs.wat,
        bewijs.organisatie,
        uren_tekst(bewijs.minuten),
        periode(bewijs.van, bewijs.tot),
        getekend(bewijs) or "nog niet getekend",
        bewijs.nummer,
    ]
    return ", ".join(deel for deel in delen if deel)


def _dag(dag: date) -> str:
    return date_format(dag, "j F Y")


def maak_pdf(bewijs: Deelnamebewijs) -> bytes:
    """One page, PDF/UA: facts as they were frozen, and a line to sign on when nobody did yet."""
    naam = drukbaar(bewijs.traject.inburgeraar.naam)
    context = {
        "gemeente": bewijs.bestuur.naam,
        "naam": naam,
        "richting": richting(naam),
        "wat": drukbaar(bewijs.wat),
        "organisatie": drukbaar(bewijs.organisatie),
        "uren": uren_tekst(bewijs.minuten),
        "keren": bewijs.keren,
        "van": _dag(bewijs.van),
        "tot": _dag(bewijs.tot),
        "nummer": bewijs.nummer,
        "gemaakt": _dag(timezone.localtime(bewijs.gemaakt_op).date()),
        "tekenaar": drukbaar(bewijs.tekenaar),
        "functie": drukbaar(bewijs.functie),
        "getekend": _dag(timezone.localtime(bewijs.getekend_op).date()) if bewijs.getekend_op else "",
        "wijze": Wijze(bewijs.wijze).label if bewijs.wijze else "",
    }
    return pdf.maak(SJABLOON, context, stijl=STIJL)[1]


def niet_drukbaar(*teksten: str) -> str:
    """Letters that no bundled font can print."""
    return pdf.niet_drukbaar(drukbaar(" ".join(teksten)))
