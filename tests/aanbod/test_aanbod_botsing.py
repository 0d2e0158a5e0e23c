"""Two beheerders in one form: nothing is overwritten unseen (optimistic lock), and the sheet stays lean."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from aanbod.acties.aanbod import bewaar_aanbod
from aanbod.models import Aanbod, Organisatie
from netwerktraject.kern.rechten import Rol
from tests import factories as maak
from tests.aanbod.hulp import momenten, velden

pytestmark = pytest.mark.django_db
DINSDAG = {"dag": "1", "om_de": "1", "begint": "14:00", "eindigt": "16:00"}


@pytest.fixture
def evi(gemeente, client_van):
    return client_van(maak.gebruiker_met(Rol.BEHEERDER, gemeente, voornaam="Evi", familienaam="Pauwels"))


@pytest.fixture
def ben(beheerder, client_van):
    return client_van(beheerder)


@pytest.fixture
def aanbod(gemeente):
    organisatie = maak.OrganisatieFactory(bestuur=gemeente, naam="De Linde")
    return maak.AanbodFactory(organisatie=organisatie, naam="Taalcafé", wat="Praten.", waar="Markt 1")


def body(aanbod, **anders) -> dict:
    kern = {"organisatie": str(aanbod.organisatie_id), "wat": "Praten.", "waar": "Markt 1"}
    return velden(**(kern | {"versie": "1"} | anders))


def bewaar(client, aanbod, **anders):
    return client.post(reverse("aanbod_wijzig", args=[aanbod.pk]), body(aanbod, **anders))


def vers(aanbod, in_kring) -> Aanbod:
    with in_kring():
        return Aanbod.objects.get(pk=aanbod.pk)


def test_wie_tweede_is_ziet_beide_teksten(evi, ben, aanbod, in_kring):
    """#house: conflict is 422 with who and what, both texts kept, nothing overwritten."""
    assert bewaar(evi, aanbod, wat="Samen koken.").status_code == 302
    antwoord = bewaar(ben, aanbod, wat="Samen zingen.")
    pagina = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert "Evi Pauwels wijzigde dit terwijl jij typte" in pagina
    assert "Samen koken." in pagina
    assert "Samen zingen.</textarea>" in pagina
    assert vers(aanbod, in_kring).wat == "Samen koken."


def test_na_het_nakijken_bewaart_de_tweede_wel(evi, ben, aanbod, in_kring):
    bewaar(evi, aanbod, wat="Samen koken.")
    antwoord = bewaar(ben, aanbod, wat="Samen zingen.")
    versie = antwoord.context["blad"].form["versie"].value()
    assert bewaar(ben, aanbod, wat="Samen zingen.", versie=str(versie)).status_code == 302
    assert vers(aanbod, in_kring).wat == "Samen zingen."


def test_wat_alleen_de_ander_wijzigde_komt_vanzelf_mee(evi, ben, aanbod, in_kring):
    """The form of the second shows the place that the first wrote, and says so."""
    bewaar(evi, aanbod, waar="Kerkplein 5")
    antwoord = bewaar(ben, aanbod, wat="Samen zingen.")
    pagina = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert 'value="Kerkplein 5"' in pagina
    assert "Samen zingen.</textarea>" in pagina
    assert "Dat namen we over" in pagina
    assert "Jij typte" not in pagina


def test_ook_momenten_botsen(evi, ben, aanbod, in_kring):
    """OV-04: the rows are part of the record."""
    bewaar(evi, aanbod, **momenten(DINSDAG))
    antwoord = bewaar(ben, aanbod, **momenten(DINSDAG | {"dag": "4"}))
    pagina = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert "di 14 tot 16 uur" in pagina
    assert "vr 14 tot 16 uur" in pagina
    with in_kring():
        assert [m.dag for m in aanbod.momenten.all()] == [1]


@pytest.mark.parametrize("versie", ["999", "-1", "0"])
def test_een_verzonnen_versie_bewaart_niets(ben, aanbod, in_kring, versie):
    antwoord = bewaar(ben, aanbod, wat="Samen zingen.", versie=versie)
    assert antwoord.status_code == 422
    assert vers(aanbod, in_kring).wat == "Praten."


def test_een_formulier_raakt_niet_aan_wat_het_huis_zelf_bijhoudt(ben, aanbod, in_kring):
    """OF-01, OF-04: label, barriers and stage are kept elsewhere."""
    with in_kring():
        Aanbod.objects.filter(pk=aanbod.pk).update(hinder=[{"b": "bereikbaar"}])
        Organisatie.objects.filter(pk=aanbod.organisatie_id).update(fase="doet_mee")
    bewaar(ben, aanbod, hinder="[]", label="toegekend", bron="uit")
    ben.post(
        reverse("organisatie_wijzig", args=[aanbod.organisatie_id]),
        {"naam": "De Linde", "versie": "1", "fase": "niet"},
    )
    rij = vers(aanbod, in_kring)
    assert (rij.hinder, rij.label, rij.bron) == ([{"b": "bereikbaar"}], "", "")
    with in_kring():
        assert Organisatie.objects.get(pk=aanbod.organisatie_id).fase == "doet_mee"


def test_wat_een_collega_intussen_vond_blijft_staan(beheerder, aanbod, in_kring):
    """TK-01: a B's scan that is kept between reading and saving is not put back."""
    with in_kring():
        gelezen = Aanbod.objects.get(pk=aanbod.pk)
        Aanbod.objects.filter(pk=aanbod.pk).update(hinder=[{"b": "bereikbaar"}])
        bewaar_aanbod(aanbod=gelezen, door=beheerder)
    assert vers(aanbod, in_kring).hinder == [{"b": "bereikbaar"}]


def test_ook_een_organisatie_botst(evi, ben, aanbod, in_kring):
    adres = reverse("organisatie_wijzig", args=[aanbod.organisatie_id])
    assert evi.post(adres, {"naam": "De Linde", "telefoon": "054 11", "versie": "1"}).status_code == 302
    antwoord = ben.post(adres, {"naam": "De Linde", "telefoon": "054 22", "versie": "1"})
    pagina = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert "Evi Pauwels wijzigde dit" in pagina
    assert "054 11" in pagina
    assert 'value="054 22"' in pagina
    with in_kring():
        assert Organisatie.objects.get(pk=aanbod.organisatie_id).telefoon == "054 11"


def test_een_partner_leest_geen_reden_en_geen_werk_van_het_team(
    client_van, coach_partner, verband, aanbod, in_kring
):
    """OF-04, OF-05: the label travels, the reasons do not."""
    with in_kring():
        Aanbod.objects.filter(pk=aanbod.pk).update(verband=verband)
        Organisatie.objects.filter(pk=aanbod.organisatie_id).update(alleen_handen=True)
    maak.ScreeningFactory(
        aanbod=aanbod, grond__nederlands_reden="Geheime reden", grond__interne_nota="Geheime nota"
    )
    maak.BezoekFactory(aanbod=aanbod, bevindingen="Geheime kelder")
    pagina = client_van(coach_partner).get(reverse("aanbod_detail", args=[aanbod.pk])).content.decode()
    assert "Label van Geraardsbergen" in pagina
    assert "Geheime" not in pagina
    assert "werkkrachten" not in pagina
    blad = reverse("organisatie_detail", args=[aanbod.organisatie_id])
    assert client_van(coach_partner).get(blad).status_code == 404


def _vragen(client, adres) -> int:
    with CaptureQueriesContext(connection) as vragen:
        assert client.get(adres).status_code == 200
    return len(vragen)


@pytest.mark.parametrize("pagina", ["aanbod_detail", "aanbod_wijzig", "organisatie_detail", "organisaties"])
def test_meer_rijen_vragen_niet_meer_aan_de_databank(ben, aanbod, pagina):
    """#speed: 1 row against 50."""
    adres = {
        "organisatie_detail": reverse("organisatie_detail", args=[aanbod.organisatie_id]),
        "organisaties": reverse("organisaties"),
    }.get(pagina) or reverse(pagina, args=[aanbod.pk])
    maak.MomentFactory(aanbod=aanbod)
    maak.GetuigenisFactory(aanbod=aanbod)
    ben.get(adres)
    een = _vragen(ben, adres)
    for _ in range(12):
        maak.MomentFactory(aanbod=aanbod, dag=2)
        maak.GetuigenisFactory(aanbod=aanbod)
        maak.AanbodFactory(organisatie=aanbod.organisatie, gelabeld=True)
        maak.OrganisatieFactory(bestuur=aanbod.bestuur)
    assert _vragen(ben, adres) == een
