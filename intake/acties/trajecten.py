"""Everything that changes the state of a traject: referral, start of the intake, pause, end."""

from __future__ import annotations

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from intake.acties import aanmeldstand, opvolging, regelingen, tweestap
from intake.models import Aanmelding, Afspraak, Inburgeraar, Intake, Overdracht, Pauze, Startadvies, Traject
from intake.models.afspraak import AfspraakStand
from intake.models.begeleiding import Advies
from intake.models.opvolging import MomentSoort
from intake.models.traject import EINDE, Status
from intake.models.verwijzing import OverdrachtStand
from intake.opvolging import STIL_TOT, lokaal
from intake.signalen import traject_beeindigd
from netwerktraject.kern import gebeurtenissen, links
from netwerktraject.kern.kring import huidige, voor_gemeente
from netwerktraject.kern.rolverdeling import Kant
from netwerktraject.kern.weergave import datum_bewaard


def slot(traject: Traject) -> Traject:
    """Lock the row and return it fresh: two browsers at once are served one after the other (M10)."""
    return Traject.objects.select_for_update(of=("self",)).get(pk=traject.pk)


def zet_status(traject: Traject, status: str, **velden) -> None:
    """Change the state along the transition table; ValidationError when that step is not possible."""
    if not traject.kan_naar(status):
        raise ValidationError(
            f"Dit traject is {traject.get_status_display()}. Daarom kan deze stap nu niet. Laad de pagina opnieuw."
        )
    traject.status = status
    traject.versie += 1
    for naam, waarde in velden.items():
        setattr(traject, naam, waarde)
    traject.save(update_fields=["status", "versie", *velden])


@transaction.atomic
def meld_aan(
    *,
    bestuur,
    voornaam: str,
    contacttaal: str,
    door,
    akkoord: bool,
    familienaam: str = "",
    nederlands: str = "",
    telefoon: str = "",
    email: str = "",
    kanaal: str = "",
    reden: str = "",
) -> Traject:
    """Refer a person to a gemeente with the least data that does the job (SW-03). Returns the new traject."""
    if not akkoord:
        raise ValidationError({"akkoord": "Meld alleen aan wie weet dat de gemeente deze gegevens krijgt."})
    if not bestuur.actief:
        raise ValidationError(
            {"bestuur": f"{bestuur.naam} werkt nog niet met netwerktraject. Kies een andere gemeente."}
        )
    persoon = Inburgeraar.objects.create(
        bestuur=bestuur,
        voornaam=voornaam,
        familienaam=familienaam,
        contacttaal=contacttaal,
        nederlands=nederlands,
        telefoon=telefoon,
        email=email,
        kanaal=kanaal,
    )
    traject = Traject.objects.create(
        bestuur=bestuur,
        inburgeraar=persoon,
        trajectbegeleider=door,
        aangemeld_op=timezone.localdate(),
        norm_minuten=regelingen.norm_voor(timezone.localdate()),
    )
    Aanmelding.objects.create(
        bestuur=bestuur,
        traject=traject,
        door=door,
        reden=reden,
        akkoord=akkoord,
        **aanmeldstand.beginstand(bestuur.pk),
    )
    gebeurtenissen.noteer(
        bestuur_id=bestuur.pk,
        onderwerp_id=traject.pk,
        soort="aangemeld",
        tekst="Aangemeld door AgII",
        door=door,
        gedeeld=True,
    )
    return traject


@transaction.atomic
def begin_intake(*, traject: Traject, door) -> Intake:
    """Somebody takes the person in and answers for the file from then on; harmless when it was open already.

    A coach becomes the coach; AgII, where it does the intake, the trajectbegeleider: neither signs for the other.
    """
    traject = slot(traject)
    bestaand = Intake.objects.filter(traject=traject).first()
    if bestaand:
        return bestaand
    wie = "trajectbegeleider" if huidige().kant_in(traject.bestuur_id) == Kant.AGII else "coach"
    zet_status(traject, Status.IN_INTAKE, **{wie: getattr(traject, wie) or door})
    aanmeldstand.aanvaard_mee(traject=traject, door=door)
    intake = Intake.objects.create(
        bestuur_id=traject.bestuur_id, traject=traject, begonnen_op=timezone.localdate(), door=door
    )
    tweestap.neem_over(intake=intake)
    gebeurtenissen.noteer(
        bestuur_id=traject.bestuur_id,
        onderwerp_id=traject.pk,
        soort="intake_begonnen",
        tekst="Intake begonnen",
        door=door,
        gedeeld=True,
    )
    return intake


VOORUIT = timedelta(days=366)
ZONDER_EINDE = timedelta(weeks=8)  # a pause without a last day comes back to the list


@transaction.atomic
def pauzeer(*, traject: Traject, van: date, reden: str, door, tot: date | None = None) -> Pauze:
    """Pause from `van` on: hours stay, every clock and reminder stops (IT-11). A later day is a planned pause."""
    traject, vandaag = slot(traject), timezone.localdate()
    pauze = Pauze(
        bestuur_id=traject.bestuur_id,
        traject=traject,
        van=van,
        tot=tot,
        reden=reden,
        vorige_status=traject.status,
        door=door,
    )
    _eis_pauze(traject, pauze, vandaag)
    pauze.full_clean(exclude=["bestuur"])
    if van <= vandaag:
        _sta_stil(traject, pauze)
    elif not traject.kan_naar(Status.GEPAUZEERD):
        zet_status(traject, Status.GEPAUZEERD)  # says why not
    pauze.save(force_insert=True)
    _plan_einde(traject, pauze)
    wanneer = "Op pauze" if van <= vandaag else f"Pauze gepland vanaf {datum_bewaard(van)}"
    gebeurtenissen.noteer(
        bestuur_id=traject.bestuur_id,
        onderwerp_id=traject.pk,
        soort="gepauzeerd",
        tekst=f"{wanneer}: {reden}",
        door=door,
        gedeeld=True,
    )
    return pauze


def _eis_pauze(traject: Traject, pauze: Pauze, vandaag: date) -> None:
    """A pause does not end before it starts, is not over yet, and does not fall together with another."""
    if pauze.tot is not None and pauze.tot < pauze.van:
        raise ValidationError({"tot": "De pauze eindigt voor ze begint. Kies een latere dag."})
    if pauze.tot is not None and pauze.tot < vandaag:
        raise ValidationError({"tot": "Deze dag is al voorbij. Kies vandaag of later."})
    if pauze.van > vandaag + VOORUIT or (pauze.tot and pauze.tot > vandaag + 3 * VOORUIT):
        raise ValidationError({"van": "Deze dag is te ver weg. Kies een dag binnen een jaar."})
    if pauze.van < traject.aangemeld_op:
        raise ValidationError({"van": "Dit traject was er toen nog niet. Kies een latere dag."})
    for andere in Pauze.objects.filter(traject=traject):
        if andere.hervat_op is None:
            raise ValidationError(
                f"Er is al een pauze vanaf {datum_bewaard(andere.van)}. Laad de pagina opnieuw."
            )
        if andere.hervat_op > pauze.van:
            raise ValidationError(
                {"van": f"Tot {datum_bewaard(andere.hervat_op)} was er al een pauze. Kies een latere dag."}
            )


def _sta_stil(traject: Traject, pauze: Pauze) -> None:
    """The state, and the clocks that stop with it."""
    pauze.vorige_status = traject.status
    zet_status(traject, Status.GEPAUZEERD)
    opvolging.laat_vervallen(traject=traject)


def _plan_einde(traject: Traject, pauze: Pauze) -> None:
    """The day after the last day somebody looks at it, and without one after two months: no pause ends by itself."""
    if pauze.tot is None:
        tekst = f"De pauze begon op {datum_bewaard(pauze.van)} en heeft geen laatste dag."
        dag = pauze.van + ZONDER_EINDE
    else:
        tekst = f"De pauze liep tot en met {datum_bewaard(pauze.tot)}."
        dag = pauze.tot + timedelta(days=1)
    opvolging.zet_moment(
        traject=traject,
        soort=MomentSoort.PAUZE_EINDE,
        sleutel_deel=pauze.pk,
        tekst=tekst,
        wanneer=lokaal(dag, STIL_TOT),
    )


@transaction.atomic
def begin_pauze(*, pauze: Pauze) -> bool:
    """The day of a planned pause has come; False when it stands already or can't any more."""
    traject = slot(pauze.traject)
    pauze = Pauze.objects.select_for_update(of=("self",)).get(pk=pauze.pk)
    begonnen = traject.status == Status.GEPAUZEERD or not traject.kan_naar(Status.GEPAUZEERD)
    if begonnen or pauze.hervat_op is not None or pauze.van > timezone.localdate():
        return False
    _sta_stil(traject, pauze)
    pauze.save(update_fields=["vorige_status"])
    _plan_einde(traject, pauze)
    gebeurtenissen.noteer(
        bestuur_id=traject.bestuur_id,
        onderwerp_id=traject.pk,
        soort="gepauzeerd",
        tekst=f"Op pauze: {pauze.reden}",
        door=pauze.door,
        gedeeld=True,
    )
    return True


@transaction.atomic
def hervat(*, traject: Traject, op: date, door) -> Traject:
    """Resume: every clock starts again on this day (IT-11)."""
    traject, vandaag = slot(traject), timezone.localdate()
    pauze = Pauze.objects.select_for_update(of=("self",)).filter(traject=traject).open().first()
    if pauze is None:
        raise ValidationError("Dit traject staat niet meer op pauze. Iemand anders heeft het al hervat.")
    if traject.status != Status.GEPAUZEERD:
        raise ValidationError(f"De pauze begint pas op {datum_bewaard(pauze.van)}. Je kan ze schrappen.")
    if op > vandaag:
        raise ValidationError({"op": "Deze dag moet nog komen. Hervat op de dag zelf."})
    if op < pauze.van:
        raise ValidationError(
            {"op": f"De pauze begon op {datum_bewaard(pauze.van)}. Kies die dag of een latere."}
        )
    zet_status(traject, pauze.vorige_status)
    pauze.hervat_op = op
    pauze.save(update_fields=["hervat_op"])
    opvolging.sluit_moment(traject=traject, soort=MomentSoort.PAUZE_EINDE)
    opvolging.plan_stilstand(traject=traject)
    herplan_wacht(traject)
    gebeurtenissen.noteer(
        bestuur_id=traject.bestuur_id,
        onderwerp_id=traject.pk,
        soort="hervat",
        tekst="Traject hervat",
        door=door,
        gedeeld=True,
    )
    return traject


@transaction.atomic
def schrap_pauze(*, traject: Traject, door) -> Traject:
    """A planned pause isn't needed. It never was one, so no row stays for clocks to count from; its history does."""
    traject = slot(traject)
    pauze = Pauze.objects.select_for_update(of=("self",)).filter(traject=traject).open().first()
    if pauze is None or traject.status == Status.GEPAUZEERD:
        raise ValidationError("Er is geen geplande pauze meer. Laad de pagina opnieuw.")
    pauze.delete()
    opvolging.sluit_moment(traject=traject, soort=MomentSoort.PAUZE_EINDE)
    gebeurtenissen.noteer(
        bestuur_id=traject.bestuur_id,
        onderwerp_id=traject.pk,
        soort="hervat",
        tekst="Geplande pauze geschrapt",
        door=door,
        gedeeld=True,
    )
    return traject


def herplan_wacht(traject: Traject) -> None:
    """Who waits to begin is looked at again on the agreed day; a pause took that line away."""
    laatste = Startadvies.objects.filter(traject=traject).first()
    if laatste is not None and laatste.advies == Advies.WACHT:
        opvolging.zet_moment(
            traject=traject,
            soort=MomentSoort.HERBEKIJK,
            sleutel_deel=laatste.pk,
            tekst="Kan de start nu wel?",
            wanneer=lokaal(laatste.herbekijk_op, STIL_TOT),
        )


@transaction.atomic
def zet_stop(*, traject: Traject, reden: str, door, uitleg: str = "") -> Traject:
    """Stop the path with a reason; duo's and placements end with it, hours stay."""
    traject = slot(traject)
    if not reden:
        raise ValidationError({"reden": "Zeg waarom het traject stopt."})
    beeindig(traject, Status.STOPGEZET, door=door, reden=reden, stop_reden=reden, stop_uitleg=uitleg)
    gebeurtenissen.noteer(
        bestuur_id=traject.bestuur_id,
        onderwerp_id=traject.pk,
        soort="stopgezet",
        tekst=f"Traject gestopt: {reden}",
        door=door,
        gedeeld=True,
    )
    return traject


def beeindig(traject: Traject, status: str, *, door, reden: str, **velden) -> None:
    """End a locked traject: reminders lapse, open pauses close, links die, the layers above are told."""
    if status not in EINDE:
        raise ValueError(f"{status} is no end of a traject")
    vandaag = timezone.localdate()
    zet_status(traject, status, beeindigd_op=vandaag, **velden)
    Pauze.objects.filter(traject=traject, van__gt=vandaag).open().delete()
    Pauze.objects.filter(traject=traject).open().update(hervat_op=vandaag)
    opvolging.laat_vervallen(traject=traject)
    for soort in (MomentSoort.PAUZE_EINDE, MomentSoort.HERBEKIJK, MomentSoort.AFGEMELD):
        opvolging.sluit_moment(traject=traject, soort=soort)
    Afspraak.objects.filter(traject=traject).komend(timezone.now()).update(stand=AfspraakStand.GESCHRAPT)
    links.trek_in(onderwerp_id=traject.pk, reden="traject beëindigd")
    with voor_gemeente(traject.bestuur_id):
        _trek_overdracht_in(traject, door)
        traject_beeindigd.send(sender=Traject, traject=traject, door=door, reden=reden)


def _trek_overdracht_in(traject: Traject, door) -> None:
    """Who stopped does not move: the other gemeente reads no word about the person any more (RG-04)."""
    for rij in Overdracht.objects.select_for_update(of=("self",)).filter(
        traject=traject, stand=OverdrachtStand.GEVRAAGD
    ):
        rij.sluit(OverdrachtStand.INGETROKKEN, door)
        opvolging.sluit_moment(traject=traject, soort=MomentSoort.TAAK, sleutel_deel=rij.sleutel)
