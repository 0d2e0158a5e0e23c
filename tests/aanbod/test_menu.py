"""The public choice menu: no login, no cookie, no internal field, every language (OF-13, OF-14, OF-16, CO-02, ★10)."""

import io
import json
import re
from datetime import date, time

import pytest
from django.db import connection
from django.test import override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pypdf import PdfReader

from aanbod.acties.foto import trek_foto_in, trek_getuigenis_in
from aanbod.menu import bladen
from aanbod.menu.openbaar import FILTERS, OPENBARE_VELDEN
from aanbod.menu.talen import talen
from aanbod.models import Aanbod
from netwerktraject.kern import pdf
from tests import factories as maak

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2026-11-25 10:00")]


@pytest.fixture
def bezoeker(client_van):
    return client_van()


@pytest.fixture
def wandelen(gemeente):
    """An offer of Tuesday afternoon with everything a public page can show."""
    aanbod = maak.AanbodFactory(
        bestuur=gemeente,
        naam="Wandelen",
        kort="Samen door de stad",
        soort="stadswandeling",
        prijs="gratis",
        prijs_cent=0,
        kinderen_welkom=True,
        waar="Markt 1",
        inschrijving="Kom naar de kerk.",
        contact_openbaar="054 00 00 00",
        rooster=0b010 << 3,
        gelabeld=True,
    )
    maak.MomentFactory(aanbod=aanbod)
    return aanbod


def pagina(client, gemeente, vraag="", naam="keuzemenu", *args):
    return client.get(reverse(naam, args=[gemeente.slug, *args]) + vraag)


def tekst(antwoord) -> str:
    return antwoord.content.decode()


def test_iedereen_opent_het_menu_zonder_koekje(bezoeker, gemeente, wandelen):
    """OF-13"""
    antwoord = pagina(bezoeker, gemeente)
    assert antwoord.status_code == 200
    assert not antwoord.cookies
    assert antwoord["Cache-Control"] == "public, max-age=60"
    assert "csrfmiddlewaretoken" not in tekst(antwoord)
    for woord in (
        "Wandelen",
        "Samen door de stad",
        "dinsdag 14 uur",
        "gratis",
        "kind mee",
        "nt/beeld/wandelen.svg",
    ):
        assert woord in tekst(antwoord)


def test_een_tweede_keer_vragen_geeft_304_tot_er_iets_verandert(bezoeker, gemeente, wandelen, in_kring):
    eerste = pagina(bezoeker, gemeente)
    adres = reverse("keuzemenu", args=[gemeente.slug])
    assert bezoeker.get(adres, headers={"if-none-match": eerste["ETag"]}).status_code == 304
    with in_kring():
        Aanbod.objects.filter(pk=wandelen.pk).update(kort="Langs het water")
    tweede = bezoeker.get(adres, headers={"if-none-match": eerste["ETag"]})
    assert tweede.status_code == 200
    assert "Langs het water" in tekst(tweede)


def test_wie_is_aangemeld_ziet_hetzelfde_en_niets_blijft_in_een_cache(
    client_van, beheerder, gemeente, wandelen
):
    maak.AanbodFactory(bestuur=gemeente, naam="Nog intern")
    antwoord = pagina(client_van(beheerder), gemeente)
    assert "Nog intern" not in tekst(antwoord)
    assert "Wandelen" in tekst(antwoord)
    assert "no-store" in antwoord["Cache-Control"]


def test_alleen_wat_loopt_en_een_label_heeft_staat_erop(bezoeker, gemeente, andere_gemeente):
    """OF-04 OF-14: yesterday's event is gone."""
    kwijt = {
        "Zonder label": {},
        "Geweigerd": {"geweigerd": True},
        "Verlopen label": {"verlopen": True},
        "Voorbij": {"gelabeld": True, "eindigt_op": date(2026, 11, 24)},
        "Laatste keer was gisteren": {"gelabeld": True, "laatste_op": date(2026, 11, 24)},
        "Niet zichtbaar": {"gelabeld": True, "gepubliceerd": False},
        "Niet in het menu": {"gelabeld": True, "in_keuzemenu": False},
    }
    for naam, velden in kwijt.items():
        maak.AanbodFactory(bestuur=gemeente, naam=naam, **velden)
    elders = maak.AanbodFactory(bestuur=andere_gemeente, naam="Van Mol", gelabeld=True)
    maak.AanbodFactory(bestuur=gemeente, naam="Vandaag nog", gelabeld=True, eindigt_op=date(2026, 11, 25))
    inhoud = tekst(pagina(bezoeker, gemeente))
    assert "Vandaag nog" in inhoud
    assert [naam for naam in [*kwijt, "Van Mol"] if naam in inhoud] == []
    for aanbod in [elders]:
        assert pagina(bezoeker, gemeente, "", "menu_aanbod", aanbod.pk).status_code == 404


def test_wat_vol_is_staat_achteraan_met_het_woord_erbij(bezoeker, gemeente, wandelen):
    maak.AanbodFactory(bestuur=gemeente, naam="Aaa vol", gelabeld=True, vol_tot=date(2026, 12, 1))
    maak.AanbodFactory(bestuur=gemeente, naam="Bbb twijfel", gelabeld=True, twijfel_op=date(2026, 11, 1))
    inhoud = tekst(pagina(bezoeker, gemeente))
    assert inhoud.index("Bbb twijfel") < inhoud.index("Wandelen") < inhoud.index("Aaa vol")
    assert ">vol<" in inhoud.replace("/svg>vol<", "/svg>>vol<")
    assert "vraag eerst of het doorgaat" in inhoud


def test_aanbod_van_een_partner_staat_erop_van_een_vreemde_niet(
    bezoeker, gemeente, partner_gemeente, andere_gemeente, verband
):
    """SW-06"""
    maak.AanbodFactory(bestuur=partner_gemeente, naam="Uit Ninove", verband=verband, gelabeld=True)
    maak.AanbodFactory(bestuur=partner_gemeente, naam="Niet gedeeld", gelabeld=True)
    maak.AanbodFactory(bestuur=andere_gemeente, naam="Aan ons", met_besturen=[gemeente.pk], gelabeld=True)
    inhoud = tekst(pagina(bezoeker, gemeente))
    assert "Uit Ninove" in inhoud
    assert "Aan ons" in inhoud
    assert "Niet gedeeld" not in inhoud


GEHEIM = {
    "mentor": "Zqmentor Pieters",
    "mentor_email": "zqmentor@geheim.example",
    "mentor_telefoon": "0499 zqtel",
    "bijzonderheden": "zqbijzonder",
    "vorm": "zqvorm",
    "bron": "zqbron",
    "extern_id": "zqextern",
    "hinder": [{"b": "bereikbaar", "raakt": "ver", "ernst": 2, "zin": "zqhinder"}],
}


def test_geen_enkel_openbaar_byte_toont_een_intern_veld(bezoeker, gemeente, wandelen, in_kring):
    """OF-13: canaries in every internal field, read back from HTML, PDF, calendar and open data."""
    with in_kring():
        Aanbod.objects.filter(pk=wandelen.pk).update(**GEHEIM)
        organisatie = wandelen.organisatie
        organisatie.contactpersoon, organisatie.telefoon = "zqcontact", "0499 zqorg"
        organisatie.email, organisatie.adres = "zqorg@geheim.example", "zqadres 1"
        organisatie.save()
    maak.BbevindingFactory(aanbod=wandelen, zin="zqbevinding", actie="zqactie")
    maak.BezoekFactory(aanbod=wandelen, bevindingen="zqbezoek")
    maak.FotoFactory(aanbod=wandelen, toestemming_van="zqtoestemming")
    gevonden = []
    adressen = [
        *(reverse(naam, args=[gemeente.slug]) for naam in ("keuzemenu", "menu_boekje", "menu_kaartjes")),
        reverse("menu_keuze", args=[gemeente.slug]) + f"?k={wandelen.pk.hex[:8]}",
        *(
            reverse(naam, args=[gemeente.slug, wandelen.pk])
            for naam in ("menu_aanbod", "menu_blad", "menu_ical")
        ),
        reverse("open_aanbod_json", args=[gemeente.slug]),
    ]
    for adres in adressen:
        antwoord = bezoeker.get(adres)
        assert antwoord.status_code == 200, adres
        inhoud = b"".join(antwoord) if antwoord.streaming else antwoord.content
        if antwoord["Content-Type"] == "application/pdf":
            lezer = PdfReader(io.BytesIO(inhoud))
            inhoud = f"{lezer.metadata} {' '.join(b.extract_text() for b in lezer.pages)}".encode()
        assert b"andelen" in inhoud, adres  # the test reads what it thinks it reads
        gevonden += [(adres, woord) for woord in re.findall(rb"zq\w+", inhoud.lower())]
    assert gevonden == []


def test_de_lijst_van_openbare_velden_groeit_niet_vanzelf():
    """A new column is internal until somebody names it here and there."""
    mogelijk = {veld.name for veld in Aanbod._meta.concrete_fields}
    intern = mogelijk - {veld.removesuffix("_id") for veld in OPENBARE_VELDEN} - {"id"}
    assert {"mentor", "mentor_email", "mentor_telefoon", "hinder", "bron", "bron_waarden", "label"} <= intern


def test_filters_werken_zonder_script_en_houden_de_hartjes(bezoeker, gemeente, wandelen):
    avond = maak.AanbodFactory(
        bestuur=gemeente, naam="Laat praten", prijs="5 euro", prijs_cent=500, rooster=0b100, gelabeld=True
    )
    onbekend = maak.AanbodFactory(bestuur=gemeente, naam="Buddy", gelabeld=True)
    hart = avond.pk.hex[:8]
    verwacht = {
        "overdag": ({"Wandelen", "Buddy"}, {"Laat praten"}),
        "avond": ({"Laat praten", "Buddy"}, {"Wandelen"}),
        "kinderen": ({"Wandelen"}, {"Laat praten", "Buddy"}),
        "gratis": ({"Wandelen"}, {"Laat praten", "Buddy"}),
    }
    assert set(verwacht) == set(FILTERS)
    for naam, (wel, niet) in verwacht.items():
        inhoud = tekst(pagina(bezoeker, gemeente, f"?f={naam}&k={hart}"))
        assert [w for w in wel if f">{w}</a>" not in inhoud] == [], naam
        assert [w for w in niet if f">{w}</a>" in inhoud] == [], naam
        assert f'value="{hart}"' in inhoud
        assert f'name="weg" value="{naam}"' in inhoud
    assert f">{onbekend.naam}</a>" in tekst(pagina(bezoeker, gemeente, "?f=kinderen&weg=kinderen"))


def test_toon_je_keuze_toont_alleen_wat_in_dit_menu_staat(bezoeker, gemeente, andere_gemeente, wandelen):
    vreemd = maak.AanbodFactory(bestuur=andere_gemeente, naam="Van Mol", gelabeld=True)
    vraag = f"?taal=ar&k={wandelen.pk.hex[:8]}&k={vreemd.pk.hex[:8]}&k=zz&k={'9' * 10_000}"
    inhoud = tekst(pagina(bezoeker, gemeente, vraag, "menu_keuze"))
    assert "Wandelen" in inhoud
    assert "Van Mol" not in inhoud
    assert '<svg class="qr"' in inhoud
    assert talen()["ar"]["nog_niets"] in tekst(pagina(bezoeker, gemeente, "?taal=ar", "menu_keuze"))


@pytest.mark.parametrize("code", sorted(talen()))
def test_elke_taal_heeft_alle_woorden_en_een_eigen_richting(bezoeker, gemeente, wandelen, code):
    taal, nl = talen()[code], talen()["nl"]
    assert set(taal.woorden) == set(nl.woorden)
    gaten = re.compile(r"{\w+}")
    anders = [
        k for k, w in taal.woorden.items() if set(gaten.findall(w)) - set(gaten.findall(nl[k]) or ["{van}"])
    ]
    assert anders == []
    assert all(taal.woorden.values())
    assert pdf.niet_drukbaar("".join(taal.woorden.values()) + taal.naam) == ""
    inhoud = tekst(pagina(bezoeker, gemeente, f"?taal={code}"))
    assert f'<html lang="{taal.lang}" dir="{taal.richting}"' in inhoud
    assert taal["titel"] in inhoud
    assert (taal["niet_nagekeken"] in inhoud) is (not taal.nagekeken)


def test_een_vertaling_komt_op_de_tegel_en_wat_ontbreekt_staat_er_in_het_nederlands(
    bezoeker, gemeente, wandelen
):
    maak.VertalingFactory(aanbod=wandelen, taal="ar", naam="المشي", kort="معًا في المدينة")
    maak.AanbodFactory(bestuur=gemeente, naam="Naaicafé", gelabeld=True)
    inhoud = tekst(pagina(bezoeker, gemeente, "?taal=ar"))
    assert "المشي" in inhoud
    assert "معًا في المدينة" in inhoud
    assert "الثلاثاء 14:00" in inhoud
    assert 'lang="nl" dir="ltr">Naaicafé</a>' in inhoud


def test_de_bladzijde_van_een_aanbod_zegt_alles_om_te_beginnen(bezoeker, gemeente, wandelen):
    inhoud = tekst(pagina(bezoeker, gemeente, "", "menu_aanbod", wandelen.pk))
    for woord in (
        "Markt 1",
        "Kom naar de kerk.",
        "054 00 00 00",
        "dinsdag 1 december 2026 14 tot 16 uur",
        "wa.me/?text=",
    ):
        assert woord in inhoud, woord
    assert "openstreetmap.org/search?query=Markt%201%2C%20Geraardsbergen" in inhoud
    assert reverse("menu_ical", args=[gemeente.slug, wandelen.pk]) in inhoud


def test_een_naam_kan_het_datablok_niet_sluiten(bezoeker, gemeente, wandelen, in_kring):
    with in_kring():
        Aanbod.objects.filter(pk=wandelen.pk).update(naam="</script><script>alert(1)</script>")
    inhoud = tekst(pagina(bezoeker, gemeente, "", "menu_aanbod", wandelen.pk))
    blok = re.search(r'<script type="application/ld\+json">(.*?)</script>', inhoud).group(1)
    assert json.loads(blok)["name"] == "</script><script>alert(1)</script>"
    assert "<script>alert" not in inhoud


def test_ingetrokken_foto_en_getuigenis_zijn_meteen_weg(bezoeker, gemeente, wandelen, beheerder, in_kring):
    """OF-16 RG-06"""
    foto = maak.FotoFactory(aanbod=wandelen, alt="Zes mensen op de Markt")
    verhaal = maak.GetuigenisFactory(aanbod=wandelen, tekst="Ik ken nu mijn straat.")
    maak.FotoFactory(
        aanbod=wandelen, alt="Te laat", toestemming_op=date(2026, 1, 1), toestemming_tot=date(2026, 11, 24)
    )
    inhoud = tekst(pagina(bezoeker, gemeente, "", "menu_aanbod", wandelen.pk))
    assert "Zes mensen op de Markt" in inhoud
    assert "Ik ken nu mijn straat." in inhoud
    assert "Te laat" not in inhoud
    with in_kring():
        trek_foto_in(foto=foto, door=beheerder)
        trek_getuigenis_in(getuigenis=verhaal, door=beheerder)
    inhoud = tekst(pagina(bezoeker, gemeente, "", "menu_aanbod", wandelen.pk))
    assert "Zes mensen op de Markt" not in inhoud
    assert "Ik ken nu mijn straat." not in inhoud
    assert "nt/beeld/wandelen.svg" in inhoud


def test_een_hartje_dat_niet_in_het_menu_staat_maakt_geen_nieuwe_bladzijde(bezoeker, gemeente, wandelen):
    """Strangers' keys change neither the mark nor the bytes, so they can't push other pages out of memory."""
    eigen = wandelen.pk.hex[:8]
    for naam in ("keuzemenu", "menu_keuze"):
        een = pagina(bezoeker, gemeente, f"?k={eigen}", naam)
        twee = pagina(bezoeker, gemeente, f"?k={eigen}&k=00000000&k=deadbeef", naam)
        assert (een["ETag"], een.content) == (twee["ETag"], twee.content)
        assert eigen in tekst(een)
        assert "deadbeef" not in tekst(twee)


def test_de_bladzijde_van_een_aanbod_toont_niet_de_hartjes_van_een_ander(bezoeker, gemeente, wandelen):
    pagina(bezoeker, gemeente, "?k=deadbeef", "menu_aanbod", wandelen.pk)
    assert "deadbeef" not in tekst(pagina(bezoeker, gemeente, "", "menu_aanbod", wandelen.pk))


def test_de_bewaarde_bladen_blijven_onder_hun_gewicht(monkeypatch):
    monkeypatch.setattr(bladen, "_bladen", bladen.OrderedDict())
    monkeypatch.setattr(bladen, "BEWAAR_BYTES", 100)
    for n in range(5):
        assert len(bladen.bewaard(f"blad {n}", lambda: bytes(40))) == 40
    assert list(bladen._bladen) == ["blad 3", "blad 4"]


def test_een_menu_dat_niet_openstaat_zegt_dat_vriendelijk(bezoeker, gemeente, wandelen, in_kring):
    maak.InstellingFactory(bestuur=gemeente, keuzemenu_aan=False)
    for adres in (
        reverse("keuzemenu", args=[gemeente.slug]),
        reverse("menu_aanbod", args=[gemeente.slug, wandelen.pk]),
        reverse("menu_boekje", args=[gemeente.slug]),
        reverse("keuzemenu", args=["bestaat-niet"]),
    ):
        antwoord = bezoeker.get(adres + "?taal=fr")
        assert antwoord.status_code == 404
        assert talen()["fr"]["dicht_uitleg"] in tekst(antwoord).replace("&#x27;", "'")


def test_een_gemeente_die_niet_meedoet_heeft_geen_menu(bezoeker, gemeente, wandelen):
    gemeente.actief = False
    gemeente.save()
    assert pagina(bezoeker, gemeente).status_code == 404


def test_een_leeg_menu_zegt_wat_er_is(bezoeker, gemeente):
    antwoord = pagina(bezoeker, gemeente, "?f=gratis")
    assert "Er is nu niets dat past." in tekst(antwoord)
    assert "Toon alles" in tekst(antwoord)


@pytest.mark.parametrize(
    "vraag",
    [
        "?taal=xx",
        "?taal=" + "a" * 10_000,
        "?taal=../nl",
        "?f='; --&f=%00&f=gratis&weg=" + "x" * 5000,
        "?k=" + "&k=".join(["ffffffff"] * 500),
        "?taal=ar&taal=<svg onload=alert(1)>",
    ],
)
def test_kwade_vragen_geven_gewoon_het_menu(bezoeker, gemeente, wandelen, vraag):
    antwoord = pagina(bezoeker, gemeente, vraag)
    assert antwoord.status_code == 200
    assert "<svg onload" not in tekst(antwoord)
    assert len(antwoord.content) < 40_000


def test_vijftig_tegels_vragen_niet_meer_dan_een(bezoeker, gemeente, wandelen):
    with CaptureQueriesContext(connection) as een:
        pagina(bezoeker, gemeente)
    for n in range(49):
        aanbod = maak.AanbodFactory(bestuur=gemeente, naam=f"Aanbod {n}", gelabeld=True)
        maak.MomentFactory(aanbod=aanbod)
    with CaptureQueriesContext(connection) as vijftig:
        inhoud = tekst(pagina(bezoeker, gemeente))
    assert inhoud.count('class="tegel"') == 50
    assert len(vijftig) == len(een)


def test_de_bladzijde_past_door_een_smalle_lijn(bezoeker, gemeente):
    """Works on 3G: 30 tiles weigh less than 60 kB before compression; no script is needed."""
    for n in range(30):
        maak.AanbodFactory(bestuur=gemeente, naam=f"Aanbod {n}", gelabeld=True)
    antwoord = pagina(bezoeker, gemeente)
    assert len(antwoord.content) < 60_000
    assert "designsystemet" not in tekst(antwoord)


@override_settings(BASIS_URL="https://menu.example")
def test_de_link_in_een_bericht_volgt_nooit_de_host_van_de_vraag(bezoeker, gemeente, wandelen):
    """veiligheid.md #27"""
    adres = reverse("menu_aanbod", args=[gemeente.slug, wandelen.pk])
    inhoud = tekst(bezoeker.get(adres, headers={"host": "localhost"}))
    assert f"https://menu.example{adres}" in inhoud
    assert "localhost" not in inhoud


def test_het_uur_staat_er_zoals_in_die_taal(bezoeker, gemeente, wandelen):
    koken = maak.AanbodFactory(bestuur=gemeente, naam="Koken", gelabeld=True)
    maak.MomentFactory(aanbod=koken, dag=4, begint=time(9, 30))
    assert "vrijdag 9.30 uur" in tekst(pagina(bezoeker, gemeente))
    assert "vendredi 9:30" in tekst(pagina(bezoeker, gemeente, "?taal=fr"))
