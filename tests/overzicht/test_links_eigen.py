"""The newcomer's own page, and the four languages of all pages behind a link."""

import pytest

from intake.mails import traject_link
from intake.models import Urenregel
from intake.models.uren import UrenStatus
from netwerktraject.kern.kring import systeem
from netwerktraject.kern.models import Bericht, Gebeurtenis
from tests import factories as maak
from tests.overzicht.linkhulp import link_voor, regels, velden, velden_zonder_pagina
from vrijwilligers import acties as plaats_acties


# ---------------------------------------------------------------------------------------------- languages
@pytest.mark.parametrize(
    ("taal", "richting", "kop", "knop"),
    [
        ("nl", "ltr", "zag je", "Bewaar"),
        ("en", "ltr", "did you see", "Save"),
        ("fr", "ltr", "avez-vous vu", "Enregistrer"),
        ("ar", "rtl", "هل تم اللقاء مع", "حفظ"),
        ("xx", "ltr", "zag je", "Bewaar"),
    ],
)
def test_de_pagina_spreekt_de_taal_van_de_link(client, duo, taal, richting, kop, knop):
    antwoord = client.get(link_voor(duo, taal=taal), HTTP_ACCEPT_LANGUAGE="de,fr;q=0.5")
    tekst = antwoord.content.decode()
    assert f'<html lang="{taal if taal != "xx" else "nl"}" dir="{richting}"' in tekst
    assert kop in tekst
    assert knop in tekst
    assert "<bdi>Samira</bdi>" in tekst


def test_een_andere_taal_blijft_bewaard_op_deze_telefoon(client, duo):
    pad = link_voor(duo)
    assert 'lang="ar" dir="rtl"' in client.get(pad + "?taal=ar").content.decode()
    assert 'lang="ar" dir="rtl"' in client.get(pad).content.decode()
    antwoord = client.post(pad, velden(client.get(pad), minuten="0"))
    assert "أدخل مدة" in antwoord.content.decode()
    assert client.cookies["linktaal"]["path"] == "/l/"


def test_uren_in_het_arabisch_hebben_hun_eigen_meervoud(client, duo):
    tekst = client.get(link_voor(duo, taal="ar")).content.decode()
    assert '<option value="60">ساعة واحدة</option>' in tekst
    assert '<option value="120" selected>ساعتان</option>' in tekst
    assert '<option value="180">3 ساعات</option>' in tekst
    assert '<option value="660">11 ساعة</option>' in tekst


# ---------------------------------------------------------------------------------------------- the newcomer


def test_de_inburgeraar_ziet_eigen_uren_en_plan(client, eigen):
    """IT-01"""
    tekst = client.get(link_voor(eigen, doel="traject", taal="nl")).content.decode()
    assert "Dag <bdi>Samira</bdi>, dit zijn jouw uren" in tekst
    assert "10 van 40 uur" in tekst
    assert "Samen met een buddy" in tekst
    assert "Greet" in tekst
    assert "Geheimnaam" not in tekst
    assert "Achternaam" not in tekst


def test_de_inburgeraar_zegt_dat_een_regel_niet_klopt(client, eigen):
    """RG-05"""
    pad = link_voor(eigen, doel="traject")
    [regel] = regels(eigen)
    leeg = client.post(pad, {"regel": regel.pk, "reden": ""})
    assert leeg.status_code == 422
    assert "Zeg wat er niet klopt." in leeg.content.decode()
    antwoord = client.post(pad, {"regel": regel.pk, "reden": "Het was 1 uur"}, follow=True)
    assert "we kijken het na" in antwoord.content.decode()
    assert regels(eigen)[0].status == UrenStatus.BETWIST
    with systeem("test", [eigen.bestuur_id]):
        assert Gebeurtenis.objects.get(soort="uren_betwist").namens == "inburgeraar Samira"


def test_een_regel_van_iemand_anders_kan_je_niet_betwisten(client, eigen, plaatsing):
    """#14"""
    vreemd = maak.UrenregelFactory(onderdeel=plaatsing.onderdeel, minuten=60)
    client.post(link_voor(eigen, doel="traject"), {"regel": vreemd.pk, "reden": "Weg ermee"})
    with systeem("test", [eigen.bestuur_id]):
        assert Urenregel.objects.get(pk=vreemd.pk).status == UrenStatus.INGEDIEND


def test_op_de_eigen_pagina_kan_je_geen_uren_invoeren(client, eigen):
    aantal = len(regels(eigen))
    assert client.post(link_voor(eigen, doel="traject"), velden_zonder_pagina()).status_code == 422
    assert len(regels(eigen)) == aantal


def test_de_link_van_een_mentor_stopt_met_de_plaatsing(client, plaatsing):
    pad = link_voor(plaatsing, doel="plaatsing")
    with systeem("test", [plaatsing.bestuur_id]):
        plaats_acties.beeindig(plaatsing=plaatsing, reden="seizoen om", door=maak.GebruikerFactory())
    assert client.get(pad).status_code == 404


# ---------------------------------------------------------------------------------------------- from the dossier
def test_een_coach_geeft_de_inburgeraar_een_link_met_qr(client_van, client, gemeente, eigen):
    """TK-09: also for who has no e-mail."""
    coach = maak.gebruiker_met("netwerkcoach", gemeente)
    oud = link_voor(eigen, doel="traject")
    tekst = client_van(coach).post(f"/inburgeraars/{eigen.pk}/eigen-link/").content.decode()
    nieuw = "/l/" + tekst.split("https://netwerktraject.example/l/")[1].split("/")[0] + "/"
    assert 'lang="ar"' in client.get(nieuw).content.decode()
    assert client.get(oud).status_code == 404


def test_een_coach_mailt_de_link_in_de_taal_van_de_inburgeraar(client_van, gemeente, eigen):
    coach = maak.gebruiker_met("netwerkcoach", gemeente)
    for _ in range(2):
        client_van(coach).post(f"/inburgeraars/{eigen.pk}/eigen-link/mail/")
    with systeem("test", [gemeente.pk]):
        bericht = Bericht.objects.filter(sjabloon="traject_link").first()
        assert (bericht.aan, bericht.taal) == (eigen.inburgeraar.email, "ar")
        assert "Samira" not in traject_link(bericht).onderwerp
        bericht.aan = "oud@post.example"
        assert traject_link(bericht) is None


def test_zonder_mail_zegt_het_scherm_wat_wel_kan(client_van, gemeente):
    traject = maak.TrajectFactory(bestuur=gemeente, lopend=True, inburgeraar__onbereikbaar=True)
    coach = maak.gebruiker_met("netwerkcoach", gemeente)
    antwoord = client_van(coach).post(f"/inburgeraars/{traject.pk}/eigen-link/mail/", follow=True)
    assert "Maak een link met een QR-code" in antwoord.content.decode()
