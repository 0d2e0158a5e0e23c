"""What the agency sees: the listed fields, and nothing else."""

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from netwerktraject.kern.models import Inzage, Muur
from netwerktraject.kern.models.basis import BestuurModel
from netwerktraject.overzicht.agii import GEDEELD, NIET_GEDEELD
from tests import factories as maak

BEREIKBAAR = {Muur.GEDEELD, Muur.AANMELDBAAR, Muur.CERTIFICAAT, Muur.GEBEURTENIS}
KANARIE = "Kanarie4711"


def _modellen():
    return [m for m in apps.get_models() if issubclass(m, BestuurModel) and m.MUUR in BEREIKBAAR]


@pytest.mark.parametrize("model", _modellen(), ids=lambda m: m._meta.label)
def test_elk_veld_is_gedeeld_of_niet_gedeeld(model):
    """RG-04"""
    velden = {veld.name for veld in model._meta.concrete_fields}
    wel, niet = GEDEELD.get(model._meta.label, frozenset()), NIET_GEDEELD.get(model._meta.label, frozenset())
    assert not wel & niet
    assert wel | niet == velden, (
        "Decide for each field whether the agency sees it, in netwerktraject/overzicht/agii.py."
    )


def test_de_lijsten_noemen_geen_model_dat_er_niet_is():
    bestaat = {m._meta.label for m in _modellen()}
    assert set(GEDEELD) | set(NIET_GEDEELD) <= bestaat


@pytest.fixture
def traject(gemeente, coach, begeleider):
    """A traject with the canary in every text that stays in the gemeente."""
    persoon = maak.InburgeraarFactory(
        bestuur=gemeente,
        voornaam="Samira",
        familienaam="Haidari",
        telefoon=KANARIE,
        email=f"{KANARIE}@post.example",
    )
    traject = maak.TrajectFactory(
        inburgeraar=persoon, lopend=True, coach=coach, trajectbegeleider=begeleider, stop_uitleg=KANARIE
    )
    maak.NotitieFactory(traject=traject, tekst=KANARIE)
    maak.AntwoordFactory(intake=maak.IntakeFactory(traject=traject), tekst=KANARIE)
    onderdeel = maak.OnderdeelFactory(traject=traject, duo=True, lopend=True)
    buddy = maak.BuddyFactory(
        bestuur=gemeente, voornaam="Greet", familienaam=KANARIE, telefoon=KANARIE, motivatie=KANARIE
    )
    maak.MatchFactory(onderdeel=onderdeel, buddy=buddy)
    maak.UrenregelFactory(onderdeel=onderdeel, bevestigd=True, opmerking=KANARIE, namens=KANARIE)
    maak.OnderdeelFactory(traject=traject, gestopt=True, stop_reden=KANARIE)
    maak.GebeurtenisFactory(bestuur=gemeente, onderwerp_id=traject.pk, tekst=KANARIE)
    maak.GebeurtenisFactory(
        bestuur=gemeente,
        onderwerp_id=traject.pk,
        tekst="Plan klaar: 40 uur",
        uitleg=KANARIE,
        namens=KANARIE,
        gedeeld=True,
    )
    return traject


def test_agii_ziet_stappen_plan_uren_en_wat_gedeeld_is(client_van, begeleider, traject):
    """RG-04, SW-03"""
    tekst = client_van(begeleider).get(reverse("agii_dossier", args=[traject.pk])).content.decode()
    for stuk in ("Samira Haidari", "2 van 40 uur", "Buddyduo", "Plan klaar: 40 uur", "Carla Coach"):
        assert stuk in tekst
    assert KANARIE not in tekst


def test_de_lijst_toont_de_laatste_gedeelde_stap(client_van, begeleider, traject):
    tekst = client_van(begeleider).get(reverse("agii_mensen")).content.decode()
    assert "Plan klaar: 40 uur" in tekst
    assert KANARIE not in tekst


def test_kijken_laat_een_spoor_na_in_de_gemeente(client_van, gemeente, begeleider, traject, in_kring):
    """RG-07"""
    client_van(begeleider).get(reverse("agii_dossier", args=[traject.pk]))
    with in_kring(gemeente):
        rij = Inzage.objects.get()
    assert (rij.soort, rij.onderwerp_id, rij.gebruiker_id) == ("dossier", traject.pk, begeleider.pk)


def test_iemand_van_een_collega_bestaat_niet(client_van, gemeente, werkgebied, begeleider, traject):
    """RG-04"""
    ander = maak.gebruiker_met("trajectbegeleider", werkgebied)
    assert client_van(ander).get(reverse("agii_dossier", args=[traject.pk])).status_code == 404
    assert "Samira" not in client_van(ander).get(reverse("agii_mensen")).content.decode()


def test_een_coach_gebruikt_dit_scherm_niet(client_van, coach, traject):
    assert client_van(coach).get(reverse("agii_dossier", args=[traject.pk])).status_code == 403


def test_het_dossier_van_de_gemeente_blijft_dicht_voor_agii(client_van, begeleider, traject):
    assert client_van(begeleider).get(reverse("dossier", args=[traject.pk])).status_code == 403


@pytest.mark.parametrize(
    "soort",
    ["aangemeld", "in_intake", "plan_opgemaakt", "gepauzeerd", "afgerond", "stopgezet", "vrijgesteld"],
)
def test_elke_stand_heeft_een_zin_over_wat_volgt(client_van, gemeente, begeleider, soort):
    traject = maak.TrajectFactory(bestuur=gemeente, trajectbegeleider=begeleider, **{soort: True})
    assert client_van(begeleider).get(reverse("agii_dossier", args=[traject.pk])).status_code == 200


def test_evenveel_vragen_aan_de_databank_voor_1_en_voor_25_mensen(client_van, gemeente, begeleider, traject):
    browser = client_van(begeleider)

    def tel():
        with CaptureQueriesContext(connection) as vragen:
            assert browser.get(reverse("agii_mensen")).status_code == 200
        return len(vragen)

    een = tel()
    for _ in range(24):
        maak.TrajectFactory(bestuur=gemeente, trajectbegeleider=begeleider)
    assert tel() == een
