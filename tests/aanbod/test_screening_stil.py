"""What was refused and why never leaves the team (OF-04, OF-05): canaries on every page that others can open."""

import io
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader

from aanbod.models import Aanbod, Screening
from netwerktraject.kern.kring import Kring, binnen
from netwerktraject.kern.rechten import Rol
from tests import factories as maak

KANARIES = {
    "nederlands_reden": "kanarie-nl",
    "ontmoeting_reden": "kanarie-om",
    "samenleving_reden": "kanarie-sa",
    "interne_nota": "kanarie-nota",
}
ANDERE = {
    "moeilijk": "kanarie-moeilijk",
    "doelen": "kanarie-doelen",
    "afspraak": "kanarie-afspraak",
    "aanwezig": "kanarie-aanwezig",
}


def _aanbod(gemeente, verband, **label):
    aanbod = maak.AanbodFactory(bestuur=gemeente, verband=verband, naam="Koor de Merel", voor_allen=True)
    maak.ScreeningFactory(aanbod=aanbod, **label, **{f"grond__{n}": w for n, w in KANARIES.items()})
    maak.Gesprek4PFactory(organisatie=aanbod.organisatie, **ANDERE)
    maak.BezoekFactory(aanbod=aanbod, bevindingen="kanarie-bezoek", actie="kanarie-actie")
    maak.BbevindingFactory(aanbod=aanbod, zin="kanarie-zin", actie="kanarie-bactie")
    return aanbod


@pytest.fixture
def anderen(gemeente, partner_gemeente, verband, begeleider, regiocoordinator):
    return {
        "trajectbegeleider": begeleider,
        "beheerder van een partner": maak.gebruiker_met(Rol.BEHEERDER, partner_gemeente),
        "coach van een partner": maak.gebruiker_met(Rol.NETWERKCOACH, partner_gemeente),
        "regiocoordinator": regiocoordinator,
    }


def _paginas(aanbod, screening):
    yield reverse("aanbod_lijst")
    yield reverse("aanbod_detail", args=[aanbod.pk])
    yield reverse("regio")
    yield reverse("screenings")
    yield reverse("screening_nieuw", args=[aanbod.pk])
    yield reverse("screening_brief", args=[screening.pk])
    yield reverse("screening_brief_pdf", args=[screening.pk])
    yield reverse("bscan", args=[aanbod.pk])
    yield reverse("bscan_blad", args=[aanbod.pk])
    yield reverse("gesprekken4p") + "?stand=alle"


def test_een_geweigerd_aanbod_ziet_niemand_buiten_het_team(client_van, gemeente, verband, anderen, in_kring):
    """OF-04: hidden for TB, partner and region, also when it is shared with everybody."""
    aanbod = _aanbod(gemeente, verband, geweigerd=True)
    with in_kring():
        screening = Screening.objects.get(aanbod=aanbod)
    for wie, mens in anderen.items():
        client = client_van(mens)
        for adres in _paginas(aanbod, screening):
            antwoord = client.get(adres)
            inhoud = antwoord.content.decode("latin-1")
            assert "Koor de Merel" not in inhoud, (wie, adres)
            assert "kanarie" not in inhoud, (wie, adres)


def test_een_gelabeld_aanbod_toont_aan_anderen_geen_redenen(client_van, gemeente, verband, anderen, in_kring):
    """OF-04, OF-05: the label travels; the reasons stay, and so does that it was refused before."""
    aanbod = _aanbod(gemeente, verband)
    vroeger = timezone.localdate() - timedelta(days=300)
    maak.ScreeningFactory(aanbod=aanbod, geweigerd=True, op=vroeger)
    with in_kring():
        screening = Screening.objects.filter(aanbod=aanbod).first()
    gezien = 0
    for wie, mens in anderen.items():
        client = client_van(mens)
        for adres in _paginas(aanbod, screening):
            inhoud = client.get(adres).content.decode("latin-1")
            assert "kanarie" not in inhoud, (wie, adres)
            assert "Label geweigerd" not in inhoud, (wie, adres)
            gezien += "Koor de Merel" in inhoud
    assert gezien >= len(anderen)  # the pages did show the offer itself


def test_het_openbare_menu_kent_een_geweigerd_aanbod_niet(gemeente, verband):
    """OF-04: the database itself keeps it from a visitor without an account."""
    geweigerd, gelabeld = (
        _aanbod(gemeente, None, geweigerd=True),
        maak.AanbodFactory(bestuur=gemeente, gelabeld=True),
    )
    with binnen(Kring(bron="openbaar", openbaar=frozenset({gemeente.pk}))):
        te_zien = set(Aanbod.objects.values_list("pk", flat=True))
        assert gelabeld.pk in te_zien
        assert geweigerd.pk not in te_zien
        assert not Screening.objects.filter(aanbod_id=geweigerd.pk).exists()


@pytest.mark.parametrize("label", [{"geweigerd": True}, {"ingetrokken": True}, {}, {"besluit": "testronde"}])
def test_in_de_brief_staat_geen_reden_geen_nota_en_geen_antwoord(
    client_van, beheerder, gemeente, label, in_kring
):
    """OF-05: on screen and in the PDF."""
    aanbod = _aanbod(gemeente, None, **label)
    with in_kring():
        screening = Screening.objects.get(aanbod=aanbod)
    client = client_van(beheerder)
    scherm = client.get(reverse("screening_brief", args=[screening.pk])).text
    pdf = client.get(reverse("screening_brief_pdf", args=[screening.pk]))
    assert pdf["Content-Type"] == "application/pdf"
    papier = "".join(blad.extract_text() for blad in PdfReader(io.BytesIO(pdf.content)).pages)
    for tekst in (scherm, papier):
        assert "Koor de Merel" in tekst
        assert "kanarie" not in tekst
        assert "nee" not in tekst.lower().split()
    assert len(PdfReader(io.BytesIO(pdf.content)).pages) == 1


def test_het_eigen_team_leest_de_redenen_wel(client_van, beheerder, gemeente, verband):
    """OF-04: refused, but kept with its reason."""
    aanbod = _aanbod(gemeente, verband, geweigerd=True)
    tekst = client_van(beheerder).get(reverse("screening_nieuw", args=[aanbod.pk])).text
    assert all(woord in tekst for woord in KANARIES.values())
