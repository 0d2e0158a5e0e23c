"""Couple, end, and log a duo. News goes down by calling intake in the same transaction."""

from __future__ import annotations

import uuid
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from aanbod.models import Soort
from buddy.models import Buddy, Match, MatchStatus
from intake import pauzemail
from intake.acties import opvolging, plannen, uren, weigeringen
from intake.acties.trajecten import slot
from intake.models import Onderdeel, Pauze, Traject, Urenregel
from intake.models.plan import OnderdeelStatus
from intake.models.uren import Bron
from netwerktraject.kern import berichten, gebeurtenissen, links
from netwerktraject.kern.db import als_formfout
from netwerktraject.kern.models import Gebeurtenis
from netwerktraject.kern.models.links import Doel

MAANDEN = (3, 6, 9)


def plus_maanden(dag: date, maanden: int) -> date:
    """The same day some months later; the last day of a shorter month."""
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 + maanden, 12)
    for laatste in (dag.day, 30, 29, 28):
        try:
            return date(jaar, maand + 1, laatste)
        except ValueError:
            continue
    raise AssertionError("every month has a day 28")


@transaction.atomic
def koppel(*, onderdeel: Onderdeel, buddy: Buddy, gestart_op: date, maanden: int, door) -> Match:
    """Make a duo for one onderdeel (BU-01): checks room of the buddy, starts the onderdeel, mails the link.

    Raises ValidationError; two coordinators at once: the second sees that there is a buddy already (M10).
    """
    if onderdeel.soort != Soort.BUDDYWERKING:
        raise ValidationError("Een duo kan alleen bij een onderdeel buddywerking.")
    if maanden not in MAANDEN:
        raise ValidationError({"maanden": "Kies 3, 6 of 9 maanden."})
    slot(onderdeel.traject)
    buddy = Buddy.objects.select_for_update(of=("self",)).get(pk=buddy.pk)
    if not buddy.beschikbaar:
        raise ValidationError({"buddy": f"{buddy.voornaam} is nu niet beschikbaar. Kies iemand anders."})
    if Match.objects.filter(buddy=buddy).lopend().count() >= buddy.max_duos:
        raise ValidationError({"buddy": f"{buddy.voornaam} heeft al een duo. Kies iemand anders."})
    _begin(onderdeel, gestart_op, door)
    with als_formfout(Match, "match_een_lopend_per_onderdeel", "match_einde_na_start"):
        match = Match.objects.create(
            bestuur_id=onderdeel.bestuur_id,
            onderdeel=onderdeel,
            buddy=buddy,
            gestart_op=gestart_op,
            einde_gepland_op=plus_maanden(gestart_op, maanden),
            gekoppeld_door=door,
        )
    gebeurtenissen.noteer(
        bestuur_id=match.bestuur_id,
        onderwerp_id=onderdeel.traject_id,
        soort="duo",
        door=door,
        gedeeld=True,
        tekst=f"Duo met {buddy.voornaam}",
    )
    if buddy.email:
        stuur_link(match=match)
    return match


def _begin(onderdeel: Onderdeel, dag: date, door) -> None:
    """Start the onderdeel; an error about its day belongs to the field `gestart_op` here."""
    try:
        deel = plannen.start(onderdeel=onderdeel, op=dag, door=door)
    except ValidationError as fout:
        per_veld = getattr(fout, "error_dict", {})
        raise (ValidationError({"gestart_op": per_veld["op"]}) if "op" in per_veld else fout) from None
    if deel.status != OnderdeelStatus.LOPEND:
        raise ValidationError("Dit onderdeel is gestopt. Zet eerst een nieuw onderdeel in het plan.")


def stuur_link(*, match: Match, keer: str = "start") -> None:
    """Put the mail with the signed link in the outbox; the token is made at the moment of sending."""
    berichten.zet_klaar(
        bestuur_id=match.bestuur_id,
        sleutel=f"duo_link:{match.pk}:{keer}",
        sjabloon="duo_link",
        aan=match.buddy.email,
        taal=match.buddy.taal,
        onderwerp_id=match.pk,
    )


@transaction.atomic
def nieuwe_link(*, match: Match, door) -> str:
    """Revoke the links of a duo and make a fresh one, to read out, print or show as QR (TK-09)."""
    match = _lopend(match)
    links.trek_in(onderwerp_id=match.pk, reden="nieuwe link gemaakt")
    adres = links.maak(
        bestuur_id=match.bestuur_id, doel=Doel.DUO, onderwerp_id=match.pk, taal=match.buddy.taal
    )
    gebeurtenissen.noteer(
        bestuur_id=match.bestuur_id,
        onderwerp_id=match.onderdeel.traject_id,
        soort="link",
        door=door,
        tekst=f"Nieuwe link voor {match.buddy.voornaam}",
    )
    return adres


@transaction.atomic
def beeindig(
    *, match: Match, reden: str, door, stop_onderdeel: bool = True, ging_niet_door: str = ""
) -> Match:
    """End a duo with a reason; its links die at once, hours stay.

    Before the first hours it counts as a start that failed; `ging_niet_door` says on whose side (TK-10).
    """
    match = _slot(match)
    if match.status == MatchStatus.BEEINDIGD:
        return match
    if not reden.strip():
        raise ValidationError({"reden": "Zeg waarom het duo stopt."})
    match.status, match.beeindigd_op, match.reden = (
        MatchStatus.BEEINDIGD,
        timezone.localdate(),
        reden.strip()[:200],
    )
    match.save(update_fields=["status", "beeindigd_op", "reden"])
    links.trek_in(onderwerp_id=match.pk, reden="duo beëindigd")
    if stop_onderdeel:
        plannen.stop(onderdeel=match.onderdeel, reden=reden, door=door)
        weigeringen.voor_de_eerste_uren(
            onderdeel=match.onderdeel,
            wat=f"Duo met {match.buddy.voornaam}",
            reden=reden,
            soort=ging_niet_door,
            door=door,
        )
    gebeurtenissen.noteer(
        bestuur_id=match.bestuur_id,
        onderwerp_id=match.onderdeel.traject_id,
        soort="duo_einde",
        door=door,
        tekst=f"Duo met {match.buddy.voornaam} gestopt",
        uitleg=reden,
    )
    return match


@transaction.atomic
def log_ontmoeting(*, match: Match, datum: date, minuten: int, taal: str, sleutel: uuid.UUID) -> Urenregel:
    """A buddy logs a meeting by link (BU-14): waits for the coach's confirmation."""
    match = _lopend(match)
    return uren.registreer(
        onderdeel=match.onderdeel,
        datum=datum,
        minuten=minuten,
        taal=taal,
        bron=Bron.BUDDY,
        sleutel=sleutel,
        namens=f"buddy {match.buddy.voornaam}",
    )


@transaction.atomic
def meld_probleem(*, match: Match, tekst: str = "") -> None:
    """A buddy says it does not go well (BU-14, BU-15): urgent line in the coach's list. No words are needed."""
    match = _lopend(match)
    opvolging.meld_probleem(
        traject=match.onderdeel.traject,
        onderdeel=match.onderdeel,
        namens=f"buddy {match.buddy.voornaam}",
        tekst=tekst.strip() or f"{match.buddy.voornaam} vraagt hulp. Bel even.",
    )


@transaction.atomic
def meld_nog_niet(*, match: Match, sleutel: uuid.UUID) -> None:
    """A buddy answers that they did not meet yet (BU-14): one line in the history, no hours, once per `sleutel`."""
    match = _lopend(match)
    traject_id, naam = match.onderdeel.traject_id, match.buddy.voornaam
    if not Gebeurtenis.objects.filter(onderwerp_id=traject_id, gegevens__sleutel=str(sleutel)).exists():
        gebeurtenissen.noteer(
            bestuur_id=match.bestuur_id,
            onderwerp_id=traject_id,
            soort="nog_niet",
            namens=f"buddy {naam}",
            tekst=f"{naam}: we zagen elkaar nog niet",
            sleutel=str(sleutel),
        )


def _slot(match: Match) -> Match:
    """Lock the traject first, then the duo: one order everywhere, so two people never wait for each other."""
    Traject.objects.select_for_update(of=("self",), no_key=True).get(pk=match.onderdeel.traject_id)
    return (
        Match.objects.select_for_update(of=("self",))
        .select_related("buddy", "onderdeel__traject")
        .get(pk=match.pk)
    )


def _lopend(match: Match) -> Match:
    match = _slot(match)
    if match.status != MatchStatus.LOPEND:
        raise ValidationError(_("Dit duo loopt niet meer."))
    return match


# ---------------------------------------------------------------------------------------------- buddies
@transaction.atomic
def schrijf_in(*, bestuur_id: int, door, **velden) -> Buddy:
    """Register a buddy of a gemeente."""
    buddy = Buddy.objects.create(bestuur_id=bestuur_id, sinds=timezone.localdate(), **velden)
    gebeurtenissen.noteer(
        bestuur_id=bestuur_id,
        onderwerp_id=buddy.pk,
        soort="buddy",
        door=door,
        tekst=f"{buddy.voornaam} is buddy",
    )
    return buddy


@transaction.atomic
def wijzig(*, buddy: Buddy, door, **velden) -> Buddy:
    """Change a buddy. A new e-mail address kills the links that went to the old one; running duos get a new mail."""
    buddy = Buddy.objects.select_for_update(of=("self",)).get(pk=buddy.pk)
    ander_adres = velden.get("email", buddy.email) != buddy.email
    for naam, waarde in velden.items():
        setattr(buddy, naam, waarde)
    buddy.save(update_fields=sorted(velden))
    gebeurtenissen.noteer(
        bestuur_id=buddy.bestuur_id,
        onderwerp_id=buddy.pk,
        soort="buddy",
        door=door,
        tekst=f"Gegevens van {buddy.voornaam} gewijzigd",
    )
    if ander_adres:
        for match in Match.objects.filter(buddy=buddy).lopend().select_related("buddy"):
            links.trek_in(onderwerp_id=match.pk, reden="e-mailadres gewijzigd")
            if buddy.email:
                stuur_link(match=match, keer=f"adres:{uuid.uuid4().hex[:12]}")
    return buddy


@transaction.atomic
def mail_link_opnieuw(*, match: Match, door) -> None:
    """Send the link once more; two clicks in one minute are one mail."""
    match = _lopend(match)
    if not match.buddy.email:
        raise ValidationError(
            f"{match.buddy.voornaam} heeft geen e-mailadres. Maak een link met een QR-code."
        )
    stuur_link(match=match, keer=f"opnieuw:{timezone.now():%Y%m%d%H%M}")
    gebeurtenissen.noteer(
        bestuur_id=match.bestuur_id,
        onderwerp_id=match.onderdeel.traject_id,
        soort="link",
        door=door,
        tekst=f"Link opnieuw gemaild naar {match.buddy.voornaam}",
    )


@transaction.atomic
def meld_pauze(*, pauze: Pauze) -> int:
    """Tell each buddy of a running duo that it rests for a while, once and without the reason (IT-11)."""
    duos = Match.objects.filter(onderdeel__traject=pauze.traject_id).lopend().exclude(buddy__email="")
    for match in duos.select_related("buddy"):
        berichten.zet_klaar(
            bestuur_id=match.bestuur_id,
            sleutel=f"duo_pauze:{match.pk}:{pauze.pk}",
            sjabloon="duo_pauze",
            aan=match.buddy.email,
            taal=match.buddy.taal,
            onderwerp_id=match.pk,
            niet_voor=pauzemail.wanneer(pauze),
        )
    return len(duos)
