"""SW-06: offer shared with a partnership, chosen gemeenten or all; revocable; the label travels, a person never."""

import pytest
from django.db import connection
from django.urls import reverse

from aanbod.models import Aanbod, Gebruik, Organisatie, Screening, ScreeningGrond
from netwerktraject.kern.kring import Kring, binnen
from tests import factories as maak

DELINGEN = ("verband", "gekozen", "allen")


@pytest.fixture
def gedeeld(partner_gemeente, gemeente, verband):
    """An offer of the partner, labelled, shared in the way that is asked for."""

    def _maak(hoe: str, **velden):
        deling = {
            "verband": {"verband": verband},
            "gekozen": {"met_besturen": [gemeente.pk]},
            "allen": {"voor_allen": True},
            "niet": {},
        }[hoe]
        return maak.AanbodFactory(bestuur=partner_gemeente, gelabeld=True, **deling, **velden)

    return _maak


def _ruw(tabel: str, sleutel: str, pk) -> int:
    """Rows that PostgreSQL itself gives, past the managers."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {tabel} WHERE {sleutel} = %s", [pk])
        return cursor.fetchone()[0]


def _ziet(aanbod) -> tuple[bool, bool, bool, bool]:
    """Offer, its organisation, who gave the label, and why; by the managers, which must agree with the policies."""
    antwoord = (
        Aanbod.objects.filter(pk=aanbod.pk).exists(),
        Organisatie.objects.filter(pk=aanbod.organisatie_id).exists(),
        Screening.objects.filter(aanbod_id=aanbod.pk).exists(),
        ScreeningGrond.objects.filter(screening__aanbod_id=aanbod.pk).exists(),
    )
    assert bool(_ruw("aanbod_aanbod", "id", aanbod.pk)) == antwoord[0]
    assert bool(_ruw("aanbod_organisatie", "id", aanbod.organisatie_id)) == antwoord[1]
    assert bool(_ruw("aanbod_screening", "aanbod_id", aanbod.pk)) == antwoord[2]
    return antwoord


@pytest.mark.parametrize("hoe", DELINGEN)
@pytest.mark.parametrize("wie", ["coach", "beheerder", "begeleider"])
def test_gedeeld_aanbod_is_te_zien_met_zijn_label_en_zonder_de_redenen(gedeeld, hoe, wie, kring_van, request):
    """SW-06, OF-04"""
    aanbod = gedeeld(hoe)
    with kring_van(request.getfixturevalue(wie)):
        assert _ziet(aanbod) == (True, True, True, False)


@pytest.mark.parametrize("hoe", ["verband", "gekozen", "niet"])
def test_wie_er_niets_mee_te_maken_heeft_ziet_niets(gedeeld, hoe, coach_elders, kring_van):
    with kring_van(coach_elders):
        assert _ziet(gedeeld(hoe)) == (False, False, False, False)


def test_gedeeld_met_allen_is_voor_elke_gemeente(gedeeld, coach_elders, kring_van):
    with kring_van(coach_elders):
        assert _ziet(gedeeld("allen")) == (True, True, True, False)


def test_delen_stoppen_werkt_meteen(gedeeld, coach, kring_van, in_kring):
    """SW-06: revoke sharing works."""
    aanbod = gedeeld("gekozen")
    with in_kring():
        Aanbod.objects.filter(pk=aanbod.pk).update(met_besturen=[])
    with kring_van(coach):
        assert _ziet(aanbod) == (False, False, False, False)


def test_wat_in_een_plan_staat_blijft_leesbaar_met_zijn_label(gedeeld, coach, gemeente, kring_van, in_kring):
    """SW-06: hours that are judged after the sharing stopped still find the label of their day."""
    aanbod = gedeeld("gekozen")
    maak.GebruikFactory(bestuur=gemeente, aanbod_sleutel=aanbod.pk)
    with in_kring():
        Aanbod.objects.filter(pk=aanbod.pk).update(met_besturen=[])
    with kring_van(coach):
        assert _ziet(aanbod) == (True, True, True, False)


def test_wat_alleen_nog_in_een_plan_staat_is_in_geen_lijst_te_vinden(
    gedeeld, coach, begeleider, gemeente, client_van, in_kring
):
    """SW-06: the page of the offer stays; list, export, catalogue and search no longer find it."""
    aanbod = gedeeld("gekozen", naam="Breicafe zwaluw")
    maak.GebruikFactory(bestuur=gemeente, aanbod_sleutel=aanbod.pk)
    lijsten = [
        (reverse("aanbod_lijst"), {}),
        (reverse("aanbod_uitvoer", args=["csv"]), {}),
        (reverse("zoek"), {"q": "zwaluw"}),
    ]
    browser, detail = client_van(coach), reverse("aanbod_detail", args=[aanbod.pk])
    for adres, vraag in lijsten:
        assert b"Breicafe" in _inhoud(browser.get(adres, vraag)), adres
    assert browser.get(reverse("catalogus")).context["aantal"] == 1
    with in_kring():
        Aanbod.objects.filter(pk=aanbod.pk).update(met_besturen=[])
    for adres, vraag in lijsten:
        assert b"Breicafe" not in _inhoud(browser.get(adres, vraag)), adres
    assert browser.get(reverse("catalogus")).context["aantal"] == 0
    assert "Breicafe" in browser.get(detail).text


def _inhoud(antwoord) -> bytes:
    assert antwoord.status_code == 200
    return b"".join(antwoord.streaming_content) if antwoord.streaming else antwoord.content


def test_een_regel_gebruik_van_een_ander_opent_niets(gedeeld, coach, coach_elders, gemeente, kring_van):
    aanbod = gedeeld("niet")
    maak.GebruikFactory(bestuur=gemeente, aanbod_sleutel=aanbod.pk)
    with kring_van(coach_elders):
        assert Gebruik.objects.count() == 0
        assert _ziet(aanbod) == (False, False, False, False)


class TestOpenbaar:
    """OF-13: the Kring of the public menu of one gemeente."""

    @staticmethod
    def _namen(gemeente, verbanden=()) -> set[str]:
        kring = Kring(
            bron="openbaar", openbaar=frozenset({gemeente.pk}), openbaar_verbanden=frozenset(verbanden)
        )
        with binnen(kring):
            namen = set(Aanbod.objects.values_list("naam", flat=True))
            with connection.cursor() as cursor:
                cursor.execute("SELECT naam FROM aanbod_aanbod")
                assert {naam for (naam,) in cursor.fetchall()} == namen
            return namen

    def test_alleen_gelabeld_zichtbaar_aanbod_van_die_gemeente(self, gemeente, andere_gemeente):
        maak.AanbodFactory(bestuur=gemeente, naam="te zien", gelabeld=True)
        maak.AanbodFactory(bestuur=gemeente, naam="zonder label")
        maak.AanbodFactory(bestuur=gemeente, naam="geweigerd", geweigerd=True)
        maak.AanbodFactory(bestuur=gemeente, naam="verborgen", gelabeld=True, gepubliceerd=False)
        maak.AanbodFactory(bestuur=gemeente, naam="niet in het menu", gelabeld=True, in_keuzemenu=False)
        maak.AanbodFactory(bestuur=andere_gemeente, naam="elders", gelabeld=True)
        assert self._namen(gemeente) == {"te zien"}

    def test_ook_wat_met_die_gemeente_gedeeld_is(self, gedeeld, gemeente, verband, andere_gemeente):
        for hoe in (*DELINGEN, "niet"):
            gedeeld(hoe, naam=hoe)
        assert self._namen(gemeente, [verband.pk]) == set(DELINGEN)
        assert self._namen(andere_gemeente) == {"allen"}

    def test_zonder_gemeente_is_er_niets(self, gemeente):
        maak.AanbodFactory(bestuur=gemeente, gelabeld=True, voor_allen=True)
        with binnen(Kring(bron="openbaar")):
            assert Aanbod.objects.count() == 0
            assert _ruw("aanbod_aanbod", "voor_allen", True) == 0
