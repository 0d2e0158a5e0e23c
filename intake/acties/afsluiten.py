"""The end of a traject: end talk, the question half a year later, and the exempt path (OP-07, OP-08, IT-02)."""

from __future__ import annotations

import calendar
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from intake import opvolging as regels
from intake.acties import aanmeldstand, opvolging, plannen, verplichtingen
from intake.acties.trajecten import slot, zet_status
from intake.acties.uitnodigen import linkmail_taal
from intake.einde import BLIJVEND
from intake.infomoment import wil_mail
from intake.models import Eindgesprek, Intake, Pauze, Traject, Verplichting
from intake.models.begeleiding import VerplichtSoort
from intake.models.opvolging import MomentSoort
from intake.models.slot import Contact
from intake.models.traject import Status
from netwerktraject.kern import berichten, gebeurtenissen, links
from netwerktraject.kern.kring import systeem
from netwerktraject.kern.models import Bestuur

NAVRAAG_MAANDEN = 6
PER_KEER = 200
VRIJ = {
    "werk": (VerplichtSoort.WERK, "werkt"),
    "studie": (VerplichtSoort.STUDIE, "studeert"),
    "vrijwillig": (VerplichtSoort.VRIJWILLIG, "volgt het programma vrijwillig"),
}


def over_maanden(dag: date, maanden: int) -> date:
    """The same day so many months later; the last day of a shorter month."""
    jaar, maand = divmod(dag.month - 1 + maanden, 12)
    jaar, maand = dag.year + jaar, maand + 1
    return date(jaar, maand, min(dag.day, calendar.monthrange(jaar, maand)[1]))


# ------------------------------------------------------------------------------------------------ end talk
@transaction.atomic
def bewaar_eindgesprek(
    *,
    traject: Traject,
    op: date,
    door,
    ging_goed: str = "",
    kon_beter: str = "",
    blijvend: str = "",
    blijvend_uitleg: str = "",
    navraag_akkoord: bool | None = None,
) -> Eindgesprek:
    """Keep the end talk, before or after the certificate. Consent plans one question, taking it back takes it away."""
    traject = slot(traject)
    if traject.status == Status.AANGEMELD:
        raise ValidationError("Dit traject is nog niet begonnen. Een eindgesprek komt later.")
    if op > timezone.localdate():
        raise ValidationError({"op": "Deze dag moet nog komen. Vul het gesprek in als het voorbij is."})
    if op < traject.aangemeld_op:
        raise ValidationError({"op": "Deze dag ligt voor de aanmelding. Kies een latere dag."})
    if blijvend and blijvend not in BLIJVEND:
        raise ValidationError({"blijvend": "Kies wat er blijft."})
    gesprek = Eindgesprek.objects.select_for_update(of=("self",)).filter(traject=traject).first()
    nieuw = gesprek is None
    gesprek = gesprek or Eindgesprek(bestuur_id=traject.bestuur_id, traject=traject)
    gesprek.op, gesprek.ging_goed, gesprek.kon_beter = op, ging_goed, kon_beter
    gesprek.blijvend, gesprek.blijvend_uitleg, gesprek.door = blijvend, blijvend_uitleg, door
    gesprek.navraag_akkoord = navraag_akkoord
    gesprek.navraag_op = over_maanden(op, NAVRAAG_MAANDEN) if navraag_akkoord else None
    gesprek.full_clean(exclude=["bestuur", "traject", "door"], validate_unique=False)
    gesprek.save()
    if not navraag_akkoord:
        _stop_navraag(gesprek)
    gebeurtenissen.noteer(
        bestuur_id=traject.bestuur_id,
        onderwerp_id=traject.pk,
        soort="eindgesprek",
        door=door,
        tekst="Eindgesprek gehad" if nieuw else "Eindgesprek gewijzigd",
    )
    return gesprek


def _stop_navraag(gesprek: Eindgesprek) -> None:
    """No consent any more: the link dies, the mail that did not leave stays here, the line goes."""
    links.trek_in(onderwerp_id=gesprek.pk, reden="geen toestemming meer")
    berichten.annuleer(bestuur_id=gesprek.bestuur_id, onderwerp_id=gesprek.pk, sjabloon="navraag")
    opvolging.sluit_moment(traject=gesprek.traject, soort=MomentSoort.NA_EINDE, sleutel_deel="navraag")


# ------------------------------------------------------------------------------------------------ +6 months
def veeg_navraag() -> tuple[int, int]:
    """Ask who is due, once: a mail in the own language, or a line for the coach. Returns how many of each."""
    besturen = list(Bestuur.objects.filter(actief=True).values_list("pk", flat=True))
    with systeem("navraag", besturen):
        rijp = (
            Eindgesprek.objects.filter(
                navraag_op__lte=timezone.localdate(),
                navraag_akkoord=True,
                navraag_gesteld_op__isnull=True,
                navraag_antwoord="",
            )
            .order_by("navraag_op", "pk")
            .values_list("traject_id", flat=True)[:PER_KEER]
        )
        gesteld = [_stel_navraag(traject_id) for traject_id in list(rijp)]
    return gesteld.count("mail"), gesteld.count("moment")


@transaction.atomic
def _stel_navraag(traject_id) -> str:
    """One question; traject first, then the row, and everything looked at again behind the lock."""
    traject = slot(Traject(pk=traject_id))
    gesprek = Eindgesprek.objects.select_for_update(of=("self",)).get(traject=traject)
    if not gesprek.navraag_akkoord or gesprek.navraag_gesteld_op or gesprek.navraag_antwoord:
        return ""
    nu, persoon = timezone.now(), traject.inburgeraar
    gesprek.navraag_gesteld_op = nu
    gesprek.save(update_fields=["navraag_gesteld_op"])
    if wil_mail(persoon.email, persoon.kanaal):
        berichten.zet_klaar(
            bestuur_id=traject.bestuur_id,
            sleutel=f"navraag:{gesprek.pk}",
            sjabloon="navraag",
            aan=persoon.email,
            taal=linkmail_taal(persoon),
            onderwerp_id=gesprek.pk,
            niet_voor=regels.niet_voor(nu),
        )
        return "mail"
    opvolging.zet_moment(
        traject=traject,
        soort=MomentSoort.NA_EINDE,
        sleutel_deel="navraag",
        tekst="Vraag: heb je nog contact met iemand die je toen leerde kennen? Bel of schrijf, en vul het in.",
    )
    return "moment"


@transaction.atomic
def beantwoord(*, traject: Traject, antwoord: str, door=None, namens: str = "") -> bool:
    """The answer, once; False when it was given before. Staff may fill it in on behalf, with trace."""
    if antwoord not in Contact.values:
        raise ValidationError({"antwoord": "Kies ja, soms of nee."})
    traject = slot(traject)
    gesprek = Eindgesprek.objects.select_for_update(of=("self",)).filter(traject=traject).first()
    if gesprek is None or not gesprek.navraag_akkoord:
        raise ValidationError("Deze persoon gaf geen toestemming voor een vraag later.")
    if gesprek.navraag_antwoord:
        return False
    nu = timezone.now()
    gesprek.navraag_antwoord, gesprek.navraag_beantwoord_op = antwoord, nu
    gesprek.navraag_gesteld_op = gesprek.navraag_gesteld_op or nu
    gesprek.save(update_fields=["navraag_antwoord", "navraag_beantwoord_op", "navraag_gesteld_op"])
    opvolging.sluit_moment(traject=traject, soort=MomentSoort.NA_EINDE, sleutel_deel="navraag")
    gebeurtenissen.noteer(
        bestuur_id=traject.bestuur_id,
        onderwerp_id=traject.pk,
        soort="eindgesprek",
        door=door,
        namens="" if door else namens,
        tekst="Antwoord na een half jaar",
    )
    return True


# ------------------------------------------------------------------------------------------------ exempt
@transaction.atomic
def stel_vrij(*, traject: Traject, reden: str, van: date, bron: str, door) -> Traject:
    """Works, studies or follows voluntarily: exempt, hours stay, no reminders (IT-02)."""
    if reden not in VRIJ:
        raise ValidationError({"reden": "Kies een reden."})
    if van > timezone.localdate():
        raise ValidationError({"van": "Deze dag moet nog komen. Kies vandaag of vroeger."})
    soort, woord = VRIJ[reden]
    traject = slot(traject)
    huidig = Verplichting.objects.filter(traject=traject, tot__isnull=True).first()
    if huidig is None or huidig.soort != soort:
        verplichtingen.zet(traject=traject, soort=soort, van=van, bron=bron, door=door)
    zet_status(traject, Status.VRIJGESTELD)
    # A pause that did not begin would begin by itself months later, when the person takes part after all.
    Pauze.objects.filter(traject=traject).open().delete()
    opvolging.sluit_moment(traject=traject, soort=MomentSoort.PAUZE_EINDE)
    opvolging.laat_vervallen(traject=traject)
    gebeurtenissen.noteer(
        bestuur_id=traject.bestuur_id,
        onderwerp_id=traject.pk,
        soort="vrijgesteld",
        door=door,
        gedeeld=True,
        tekst=f"Vrijgesteld: {woord}",
        uitleg=bron,
    )
    return traject


@transaction.atomic
def doe_toch_mee(*, traject: Traject, door) -> Traject:
    """An exempt person takes part after all, from where the path was; the exemption itself stays."""
    traject = slot(traject)
    if traject.status != Status.VRIJGESTELD:
        raise ValidationError(f"Dit traject is {traject.get_status_display()}. Laad de pagina opnieuw.")
    zet_status(traject, _waar(traject))
    aanmeldstand.begin_termijn_opnieuw(traject=traject)
    opvolging.plan_stilstand(traject=traject)
    gebeurtenissen.noteer(
        bestuur_id=traject.bestuur_id,
        onderwerp_id=traject.pk,
        soort="hervat",
        door=door,
        gedeeld=True,
        tekst="Doet toch mee",
    )
    return traject


def _waar(traject: Traject) -> str:
    """How far the path was."""
    if traject.gestart_op:
        return Status.LOPEND
    if not Intake.objects.filter(traject=traject).exists():
        return Status.AANGEMELD
    klaar = plannen.geplande_minuten(traject) >= traject.norm_minuten
    return Status.PLAN_OPGEMAAKT if klaar else Status.IN_INTAKE
