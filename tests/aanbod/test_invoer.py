"""The way of a file through the pages: choose, map, look, take in, follow, mend, take back (RG-02)."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from aanbod import tasks
from aanbod.acties.invoer import pak_uit
from aanbod.acties.screening import screen
from aanbod.models import Aanbod, Besluit, Invoer, InvoerStand, Organisatie, ScreeningGrond
from netwerktraject.kern.models import Bericht
from tests import factories as maak

VOORBEELDEN = Path(__file__).with_name("voorbeelden")
KOP = "naam;aanbieder;soort;wat;prijs"
RIJ = "Taalcafé;Huis;taaloefenkans;Praten aan tafel.;gratis"


def stuur(client, tekst, naam="aanbod.csv"):
    """Choose a file; the import that it became, or the page that says why not."""
    inhoud = tekst if isinstance(tekst, bytes) else tekst.encode()
    return client.post(reverse("invoer"), {"bestand": SimpleUploadedFile(naam, inhoud)})


def laatste(in_kring) -> Invoer:
    with in_kring():
        return Invoer.objects.order_by("-gemaakt_op", "-id").first()


def kies(client, rij, **anders):
    """Keep the guessed columns."""
    velden = {f"kolom_{n}": veld for n, veld in rij.kolommen["gekozen"].items()}
    return client.post(reverse("invoer_kolommen", args=[rij.pk]), velden | anders)


@pytest.fixture
def venster(client_van, beheerder):
    return client_van(beheerder)


@pytest.fixture
def voer_in(venster, in_kring, gemeente):
    """A file all the way in; the import afterwards."""

    def doe(tekst, naam="aanbod.csv", **anders):
        antwoord = stuur(venster, tekst, naam)
        assert antwoord.status_code == 302, antwoord.content.decode()[:3000]
        rij = laatste(in_kring)
        if rij.stand == InvoerStand.KOLOMMEN:
            assert kies(venster, rij, **anders).status_code == 302
        venster.post(reverse("invoer_start", args=[rij.pk]))
        tasks.voer_in(str(rij.pk), gemeente.pk)
        return laatste(in_kring)

    return doe


def test_de_lijst_van_de_proeftuinen_komt_binnen_en_wordt_gescreend(
    venster, voer_in, in_kring, gemeente, beheerder
):
    """RG-02, OF-04, IT-03"""
    inhoud = (VOORBEELDEN / "aanbod_proeftuinen.csv").read_bytes()
    rij = voer_in(inhoud, "aanbod_proeftuinen.csv", alles_hier="ja")

    assert rij.stand == InvoerStand.KLAAR
    assert (rij.tellingen["nieuw"], rij.tellingen["fout"]) == (37, 0)
    with in_kring(gemeente):
        for aanbod in Aanbod.objects.order_by("naam", "pk"):
            alleen_arabisch = "alleen Arabisch" in aanbod.wat
            grond = ScreeningGrond(
                nederlands="nee" if alleen_arabisch else "ja", ontmoeting="ja", samenleving="ja",
                nederlands_reden="Gehoord.", ontmoeting_reden="Gezien.", samenleving_reden="Gezien.",
            )  # fmt: skip
            besluit = Besluit.GEWEIGERD if alleen_arabisch else Besluit.TOEGEKEND
            screen(aanbod=aanbod, besluit=besluit, grond=grond, door=beheerder)
        geen = Aanbod.objects.exclude(label=Besluit.TOEGEKEND).values_list("naam", flat=True)
        assert list(geen) == ["Moedergroep in eigen taal"]
        volley = Aanbod.objects.get(naam="Volleybal in het wijkcentrum")
        assert (volley.soort, volley.ritme, volley.taaliconen, volley.prijs_cent) == (
            "vrijwilligerswerk",
            "vast",
            2,
            0,
        )
        assert (volley.begin, volley.waar, volley.bron) == ("coach", "Oostende", "import")
        assert Organisatie.objects.get(naam="badmintonclub").fase == "gevonden"


def test_invoeren_mailt_niemand(voer_in, in_kring, gemeente):
    """RG-02"""
    voer_in(f"{KOP}\n{RIJ}\n")
    with in_kring(gemeente):
        assert not Bericht.objects.exists()
    assert mail.outbox == []


def test_voor_je_beslist_is_er_niets_ingevoerd(venster, in_kring):
    """RG-02"""
    stuur(venster, f"{KOP}\n{RIJ}\n")
    rij = laatste(in_kring)
    kies(venster, rij)
    pagina = venster.get(reverse("invoer_voorbeeld", args=[rij.pk]))
    assert "Er is nog niets ingevoerd." in pagina.content.decode()
    with in_kring():
        assert not Aanbod.objects.exists()


def test_hetzelfde_bestand_twee_keer_doet_niets_en_zegt_het(voer_in, in_kring, gemeente, venster):
    """RG-02"""
    eerste = voer_in(f"{KOP}\n{RIJ}\n")
    stuur(venster, f"{KOP}\n{RIJ}\n")
    tweede = laatste(in_kring)
    assert tweede.pk != eerste.pk
    kies(venster, tweede)
    pagina = venster.get(reverse("invoer_voorbeeld", args=[tweede.pk])).content.decode()
    assert "ditzelfde bestand" in pagina
    assert "Er is niets om in te voeren." in pagina
    assert laatste(in_kring).tellingen["zelfde"] == 1


def test_wat_hier_bewerkt_is_blijft_staan_tot_iemand_het_bestand_kiest(voer_in, in_kring, gemeente, venster):
    """RG-02"""
    voer_in(f"{KOP}\n{RIJ}\n")
    with in_kring(gemeente):
        Aanbod.objects.update(wat="Zelf geschreven.")
    stuur(venster, f"{KOP}\nTaalcafé;Huis;taaloefenkans;Uit het bestand.;2 euro\n")
    rij = laatste(in_kring)
    kies(venster, rij)
    pagina = venster.get(reverse("invoer_voorbeeld", args=[rij.pk])).content.decode()
    assert "hier ook bewerkt" in pagina
    assert "Zelf geschreven." in pagina
    venster.post(reverse("invoer_keuze", args=[rij.pk]), {"nummer": "2", "keuze": "bestand"})
    venster.post(reverse("invoer_start", args=[rij.pk]))
    tasks.voer_in(str(rij.pk), gemeente.pk)
    with in_kring(gemeente):
        aanbod = Aanbod.objects.get()
    assert (aanbod.wat, aanbod.prijs_cent, aanbod.versie) == ("Uit het bestand.", 200, 2)


def test_zonder_keuze_wint_wat_hier_staat_en_vraagt_de_volgende_keer_niets(voer_in, in_kring, gemeente):
    """RG-02"""
    voer_in(f"{KOP}\n{RIJ}\n")
    with in_kring(gemeente):
        Aanbod.objects.update(wat="Zelf geschreven.")
    tekst = (
        f"{KOP}\nTaalcafé;Huis;taaloefenkans;Uit het bestand.;gratis\nSoep;Huis;vrije tijd;Samen koken.;\n"
    )
    rij = voer_in(tekst)
    assert rij.tellingen["botst"] == 1
    with in_kring(gemeente):
        assert Aanbod.objects.get(naam="Taalcafé").wat == "Zelf geschreven."
    assert voer_in(tekst + ";;;;\nNaaien;Huis;vrije tijd;Samen naaien.;\n").tellingen["botst"] == 0


def test_wat_niet_kan_komt_terug_als_bestand_om_te_menden(voer_in, venster, in_kring):
    """RG-02"""
    tekst = f"{KOP};laatste dag\n{RIJ};31/02/2026\nSoep;Huis;koken;;gratis;\nGoed;Huis;vrije tijd;Samen koken.;;\n"
    rij = voer_in(tekst)
    assert rij.tellingen["fout"] == 2
    redenen = [regel[4] for regel in pak_uit(rij) if regel[1] == "fout"]
    assert redenen[0] == [
        "Kolom laatste dag: “31/02/2026” bestaat niet op de kalender. Kijk de dag en de maand na."
    ]
    assert redenen[1][0].startswith("Kolom soort: “koken” kennen we niet. Kies uit: buddywerking")
    assert redenen[1][1] == "Kolom wat: deze cel is leeg. Vul ze in."
    for vorm in ("xlsx", "csv"):
        bestand = venster.get(reverse("invoer_afgekeurd", args=[rij.pk]), {"vorm": vorm})
        assert bestand.status_code == 200
        assert stuur(venster, bestand.content, f"terug.{vorm}").status_code == 302
        terug = laatste(in_kring)
        assert terug.kolommen["koppen"][-1] == "wat is er mis"
        assert terug.totaal == 2


def test_een_import_trek_je_terug_en_wat_gebruikt_is_blijft_verborgen(
    voer_in, venster, in_kring, gemeente, beheerder
):
    """RG-02"""
    rij = voer_in(f"{KOP}\n{RIJ}\nSoep;Huis;vrije tijd;Koken.;\nNaaien;Huis;vrije tijd;Naaien.;\n")
    with in_kring(gemeente):
        maak.ScreeningFactory(aanbod=Aanbod.objects.get(naam="Soep"))
        traject = maak.TrajectFactory(bestuur=gemeente)
        maak.OnderdeelFactory(traject=traject, aanbod=Aanbod.objects.get(naam="Naaien"))
    venster.post(reverse("invoer_terug", args=[rij.pk]))
    with in_kring(gemeente):
        over = {a.naam: a.gepubliceerd for a in Aanbod.objects.all()}
    assert over == {"Soep": False, "Naaien": False}
    assert laatste(in_kring).stand == InvoerStand.GESTOPT


def test_een_vreemde_import_is_er_niet(client_van, in_kring, gemeente, andere_gemeente, coach, beheerder):
    """OF-05"""
    with in_kring(andere_gemeente):
        vreemd = maak.InvoerFactory(bestuur=andere_gemeente)
    for naam in ("invoer_stand", "invoer_kolommen", "invoer_voorbeeld", "invoer_afgekeurd"):
        assert client_van(beheerder).get(reverse(naam, args=[vreemd.pk])).status_code == 404
    assert client_van(coach).get(reverse("invoer")).status_code == 403
