"""The orienting talk, the referral with an answer, and who comes without one (IT-06, SW-03, SW-04, RG-04, TK-09)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from intake.aanmeldtermijn import STANDAARD, Termijn, is_vervallen, is_voorbij
from intake.acties import aanmeldingen, aanmeldveeg, trajecten
from intake.acties.aanmeldstand import termijn_van
from intake.models import Aanmelding, Opvolgmoment, Orientatie, Traject
from intake.tasks import veeg_aanmeldingen
from netwerktraject.kern.models import Bericht, Gebeurtenis, Rolkeuze
from netwerktraject.kern.rechten import Rol
from tests import factories as maak

WIE = {"voornaam": "Amina", "familienaam": "Saleh", "contacttaal": "ar", "akkoord": True}


@pytest.fixture
def aangemeld(gemeente, begeleider):
    """A person whom the trajectbegeleider just referred."""
    traject = maak.TrajectFactory(bestuur=gemeente, aangemeld=True, trajectbegeleider=begeleider)
    maak.AanmeldingFactory(
        traject=traject, door=begeleider, antwoord_voor=timezone.localdate() + timedelta(days=7)
    )
    return traject


def _stand(in_kring, traject) -> tuple[str, str]:
    with in_kring():
        return Aanmelding.objects.get(traject=traject).stand, Traject.objects.get(pk=traject.pk).status


# ---------------------------------------------------------------------------------------------- the term
@pytest.mark.parametrize(
    ("dag", "keer", "uit"),
    [
        (date(2026, 11, 26), 1, date(2026, 12, 3)),  # a Thursday: the weekend does not count
        (date(2026, 11, 28), 1, date(2026, 12, 4)),  # a Saturday
        (date(2026, 11, 23), 3, date(2026, 12, 14)),
    ],
)
def test_vijf_werkdagen_tellen_geen_weekend(dag, keer, uit):
    """SW-03"""
    assert STANDAARD.na(dag, keer) == uit


def test_de_dag_zelf_telt_nog_en_na_drie_termijnen_vervalt_het():
    """SW-03"""
    termijn, voor = Termijn(7), date(2026, 12, 1)
    assert not is_voorbij(voor, voor)
    assert is_voorbij(voor, voor + timedelta(days=1))
    assert not is_vervallen(voor, voor + timedelta(days=14), termijn)
    assert is_vervallen(voor, voor + timedelta(days=15), termijn)


def test_de_afspraak_die_vandaag_geldt_bepaalt_de_termijn(gemeente, andere_gemeente, coach, in_kring):
    """SW-03: the newest agreement that has begun; another gemeente keeps five working days."""
    vandaag = timezone.localdate()
    for dagen, vanaf in ((3, -100), (12, -5), (30, 5)):
        maak.StapafspraakFactory(
            bestuur=gemeente, stap="antwoord", dagen=dagen, vanaf=vandaag + timedelta(days=vanaf), door=coach
        )
    with in_kring():
        assert termijn_van(gemeente.pk) == Termijn(12)
        assert termijn_van(andere_gemeente.pk) == STANDAARD


def test_een_aanmelding_krijgt_een_antwoorddag(gemeente, begeleider, kring_van):
    """SW-03"""
    with kring_van(begeleider):
        traject = trajecten.meld_aan(bestuur=gemeente, door=begeleider, **WIE)
        aanmelding = Aanmelding.objects.get(traject=traject)
    assert (aanmelding.stand, aanmelding.antwoord_voor) == ("wacht", STANDAARD.na(timezone.localdate()))


def test_waar_agii_zelf_de_intake_doet_hoeft_niemand_te_antwoorden(gemeente, begeleider, kring_van):
    """SW-01"""
    Rolkeuze.objects.create(gemeente=gemeente, rol="minimaal", vanaf=timezone.localdate(), door=begeleider)
    with kring_van(begeleider):
        traject = trajecten.meld_aan(bestuur=gemeente, door=begeleider, **WIE)
        assert Aanmelding.objects.get(traject=traject).stand == "aanvaard"


# ---------------------------------------------------------------------------------------------- the answer
def test_de_gemeente_aanvaardt_met_een_knop_en_twee_keer_is_een_keer(client_van, coach, aangemeld, in_kring):
    """SW-03"""
    browser, url = client_van(coach), reverse("aanmelding_aanvaard", args=[aangemeld.pk])
    for _ in range(2):
        assert browser.post(url).status_code == 302
    assert _stand(in_kring, aangemeld) == ("aanvaard", "aangemeld")
    with in_kring():
        assert Gebeurtenis.objects.filter(onderwerp_id=aangemeld.pk, soort="aanmelding_aanvaard").count() == 1
        assert Aanmelding.objects.get(traject=aangemeld).beslist_door == coach


def test_wie_de_intake_begint_zegt_daarmee_ja(coach, aangemeld, kring_van, in_kring):
    """SW-03"""
    with kring_van(coach):
        trajecten.begin_intake(traject=aangemeld, door=coach)
    assert _stand(in_kring, aangemeld) == ("aanvaard", "in_intake")


def test_een_vraag_gaat_heen_en_weer_en_de_termijn_begint_opnieuw(
    client_van, coach, begeleider, aangemeld, in_kring
):
    """SW-03 SW-04: the question stands on the page of the agency, the answer on that of the gemeente."""
    with in_kring():
        Aanmelding.objects.update(
            antwoord_voor=timezone.localdate() - timedelta(days=1), herinnerd_op=timezone.now()
        )
    tb, gemeente = client_van(begeleider), client_van(coach)
    url = reverse("aanmelding_vraag", args=[aangemeld.pk])
    assert gemeente.post(url, {"vraag": "Kan Amina op maandag?"}).status_code == 302
    for pagina in (reverse("agii_mensen"), reverse("agii_dossier", args=[aangemeld.pk])):
        assert "Kan Amina op maandag?" in tb.get(pagina).content.decode()
    with in_kring():
        aanmelding = Aanmelding.objects.get(traject=aangemeld)
        assert (aanmelding.stand, aanmelding.herinnerd_op) == ("vraag", None)
        assert aanmelding.antwoord_voor == STANDAARD.na(timezone.localdate())
    antwoord = tb.post(reverse("aanmelding_antwoord", args=[aangemeld.pk]), {"antwoord": "Ja, altijd."})
    assert antwoord.status_code == 302
    assert "Ja, altijd." in gemeente.get(reverse("aanmelding", args=[aangemeld.pk])).content.decode()
    assert "Kan Amina" not in tb.get(reverse("agii_mensen")).content.decode()
    with in_kring():
        assert Opvolgmoment.objects.filter(traject=aangemeld, soort="aanmelding", status="open").count() == 1


def test_een_weigering_vraagt_een_reden_en_woorden(client_van, coach, aangemeld, in_kring):
    """SW-03: without them 422, the typed words stay, nothing changed."""
    browser, url = client_van(coach), reverse("aanmelding_weiger", args=[aangemeld.pk])
    for gegevens in (
        {"reden": "geen_plaats", "uitleg": " "},
        {"uitleg": "Blijft staan."},
        {"reden": "verzonnen"},
    ):
        antwoord = browser.post(url, gegevens)
        assert antwoord.status_code == 422
    assert "Blijft staan." in browser.post(url, {"uitleg": "Blijft staan."}).content.decode()
    assert _stand(in_kring, aangemeld) == ("wacht", "aangemeld")


def test_na_een_weigering_ziet_agii_waarom_en_meldt_elders_aan(
    client_van, coach, begeleider, aangemeld, partner_gemeente, in_kring
):
    """SW-03 SW-04: the data stay, one click prefills; the old file leaves the list of what waits."""
    maak.OrientatieFactory(
        traject=aangemeld,
        bestuur=aangemeld.bestuur,
        door=begeleider,
        antwoorden={"talen": {"tekst": "Tigrinya", "keuzes": [], "weet": "ingevuld", "versie": 1, "op": ""}},
    )
    weiger = {"reden": "geen_plaats", "uitleg": "De groep is vol tot mei."}
    client_van(coach).post(reverse("aanmelding_weiger", args=[aangemeld.pk]), weiger)
    assert _stand(in_kring, aangemeld) == ("geweigerd", "stopgezet")
    tb = client_van(begeleider)
    lijst = tb.get(reverse("agii_mensen")).content.decode()
    assert "We hebben nu geen plaats" in lijst
    assert "De groep is vol tot mei." in lijst
    formulier = tb.get(reverse("aanmelding_nieuw"), {"van": aangemeld.pk})
    persoon = aangemeld.inburgeraar
    assert persoon.telefoon in formulier.content.decode()
    gegevens = {
        "van": aangemeld.pk,
        "bestuur": partner_gemeente.pk,
        "voornaam": persoon.voornaam,
        "contacttaal": "ar",
        "akkoord": "on",
    }
    assert tb.post(reverse("aanmelding_nieuw"), gegevens).status_code == 302
    with in_kring():
        nieuw = Traject.objects.get(bestuur=partner_gemeente)
        assert Orientatie.objects.get(traject=nieuw).antwoorden["talen"]["tekst"] == "Tigrinya"
    assert "De groep is vol tot mei." not in tb.get(reverse("agii_mensen")).content.decode()
    antwoord = tb.post(reverse("aanmelding_nieuw"), {**gegevens, "toch": "on"})
    assert antwoord.status_code == 422, "the same refusal leads to one new referral"


def test_agii_trekt_in_en_de_gemeente_ziet_dat(client_van, coach, begeleider, aangemeld, in_kring):
    """SW-03"""
    url = reverse("aanmelding_intrek", args=[aangemeld.pk])
    assert client_van(begeleider).post(url, {"uitleg": "Verhuist toch niet."}).status_code == 302
    assert _stand(in_kring, aangemeld) == ("ingetrokken", "stopgezet")
    blad = client_van(coach).get(reverse("aanmelding", args=[aangemeld.pk])).content.decode()
    assert "AgII trok deze aanmelding in." in blad
    assert client_van(begeleider).post(url, {}).status_code == 422


def test_een_collega_van_agii_komt_niet_aan_de_aanmelding(client_van, werkgebied, aangemeld):
    """RG-04"""
    collega = client_van(maak.gebruiker_met(Rol.TRAJECTBEGELEIDER, werkgebied))
    for naam in ("aanmelding_antwoord", "aanmelding_intrek"):
        assert collega.get(reverse(naam, args=[aangemeld.pk])).status_code == 404
    assert collega.post(reverse("aanmelding_gezien", args=[aangemeld.pk])).status_code == 404


def test_agii_leest_geen_notitie_en_geen_antwoord_van_een_ander(client_van, begeleider, coach, aangemeld):
    """RG-04: the fragment shows listed fields only."""
    maak.NotitieFactory(traject=aangemeld, tekst="zeer privaat", door=coach)
    blad = client_van(begeleider).get(reverse("agii_dossier", args=[aangemeld.pk])).content.decode()
    assert "zeer privaat" not in blad
    assert "antwoordt ten laatste op" in blad


# ---------------------------------------------------------------------------------------------- nobody forgotten
def test_als_de_termijn_voorbij_is_gaat_er_een_mail_en_niet_meer(aangemeld, coach, in_kring):
    """SW-03: once, to the coaches, never by night; safe to run twice."""
    with in_kring():
        Aanmelding.objects.update(antwoord_voor=timezone.localdate() - timedelta(days=1))
    assert veeg_aanmeldingen() == (1, 0)
    assert veeg_aanmeldingen() == (0, 0)
    with in_kring():
        bericht = Bericht.objects.get(onderwerp_id=Aanmelding.objects.get().pk)
        assert (bericht.sjabloon, bericht.aan) == ("aanmelding_wacht", coach.email)
        assert Aanmelding.objects.get().herinnerd_op is not None


def test_een_oude_aanmelding_zonder_termijn_wordt_niet_vergeten(aangemeld, in_kring):
    """SW-03: from before there were terms; counted from its own day."""
    with in_kring():
        Aanmelding.objects.update(antwoord_voor=None, op=timezone.now() - timedelta(days=60))
    assert veeg_aanmeldingen() == (0, 1)


def test_een_gemeente_die_stopt_geeft_haar_mensen_terug(aangemeld, gemeente, in_kring):
    """SW-03: nobody may be forgotten."""
    with in_kring():
        Aanmelding.objects.update(antwoord_voor=timezone.localdate() - timedelta(days=60))
    gemeente.actief = False
    gemeente.save(update_fields=["actief"])
    assert veeg_aanmeldingen() == (0, 1)


def test_s_nachts_wacht_de_mail_tot_acht_uur(aangemeld, coach, in_kring):
    """SW-03"""
    nacht = timezone.localtime().replace(hour=23, minute=0)
    with in_kring():
        Aanmelding.objects.update(antwoord_voor=timezone.localdate(nacht) - timedelta(days=1))
    aanmeldveeg.veeg(nu=nacht)
    with in_kring():
        niet_voor = timezone.localtime(Bericht.objects.get().niet_voor)
    assert (niet_voor.hour, niet_voor.date()) == (8, nacht.date() + timedelta(days=1))


def test_na_drie_termijnen_vervalt_de_aanmelding_en_weet_agii_het(
    client_van, aangemeld, begeleider, in_kring
):
    """SW-03: stopgezet "geen antwoord"; a line for the agency, which leaves the list once it is read."""
    with in_kring():
        Aanmelding.objects.update(antwoord_voor=timezone.localdate() - timedelta(days=20))
    assert veeg_aanmeldingen() == (0, 1)
    assert veeg_aanmeldingen() == (0, 0)
    assert _stand(in_kring, aangemeld) == ("vervallen", "stopgezet")
    with in_kring():
        assert Traject.objects.get(pk=aangemeld.pk).stop_reden == "geen antwoord"
        assert Bericht.objects.get().aan == begeleider.email
    tb = client_van(begeleider)
    zin = "gaf geen antwoord. De aanmelding is vervallen."
    assert zin in tb.get(reverse("agii_mensen")).content.decode()
    for _ in range(2):
        assert tb.post(reverse("aanmelding_gezien", args=[aangemeld.pk])).status_code == 302
    assert zin not in tb.get(reverse("agii_mensen")).content.decode()
    with in_kring():
        assert Gebeurtenis.objects.filter(soort=aanmeldingen.GEZIEN).count() == 1


def test_een_begonnen_intake_of_een_gestopt_traject_krijgt_geen_herinnering(gemeente, in_kring):
    """SW-03"""
    for stand in ("in_intake", "stopgezet", "vrijgesteld"):
        traject = maak.TrajectFactory(bestuur=gemeente, **{stand: True})
        maak.AanmeldingFactory(traject=traject, antwoord_voor=timezone.localdate() - timedelta(days=99))
    assert veeg_aanmeldingen() == (0, 0)


# ---------------------------------------------------------------------------------------------- the list
def test_wie_het_langst_wacht_staat_bovenaan_met_het_aantal_dagen(client_van, gemeente, coach):
    """SW-03 IT-06: days waiting visible"""
    for dagen in (3, 40, 12):
        traject = maak.TrajectFactory(
            bestuur=gemeente, aangemeld_op=timezone.localdate() - timedelta(days=dagen)
        )
        maak.AanmeldingFactory(traject=traject)
    blad = client_van(coach).get(reverse("aanmeldingen")).content.decode()
    assert blad.index("40 dagen") < blad.index("12 dagen") < blad.index("3 dagen")
    assert blad.count("Aanvaard\n") + blad.count("Aanvaard</button>") >= 3


@pytest.mark.parametrize("naam", ["aanmeldingen", "agii_mensen", "orientaties"])
def test_een_lijst_kost_evenveel_vragen_voor_een_als_voor_vijftig(
    client_van, gemeente, coach, begeleider, naam, django_assert_num_queries, in_kring
):
    """Budget: no page whose query count grows with its rows."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    browser = client_van(coach if naam == "aanmeldingen" else begeleider)

    def erbij(n):
        for _ in range(n):
            traject = maak.TrajectFactory(bestuur=gemeente, trajectbegeleider=begeleider)
            maak.AanmeldingFactory(traject=traject, door=begeleider, stand="vraag", vraag="Wanneer?")
            maak.OrientatieFactory(bestuur=gemeente, door=begeleider)

    erbij(1)
    browser.get(reverse(naam))
    with CaptureQueriesContext(connection) as een:
        browser.get(reverse(naam))
    erbij(20)
    with CaptureQueriesContext(connection) as veel:
        browser.get(reverse(naam))
    assert len(veel) == len(een)
