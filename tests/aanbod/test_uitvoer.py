"""Export: files that open in Excel, and in which nothing can run (issue 3 point 8; veiligheid.md)."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

import icalendar
import openpyxl
import pytest
from dateutil.rrule import rrulestr
from django.http import Http404
from django.test import RequestFactory
from django.urls import reverse
from hypothesis import given, settings
from hypothesis import strategies as st

from aanbod import ical
from aanbod.kalender import Reeks, keren
from netwerktraject.kern import uitvoer
from tests import factories as maak

GEVAARLIJK = [
    "=1+1",
    '=HYPERLINK("http://kwaad.example";"klik")',
    "+32 475 00 00 00",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    "\u00a0=1",
    "\n=1",
    "＝1+1",
    "{=1}",
    "http://kwaad.example",
    "_x003D_1",
]
TEKST = st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\x00"), max_size=30)
GEVAAR = st.tuples(st.sampled_from(["", " ", "\t", "\n", "\u2003"]), st.sampled_from("=+-@"), TEKST).map(
    "".join
)


def _xlsx(rijen):
    boek = openpyxl.load_workbook(io.BytesIO(uitvoer.als_xlsx(["Kop", "=kop"], rijen, "Titel")))
    return boek.active


def _csv(inhoud: bytes) -> list[list[str]]:
    assert inhoud.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(inhoud[3:].decode("utf-8"), newline=""), delimiter=";"))


@settings(max_examples=60)
@given(st.lists(st.tuples(TEKST | GEVAAR, TEKST | GEVAAR), min_size=1, max_size=4))
def test_geen_cel_van_een_xlsx_is_een_formule_of_een_link(rijen):
    """RG-06, issue 3.8: read back by another library."""
    blad = _xlsx(rijen)
    for rij in blad.iter_rows():
        for cel in rij:
            assert cel.data_type != "f"
            assert cel.hyperlink is None


@settings(max_examples=200)
@given(TEKST | GEVAAR)
def test_geen_tekst_in_een_csv_begint_als_een_formule(tekst):
    """RG-06, issue 3.8: spaces in front don't help either."""
    cel = uitvoer.csv_cel(tekst)
    assert not cel or cel[0] not in "=+-@\t\r＝＋－＠"
    assert not cel.lstrip() or cel.lstrip()[0] not in "=+-@"
    assert cel in (tekst, f"'{tekst}")


@pytest.mark.parametrize("tekst", GEVAARLIJK)
def test_bekende_aanvallen_blijven_tekst(tekst):
    """RG-06"""
    blad = _xlsx([[tekst, tekst]])
    assert blad["A2"].data_type in ("s", "inlineStr")
    assert blad["A2"].hyperlink is None
    gelezen = _csv(uitvoer.als_csv(["Kop"], [[tekst]]))[1][0]
    assert gelezen.lstrip()[:1] not in ("=", "+", "-", "@")


def test_een_echt_getal_blijft_een_getal():
    """A negative number is no formula."""
    assert [uitvoer.csv_cel(w) for w in (-5, Decimal("-2.50"), 0)] == ["-5", "-2,50", "0"]
    blad = _xlsx([[-5, date(2026, 11, 25)], [True, None]])
    assert blad["A2"].value == -5
    assert blad["B2"].value == datetime(2026, 11, 25)  # noqa: DTZ001 -- a sheet has no zone
    assert (blad["A3"].value, blad["B3"].value) == ("ja", None)


def test_de_csv_is_wat_excel_in_het_nederlands_opent():
    """Issue 3.8: BOM, semicolon, CRLF; quotes and line ends inside a cell stay inside."""
    inhoud = uitvoer.als_csv(["Naam", "Zin"], [["Café “Ü”", 'een "woord"; twee\nregels']])
    assert inhoud.endswith(b"\r\n")
    assert _csv(inhoud) == [["Naam", "Zin"], ["Café “Ü”", 'een "woord"; twee\nregels']]


def test_de_xlsx_heeft_een_vaste_kop_met_filters():
    """Issue 3.8"""
    blad = _xlsx([["a", "b"], ["c", "d"]])
    assert blad.freeze_panes == "A2"
    assert blad.auto_filter.ref == "A1:B3"
    assert blad.column_dimensions["A"].width >= uitvoer.BREEDTE[0]


def test_een_heel_lange_tekst_valt_niet_weg():
    """Excel takes 32,767 characters; the library drops a longer cell without a word."""
    assert len(_xlsx([["x" * 40_000, ""]])["A2"].value) == uitvoer.MAX_CEL


def test_een_andere_vorm_bestaat_niet():
    with pytest.raises(Http404):
        uitvoer.tabel_antwoord(
            RequestFactory().get("/"), vorm="docm", naam="x", koppen=[], rijen=[], titel="x"
        )


# ------------------------------------------------------------------------------------------------ the list
@pytest.fixture
def aanbod(gemeente):
    organisatie = maak.OrganisatieFactory(bestuur=gemeente, naam="=cmd|'/c calc'!A1")
    return maak.AanbodFactory(
        bestuur=gemeente, organisatie=organisatie, naam="+Praatgroep", gelabeld=True, prijs="@gratis"
    )


@pytest.mark.parametrize("vorm", ["xlsx", "csv"])
def test_de_uitvoer_volgt_het_filter(vorm, aanbod, gemeente, beheerder, client_van):
    """Issue 3.8"""
    maak.AanbodFactory(bestuur=gemeente, naam="Naaien", gelabeld=True)
    antwoord = client_van(beheerder).get(reverse("aanbod_uitvoer", args=[vorm]), {"q": "praatgroep"})
    assert antwoord.status_code == 200
    assert f".{vorm}" in antwoord["Content-Disposition"]
    if vorm == "csv":
        rijen = _csv(antwoord.content)
    else:
        blad = openpyxl.load_workbook(io.BytesIO(antwoord.content)).active
        rijen = [[cel.value for cel in rij] for rij in blad.iter_rows()]
        assert all(cel.data_type != "f" for rij in blad.iter_rows() for cel in rij)
    assert len(rijen) == 2
    assert "Praatgroep" in rijen[1][0]


def test_afdrukken_en_pdf_hebben_dezelfde_rijen(aanbod, beheerder, client_van):
    """Issue 3.8"""
    browser = client_van(beheerder)
    pagina = browser.get(reverse("aanbod_uitvoer", args=["print"]))
    assert "+Praatgroep" in pagina.content.decode()
    pdf = browser.get(reverse("aanbod_uitvoer", args=["pdf"]))
    assert pdf["Content-Type"] == "application/pdf"
    assert pdf.content.startswith(b"%PDF-")


def test_een_te_lange_pdf_wordt_een_pagina_om_af_te_drukken(aanbod, beheerder, client_van, monkeypatch):
    """Somebody gets a way on, not an error."""
    monkeypatch.setattr(uitvoer, "MAX_PDF", 0)
    pagina = client_van(beheerder).get(reverse("aanbod_uitvoer", args=["pdf"]))
    assert pagina.status_code == 200
    assert "te lang voor een PDF" in pagina.content.decode()


def test_een_coach_krijgt_in_de_uitvoer_geen_aanbod_van_vreemden(aanbod, coach_elders, client_van):
    antwoord = client_van(coach_elders).get(reverse("aanbod_uitvoer", args=["csv"]))
    assert len(_csv(antwoord.content)) == 1


# ------------------------------------------------------------------------------------------------ calendar
DAG = st.dates(date(2025, 1, 1), date(2027, 12, 31))


@st.composite
def reeks(draw):
    dag = draw(st.none() | st.integers(0, 6))
    van = draw(DAG if dag is None else st.none() | DAG)
    tot = (
        van + timedelta(days=draw(st.integers(0, 400 if dag is not None else 20)))
        if van and draw(st.booleans())
        else None
    )
    begint = draw(st.none() | st.sampled_from([time(9), time(14, 30), time(23, 30)]))
    return Reeks(dag, draw(st.integers(1, 12)), begint, None, van, tot)


def _ical(reeksen, zomerstop=False, eindigt_op=None, vanaf=date(2026, 1, 1)) -> bytes:
    return ical.kalender(
        sleutel="6f1f0c3e",
        naam="Praten, samen; lachen",
        wat="Regel een\nRegel twee",
        waar="De Brug",
        adres="https://netwerktraject.example/x",
        reeksen=reeksen,
        zomerstop=zomerstop,
        eindigt_op=eindigt_op,
        minuten=90,
        vanaf=vanaf,
        gewijzigd=datetime(2026, 11, 25, 12, tzinfo=UTC),
    )


def _dagen(inhoud: bytes, tot: date) -> list[date]:
    """What a calendar program makes of it: an implementation of the standard that isn't ours."""
    uit = set()
    for ev in icalendar.Calendar.from_ical(inhoud).walk("VEVENT"):
        begin = ev.decoded("dtstart")
        met_uur = isinstance(begin, datetime)
        kaal = begin.replace(tzinfo=None) if met_uur else datetime.combine(begin, time())
        weg = ev.get("exdate")
        weg = {d.dt.date() if met_uur else d.dt for d in weg.dts} if weg else set()
        if "rrule" not in ev:
            uit.add(kaal.date())
            continue
        regel = dict(ev["rrule"])
        einde = regel.pop("UNTIL", [None])[0]
        einde = einde.astimezone(ical.ZONE).date() if isinstance(einde, datetime) else einde
        tekst = icalendar.vRecur(regel).to_ical().decode()
        grens = datetime.combine(min(einde or tot, tot), time(23, 59))
        uit |= {d.date() for d in rrulestr(tekst, dtstart=kaal).between(kaal, grens, inc=True)} - weg
    return sorted(d for d in uit if d <= tot)


@settings(max_examples=150)
@given(st.lists(reeks(), max_size=3), st.booleans(), st.none() | DAG)
def test_een_agenda_toont_precies_de_dagen_van_de_kalender(reeksen, zomerstop, eindigt_op):
    """OV-04: summer stop, every n weeks, single days, last day."""
    vanaf, tot = date(2026, 1, 1), date(2027, 12, 31)
    verwacht = set()
    for r in reeksen:
        grens = min(tot, eindigt_op or tot)
        verwacht |= {k[0] for k in keren([r], r.van or vanaf, grens, zomerstop)}
    assert _dagen(_ical(reeksen, zomerstop, eindigt_op, vanaf), tot) == sorted(
        d for d in verwacht if d <= tot
    )


def test_het_uur_is_dat_van_hier_ook_na_de_winter():
    """14 o'clock stays 14 o'clock, and the file brings its own time zone."""
    inhoud = _ical([Reeks(1, 1, time(14), time(16), date(2026, 3, 3))])
    assert b"DTSTART;TZID=Europe/Brussels:20260303T140000" in inhoud
    assert b"BEGIN:VTIMEZONE" in inhoud
    assert b"DTEND;TZID=Europe/Brussels:20260303T160000" in inhoud
    assert b"SUMMARY:Praten\\, samen\\; lachen" in inhoud


def test_de_agenda_van_een_aanbod(gemeente, coach, client_van):
    """Issue 3.8"""
    aanbod = maak.AanbodFactory(bestuur=gemeente, naam="Praatcafé", gelabeld=True)
    maak.MomentFactory(aanbod=aanbod)
    antwoord = client_van(coach).get(reverse("aanbod_ical", args=[aanbod.pk]))
    assert antwoord["Content-Type"].startswith("text/calendar")
    assert b"RRULE:FREQ=WEEKLY" in antwoord.content


# ------------------------------------------------------------------------------------------------ open data
@pytest.fixture
def openbaar(gemeente):
    organisatie = maak.OrganisatieFactory(
        bestuur=gemeente, contactpersoon="KANARIE1", email="kanarie2@x.example", telefoon="KANARIE3"
    )
    aanbod = maak.AanbodFactory(
        bestuur=gemeente,
        organisatie=organisatie,
        naam="Praatcafé",
        gelabeld=True,
        mentor="KANARIE4",
        mentor_email="kanarie5@x.example",
        mentor_telefoon="KANARIE6",
        bijzonderheden="KANARIE7",
        prijs_cent=0,
    )
    maak.MomentFactory(aanbod=aanbod)
    return aanbod


def test_open_data_heeft_de_vorm_van_hsds_en_niets_van_binnen(openbaar, gemeente, client_van):
    """OF-13, issue 3.8: canaries of all that is internal."""
    maak.AanbodFactory(bestuur=gemeente, naam="KANARIE8", geweigerd=True)
    maak.AanbodFactory(bestuur=gemeente, naam="KANARIE9", gelabeld=True, in_keuzemenu=False)
    antwoord = client_van().get(reverse("open_aanbod_json", args=[gemeente.slug]))
    assert "kanarie" not in antwoord.content.decode().lower()
    blad = json.loads(antwoord.content)
    assert (blad["total_items"], blad["first_page"], blad["last_page"]) == (1, True, True)
    dienst = blad["contents"][0]
    assert dienst["name"] == "Praatcafé"
    assert dienst["status"] == "active"
    assert dienst["organization"]["name"] == openbaar.organisatie.naam
    assert dienst["schedules"][0]["byday"] == "TU"
    assert dienst["schedules"][0]["opens_at"] == "14:00"
    assert dienst["cost_options"][0]["amount"] == 0


def test_open_data_komt_uit_het_geheugen_van_wie_het_al_heeft(openbaar, gemeente, client_van):
    """Issue 3.8: cacheable, no cookie."""
    browser, adres = client_van(), reverse("open_aanbod_json", args=[gemeente.slug])
    eerste = browser.get(adres)
    assert "public" in eerste["Cache-Control"]
    assert not eerste.cookies
    tweede = browser.get(adres, headers={"If-None-Match": eerste["ETag"]})
    assert (tweede.status_code, tweede.content) == (304, b"")


def test_een_dicht_menu_heeft_geen_open_data(openbaar, gemeente, client_van):
    maak.InstellingFactory(bestuur=gemeente, keuzemenu_aan=False)
    assert client_van().get(reverse("open_aanbod_json", args=[gemeente.slug])).status_code == 404
    assert client_van().get(reverse("menu_ical", args=[gemeente.slug, openbaar.pk])).status_code == 404


def test_de_openbare_agenda_is_er_alleen_voor_het_menu(openbaar, gemeente, andere_gemeente, client_van):
    """OF-13"""
    verborgen = maak.AanbodFactory(bestuur=gemeente, naam="Geheim", gelabeld=True, in_keuzemenu=False)
    browser = client_van()
    antwoord = browser.get(reverse("menu_ical", args=[gemeente.slug, openbaar.pk]))
    assert antwoord.status_code == 200
    assert b"kanarie" not in antwoord.content.lower()
    assert browser.get(reverse("menu_ical", args=[gemeente.slug, verborgen.pk])).status_code == 404
    assert browser.get(reverse("menu_ical", args=[andere_gemeente.slug, openbaar.pk])).status_code == 404


def test_organisaties_gaan_mee_zoals_gezocht(gemeente, andere_gemeente, beheerder, client_van):
    """Issue 3.8: of the own gemeente only."""
    maak.OrganisatieFactory(bestuur=gemeente, naam="De Brug", contactpersoon="=Mieke")
    maak.OrganisatieFactory(bestuur=gemeente, naam="Chiro")
    maak.OrganisatieFactory(bestuur=andere_gemeente, naam="De Brug elders")
    antwoord = client_van(beheerder).get(reverse("organisaties_uitvoer", args=["csv"]), {"q": "brug"})
    rijen = _csv(antwoord.content)
    assert [rij[0] for rij in rijen] == ["Naam", "De Brug"]
    assert rijen[1][2] == "'=Mieke"


def test_de_regio_neemt_alleen_mee_wat_gedeeld_is(partner_gemeente, verband, regiocoordinator, client_van):
    """SW-06, issue 3.8"""
    maak.AanbodFactory(bestuur=partner_gemeente, naam="Gedeeld", gelabeld=True, verband=verband)
    maak.AanbodFactory(bestuur=partner_gemeente, naam="Eigen", gelabeld=True)
    rijen = _csv(client_van(regiocoordinator).get(reverse("regio_uitvoer", args=["csv"])).content)
    assert [rij[0] for rij in rijen] == ["Wat", "Gedeeld"]
