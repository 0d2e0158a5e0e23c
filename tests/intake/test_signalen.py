"""SW-04: AgII and the gemeente tell each other what goes well and what gets stuck, without names."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from intake.acties import signalen
from intake.models import Signaal
from tests import factories as maak

TEKST = "Op zaterdag is er niets voor wie werkt."


@pytest.fixture
def aanbod(gemeente):
    return maak.AanbodFactory(bestuur=gemeente, gelabeld=True, naam="Babelonië")


def _geef(client, vraag="", **velden):
    return client.post(
        reverse("signaal_nieuw") + vraag, {"soort": "knelpunt", "over": "mensen", "tekst": TEKST, **velden}
    )


def test_agii_geeft_een_signaal_op_een_aanbod_en_de_coach_antwoordt(
    client_van, begeleider, coach, beheerder, gemeente, aanbod, in_kring
):
    """SW-04: the check of the requirement, from the page of the offer to the list of both."""
    tb, team = client_van(begeleider), client_van(coach)
    vraag = f"?aanbod={aanbod.pk}"
    assert (
        reverse("signaal_nieuw") + vraag
        in tb.get(reverse("aanbod_detail", args=[aanbod.pk])).content.decode()
    )
    assert _geef(tb, vraag).status_code == 302
    with in_kring():
        rij = Signaal.objects.get()
        assert (rij.kant, rij.over, rij.aanbod_id, rij.bestuur_id) == (
            "agii",
            "aanbod",
            aanbod.pk,
            gemeente.pk,
        )
    assert "1 signaal wacht" in team.get(reverse("werk")).content.decode()
    assert "1 signaal wacht" not in tb.get(reverse("agii_mensen")).content.decode()
    assert TEKST in tb.get(reverse("signalen")).content.decode()
    for wie in (team, client_van(beheerder)):
        blad = wie.get(reverse("signalen")).content.decode()
        assert TEKST in blad
        assert begeleider.naam not in blad
    url = reverse("signaal_antwoord", args=[rij.pk])
    assert tb.get(url).status_code == 404
    assert team.post(url, {"antwoord": "We vragen twee clubs."}).status_code == 302
    assert "We vragen twee clubs." in tb.get(reverse("signalen")).content.decode()
    assert "signaal wacht" not in team.get(reverse("werk")).content.decode()
    nog = client_van(beheerder).post(url, {"antwoord": "Ook een antwoord"})
    assert nog.status_code == 422
    assert "Een collega antwoordde al" in nog.content.decode()
    assert "Ook een antwoord" in nog.content.decode()


def test_de_gemeente_spreekt_agii_aan(client_van, begeleider, coach, gemeente, in_kring):
    """SW-04: the other way round; the two sides never answer themselves."""
    assert _geef(client_van(coach), gemeente="").status_code == 422
    with in_kring():
        assert not Signaal.objects.exists()
    assert _geef(client_van(coach), gemeente=gemeente.pk).status_code == 302
    with in_kring():
        rij = Signaal.objects.get()
    assert rij.kant == "gemeente"
    assert "1 signaal wacht" in client_van(begeleider).get(reverse("agii_mensen")).content.decode()
    url = reverse("signaal_antwoord", args=[rij.pk])
    assert client_van(coach).post(url, {"antwoord": "Zelf."}).status_code == 404
    assert client_van(begeleider).post(url, {"antwoord": "Wij bellen."}).status_code == 302


def test_wie_elders_werkt_ziet_niets_en_zegt_niets(
    client_van, coach_elders, begeleider_elders, gemeente, aanbod, regiocoordinator
):
    """RG-04, F15"""
    rij = maak.SignaalFactory(bestuur=gemeente, tekst=TEKST)
    for wie in (coach_elders, begeleider_elders):
        browser = client_van(wie)
        assert TEKST not in browser.get(reverse("signalen")).content.decode()
        assert TEKST not in browser.get(reverse("signalen_bestand", args=["csv"])).content.decode()
        assert browser.get(reverse("signaal_antwoord", args=[rij.pk])).status_code == 404
        assert browser.get(reverse("signaal_nieuw") + f"?aanbod={aanbod.pk}").status_code == 404
        assert _geef(browser, gemeente=gemeente.pk).status_code == 422
    assert client_van(regiocoordinator).get(reverse("signalen")).status_code == 403


@pytest.mark.parametrize("veld", ["tekst", "antwoord"])
def test_een_volle_naam_komt_er_niet_in_en_de_tekst_blijft_staan(
    client_van, gemeente, coach, begeleider, veld
):
    """SW-04: anonymised. Whatever the capitals, and the words that were typed stay."""
    maak.TrajectFactory(
        bestuur=gemeente,
        coach=coach,
        inburgeraar__voornaam="Samira",
        inburgeraar__familienaam="Haidari",
        trajectbegeleider=begeleider,
    )
    met = "Met samira HAIDARI loopt het vast."
    if veld == "tekst":
        antwoord = _geef(client_van(coach), gemeente=gemeente.pk, tekst=met)
    else:
        rij = maak.SignaalFactory(bestuur=gemeente)
        antwoord = client_van(coach).post(reverse("signaal_antwoord", args=[rij.pk]), {"antwoord": met})
    blad = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert "Hier staat een naam: Samira Haidari. Schrijf het zonder naam." in blad
    assert met in blad


@pytest.mark.parametrize("vorm", ["xlsx", "csv", "print"])
def test_de_lijst_voor_de_stuurgroep_volgt_het_filter(client_van, coach, gemeente, vorm):
    """SW-04: a file as filtered, without who typed it."""
    maak.SignaalFactory(bestuur=gemeente, tekst="vastgelopen", door=coach)
    maak.SignaalFactory(bestuur=gemeente, soort="goed", tekst="gelukt", door=coach)
    url = reverse("signalen_bestand", args=[vorm])
    browser = client_van(coach)
    assert browser.get(url).status_code == 200
    if vorm == "csv":
        tekst = browser.get(url + "?soort=goed").content.decode()
        assert "gelukt" in tekst
        assert "vastgelopen" not in tekst
        assert coach.familienaam not in tekst


def test_weghalen_kan_tot_er_een_antwoord_is(client_van, coach, andere_coach, begeleider, gemeente, in_kring):
    """Bad input: taken back twice, by the other side, and after the answer."""
    rij = maak.SignaalFactory(bestuur=gemeente, eigen=True, door=coach)
    vast = maak.SignaalFactory(
        bestuur=gemeente, eigen=True, antwoord="Ja.", antwoord_door=begeleider, antwoord_op=timezone.now()
    )
    url = reverse("signaal_weg", args=[rij.pk])
    assert client_van(begeleider).post(url).status_code == 404
    assert client_van(andere_coach).post(url).status_code == 302
    assert client_van(andere_coach).post(url).status_code == 404
    blad = client_van(coach).post(reverse("signaal_weg", args=[vast.pk]), follow=True).content.decode()
    assert "Er is al een antwoord." in blad
    with in_kring():
        assert list(Signaal.objects.values_list("pk", flat=True)) == [vast.pk]


def test_dezelfde_woorden_zijn_een_signaal(coach, gemeente, kring_van, in_kring):
    """Bad input: a double click."""
    with kring_van(coach):
        for _ in range(2):
            signalen.geef(bestuur_id=gemeente.pk, soort="goed", over="mensen", tekst=TEKST, door=coach)
        for fout in ({"soort": "zq"}, {"over": "aanbod"}, {"tekst": " \x00"}, {"tekst": "x" * 501}):
            with pytest.raises(ValidationError):
                signalen.geef(
                    **{"bestuur_id": gemeente.pk, "soort": "goed", "over": "mensen", "tekst": "y", **fout},
                    door=coach,
                )
        assert Signaal.objects.count() == 1


def test_de_lijst_kost_evenveel_vragen_voor_een_als_voor_twintig(client_van, coach, gemeente, aanbod):
    """Principle 8: no query per row."""
    browser = client_van(coach)

    def tel() -> int:
        with CaptureQueriesContext(connection) as vragen:
            assert browser.get(reverse("signalen")).status_code == 200
        return len(vragen)

    maak.SignaalFactory(bestuur=gemeente, over="aanbod", aanbod=aanbod)
    een = tel()
    for n in range(20):
        maak.SignaalFactory(bestuur=gemeente, op=timezone.now() - timedelta(days=n))
    assert tel() == een


def test_een_beheerder_zonder_dossiers_antwoordt_ook(client_van, beheerder, gemeente, in_kring):
    """SW-04: who keeps the offer answers too."""
    rij = maak.SignaalFactory(bestuur=gemeente)
    antwoord = client_van(beheerder).post(
        reverse("signaal_antwoord", args=[rij.pk]), {"antwoord": "Komt goed."}
    )
    assert antwoord.status_code == 302
    with in_kring():
        assert Signaal.objects.get().antwoord_door == beheerder
