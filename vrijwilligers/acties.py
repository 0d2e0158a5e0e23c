"""Place, end, and log hours at an organisation. News goes down by calling intake in the same transaction."""

from __future__ import annotations

import uuid
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from intake import pauzemail
from intake.acties import opvolging, plannen, uren, weigeringen
from intake.models import Onderdeel, Pauze, Traject, Urenregel
from intake.models.plan import OnderdeelStatus
from intake.models.uren import Bron
from netwerktraject.kern import berichten, gebeurtenissen, links
from netwerktraject.kern.db import als_formfout
from netwerktraject.kern.models import Gebeurtenis
from netwerktraject.kern.models.links import Doel
from vrijwilligers.models import Plaatsing, PlaatsingStatus


@transaction.atomic
def plaats(
    *,
    onderdeel: Onderdeel,
    soort: str,
    organisatie: str,
    mentor: str,
    gestart_op: date,
    door,
    mentor_email: str = "",
    taal: str = "nl",
) -> Plaatsing:
    """Place a person for one onderdeel, with a named mentor (VW-10); starts the onderdeel, mails the link."""
    if not mentor.strip():
        raise ValidationError(
            {"mentor": "Vul in wie de mentor is. Zonder mentor kan een plaatsing niet starten."}
        )
    _begin(onderdeel, gestart_op, door)
    plaatsing = Plaatsing(
        bestuur_id=onderdeel.bestuur_id,
        onderdeel=onderdeel,
        soort=soort,
        organisatie=organisatie,
        mentor=mentor,
        mentor_email=mentor_email,
        taal=taal,
        gestart_op=gestart_op,
        geplaatst_door=door,
    )
    plaatsing.clean_fields(exclude=["bestuur", "onderdeel", "geplaatst_door"])
    with als_formfout(Plaatsing, "plaatsing_een_lopend_per_onderdeel"):
        plaatsing.save()
    gebeurtenissen.noteer(
        bestuur_id=plaatsing.bestuur_id,
        onderwerp_id=onderdeel.traject_id,
        soort="plaatsing",
        door=door,
        gedeeld=True,
        tekst=f"Plaats bij {organisatie}",
    )
    if mentor_email:
        stuur_link(plaatsing=plaatsing)
    return plaatsing


def _begin(onderdeel: Onderdeel, dag: date, door) -> None:
    """Start the onderdeel; an error about its day belongs to the field `gestart_op` here."""
    try:
        deel = plannen.start(onderdeel=onderdeel, op=dag, door=door)
    except ValidationError as fout:
        per_veld = getattr(fout, "error_dict", {})
        raise (ValidationError({"gestart_op": per_veld["op"]}) if "op" in per_veld else fout) from None
    if deel.status != OnderdeelStatus.LOPEND:
        raise ValidationError("Dit onderdeel is gestopt. Zet eerst een nieuw onderdeel in het plan.")


def stuur_link(*, plaatsing: Plaatsing, keer: str = "start") -> None:
    """Put the mail with the mentor's link in the outbox."""
    berichten.zet_klaar(
        bestuur_id=plaatsing.bestuur_id,
        sleutel=f"plaatsing_link:{plaatsing.pk}:{keer}",
        sjabloon="plaatsing_link",
        aan=plaatsing.mentor_email,
        taal=plaatsing.taal,
        onderwerp_id=plaatsing.pk,
    )


@transaction.atomic
def nieuwe_link(*, plaatsing: Plaatsing, door) -> str:
    """Revoke the links of a placement and make a fresh one, to read out, print or show as QR."""
    plaatsing = _lopend(plaatsing)
    links.trek_in(onderwerp_id=plaatsing.pk, reden="nieuwe link gemaakt")
    adres = links.maak(
        bestuur_id=plaatsing.bestuur_id, doel=Doel.PLAATSING, onderwerp_id=plaatsing.pk, taal=plaatsing.taal
    )
    gebeurtenissen.noteer(
        bestuur_id=plaatsing.bestuur_id,
        onderwerp_id=plaatsing.onderdeel.traject_id,
        soort="link",
        door=door,
        tekst=f"Nieuwe link voor {plaatsing.mentor}",
    )
    return adres


@transaction.atomic
def beeindig(
    *, plaatsing: Plaatsing, reden: str, door, stop_onderdeel: bool = True, ging_niet_door: str = ""
) -> Plaatsing:
    """End a placement with a reason; its links die at once, hours stay.

    Before the first hours it counts as a start that failed; `ging_niet_door` says on whose side (TK-10).
    """
    plaatsing = _slot(plaatsing)
    if plaatsing.status == PlaatsingStatus.BEEINDIGD:
        return plaatsing
    if not reden.strip():
        raise ValidationError({"reden": "Zeg waarom de plaatsing stopt."})
    plaatsing.status, plaatsing.beeindigd_op = PlaatsingStatus.BEEINDIGD, timezone.localdate()
    plaatsing.reden = reden.strip()[:200]
    plaatsing.save(update_fields=["status", "beeindigd_op", "reden"])
    links.trek_in(onderwerp_id=plaatsing.pk, reden="plaatsing beëindigd")
    if stop_onderdeel:
        plannen.stop(onderdeel=plaatsing.onderdeel, reden=reden, door=door)
        weigeringen.voor_de_eerste_uren(
            onderdeel=plaatsing.onderdeel,
            wat=f"Plaats bij {plaatsing.organisatie}",
            reden=reden,
            soort=ging_niet_door,
            door=door,
        )
    gebeurtenissen.noteer(
        bestuur_id=plaatsing.bestuur_id,
        onderwerp_id=plaatsing.onderdeel.traject_id,
        soort="plaatsing_einde",
        door=door,
        tekst=f"Plaatsing bij {plaatsing.organisatie} gestopt",
        uitleg=reden,
    )
    return plaatsing


@transaction.atomic
def log_uren(*, plaatsing: Plaatsing, datum: date, minuten: int, taal: str, sleutel: uuid.UUID) -> Urenregel:
    """A mentor logs hours by link: they wait for the coach's confirmation."""
    plaatsing = _lopend(plaatsing)
    return uren.registreer(
        onderdeel=plaatsing.onderdeel,
        datum=datum,
        minuten=minuten,
        taal=taal,
        bron=Bron.MENTOR,
        sleutel=sleutel,
        namens=f"mentor {plaatsing.mentor}"[:120],
    )


@transaction.atomic
def meld_probleem(*, plaatsing: Plaatsing, tekst: str = "") -> None:
    """A mentor says it does not go well: urgent line in the coach's list. No words are needed."""
    plaatsing = _lopend(plaatsing)
    opvolging.meld_probleem(
        traject=plaatsing.onderdeel.traject,
        onderdeel=plaatsing.onderdeel,
        namens=f"mentor {plaatsing.mentor}"[:120],
        tekst=tekst.strip() or f"{plaatsing.mentor} vraagt hulp. Bel even.",
    )


@transaction.atomic
def meld_nog_niet(*, plaatsing: Plaatsing, sleutel: uuid.UUID) -> None:
    """A mentor answers that the person did not come yet: one line in the history, no hours, once per `sleutel`."""
    plaatsing = _lopend(plaatsing)
    traject_id, naam = plaatsing.onderdeel.traject_id, plaatsing.mentor
    if not Gebeurtenis.objects.filter(onderwerp_id=traject_id, gegevens__sleutel=str(sleutel)).exists():
        gebeurtenissen.noteer(
            bestuur_id=plaatsing.bestuur_id,
            onderwerp_id=traject_id,
            soort="nog_niet",
            namens=f"mentor {naam}"[:120],
            tekst=f"{naam}: nog niet gezien",
            sleutel=str(sleutel),
        )


@transaction.atomic
def mail_link_opnieuw(*, plaatsing: Plaatsing, door) -> None:
    """Send the link once more; two clicks in one minute are one mail."""
    plaatsing = _lopend(plaatsing)
    if not plaatsing.mentor_email:
        raise ValidationError(f"{plaatsing.mentor} heeft geen e-mailadres. Maak een link met een QR-code.")
    stuur_link(plaatsing=plaatsing, keer=f"opnieuw:{timezone.now():%Y%m%d%H%M}")
    gebeurtenissen.noteer(
        bestuur_id=plaatsing.bestuur_id,
        onderwerp_id=plaatsing.onderdeel.traject_id,
        soort="link",
        door=door,
        tekst=f"Link opnieuw gemaild naar {plaatsing.mentor}",
    )


def _slot(plaatsing: Plaatsing) -> Plaatsing:
    """Lock the traject first, then the placement: one order everywhere, so two people never wait for each other."""
    Traject.objects.select_for_update(of=("self",), no_key=True).get(pk=plaatsing.onderdeel.traject_id)
    return (
        Plaatsing.objects.select_for_update(of=("self",))
        .select_related("onderdeel__traject")
        .get(pk=plaatsing.pk)
    )


def _lopend(plaatsing: Plaatsing) -> Plaatsing:
    plaatsing = _slot(plaatsing)
    if plaatsing.status != PlaatsingStatus.LOPEND:
        raise ValidationError(_("Deze plaatsing loopt niet meer."))
    return plaatsing


@transaction.atomic
def meld_pauze(*, pauze: Pauze) -> int:
    """Tell each mentor of a running placement that it rests for a while, once and without the reason (IT-11)."""
    lopend = Plaatsing.objects.filter(onderdeel__traject=pauze.traject_id).lopend().exclude(mentor_email="")
    for plaatsing in lopend:
        berichten.zet_klaar(
            bestuur_id=plaatsing.bestuur_id,
            sleutel=f"plaatsing_pauze:{plaatsing.pk}:{pauze.pk}",
            sjabloon="plaatsing_pauze",
            aan=plaatsing.mentor_email,
            taal=plaatsing.taal,
            onderwerp_id=plaatsing.pk,
            niet_voor=pauzemail.wanneer(pauze),
        )
    return len(lopend)
