"""Attacks on what issue 4 brought: across gemeenten, across the two sides, by link, by signed rows (RG-04, RG-07)."""

from __future__ import annotations

import secrets
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from aanbod.invoer.veilig import MAX_BYTES
from intake.acties import bulkaanmelding, overdrachten, urenbestand
from intake.bewijsmails import bewijs_link
from intake.forms.urenbestand import BestandForm
from intake.models import Deelnamebewijs, Genodigde, Slotgast, Tolkvraag, Urenregel
from netwerktraject.kern.models import Bericht, Inzage, Link, Rolkeuze
from netwerktraject.kern.models.links import Doel
from netwerktraject.kern.rechten import Rol
from netwerktraject.kern.rolverdeling import Rolmodel
from tests import factories as maak

VANDAAG = timezone.localdate


def _persoon(gemeente, naam="Geheima", **velden):
    return maak.InburgeraarFactory(bestuur=gemeente, voornaam=naam, familienaam="Zwijger", **velden)


# ------------------------------------------------------------------------------------------------ hand-over
@pytest.fixture
def gevraagd(gemeente, andere_gemeente, coach, begeleider, kring_van):
    """Our gemeente asked Mol to take somebody over, with everything."""
    persoon = _persoon(gemeente, telefoon="0470 11 22 33")
    traject = maak.TrajectFactory(
        bestuur=gemeente, inburgeraar=persoon, lopend=True, coach=coach, trajectbegeleider=begeleider
    )
    maak.TalentFactory(traject=traject, door=coach, tekst="Kan orgelpijpen stemmen")
    with kring_van(coach):
        return overdrachten.vraag(
            traject=traject,
            naar=andere_gemeente,
            vanaf=VANDAAG(),
            wat=["talenten", "antwoorden"],
            akkoord=True,
            boodschap="Bel liefst na het avondeten",
            door=coach,
        )


GEHEIM = ("Geheima", "Zwijger", "0470 11 22 33", "orgelpijpen", "avondeten")


@pytest.mark.parametrize("einde", ["geweigerd", "ingetrokken"])
def test_wie_niet_overneemt_leest_het_pakket_niet_meer(
    client_van, gevraagd, coach, coach_elders, kring_van, einde
):
    """RG-04: the package is there to decide on; after a no, or taken back, it is gone. Who asked has the dossier."""
    url = reverse("overdracht", args=[gevraagd.pk])
    blad = client_van(coach_elders).get(url).content.decode()
    assert all(woord in blad for woord in GEHEIM)
    if einde == "geweigerd":
        with kring_van(coach_elders):
            overdrachten.weiger(overdracht=gevraagd, antwoord="Geen plaats", door=coach_elders)
    else:
        with kring_van(coach):
            overdrachten.trek_in(overdracht=gevraagd, door=coach)
    for naam in ("overdracht", "overdracht_weiger"):
        na = client_van(coach_elders).get(reverse(naam, args=[gevraagd.pk])).content.decode()
        assert [woord for woord in GEHEIM if woord in na] == [], naam
    eigen = client_van(coach).get(url).content.decode()
    assert reverse("dossier", args=[gevraagd.traject_id]) in eigen
    with kring_van(coach):
        gevraagd.refresh_from_db()
    assert (gevraagd.pakket, gevraagd.boodschap) == ({}, "")


# ------------------------------------------------------------------------------------------------ the two sides
def test_een_late_stap_toont_agii_niemand_die_zij_niet_aanmeldde(
    client_van, gemeente, begeleider, begeleider_elders, beheerder
):
    """RG-04: who came without a referral is not told to the agency, also when a step of the plan is theirs."""
    oud = {"aangemeld": True, "aangemeld_op": VANDAAG() - timedelta(days=60)}
    maak.StapafspraakFactory(bestuur=gemeente, stap="intake", kant="agii", door=beheerder)
    maak.TrajectFactory(bestuur=gemeente, inburgeraar=_persoon(gemeente), trajectbegeleider=None, **oud)
    maak.TrajectFactory(
        bestuur=gemeente, inburgeraar=_persoon(gemeente, "Eigenaar"), trajectbegeleider=begeleider, **oud
    )
    blad = client_van(begeleider).get(reverse("agii_mensen")).content.decode()
    assert "Eigenaar" in blad
    assert "Geheima" not in blad
    maak.RolkeuzeFactory(gemeente=gemeente, rol=Rolmodel.MINIMAAL, door=beheerder)
    assert "Geheima" in client_van(begeleider).get(reverse("agii_mensen")).content.decode()
    assert "Geheima" not in client_van(begeleider_elders).get(reverse("agii_mensen")).content.decode()


def test_wat_agii_zoekt_en_vindt_staat_in_de_inzage(client_van, gemeente, begeleider, in_kring):
    """RG-07: a name that is found is a look, whichever side searched."""
    maak.TrajectFactory(
        bestuur=gemeente, inburgeraar=_persoon(gemeente), trajectbegeleider=begeleider, lopend=True
    )
    browser = client_van(begeleider)
    assert "Geheima" in browser.get(reverse("zoek"), {"q": "geheima"}).content.decode()
    browser.get(reverse("zoek"), {"q": "bestaatniet"})
    with in_kring():
        rijen = Inzage.objects.filter(gebruiker=begeleider, doel="gezocht").values_list("bestuur", flat=True)
        assert list(rijen) == [gemeente.pk]


def test_een_talent_bekijken_staat_in_de_inzage(client_van, gemeente, coach, in_kring):
    """RG-07: the page of one talent shows words about a person."""
    traject = maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach)
    talent = maak.TalentFactory(traject=traject, door=coach)
    assert client_van(coach).get(reverse("talent", args=[talent.pk])).status_code == 200
    with in_kring():
        assert Inzage.objects.filter(gebruiker=coach, onderwerp_id=traject.pk).count() == 1


# ------------------------------------------------------------------------------------------------ signed rows
def test_een_ondertekende_lijst_van_iemand_anders_telt_niet(gemeente, coach, andere_coach):
    """RG-05: rows of a preview are written by who saw them, not by who got hold of the form."""
    teken = urenbestand.pak_in([], coach)
    assert urenbestand.pak_uit(teken, coach) == []
    # not the last letter: base64 does not use all of its bits, so another letter there can mean the same
    anders = teken[:-9] + ("A" if teken[-9] != "A" else "B") + teken[-8:]
    for vals, wie in ((teken, andere_coach), (anders, coach), ("", coach), ("a:b:c", coach)):
        with pytest.raises(urenbestand.ValidationError):
            urenbestand.pak_uit(vals, wie)


def test_een_lijst_van_een_ander_werkgebied_meldt_niemand_aan(
    gemeente, begeleider, begeleider_elders, kring_van
):
    """SW-03: the gemeenten are looked at again when the rows are sent, for who sends them."""
    teken = bulkaanmelding.onderteken([], begeleider)
    with kring_van(begeleider_elders) as kring, pytest.raises(bulkaanmelding.ValidationError):
        bulkaanmelding.meld_aan(teken=teken, ook=[], kring=kring, door=begeleider_elders)


def test_een_te_groot_urenbestand_wordt_niet_gelezen():
    """RG-02: weighed before a byte of it is in memory."""
    bestand = SimpleUploadedFile("uren.csv", b"naam")
    bestand.size = MAX_BYTES + 1
    form = BestandForm({}, {"bestand": bestand})
    assert not form.is_valid()
    assert "20 MB" in str(form.errors["bestand"])


# ------------------------------------------------------------------------------------------------ links
@pytest.fixture
def bewijslink(gemeente, coach, begeleider):
    """A proof of one activity, with the token of its link."""
    traject = maak.TrajectFactory(
        bestuur=gemeente,
        inburgeraar=_persoon(gemeente),
        lopend=True,
        coach=coach,
        trajectbegeleider=begeleider,
    )
    onderdeel = maak.OnderdeelFactory(traject=traject, duo=True, lopend=True)
    bewijs = maak.DeelnamebewijsFactory(onderdeel=onderdeel, door=coach)
    teken = secrets.token_urlsafe(32)
    maak.LinkFactory(bestuur=gemeente, teken=teken, doel=Doel.BEWIJS, onderwerp_id=bewijs.pk, reden="")
    return bewijs, teken


def test_een_bewijslink_toont_een_voornaam_en_doet_niets_anders(
    client_van, gemeente, bewijslink, coach, in_kring
):
    """RG-04: whoever holds it sees one activity; fields of other pages do nothing, and its subject decides the rest."""
    bewijs, teken = bewijslink
    regel = maak.UrenregelFactory(onderdeel=bewijs.onderdeel, bevestigd=True)
    afspraak = maak.AfspraakFactory(traject=bewijs.traject, door=coach)
    browser, url = client_van(), reverse("mijn_link", args=[teken])
    blad = browser.get(url).content.decode()
    assert "Geheima" in blad
    assert "Zwijger" not in blad
    for velden in (
        {"regel": str(regel.pk), "reden": "nee"},
        {"afspraak": str(afspraak.pk)},
        {"gezien": "ja", "datum": VANDAAG().isoformat(), "minuten": "60", "taal": "nederlands"},
    ):
        assert browser.post(url, velden).status_code == 422
    for naam in ("mijn_link_hulp", "mijn_link_klaar"):
        assert browser.get(reverse(naam, args=[teken]), {"wat": "ja"}).status_code == 302
    with in_kring():
        regel.refresh_from_db()
        afspraak.refresh_from_db()
        assert (regel.status, afspraak.stand) == ("bevestigd", "gepland")
        assert Deelnamebewijs.objects.get(pk=bewijs.pk).getekend_op is None
        Deelnamebewijs.objects.filter(pk=bewijs.pk).update(
            ingetrokken_op=timezone.now(), intrek_reden="fout", wijze=""
        )
    assert browser.get(url).status_code == 404
    assert browser.post(url, {"antwoord": "klopt", "tekenaar": "X", "functie": "Y"}).status_code == 404


@pytest.mark.parametrize("doel", [Doel.TRAJECT, Doel.NAVRAAG, Doel.DUO, Doel.PLAATSING])
def test_een_link_met_het_kenmerk_van_een_ander_soort_ding_is_dood(client_van, gemeente, bewijslink, doel):
    """RG-04: the id of a proof opens no other kind of page, and a link of one gemeente opens nothing of another."""
    bewijs, _ = bewijslink
    teken = secrets.token_urlsafe(32)
    maak.LinkFactory(bestuur=gemeente, teken=teken, doel=doel, onderwerp_id=bewijs.pk, reden="")
    assert client_van().get(reverse("mijn_link", args=[teken])).status_code == 404


def test_een_link_uit_een_andere_gemeente_is_dood(client_van, andere_gemeente, bewijslink):
    """RG-04: the gemeente of the link and of its subject are the same, or there is nothing."""
    bewijs, _ = bewijslink
    teken = secrets.token_urlsafe(32)
    maak.LinkFactory(bestuur=andere_gemeente, teken=teken, doel=Doel.BEWIJS, onderwerp_id=bewijs.pk, reden="")
    assert client_van().get(reverse("mijn_link", args=[teken])).status_code == 404


def test_de_link_om_te_tekenen_leeft_kort(gemeente, bewijslink, in_kring):
    """A mail to somebody outside the house is no key for a year."""
    bewijs, _ = bewijslink
    with in_kring():
        Deelnamebewijs.objects.filter(pk=bewijs.pk).update(gevraagd_aan="an@club.example")
        bericht = Bericht(
            bestuur_id=gemeente.pk, onderwerp_id=bewijs.pk, aan="an@club.example", taal="nl", sleutel="x"
        )
        assert bewijs_link(bericht) is not None
        nieuwste = Link.objects.filter(doel=Doel.BEWIJS).order_by("-gemaakt_op").first()
        assert nieuwste.verloopt_op - nieuwste.gemaakt_op <= timedelta(days=60)


# ------------------------------------------------------------------------------------------------ redirects
@pytest.mark.parametrize(
    "doel", ["https://kwaad.example/", "//kwaad.example", "/\\kwaad.example", "javascript:alert(1)", "werk"]
)
def test_terug_blijft_in_huis(client_van, gemeente, coach, doel):
    """A field of the form never sends somebody to another site."""
    onderdeel = maak.OnderdeelFactory(
        traject=maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach), duo=True, lopend=True
    )
    regel = maak.UrenregelFactory(onderdeel=onderdeel, ingediend=True)
    antwoord = client_van(coach).post(reverse("uren_bevestig", args=[regel.pk]), {"terug": doel})
    assert antwoord.status_code == 302
    assert antwoord["Location"] == "/uren/"


# ------------------------------------------------------------------------------------------------ ids from a body
def test_ids_uit_een_formulier_grijpen_niet_over_de_grens(
    client_van, gemeente, andere_gemeente, coach, coach_elders, in_kring
):
    """RG-04: every id that a form names is looked for in the own gemeente; a foreign one does nothing."""
    hier = maak.TrajectFactory(bestuur=gemeente, in_intake=True, coach=coach)
    daar = maak.TrajectFactory(bestuur=andere_gemeente, in_intake=True, coach=coach_elders)
    moment = maak.InfomomentFactory(bestuur=gemeente, door=coach)
    feest = maak.SlotmomentFactory(bestuur=gemeente, door=coach)
    tolk = maak.TolkFactory(bestuur=andere_gemeente)
    vraag = maak.TolkvraagFactory(traject=hier, tolk=maak.TolkFactory(bestuur=gemeente), door=coach)
    regel = maak.UrenregelFactory(
        onderdeel=maak.OnderdeelFactory(traject=daar, duo=True, lopend=True), ingediend=True
    )
    eigen = maak.UrenregelFactory(
        onderdeel=maak.OnderdeelFactory(traject=hier, duo=True, lopend=True), ingediend=True
    )
    browser = client_van(coach)
    with in_kring():
        voor = _telling()
    browser.post(reverse("infomoment_uitnodigen", args=[moment.pk]), {"traject": str(daar.pk)})
    assert (
        browser.post(reverse("infomoment_erbij", args=[moment.pk]), {"traject": str(daar.pk)}).status_code
        == 404
    )
    browser.post(reverse("slotgasten", args=[feest.pk]), {"traject": str(daar.pk)})
    assert (
        browser.post(reverse("tolkvraag_stand", args=[vraag.pk]), {"tolk": str(tolk.pk)}).status_code == 404
    )
    browser.post(reverse("uren_bevestig_alle"), {"regel": str(regel.pk)})
    assert browser.post(reverse("uren_zelfde", args=[eigen.pk]), {"blijft": str(regel.pk)}).status_code == 404
    with in_kring():
        assert _telling() == voor
        regel.refresh_from_db()
        assert regel.status == "ingediend"


def _telling() -> tuple[int, ...]:
    return tuple(model.objects.count() for model in (Genodigde, Slotgast, Tolkvraag, Urenregel))


def test_een_gesprek_van_een_collega_gaat_niet_mee_in_een_aanmelding(
    client_van, gemeente, begeleider, werkgebied
):
    """RG-04: `gesprek` and `van` in a form point at what is one's own, or at nothing."""
    collega = maak.gebruiker_met(Rol.TRAJECTBEGELEIDER, werkgebied, voornaam="Cas", familienaam="Collega")
    talk = maak.OrientatieFactory(bestuur=gemeente, door=collega)
    traject = maak.TrajectFactory(bestuur=gemeente, trajectbegeleider=collega, stopgezet=True)
    maak.AanmeldingFactory(traject=traject, door=collega, stand="geweigerd", weiger_reden="anders")
    browser, url = client_van(begeleider), reverse("aanmelding_nieuw")
    for velden in ({"gesprek": str(talk.pk)}, {"van": str(traject.pk)}):
        assert browser.get(url, velden).status_code == 404
        assert browser.post(url, velden).status_code == 404


def test_een_afspraak_zonder_uitkomst_staat_bij_wie_ze_kan_invullen(
    client_van, gemeente, begeleider, beheerder, coach
):
    """RG-04: where AgII only follows up, appointments stay with the gemeente: the words, and the line of today."""
    traject = maak.TrajectFactory(bestuur=gemeente, lopend=True, trajectbegeleider=begeleider, coach=coach)
    afspraak = maak.AfspraakFactory(
        traject=traject, door=coach, warm=True, voorbij=True, wat="Orgelpijpen kiezen"
    )
    url = reverse("afspraak_uitkomst", args=[afspraak.pk])
    for rol, van in (
        (Rolmodel.MAXIMAAL, coach),
        (Rolmodel.UITGEBREID, coach),
        (Rolmodel.MINIMAAL, begeleider),
    ):
        Rolkeuze.objects.filter(gemeente=gemeente).delete()
        maak.RolkeuzeFactory(gemeente=gemeente, rol=rol, door=beheerder)
        for wie in (coach, begeleider):
            browser = client_van(wie)
            op_vandaag = "Orgelpijpen" in browser.get(reverse("werk"), follow=True).content.decode()
            assert (op_vandaag, browser.get(url).status_code == 200) == (wie == van, wie == van), (rol, wie)


def test_vandaag_van_agii_die_opvolgt_zegt_niets_uit_het_gesprek(
    client_van, gemeente, begeleider, beheerder, coach
):
    """RG-04: the page of today has no right of its own, so the matrix of the roles passes it by: look here."""
    maak.RolkeuzeFactory(gemeente=gemeente, rol=Rolmodel.UITGEBREID, door=beheerder)
    oud = VANDAAG() - timedelta(days=90)
    wie = {"trajectbegeleider": begeleider, "coach": coach, "aangemeld_op": oud}
    for stand in ("lopend", "in_intake", "plan_opgemaakt"):
        traject = maak.TrajectFactory(
            bestuur=gemeente, inburgeraar=_persoon(gemeente, f"Wie{stand}"), **{stand: True}, **wie
        )
        intake = maak.IntakeFactory(traject=traject)
        maak.AntwoordFactory(intake=intake, vraag="gezin", tekst="Kanarie antwoord", gewijzigd_door=coach)
        maak.NotitieFactory(traject=traject, door=coach, tekst="Kanarie notitie")
        maak.NoodFactory(traject=traject, door=coach, sleutel="opvang", stand="nodig")
        maak.TalentFactory(traject=traject, door=coach, tekst="Kanarie talent")
        maak.StartadviesFactory(traject=traject, door=coach)
        duo = maak.OnderdeelFactory(traject=traject, duo=True, lopend=True)
        match = maak.MatchFactory(onderdeel=duo)
        maak.OpvolgmomentFactory(traject=traject, onderdeel=duo, probleem=True, tekst="Kanarie gemeld")
    client = client_van(begeleider)
    blad = client.get(reverse("werk")).content.decode()
    assert "Wielopend" in blad  # what it follows up is there, with what was reported
    assert "Kanarie gemeld" in blad
    for geheim in ("Kanarie antwoord", "Kanarie notitie", "Kanarie talent", "opvang", match.buddy.voornaam):
        assert geheim not in blad, geheim
    gevonden = client.get(reverse("zoek"), {"q": match.buddy.voornaam}).content.decode()
    assert reverse("buddy_wijzig", args=[match.buddy_id]) not in gevonden


def test_wie_van_buiten_een_overdracht_leest_staat_op_de_eigen_pagina(
    client_van, gevraagd, gemeente, coach_elders, kring_van, in_kring
):
    """RG-07: the person sees who looked, also when that is a coach of the gemeente they move to."""
    teken = secrets.token_urlsafe(32)
    maak.LinkFactory(
        bestuur=gemeente, teken=teken, doel=Doel.TRAJECT, onderwerp_id=gevraagd.traject_id, reden=""
    )
    eigen = reverse("mijn_link", args=[teken])
    assert "Eva" not in client_van().get(eigen).content.decode()
    browser, url = client_van(coach_elders), reverse("overdracht", args=[gevraagd.pk])
    browser.get(url)
    blad = client_van().get(eigen).content.decode()
    assert "Eva" in blad
    assert ">Mol<" in blad
    with kring_van(coach_elders):
        overdrachten.weiger(overdracht=gevraagd, antwoord="Geen plaats", door=coach_elders)
    browser.get(url)
    with in_kring():
        rijen = Inzage.objects.filter(onderwerp_id=gevraagd.traject_id, gebruiker=coach_elders)
        assert rijen.filter(bestuur=gemeente).count() == 1  # a look at nothing is no look at the person
