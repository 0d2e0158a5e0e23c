"""Proof of participation per activity: facts, number, paper, link, taking back, and one line to copy."""

from __future__ import annotations

import datetime as dt
import io
import re

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader

from intake import bewijsmails
from intake.acties import bewijzen, uren
from intake.bewijsblad import maak_pdf, periode, samenvatting
from intake.models import Deelnamebewijs, Opvolgmoment
from netwerktraject.kern.models import Bericht, Gebeurtenis, Link
from tests import factories as maak


@pytest.fixture
def deel(gemeente, coach):
    gemeente.prefix = "GB"
    gemeente.save()
    traject = maak.TrajectFactory(
        bestuur=gemeente,
        lopend=True,
        coach=coach,
        inburgeraar__voornaam="Amal",
        inburgeraar__familienaam="Geheim",
    )
    aanbod = maak.AanbodFactory(bestuur=gemeente, gelabeld=True, organisatie__naam="De Linde", mentor="Greet")
    onderdeel = maak.OnderdeelFactory(traject=traject, aanbod=aanbod, titel="Samen koken", lopend=True)
    for n in range(3):
        maak.UrenregelFactory(
            onderdeel=onderdeel, bevestigd=True, datum=onderdeel.gestart_op + dt.timedelta(days=7 * n)
        )
    maak.UrenregelFactory(onderdeel=onderdeel)  # waits: not on the proof
    return onderdeel


@pytest.fixture
def bewijs(deel, coach, kring_van):
    with kring_van(coach):
        return bewijzen.maak(onderdeel=deel, door=coach)


def _link(bewijs) -> str:
    """What the mail would carry."""
    teken = "t" * 43
    maak.LinkFactory(bestuur=bewijs.bestuur, teken=teken, doel="bewijs", onderwerp_id=bewijs.pk)
    return f"/l/{teken}/"


def test_een_bewijs_bevriest_wat_telt(deel, bewijs, coach, kring_van):
    """★1: confirmed and counting hours only; a second tap gives the same proof."""
    assert (bewijs.minuten, bewijs.keren, bewijs.organisatie) == (360, 3, "De Linde")
    assert bewijs.nummer == f"GB-D-{timezone.localdate().year}-00001"
    with kring_van(coach):
        assert bewijzen.maak(onderdeel=deel, door=coach).pk == bewijs.pk
        leeg = maak.OnderdeelFactory(traject=deel.traject, duo=True, lopend=True)
        with pytest.raises(ValidationError, match="nog geen bevestigde uren"):
            bewijzen.maak(onderdeel=leeg, door=coach)


def test_zonder_label_geen_bewijs(gemeente, coach, kring_van):
    """IT-03: hours that don't count make no proof."""
    deel = maak.OnderdeelFactory(
        traject=maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach),
        aanbod=maak.AanbodFactory(bestuur=gemeente, geweigerd=True),
        lopend=True,
    )
    maak.UrenregelFactory(onderdeel=deel, bevestigd=True)
    with kring_van(coach), pytest.raises(ValidationError, match="nog geen bevestigde uren"):
        bewijzen.maak(onderdeel=deel, door=coach)


def test_nummers_hebben_geen_gat_ook_na_een_ingetrokken_bewijs(deel, bewijs, coach, kring_van):
    with kring_van(coach):
        bewijzen.trek_in(bewijs=bewijs, reden="fout", door=coach)
        nieuw = bewijzen.maak(onderdeel=deel, door=coach)
        assert nieuw.nummer.endswith("-00002")
        assert Deelnamebewijs.objects.filter(onderdeel=deel).count() == 2


def test_op_papier_getekend_met_wie_het_invoerde(bewijs, coach, client_van, kring_van):
    """No signing on behalf of others without a trace."""
    browser, adres = client_van(coach), reverse("bewijs_papier", args=[bewijs.pk])
    assert "Greet" in browser.get(adres).content.decode()
    fout = browser.post(adres, {"tekenaar": "Greet De Wit", "functie": "mentor", "dag": "2099-01-01"})
    assert fout.status_code == 422
    assert "Greet De Wit" in fout.content.decode()
    goed = {"tekenaar": "Greet De Wit", "functie": "mentor", "dag": timezone.localdate().isoformat()}
    assert browser.post(adres, goed).status_code == 302
    with kring_van(coach):
        bewijs.refresh_from_db()
        assert (bewijs.tekenaar, bewijs.wijze, bewijs.ingevoerd_door_id) == (
            "Greet De Wit",
            "papier",
            coach.pk,
        )
    assert browser.post(adres, goed).status_code == 422, "a signature is never overwritten"


def test_tekenen_met_een_link_gaat_een_keer(bewijs, coach, client_van, kring_van):
    """Activity, first name and hours: no surname; then thanks, and an hour later the same dead page."""
    adres, wie = _link(bewijs), client_van()
    blad = wie.get(adres).content.decode()
    assert "Samen koken" in blad
    assert "Amal" in blad
    assert "Geheim" not in blad
    leeg = wie.post(adres, {"antwoord": "klopt", "tekenaar": "Greet", "functie": ""})
    assert leeg.status_code == 422
    assert 'value="Greet"' in leeg.content.decode()
    assert wie.post(adres, {"antwoord": "klopt", "tekenaar": "Greet", "functie": "mentor"}).status_code == 302
    assert "het bewijs is getekend" in wie.get(adres).content.decode()
    wie.post(adres, {"antwoord": "klopt", "tekenaar": "Iemand anders", "functie": "x"})
    with kring_van(coach):
        bewijs.refresh_from_db()
        link = Link.objects.get(onderwerp_id=bewijs.pk)
        assert (bewijs.tekenaar, bewijs.functie, bewijs.wijze) == ("Greet", "mentor", "link")
        spoor = Gebeurtenis.objects.get(soort="bewijs_getekend")
        assert (spoor.namens, spoor.gegevens["link"]) == ("contactpersoon Greet", str(link.pk))
        Link.objects.filter(pk=link.pk).update(verloopt_op=timezone.now())
    dood = client_van().get(adres)
    assert dood.status_code == 404
    assert dood.content == client_van().get("/l/" + "x" * 43 + "/").content


def test_klopt_niet_gaat_naar_de_coach(bewijs, coach, client_van, kring_van):
    adres, wie = _link(bewijs), client_van()
    assert wie.post(adres, {"antwoord": "klopt_niet", "tekst": " "}).status_code == 422
    assert wie.post(adres, {"antwoord": "klopt_niet", "tekst": "Het was 4 uur."}).status_code == 302
    assert "we kijken het na" in wie.get(adres).content.decode()
    with kring_van(coach):
        bewijs.refresh_from_db()
        assert bewijs.getekend_op is None
        assert "Het was 4 uur." in Opvolgmoment.objects.get(soort="taak", status="open").tekst


@pytest.mark.parametrize("taal", ["nl", "en", "fr", "ar"])
def test_de_linkpagina_spreekt_vier_talen(taal, bewijs, client_van):
    pagina = client_van().get(f"{_link(bewijs)}?taal={taal}")
    assert pagina.status_code == 200
    assert pagina["Content-Language"] == taal
    assert ('dir="rtl"' in pagina.content.decode()) == (taal == "ar")


def test_een_ingetrokken_bewijs_heeft_een_dode_link(bewijs, coach, client_van, kring_van):
    adres = _link(bewijs)
    with kring_van(coach):
        bewijzen.trek_in(bewijs=bewijs, reden="fout", door=coach)
    assert client_van().get(adres).status_code == 404


def test_de_mail_noemt_niemand_en_vervalt_met_de_reden(bewijs, coach, client_van, kring_van):
    """One mail to the contact person, not at night, and none once somebody signed."""
    adres = reverse("bewijs_link", args=[bewijs.pk])
    assert client_van(coach).post(adres, {"email": "geen"}).status_code == 422
    assert client_van(coach).post(adres, {"email": "greet@linde.example"}).status_code == 302
    with kring_van(coach):
        bericht = Bericht.objects.get(sjabloon="bewijs_link")
        mail = bewijsmails.bewijs_link(bericht)
        assert "Amal" not in mail.onderwerp + mail.tekst + mail.html
        assert re.search(r"/l/[\w-]{43}/", mail.tekst)
        bewijs.refresh_from_db()
        bewijzen.teken_papier(
            bewijs=bewijs, tekenaar="Greet", functie="", dag=timezone.localdate(), door=coach
        )
        bericht.refresh_from_db()
        assert bericht.toestand == "geannuleerd"
        assert bewijsmails.bewijs_link(bericht) is None


def test_uren_die_wijzigden_na_het_bewijs_zie_je(deel, bewijs, coach, client_van, kring_van):
    """Corrected after signing: shown, and a new proof is one tap away."""
    adres, browser = reverse("bewijzen", args=[deel.traject_id]), client_van(coach)
    assert "De uren wijzigden" not in browser.get(adres).content.decode()
    with kring_van(coach):
        oud = deel.uren.filter(status="bevestigd").first()
        uren.verbeter(regel=oud, minuten=60, datum=oud.datum, taal="nederlands", door=coach)
    assert "De uren wijzigden" in browser.get(adres).content.decode()


def test_een_regel_om_over_te_nemen(bewijs, coach, client_van, kring_van):
    """For KBI: in a field one can copy from without JavaScript."""
    with kring_van(coach):
        bewijzen.teken_papier(
            bewijs=bewijs, tekenaar="Greet De Wit", functie="mentor", dag=timezone.localdate(), door=coach
        )
    blad = client_van(coach).get(reverse("bewijzen", args=[bewijs.traject_id])).content.decode()
    regel = re.search(r"readonly>([^<]+)</textarea>", blad)[1]
    assert regel.startswith("Amal Geheim, Samen koken, De Linde, 6 uur, ")
    assert "getekend door Greet De Wit (mentor) op " in regel
    assert regel.endswith(bewijs.nummer)


@pytest.mark.parametrize(
    ("van", "tot", "tekst"),
    [
        ("2026-09-03", "2026-11-05", "3/9–5/11/2026"),
        ("2025-12-30", "2026-01-02", "30/12/2025–2/1/2026"),
        ("2026-11-05", "2026-11-05", "5/11/2026"),
    ],
)
def test_een_periode_leest_kort(van, tot, tekst):
    assert periode(dt.date.fromisoformat(van), dt.date.fromisoformat(tot)) == tekst


def test_de_pdf_is_een_blad_en_toegankelijk(bewijs, coach, client_van):
    pdf = PdfReader(io.BytesIO(maak_pdf(bewijs)))
    assert len(pdf.pages) == 1
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert pdf.trailer["/Root"]["/Lang"] == "nl"
    tekst = pdf.pages[0].extract_text()
    assert "Amal Geheim" in tekst
    assert "Samen koken" in tekst
    assert "6 uur" in tekst
    assert bewijs.nummer in tekst
    antwoord = client_van(coach).get(reverse("bewijs_pdf", args=[bewijs.pk]))
    assert antwoord["Content-Type"] == "application/pdf"
    assert "nog niet getekend" in samenvatting(bewijs, "Amal")
