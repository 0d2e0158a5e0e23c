"""The activity matrix: what, for whom, how one begins; for everybody and for one person."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from aanbod.models import Aanbod, Gebruik
from aanbod.passend import SCHOOLUREN
from intake.models import Onderdeel
from netwerktraject.kern.models import Inzage
from netwerktraject.overzicht.matrixrijen import standaard_minuten
from tests import factories as maak

OVERDAG, AVOND = 1 << 6, 1 << 11  # Wednesday morning, Thursday evening


def aanbod(gemeente, naam, **velden):
    return maak.AanbodFactory(bestuur=gemeente, naam=naam, gelabeld=True, **velden)


def namen(antwoord) -> list[str]:
    """Names of the rows, in order."""
    return re.findall(r'<b><a href="/aanbod/[^"]+">([^<]+)</a></b>', antwoord.content.decode())


@pytest.fixture
def persoon(gemeente, coach, begeleider):
    """Amal: little Dutch, needs childcare, likes to cook, free on weekdays at school hours."""
    mens = maak.InburgeraarFactory(bestuur=gemeente, voornaam="Amal", contacttaal="ar", nederlands="a1")
    traject = maak.TrajectFactory(inburgeraar=mens, in_intake=True, coach=coach, trajectbegeleider=begeleider)
    intake = maak.IntakeFactory(traject=traject)
    for vraag, keuzes in {
        "gezin": ["kinderen", "opvang_nodig"],
        "wanneer_kan_je": ["schooluren"],
        "wat_doe_je_graag": ["koken"],
    }.items():
        maak.AntwoordFactory(intake=intake, vraag=vraag, weet="ingevuld", keuzes=keuzes, tekst="")
    return traject


def open_voor(browser, traject, vraag=""):
    return browser.get(reverse("matrix_dossier", args=[traject.pk]) + vraag)


# ------------------------------------------------------------------------------------------------ without a person
def test_de_begeleider_filtert_op_taal_opvang_en_overdag_en_leest_hoe_je_begint(
    client_van, gemeente, begeleider
):
    """OF-02"""
    past = {"taaliconen": 1, "kinderen_welkom": True, "rooster": OVERDAG}
    aanbod(gemeente, "Past", **past, begin="inschrijven", inschrijving="Bel Mieke en spreek een uur af.")
    aanbod(gemeente, "Opvang", **past | {"kinderen_welkom": None, "opvang": True}, begin="binnenlopen")
    aanbod(gemeente, "Te moeilijk", **past | {"taaliconen": 2})
    aanbod(gemeente, "Geen kind", **past | {"kinderen_welkom": False})
    aanbod(gemeente, "Niet gevraagd", **past | {"kinderen_welkom": None})
    aanbod(gemeente, "Avond", **past | {"rooster": AVOND})
    antwoord = client_van(begeleider).get(reverse("matrix") + "?taal=1&met=kind&wanneer=overdag")
    assert namen(antwoord) == ["Opvang", "Past"]
    tekst = antwoord.content.decode()
    assert "Bel Mieke en spreek een uur af." in tekst
    assert "Kom langs op het uur." in tekst


def test_gratis_binnenlopen_schooluren_en_bus_geeft_alleen_wat_klopt(client_van, gemeente, begeleider):
    """OF-15"""
    past = {"prijs_cent": 0, "begin": "binnenlopen", "rooster": OVERDAG, "bus_dichtbij": True}
    aanbod(gemeente, "Alles klopt", **past)
    for veld, waarde in {
        "prijs_cent": 200,
        "begin": "gesprek",
        "rooster": AVOND,
        "bus_dichtbij": None,
    }.items():
        aanbod(gemeente, f"Zonder {veld}", **past | {veld: waarde})
    vraag = "?prijs=gratis&met=binnenlopen&wanneer=overdag&met=bus"
    assert namen(client_van(begeleider).get(reverse("matrix") + vraag)) == ["Alles klopt"]


def test_open_voor_alle_inwoners_is_een_filter(client_van, gemeente, coach):
    """OF-09"""
    aanbod(gemeente, "Iedereen", open_voor="allen")
    aanbod(gemeente, "Nieuwkomers", open_voor="nieuwkomers")
    assert namen(client_van(coach).get(reverse("matrix") + "?met=inwoners")) == ["Iedereen"]


def test_alleen_wat_vandaag_een_label_heeft_en_nog_loopt_staat_erin(client_van, gemeente, coach):
    """OF-04, OF-14"""
    gisteren = timezone.localdate() - timedelta(days=1)
    aanbod(gemeente, "Met label")
    aanbod(gemeente, "Voorbij", laatste_op=gisteren)
    aanbod(gemeente, "Verborgen", gepubliceerd=False)
    maak.AanbodFactory(bestuur=gemeente, naam="Zonder label")
    maak.AanbodFactory(bestuur=gemeente, naam="Geweigerd", geweigerd=True)
    maak.AanbodFactory(bestuur=gemeente, naam="Verlopen", verlopen=True)
    assert namen(client_van(coach).get(reverse("matrix"))) == ["Met label"]


def test_elk_filter_toont_hoeveel_er_overblijft_ook_als_dat_nul_is(client_van, gemeente, coach):
    """OF-02"""
    aanbod(gemeente, "Een", soort="buddywerking", prijs_cent=0)
    aanbod(gemeente, "Twee", soort="taaloefenkans")
    tekst = client_van(coach).get(reverse("matrix") + "?prijs=gratis").content.decode()
    tellen = dict(re.findall(r'name="soort" value="(\w+)"[^>]*><span>[^<]+</span><span>(\d+)</span>', tekst))
    assert (tellen["buddywerking"], tellen["taaloefenkans"], len(tellen)) == ("1", "0", 7)
    assert 'class="nul"><input class="vak" type="checkbox" name="soort" value="taaloefenkans"' in tekst


@pytest.mark.parametrize(
    "vraag",
    [
        "?q=%27%3B+--",
        "?q=" + "a" * 3000,
        "?q=%F0%9F%8E%89",
        "?q=de+het+een",
        "?q=%00%D8",
        "?soort=bestaat_niet&gemeente=99999&met=1&taal=9&lezen=x&spreekt=zz&wanneer=nooit",
        "?pagina=-1",
        "?pagina=99999999999999999999",
        "?pagina=x&volgorde=x&stand=x&vorm=exe&profiel=x&onzin=1",
        "?soort=" + "&soort=".join(str(n) for n in range(300)),
    ],
)
def test_een_onzinnig_adres_geeft_een_pagina(client_van, gemeente, coach, persoon, vraag):
    aanbod(gemeente, "Taalcafé")
    browser = client_van(coach)
    for adres in (reverse("matrix"), reverse("matrix_dossier", args=[persoon.pk])):
        assert browser.get(adres + vraag).status_code == 200


def test_wat_een_adres_vraagt_en_niet_bestaat_staat_in_een_zin(client_van, gemeente, andere_gemeente, coach):
    aanbod(gemeente, "Taalcafé")
    browser, zin = client_van(coach), "Een filter in dit adres bestaat hier niet."
    vreemd = browser.get(f"{reverse('matrix')}?gemeente={andere_gemeente.pk}")
    assert (namen(vreemd), zin in vreemd.content.decode()) == (["Taalcafé"], True)
    assert zin not in browser.get(f"{reverse('matrix')}?gemeente={gemeente.pk}").content.decode()


def test_een_filter_haal_je_weg_en_de_rest_van_het_adres_blijft(client_van, gemeente, coach):
    aanbod(gemeente, "Taalcafé", prijs_cent=0)
    tekst = (
        client_van(coach)
        .get(reverse("matrix") + "?prijs=gratis&soort=taaloefenkans&q=praat")
        .content.decode()
    )
    assert 'href="?soort=taaloefenkans&amp;q=praat"' in tekst


def test_een_gewijzigde_rij_staat_meteen_juist_op_het_scherm(client_van, gemeente, coach, in_kring):
    """The rendered row is kept per worker; its key is what it shows."""
    rij = aanbod(gemeente, "Taalcafé", wanneer="elke maandag")
    browser = client_van(coach)
    assert "elke maandag" in browser.get(reverse("matrix")).content.decode()
    with in_kring(gemeente):
        Aanbod.objects.filter(pk=rij.pk).update(wanneer="elke vrijdag")
    assert "elke vrijdag" in browser.get(reverse("matrix")).content.decode()


def test_gedeeld_aanbod_noemt_de_gemeente_van_het_label_en_geen_medewerker(
    client_van, gemeente, partner_gemeente, verband, coach
):
    """SW-06"""
    maak.AanbodFactory(
        bestuur=partner_gemeente,
        naam="Gedeeld",
        verband=verband,
        gelabeld=True,
        gelabeld__door__familienaam="Kanarie4711",
    )
    tekst = client_van(coach).get(reverse("matrix")).content.decode()
    assert "Gedeeld" in tekst
    assert partner_gemeente.naam in tekst
    assert "Kanarie4711" not in tekst


def test_tekst_van_een_ander_wordt_nooit_html(client_van, gemeente, coach):
    aanbod(
        gemeente, "<script>x</script>", wanneer="<b>wo</b>", inschrijving="<i>bel</i>", voor_wie="<u>wie</u>"
    )
    tekst = client_van(coach).get(reverse("matrix") + "?q=%3Cscript%3E").content.decode()
    for stuk in ("<script>x", "<b>wo", "<i>bel", "<u>wie"):
        assert stuk not in tekst.lower()


@pytest.mark.parametrize("pad", ["matrix", "matrix_dossier"])
def test_evenveel_vragen_aan_de_databank_voor_1_en_voor_50_rijen(client_van, gemeente, coach, persoon, pad):
    browser = client_van(coach)
    adres = reverse(pad, args=[persoon.pk] if pad == "matrix_dossier" else [])

    def tel():
        with CaptureQueriesContext(connection) as vragen:
            assert browser.get(adres).status_code == 200
        return len(vragen)

    aanbod(gemeente, "Eerste")
    tel()
    een = tel()
    for n in range(49):
        aanbod(gemeente, f"Aanbod {n}")
    assert tel() == een


# ------------------------------------------------------------------------------------------------ for one person
def test_een_dossier_opent_de_matrix_in_drie_groepen_met_redenen(client_van, gemeente, coach, persoon):
    """OF-02, TK-02"""
    aanbod(gemeente, "Kookclub", kinderen_welkom=True, rooster=OVERDAG, wat="We koken samen.")
    aanbod(gemeente, "Taaltafel", taaliconen=2)
    aanbod(gemeente, "Onthaal", taaliconen=4)
    antwoord = open_voor(client_van(coach), persoon)
    tekst = antwoord.content.decode()
    assert namen(antwoord) == ["Kookclub", "Taaltafel"]
    for zin in ("Het kind mag mee.", "Op woensdagvoormiddag kan Amal.", "Koken doet Amal graag."):
        assert zin in tekst
    assert "Vraagt een beetje Nederlands." in tekst
    assert "1 vraagt meer Nederlands" in tekst
    assert namen(open_voor(client_van(coach), persoon, "?stand=niet")) == ["Onthaal"]


def test_de_strook_noemt_wat_niet_gevraagd_is_met_een_link(client_van, coach, persoon):
    """IT-09"""
    tekst = open_voor(client_van(coach), persoon).content.decode()
    vraag = reverse("intake_vraag", args=[persoon.pk, "hoe_kom_je_er"])
    assert f'Vervoer: <a href="{vraag}">niet gevraagd</a>' in tekst
    assert "weekdagen overdag" in tekst


def test_een_bevinding_verbergt_aanbod_voor_wie_de_drempel_heeft_en_zegt_waarom(
    client_van, gemeente, coach, persoon
):
    """★3"""
    hinder = [{"b": "bereikbaar", "raakt": "kinderen", "ernst": "weg", "zin": "De trap heeft geen hek"}]
    aanbod(gemeente, "Met trap", hinder=hinder, kinderen_welkom=True)
    anders = maak.TrajectFactory(bestuur=gemeente, in_intake=True, inburgeraar__nederlands="b2")
    browser = client_van(coach)
    assert namen(open_voor(browser, persoon)) == []
    assert "De trap heeft geen hek." in open_voor(browser, persoon, "?stand=niet").content.decode()
    assert namen(open_voor(browser, anders)) == ["Met trap"]


def test_aanbod_van_een_andere_gemeente_die_niet_deelt_staat_er_niet(
    client_van, gemeente, partner_gemeente, verband, begeleider, persoon
):
    """SW-06: the trajectbegeleider reads the offer of the whole region, the person uses that of the own gemeente."""
    aanbod(gemeente, "Eigen")
    aanbod(partner_gemeente, "Van elders")
    aanbod(partner_gemeente, "Met ons", met_besturen=[gemeente.pk])
    aanbod(partner_gemeente, "In het verband", verband=verband)
    browser = client_van(begeleider)
    voor = namen(browser.get(reverse("matrix_agii", args=[persoon.pk])))
    assert sorted(voor) == ["Eigen", "In het verband", "Met ons"]
    assert len(namen(browser.get(reverse("matrix")))) == 4


def test_de_begeleider_krijgt_alleen_de_contacttaal_van_de_persoon(client_van, gemeente, begeleider, persoon):
    """RG-04"""
    aanbod(gemeente, "Onthaal", taaliconen=4, kinderen_welkom=False, wat="Koken")
    aanbod(gemeente, "Salon", contacttalen=["ar"])
    antwoord = client_van(begeleider).get(reverse("matrix_agii", args=[persoon.pk]))
    tekst = antwoord.content.decode()
    assert sorted(namen(antwoord)) == ["Onthaal", "Salon"]
    assert "Ze spreken er ook Arabisch." in tekst
    for stuk in (
        "opvang nodig",
        "Koken doet",
        "weekdagen overdag",
        "Vraagt vlot Nederlands",
        "In plan</button>",
    ):
        assert stuk not in tekst


def test_kijken_laat_een_spoor_na(client_van, gemeente, coach, begeleider, persoon, in_kring):
    """RG-07"""
    open_voor(client_van(coach), persoon)
    client_van(begeleider).get(reverse("matrix_agii", args=[persoon.pk]))
    with in_kring(gemeente):
        rijen = Inzage.objects.filter(soort="matrix", onderwerp_id=persoon.pk)
        assert {r.gebruiker_id for r in rijen} == {coach.pk, begeleider.pk}


def test_in_plan_met_een_klik_en_terug_naar_de_matrix(client_van, gemeente, coach, persoon, in_kring):
    """OF-02"""
    aanbod(gemeente, "Kookclub", minuten_per_keer=120)
    browser = client_van(coach)
    adres = reverse("matrix_dossier", args=[persoon.pk]) + "?met=kind&q="
    tekst = open_voor(browser, persoon).content.decode()
    knop = re.search(r'formaction="([^"]+)" name="minuten" value="([^"]+)"', tekst)
    antwoord = browser.post(knop[1], {"minuten": knop[2], "terug": adres})
    assert (antwoord.status_code, antwoord["Location"]) == (302, adres)
    with in_kring(gemeente):
        onderdeel = Onderdeel.objects.get()
    assert (onderdeel.titel, onderdeel.gepland_minuten) == ("Kookclub", 720)
    tekst = open_voor(browser, persoon).content.decode()
    assert '<span class="mx-in">' in tekst
    assert f'action="{reverse("onderdeel_weg", args=[onderdeel.pk])}"' in tekst
    assert "<b>12</b> van 40 uur" in tekst


def test_aanbod_van_een_partner_in_het_plan_blijft_leesbaar(
    client_van, gemeente, partner_gemeente, verband, coach, persoon, in_kring
):
    """SW-06"""
    rij = aanbod(partner_gemeente, "Gedeeld", verband=verband)
    eigen = aanbod(gemeente, "Eigen")
    browser = client_van(coach)
    for keuze in (rij, rij, eigen):
        browser.post(reverse("plan_uit_aanbod", args=[persoon.pk, keuze.pk]), {"minuten": "2"})
    with in_kring(gemeente):
        assert list(Gebruik.objects.values_list("aanbod_sleutel", flat=True)) == [rij.pk]
    with in_kring(partner_gemeente):
        Aanbod.objects.filter(pk=rij.pk).update(verband=None)
    assert browser.get(reverse("aanbod_detail", args=[rij.pk])).status_code == 200


def test_zonder_de_persoon_kijk_je_naar_alles(client_van, gemeente, coach, persoon):
    aanbod(gemeente, "Onthaal", taaliconen=4)
    assert namen(open_voor(client_van(coach), persoon, "?profiel=uit")) == ["Onthaal"]


@pytest.mark.parametrize("vorm", ["csv", "print"])
def test_een_uitvoer_noemt_de_persoon_niet(client_van, gemeente, coach, persoon, vorm):
    """OF-02"""
    aanbod(gemeente, "=Kookclub", kinderen_welkom=True, rooster=OVERDAG, wat="We koken.")
    antwoord = open_voor(client_van(coach), persoon, f"?vorm={vorm}")
    tekst = antwoord.content.decode()
    assert "Op woensdagvoormiddag kan deze persoon." in tekst
    assert "Amal" not in tekst + antwoord.get("Content-Disposition", "")
    if vorm == "csv":
        assert "'=Kookclub" in tekst
        assert "activiteitenmatrix" in antwoord["Content-Disposition"]


def test_de_uitvoer_volgt_het_filter(client_van, gemeente, coach):
    aanbod(gemeente, "Gratis", prijs_cent=0)
    aanbod(gemeente, "Duur", prijs_cent=900)
    regels = client_van(coach).get(reverse("matrix") + "?prijs=gratis&vorm=csv").content.decode().splitlines()
    assert [r.split(";")[0] for r in regels[1:]] == ['"Gratis"']


@pytest.mark.parametrize(
    ("keer", "ritme", "nodig", "uit"),
    [(120, "", 2400, 720), (120, "ad_hoc", 2400, 120), (120, "vast", 300, 240), (180, "", 60, 180), (0, "", 0, 180),
     (5000, "", 0, 4800)],
)  # fmt: skip
def test_hoeveel_uur_een_klik_in_het_plan_zet(keer, ritme, nodig, uit):
    assert standaard_minuten(keer, ritme, nodig) == uit


def test_schooluren_zijn_weekdagen_overdag():
    assert SCHOOLUREN.bit_count() == 10


@pytest.mark.parametrize(
    ("vraag", "gevonden"),
    [
        ("wandeling", ["Wandelen"]),
        ("NAAICAFE", ["Naaicafé"]),
        ("naai", ["Naaicafé"]),
        ("de een het", ["Naaicafé", "Wandelen"]),
        ("wandelen naaien", []),
        ("taaloefenkans", ["Naaicafé", "Wandelen"]),
    ],
)
def test_zoeken_vindt_woorden_bij_hun_stam_en_begin(client_van, gemeente, coach, vraag, gevonden):
    """OF-02"""
    aanbod(gemeente, "Naaicafé")
    aanbod(gemeente, "Wandelen")
    assert namen(client_van(coach).get(reverse("matrix"), {"q": vraag})) == gevonden
