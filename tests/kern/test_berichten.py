"""The outbox: once is once, whatever dies in between (veiligheid.md §4.5, threats 42-49, 53)."""

from __future__ import annotations

import logging
import uuid
from datetime import timedelta

import pytest
import time_machine
from django.db import OperationalError, transaction
from django.utils import timezone

from netwerktraject.kern import bel, berichten, tasks
from netwerktraject.kern.berichten import Mail, Uitstel
from netwerktraject.kern.kring import GeenKring, binnen
from netwerktraject.kern.models import Bericht
from netwerktraject.kern.models.berichten import Toestand
from netwerktraject.kern.relais import Geweigerd, Onbekend, Onbereikbaar, Straks
from tests import factories as maak

ANTWOORD: dict = {}


def maker(bericht):
    """Stands in for the maker of a mail: answers what the test put in ANTWOORD."""
    antwoord = ANTWOORD["wat"]
    if isinstance(antwoord, Exception):
        raise antwoord
    return antwoord


class NepRelais:
    """A relay that does what the test says: before the dot, at the dot, and when it is asked afterwards."""

    def __init__(self, *, voor=None, na=None, navraag=None) -> None:
        self.voor, self.na, self.navraag = voor, na, navraag
        self.aanvaard: list[str] = []
        self.gevraagd: list[str] = []
        self.dicht = 0

    def verstuur(self, mail, voor_de_punt) -> None:
        if self.voor:
            raise self.voor
        voor_de_punt()
        if self.na:
            raise self.na
        self.aanvaard.append(mail.extra_headers["Message-ID"])

    def is_aanvaard(self, message_id):
        self.gevraagd.append(message_id)
        return self.navraag

    def sluit(self) -> None:
        self.dicht += 1


@pytest.fixture(autouse=True)
def _maker(settings):
    settings.SJABLONEN = {"proef": "tests.kern.test_berichten.maker"}
    ANTWOORD["wat"] = Mail("Onderwerp", "Tekst")


@pytest.fixture
def zet(gemeente, in_kring):
    """Put one mail ready; `zet()` again gives another one."""

    def een(sleutel=None, **velden):
        with in_kring(gemeente):
            return berichten.zet_klaar(
                bestuur_id=gemeente.pk,
                sleutel=sleutel or f"proef:{uuid.uuid4()}",
                sjabloon="proef",
                aan="wie@post.example",
                taal="nl",
                onderwerp_id=uuid.uuid4(),
                **velden,
            )

    return een


def lees(bericht) -> Bericht:
    with binnen(berichten._taak()):
        return Bericht.objects.get(pk=bericht.pk)


# ------------------------------------------------------------------------------------------------ putting ready
def test_dezelfde_sleutel_geeft_een_bericht(zet):
    eerste, tweede = zet("duo_link:1:start"), zet("duo_link:1:start")
    assert (eerste is None, tweede) == (False, None)


def test_twee_gemeenten_mogen_dezelfde_sleutel_hebben(gemeente, andere_gemeente, in_kring):
    for bestuur in (gemeente, andere_gemeente):
        with in_kring(bestuur):
            assert berichten.zet_klaar(
                bestuur_id=bestuur.pk,
                sleutel="x",
                sjabloon="proef",
                aan="a@b.example",
                taal="nl",
                onderwerp_id=uuid.uuid4(),
            )


@pytest.mark.django_db(transaction=True)
def test_buiten_een_transactie_kan_geen_bericht_klaarstaan(gemeente):
    with pytest.raises(RuntimeError, match="transaction"):
        berichten.zet_klaar(
            bestuur_id=gemeente.pk,
            sleutel="x",
            sjabloon="proef",
            aan="a@b.example",
            taal="nl",
            onderwerp_id=uuid.uuid4(),
        )


def test_zonder_kring_kan_geen_bericht_klaarstaan(gemeente):
    with pytest.raises(GeenKring):
        berichten.zet_klaar(
            bestuur_id=gemeente.pk,
            sleutel="x",
            sjabloon="proef",
            aan="a@b.example",
            taal="nl",
            onderwerp_id=uuid.uuid4(),
        )


def test_een_begeleider_zet_een_mail_klaar_in_het_eigen_werkgebied_en_nergens_anders(
    begeleider, gemeente, andere_gemeente, kring_van
):
    def zet_in(bestuur):
        return berichten.zet_klaar(
            bestuur_id=bestuur.pk,
            sleutel="aanmelding",
            sjabloon="proef",
            aan="c@b.example",
            taal="nl",
            onderwerp_id=uuid.uuid4(),
        )

    with kring_van(begeleider):
        assert zet_in(gemeente) is not None
        assert Bericht.objects.count() == 0, "a begeleider reads no outbox"
        with pytest.raises(PermissionError):
            zet_in(andere_gemeente)


def test_een_coach_ziet_geen_berichten_van_een_andere_gemeente(zet, coach, coach_elders, kring_van):
    bericht = zet()
    with kring_van(coach):
        assert Bericht.objects.filter(pk=bericht.pk).exists()
    with kring_van(coach_elders):
        assert not Bericht.objects.filter(pk=bericht.pk).exists()


def test_de_message_id_blijft_dezelfde_en_verraadt_niets(gemeente):
    eerste, tweede = (berichten.message_id(gemeente.pk, "stilstand:jan") for _ in range(2))
    assert eerste == tweede != berichten.message_id(gemeente.pk + 1, "stilstand:jan")
    assert "jan" not in eerste
    assert eerste.endswith("@netwerktraject.example>")


def test_een_teruggedraaide_transactie_laat_geen_bericht_achter(zet, gemeente, in_kring):
    with in_kring(gemeente):
        with transaction.atomic():
            bericht = zet()
            transaction.set_rollback(True)
        assert not Bericht.objects.filter(pk=bericht.pk).exists()


# ------------------------------------------------------------------------------------------------ sending
def test_een_bericht_vertrekt_een_keer_hoe_vaak_de_taak_ook_loopt(zet):
    bericht, relais = zet(), NepRelais()
    assert berichten.verstuur(relais=relais) == {"verzonden": 1}
    assert berichten.verstuur(relais=relais) == {}
    assert relais.aanvaard == [bericht.message_id]
    assert lees(bericht).verzonden_op is not None


def test_de_taak_doet_wat_de_actie_doet(zet, mailoutbox):
    bericht = zet()
    assert tasks.verstuur_berichten() == {"verzonden": 1}
    assert mailoutbox[0].extra_headers["Message-ID"] == bericht.message_id
    assert tasks.verstuur_berichten.name == berichten.TAAK


def test_beat_kent_de_taak_die_er_is(settings):
    assert berichten.TAAK in {regel["task"] for regel in settings.CELERY_BEAT_SCHEDULE.values()}


def test_wat_niet_voor_straks_is_wacht(zet):
    bericht, relais = zet(niet_voor=timezone.now() + timedelta(hours=1)), NepRelais()
    assert berichten.verstuur(relais=relais) == {}
    with time_machine.travel(timezone.now() + timedelta(hours=2)):
        berichten.verstuur(relais=relais)
    assert relais.aanvaard == [bericht.message_id]


def test_klopt_het_feit_niet_meer_dan_vertrekt_er_niets(zet):
    bericht, relais, ANTWOORD["wat"] = zet(), NepRelais(), None
    assert berichten.verstuur(relais=relais) == {"geannuleerd": 1}
    assert (lees(bericht).toestand, relais.aanvaard) == (Toestand.GEANNULEERD, [])


def test_uitstel_telt_niet_als_poging(zet):
    bericht, tot = zet(), timezone.now() + timedelta(hours=9)
    ANTWOORD["wat"] = Uitstel(tot)
    berichten.verstuur(relais=NepRelais())
    later = lees(bericht)
    assert (later.toestand, later.niet_voor, later.pogingen, later.claim_tot) == (
        Toestand.KLAAR,
        tot,
        0,
        None,
    )


def test_geweigerd_is_mislukt_en_zichtbaar(zet, coach, kring_van):
    bericht = zet()
    berichten.verstuur(relais=NepRelais(voor=Geweigerd("550 no such user")))
    assert lees(bericht).toestand == Toestand.MISLUKT
    with kring_van(coach):
        assert [b.fout for b in berichten.vraagt_aandacht()] == ["550 no such user"]


@pytest.mark.parametrize("waar", ["voor", "na"])
def test_straks_wacht_telkens_langer_en_eindigt_geparkeerd(zet, waar):
    bericht, relais = zet(), NepRelais(**{waar: Straks("451 greylisted")})
    wachttijden = []
    with time_machine.travel(timezone.now(), tick=False) as klok:
        for _ in range(berichten.MAX_POGINGEN):
            berichten.verstuur(relais=relais)
            nu, na = timezone.now(), lees(bericht)
            if na.toestand == Toestand.KLAAR:
                wachttijden.append((na.niet_voor - nu).total_seconds())
                klok.move_to(na.niet_voor + timedelta(seconds=1))
    assert lees(bericht).toestand == Toestand.GEPARKEERD
    assert len(wachttijden) == berichten.MAX_POGINGEN - 1
    assert 24 <= wachttijden[0] <= 36
    assert 2880 <= wachttijden[-1] <= 4320


def test_zonder_mailserver_blijft_alles_klaar_en_telt_niets(zet):
    drie = [zet() for _ in range(3)]
    relais = NepRelais(voor=Onbereikbaar("connection refused"))
    assert berichten.verstuur(relais=relais)["onbereikbaar"] == 1
    assert {(lees(b).toestand, lees(b).pogingen) for b in drie} == {(Toestand.KLAAR, 0)}
    assert relais.dicht == 1
    assert berichten.verstuur(relais=NepRelais()) == {"verzonden": 3}


def test_een_maker_die_stuk_is_houdt_de_rij_niet_op(zet, caplog):
    """Threats 49 and 53: one poison among many, and no address in the log."""
    giftig, ANTWOORD["wat"] = zet(), ValueError("geheim@adres.example")
    with caplog.at_level(logging.ERROR):
        berichten.verstuur(relais=NepRelais())
    ANTWOORD["wat"] = Mail("Onderwerp", "Tekst")
    assert berichten.verstuur(relais=NepRelais()) == {}
    assert (lees(giftig).toestand, lees(giftig).pogingen) == (Toestand.KLAAR, 1)
    assert "ValueError" in lees(giftig).fout
    assert "geheim" not in caplog.text + lees(giftig).fout


# ------------------------------------------------------------------------------------------------ dying in between
def straks(seconden=3600):
    return time_machine.travel(timezone.now() + timedelta(seconds=seconden), tick=False)


def test_een_verlopen_claim_gaat_terug_en_vertrekt_dan(zet):
    bericht, relais = zet(), NepRelais()
    assert [b.pk for b in berichten.claim()] == [bericht.pk]
    assert berichten.claim() == []
    assert berichten.verstuur(relais=relais) == {}
    with straks():
        assert berichten.verstuur(relais=relais) == {"terug": 1, "verzonden": 1}


@pytest.mark.parametrize(
    ("navraag", "eind", "keren"),
    [
        (True, Toestand.VERZONDEN, 0),
        (False, Toestand.VERZONDEN, 1),
        (None, Toestand.ONZEKER, 0),
    ],
)
def test_na_een_onbekende_overdracht_beslist_het_relais(zet, navraag, eind, keren):
    bericht = zet()
    assert berichten.verstuur(relais=NepRelais(na=Onbekend("timed out"))) == {"overdracht": 1}
    relais = NepRelais(navraag=navraag)
    assert berichten.verstuur(relais=relais) == {}, "the lease still runs: the relay may still be writing"
    with straks():
        berichten.verstuur(relais=relais)
    assert relais.gevraagd == [bericht.message_id]
    assert (lees(bericht).toestand, relais.aanvaard) == (eind, [bericht.message_id] * keren)


def test_wie_zijn_claim_kwijt_is_zet_de_punt_niet(zet):
    """A worker that slept through its lease may not send what another worker took over."""
    bericht = zet()
    [slaper] = berichten.claim()
    with straks():
        relais = NepRelais()
        assert berichten.verstuur(relais=relais)["verzonden"] == 1
    traag = NepRelais()
    assert berichten._verstuur_een(slaper, traag) == "afgenomen"
    assert (traag.aanvaard, relais.aanvaard) == ([], [bericht.message_id])


def test_een_trage_overdracht_zet_de_punt_niet(zet, settings, monkeypatch):
    """The commit of the handover took longer than its lease allows: no dot, the relay is asked instead."""
    bericht = zet()
    settings.BERICHT_OVERDRACHT = 3
    echt = berichten._overgang
    with time_machine.travel(timezone.now(), tick=False) as klok:

        def traag(*args, **velden):
            klok.shift(2)
            return echt(*args, **velden)

        monkeypatch.setattr(berichten, "_overgang", traag)
        monkeypatch.setattr(berichten.time, "monotonic", lambda: timezone.now().timestamp())
        relais = NepRelais()
        berichten.verstuur(relais=relais)
    assert relais.aanvaard == []
    assert lees(bericht).toestand == Toestand.OVERDRACHT


def test_een_geannuleerd_bericht_vertrekt_ook_na_de_claim_niet(zet, gemeente, in_kring):
    bericht = zet()
    [geclaimd] = berichten.claim()
    with in_kring(gemeente):
        assert (
            berichten.annuleer(bestuur_id=gemeente.pk, onderwerp_id=bericht.onderwerp_id, sjabloon="proef")
            == 1
        )
    relais = NepRelais()
    assert berichten._verstuur_een(geclaimd, relais) == "afgenomen"
    assert (relais.aanvaard, lees(bericht).toestand) == ([], Toestand.GEANNULEERD)


def test_een_mail_die_zijn_werker_telkens_doodt_wordt_alleen_geclaimd_en_dan_geparkeerd(zet):
    """Threat 49: the neighbours of a killer are sent, the killer is parked."""
    moordenaar = zet()
    with time_machine.travel(timezone.now(), tick=False) as klok:
        for keer in range(berichten.MAX_POGINGEN):
            gezond = [zet() for _ in range(3)]
            eerste = berichten.claim()
            if keer >= berichten.VERDACHT:
                assert moordenaar.pk not in {b.pk for b in eerste}
                assert [b.pk for b in berichten.claim()] == [moordenaar.pk]
            klok.shift(3600)
            berichten.herstel(relais=NepRelais())
            with binnen(berichten._taak()):
                Bericht.objects.filter(pk__in=[b.pk for b in gezond]).delete()
    assert lees(moordenaar).toestand == Toestand.GEPARKEERD


def test_een_databank_die_wegvalt_tijdens_het_maken_is_geen_fout_van_het_bericht(zet, monkeypatch):
    zet()
    ANTWOORD["wat"] = OperationalError("server closed the connection")
    monkeypatch.setattr(berichten, "_verbinding_weg", lambda: True)
    with pytest.raises(OperationalError):
        berichten.verstuur(relais=NepRelais())


@pytest.mark.parametrize(("toestand", "ok"), [("geclaimd", True), ("overdracht", True), ("verzonden", False)])
def test_alleen_wat_bezig_is_kan_verlopen(gemeente, toestand, ok):
    maak.BerichtFactory(bestuur=gemeente, sjabloon="proef", **{toestand: True})
    with straks(3 * 3600):
        assert bool(berichten.herstel(relais=NepRelais(navraag=True))) is ok


# ------------------------------------------------------------------------------------------------ the bell
@pytest.fixture
def _bel_heel(monkeypatch):
    monkeypatch.setattr(bel, "_stil_tot", 0.0)


@pytest.mark.usefixtures("_bel_heel")
def test_zonder_redis_gaat_het_werk_door(zet, caplog, django_capture_on_commit_callbacks):
    """Threat 43: the broker is away; the request neither fails nor waits."""
    with django_capture_on_commit_callbacks(execute=True), caplog.at_level(logging.WARNING):
        zet()
        zet()
    assert caplog.text.count("niet gehoord") == 1, "after one miss the bell stays silent for a while"
    assert "post.example" not in caplog.text


@pytest.mark.usefixtures("_bel_heel")
def test_de_bel_wacht_op_de_commit(zet, monkeypatch, django_capture_on_commit_callbacks):
    gebeld = []
    monkeypatch.setattr(bel, "_bel", lambda *wat: gebeld.append(wat[0]))
    with django_capture_on_commit_callbacks(execute=True):
        zet()
        assert gebeld == []
    assert gebeld == [berichten.TAAK]
