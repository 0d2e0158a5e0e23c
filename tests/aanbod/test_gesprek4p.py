"""OF-03: the 4P talk in five questions, on the page of the organisation, and the list of who had none."""

import re
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from aanbod.acties import gesprek as acties
from aanbod.forms.gesprek import GesprekForm
from aanbod.gesprek import VRAGEN
from aanbod.models import Fase, Gesprek4P
from tests import factories as maak


@pytest.fixture
def organisatie(gemeente):
    return maak.OrganisatieFactory(bestuur=gemeente, naam="Harmonie")


def _velden(**anders):
    basis = {"op": timezone.localdate().isoformat(), "aanwezig": "Stijn, voorzitter"}
    return basis | {vraag.veld: f"Antwoord {vraag.veld}." for vraag in VRAGEN} | anders


def test_er_zijn_vijf_vragen_en_elke_vraag_heeft_een_veld():
    assert len(VRAGEN) == 5
    assert {v.veld for v in VRAGEN} <= {f.name for f in Gesprek4P._meta.concrete_fields}


def test_een_gesprek_wordt_bewaard_en_staat_bij_de_organisatie(client_van, beheerder, organisatie, in_kring):
    client = client_van(beheerder)
    straks = timezone.localdate() + timedelta(days=30)
    velden = _velden(afspraak="We proberen in maart.", vervolg_op=straks.isoformat())
    antwoord = client.post(reverse("gesprek4p_nieuw", args=[organisatie.pk]), velden)
    with in_kring():
        gesprek = Gesprek4P.objects.get(organisatie=organisatie)
    assert antwoord.url == reverse("gesprek4p", args=[gesprek.pk])
    assert gesprek.nodig == "Antwoord nodig."
    assert gesprek.vervolg_op == straks
    assert "Antwoord oplossingen." in client.get(antwoord.url).text
    assert "We proberen in maart." in client.get(reverse("organisatie_detail", args=[organisatie.pk])).text


def test_een_gesprek_verbeteren_laat_wie_het_voerde_staan(client_van, beheerder, organisatie, in_kring):
    gesprek = maak.Gesprek4PFactory(organisatie=organisatie)
    client_van(beheerder).post(reverse("gesprek4p", args=[gesprek.pk]), _velden(nodig="Een tolk."))
    with in_kring():
        nieuw = Gesprek4P.objects.get(pk=gesprek.pk)
    assert (nieuw.nodig, nieuw.door_id) == ("Een tolk.", gesprek.door_id)


def test_twee_mensen_in_een_gesprek_verliezen_niets(client_van, beheerder, organisatie, in_kring):
    gesprek = maak.Gesprek4PFactory(organisatie=organisatie, moeilijk="De taal.")
    client, adres = client_van(beheerder), reverse("gesprek4p", args=[gesprek.pk])
    oud = dict(
        re.findall(r'<input type="hidden" name="(initial-[^"]+)" value="([^"]*)">', client.get(adres).text)
    )
    basis = {naam.removeprefix("initial-"): waarde for naam, waarde in oud.items()}
    client.post(adres, basis | {"nodig": "Een tolk."})
    assert client.post(adres, oud | basis | {"doelen": "Leden."}).status_code == 302
    with in_kring():
        nieuw = Gesprek4P.objects.get(pk=gesprek.pk)
    assert (nieuw.nodig, nieuw.doelen, nieuw.moeilijk) == ("Een tolk.", "Leden.", "De taal.")
    botst = client.post(adres, oud | basis | {"nodig": "Een bus."})
    assert botst.status_code == 422
    assert "Nu staat er: Een tolk." in botst.text


def test_wie_op_hetzelfde_ogenblik_bewaart_wist_het_eerste_niet(
    kring_van, beheerder, coach, organisatie, in_kring
):
    """Both forms read the row before either kept it: the second is told, under the lock."""
    pk = maak.Gesprek4PFactory(organisatie=organisatie, vervolg_op=timezone.localdate()).pk
    with kring_van(beheerder):
        een, twee, los = (Gesprek4P.objects.get(pk=pk) for _ in range(3))
        form_een, form_twee = (
            GesprekForm(_velden(nodig=n), instance=g) for n, g in (("A", een), ("B", twee))
        )
        assert form_een.is_valid()
        assert form_twee.is_valid()
        acties.bewaar_gesprek(gesprek=een, gezien=form_een.initial, door=beheerder)
        with pytest.raises(ValidationError, match="Een collega bewaarde dit gesprek net"):
            acties.bewaar_gesprek(gesprek=twee, gezien=form_twee.initial, door=coach)
        acties.zet_vervolg(gesprek=Gesprek4P.objects.get(pk=pk), gedaan=True, door=beheerder)
        acties.bewaar_gesprek(gesprek=los, door=coach)  # read before the tick: it leaves the tick
        assert Gesprek4P.objects.get(pk=pk).vervolg_gedaan_op == timezone.localdate()


def test_wat_bewaard_wordt_is_wat_het_formulier_toont():
    """A field of the form that the act forgets would be lost without a word."""
    assert set(acties.VELDEN) == set(GesprekForm._meta.fields)


@pytest.mark.parametrize(
    ("fout", "zin"),
    [
        (dict.fromkeys([v.veld for v in VRAGEN], " "), "Schrijf bij minstens één vraag"),
        ({"op": ""}, "Kies de dag van het gesprek."),
        ({"op": "2999-01-01"}, "Een gesprek noteer je achteraf."),
        ({"vervolg_op": "2020-01-01"}, "Het vervolg komt na dit gesprek."),
    ],
)
def test_wat_niet_klopt_komt_terug_met_alles_wat_je_schreef(
    client_van, beheerder, organisatie, fout, zin, in_kring
):
    adres = reverse("gesprek4p_nieuw", args=[organisatie.pk])
    antwoord = client_van(beheerder).post(adres, _velden(aanwezig="Stijn en Mieke") | fout)
    assert antwoord.status_code == 422
    assert zin in antwoord.text
    assert "Stijn en Mieke" in antwoord.text
    with in_kring():
        assert not Gesprek4P.objects.exists()


def test_de_lijst_toont_wie_al_twaalf_maanden_geen_gesprek_had(client_van, beheerder, gemeente):
    vandaag = timezone.localdate()
    for naam, dagen in (("Recent", 30), ("Lang geleden", 366), ("Net een jaar", 365)):
        o = maak.OrganisatieFactory(bestuur=gemeente, naam=naam)
        maak.Gesprek4PFactory(organisatie=o, op=vandaag - timedelta(days=dagen))
    maak.OrganisatieFactory(bestuur=gemeente, naam="Nooit gesproken")
    maak.OrganisatieFactory(bestuur=gemeente, naam="Wil niet", fase=Fase.NIET)
    tekst = client_van(beheerder).get(reverse("gesprekken4p")).text
    namen = ("Recent", "Lang geleden", "Net een jaar", "Nooit gesproken", "Wil niet")
    assert [naam for naam in namen if naam in tekst] == ["Lang geleden", "Nooit gesproken"]


def test_het_vervolg_vink_je_af_en_haal_je_terug(client_van, beheerder, organisatie, in_kring):
    gesprek = maak.Gesprek4PFactory(organisatie=organisatie, vervolg_op=timezone.localdate())
    client, adres = client_van(beheerder), reverse("gesprek4p_vervolg", args=[gesprek.pk])
    assert "Vervolg is gedaan" in client.get(reverse("gesprekken4p"), {"stand": "vervolg"}).text
    for vraag, verwacht in (("", timezone.localdate()), ("", timezone.localdate()), ("?open=1", None)):
        client.post(adres + vraag)
        with in_kring():
            assert Gesprek4P.objects.get(pk=gesprek.pk).vervolg_gedaan_op == verwacht


def test_de_leidraad_heeft_de_vijf_vragen(client_van, beheerder, gemeente):
    tekst = client_van(beheerder).get(reverse("gesprek4p_leidraad")).text
    assert all(vraag.titel in tekst for vraag in VRAGEN)


def test_de_lijst_vraagt_even_veel_met_een_als_met_twaalf_rijen(
    client_van, beheerder, gemeente, django_assert_max_num_queries, django_assert_num_queries
):
    client, adres = client_van(beheerder), reverse("gesprekken4p") + "?stand=alle"
    maak.Gesprek4PFactory(organisatie=maak.OrganisatieFactory(bestuur=gemeente))
    client.get(adres)
    with django_assert_max_num_queries(40) as een:
        client.get(adres)
    for _ in range(12):
        maak.Gesprek4PFactory(organisatie=maak.OrganisatieFactory(bestuur=gemeente))
    with django_assert_num_queries(len(een)):
        client.get(adres)
