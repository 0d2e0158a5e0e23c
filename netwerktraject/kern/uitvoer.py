"""A list leaves the house: xlsx, csv, a page to print, PDF. No cell can start a formula (veiligheid.md §4.6).

A cell is a text, a number, a date, a yes or no, or nothing. What a person typed is always written as text.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.text import slugify

from netwerktraject.kern import pdf

Cel = str | int | float | Decimal | date | bool | None

# A spreadsheet takes a cell for a formula when its first character is one of these, spaces aside; the full-width
# ones are folded to them by some. Tab and CR make Excel skip to what follows.
FORMULE = frozenset("=+-@\t\r\n＝＋－＠")
MAX_CEL = 32_767  # of Excel; a longer text would be left out
MAX_PDF = 400  # rows; the print page takes any number
BREEDTE = (8, 60)


class Vorm(StrEnum):
    """How a list leaves."""

    XLSX = "xlsx"
    CSV = "csv"
    PRINT = "print"
    PDF = "pdf"


def vorm_van(waarde: str) -> Vorm:
    """The form that an address asks for; another one is no page."""
    try:
        return Vorm(waarde)
    except ValueError as fout:
        raise Http404 from fout


def tabel_antwoord(
    request, *, vorm: str, naam: str, koppen: Sequence[str], rijen: Iterable[Sequence[Cel]], titel: str
) -> HttpResponse:
    """A list as a file or as a page. `naam` becomes the name of the file, with the day."""
    rijen = [list(rij) for rij in rijen]
    vorm = vorm_van(vorm)
    if vorm == Vorm.XLSX:
        soort = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        return bestand(als_xlsx(koppen, rijen, titel), soort, f"{naam}.xlsx")
    if vorm == Vorm.CSV:
        return bestand(als_csv(koppen, rijen), "text/csv; charset=utf-8", f"{naam}.csv")
    context = {
        "titel": titel,
        "koppen": koppen,
        "rijen": [[als_tekst(cel) for cel in rij] for rij in rijen],
        "aantal": len(rijen),
        "gemaakt": timezone.localtime(),
    }
    if vorm == Vorm.PDF and len(rijen) <= MAX_PDF:
        try:
            _html, inhoud = pdf.maak("pdf/lijst.html", context, stijl="nt/pdf/lijst.css")
        except pdf.PdfFout:
            context["te_lang"] = True
        else:
            return bestand(inhoud, "application/pdf", f"{naam}.pdf")
    return render(request, "kern/uitvoer.html", context | {"te_lang": vorm == Vorm.PDF})


def bestand(inhoud: bytes, soort: str, naam: str) -> HttpResponse:
    """A file to keep; the name is plain ASCII with the day in it."""
    stam, _, staart = naam.rpartition(".")
    antwoord = HttpResponse(inhoud, content_type=soort)
    volledig = f"{slugify(stam) or 'lijst'}-{timezone.localdate():%Y-%m-%d}.{staart}"
    antwoord["Content-Disposition"] = f'attachment; filename="{volledig}"'
    antwoord["Cache-Control"] = "private, no-store"
    return antwoord


def als_tekst(cel: Cel) -> str:
    """The words of a cell."""
    if cel is None:
        return ""
    if isinstance(cel, bool):
        return "ja" if cel else "nee"
    if isinstance(cel, datetime):
        return f"{timezone.localtime(cel) if timezone.is_aware(cel) else cel:%d/%m/%Y %H:%M}"
    if isinstance(cel, date):
        return f"{cel:%d/%m/%Y}"
    if isinstance(cel, float | Decimal):
        return f"{cel}".replace(".", ",")
    return str(cel)


# ------------------------------------------------------------------------------------------------ csv
def csv_cel(cel: Cel) -> str:
    """A cell of a csv. A text that a spreadsheet could run gets an apostrophe; a real number stays one."""
    tekst = als_tekst(cel).replace("\x00", "")
    if isinstance(cel, int | float | Decimal):
        return tekst
    kaal = tekst.lstrip()
    return f"'{tekst}" if tekst[:1] in FORMULE or kaal[:1] in FORMULE else tekst


def als_csv(koppen: Sequence[str], rijen: Iterable[Sequence[Cel]]) -> bytes:
    """UTF-8 with BOM and semicolons: what Excel in Dutch opens right. All cells in quotes."""
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    schrijver.writerow([csv_cel(kop) for kop in koppen])
    schrijver.writerows([csv_cel(cel) for cel in rij] for rij in rijen)
    return b"\xef\xbb\xbf" + uit.getvalue().encode("utf-8", "replace")


# ------------------------------------------------------------------------------------------------ xlsx
def als_xlsx(koppen: Sequence[str], rijen: Sequence[Sequence[Cel]], titel: str) -> bytes:
    """A sheet with a fixed head and filters. Texts are written as texts, whatever they look like."""
    import xlsxwriter  # noqa: PLC0415 -- only where a list leaves

    uit = io.BytesIO()
    opties = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(uit, opties) as boek:
        blad = boek.add_worksheet(_bladnaam(titel))
        vet = boek.add_format({"bold": True, "bottom": 1})
        dag = boek.add_format({"num_format": "dd/mm/yyyy", "align": "left"})
        for kolom, kop in enumerate(koppen):
            blad.write_string(0, kolom, str(kop), vet)
        for nummer, rij in enumerate(rijen, start=1):
            for kolom, cel in enumerate(rij):
                _schrijf(blad, nummer, kolom, cel, dag)
        for kolom, breedte in enumerate(_breedtes(koppen, rijen)):
            blad.set_column(kolom, kolom, breedte)
        blad.freeze_panes(1, 0)
        blad.autofilter(0, 0, max(1, len(rijen)), max(0, len(koppen) - 1))
    return uit.getvalue()


def _schrijf(blad, rij: int, kolom: int, cel: Cel, dag) -> None:
    if cel is None or cel == "":
        return
    if isinstance(cel, bool):
        blad.write_string(rij, kolom, als_tekst(cel))
    elif isinstance(cel, int | float | Decimal):
        blad.write_number(rij, kolom, float(cel))
    elif isinstance(cel, date) and not isinstance(cel, datetime) and cel.year >= 1900:
        blad.write_datetime(rij, kolom, datetime(cel.year, cel.month, cel.day), dag)  # noqa: DTZ001 -- Excel has no zone
    else:
        blad.write_string(rij, kolom, als_tekst(cel)[:MAX_CEL])


def _breedtes(koppen: Sequence[str], rijen: Sequence[Sequence[Cel]]) -> list[int]:
    klein, groot = BREEDTE
    langst = [len(str(kop)) + 3 for kop in koppen]
    for rij in rijen[:1000]:
        for kolom, cel in enumerate(rij[: len(langst)]):
            langst[kolom] = max(langst[kolom], len(als_tekst(cel)) + 1)
    return [min(groot, max(klein, lengte)) for lengte in langst]


def _bladnaam(titel: str) -> str:
    """At most 31 characters, without those that Excel refuses."""
    schoon = "".join(" " if teken in "[]:*?/\\'" else teken for teken in titel)
    return " ".join(schoon.split())[:31].strip() or "Lijst"
