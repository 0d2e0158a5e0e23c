"""Four weeks before a label ends: one mail per beheerder and label, whatever happens in between (OF-04)."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from aanbod import mails, veeg
from aanbod.tasks import veeg_labels
from netwerktraject.kern.models import Bericht
from netwerktraject.kern.rechten import Rol
from tests import factories as maak


@pytest.fixture
def aanbod(gemeente):
    return maak.AanbodFactory(bestuur=gemeente, naam="Koor", gelabeld=True, gelabeld__loopt_af=True)


def _berichten(in_kring):
    with in_kring():
        return list(Bericht.objects.filter(sjabloon="label_loopt_af"))


def test_twee_keer_vegen_geeft_een_mail(aanbod, beheerder, in_kring):
    assert veeg_labels() == 1
    assert veeg_labels() == 0
    (bericht,) = _berichten(in_kring)
    assert bericht.aan == beheerder.email
    assert bericht.sleutel.startswith(f"label-loopt-af:{aanbod.pk}:{aanbod.label_tot}")


def test_een_veeg_die_halverwege_sterft_laat_niets_achter_en_verliest_niets(aanbod, beheerder, in_kring):
    with transaction.atomic():
        assert veeg.veeg_labels() == 1
        transaction.set_rollback(True)  # as when the worker is killed before the commit
    assert _berichten(in_kring) == []
    assert veeg.veeg_labels() == 1
    assert len(_berichten(in_kring)) == 1


def test_elke_beheerder_krijgt_er_een_en_niemand_anders(aanbod, beheerder, coach, gemeente, in_kring):
    tweede = maak.gebruiker_met(Rol.BEHEERDER, gemeente)
    assert veeg.veeg_labels() == 2
    assert {b.aan for b in _berichten(in_kring)} == {beheerder.email, tweede.email}


def test_na_een_nieuwe_screening_vertrekt_de_mail_niet_meer(aanbod, beheerder, in_kring):
    veeg.veeg_labels()
    (bericht,) = _berichten(in_kring)
    with in_kring(aanbod.bestuur):
        mail = mails.label_loopt_af(bericht)
    assert "Koor" in mail.tekst
    assert "Koor" not in mail.onderwerp
    maak.ScreeningFactory(
        aanbod=aanbod, op=timezone.localdate(), geldig_tot=timezone.localdate() + timedelta(days=300)
    )
    with in_kring(aanbod.bestuur):
        assert mails.label_loopt_af(bericht) is None
    assert veeg.veeg_labels() == 0


@pytest.mark.parametrize("dagen", [29, -1], ids=["te vroeg", "al voorbij"])
def test_te_vroeg_en_al_voorbij_geven_geen_mail(gemeente, beheerder, dagen):
    tot = timezone.localdate() + timedelta(days=dagen)
    maak.AanbodFactory(
        bestuur=gemeente, gelabeld=True, gelabeld__geldig_tot=tot, gelabeld__op=tot - timedelta(days=90)
    )
    assert veeg.veeg_labels() == 0


def test_aanbod_dat_zelf_eerder_eindigt_en_geweigerd_aanbod_vragen_niets(gemeente, beheerder):
    """OF-14: what is over before its label needs no new screening."""
    straks = timezone.localdate() + timedelta(days=5)
    maak.AanbodFactory(bestuur=gemeente, gelabeld=True, gelabeld__loopt_af=True, eindigt_op=straks)
    maak.AanbodFactory(bestuur=gemeente, geweigerd=True, geweigerd__loopt_af=True)
    assert veeg.veeg_labels() == 0
