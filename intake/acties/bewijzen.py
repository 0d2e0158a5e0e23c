"""Proof of participation: made from hours that count, signed on paper or by link, revoked with a reason (domein.md)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from intake import opvolging as regels
from intake.acties import opvolging
from intake.acties.trajecten import slot
from intake.bewijsblad import niet_drukbaar
from intake.certificering import uren_tekst
from intake.feiten import groepen
from intake.models import Deelnamebewijs, Onderdeel, Traject
from intake.models.bewijs import Wijze
from intake.models.opvolging import MomentSoort
from intake.models.uren import UrenStatus
from netwerktraject.kern import berichten, gebeurtenissen, links
from netwerktraject.kern.db import als_formfout, lees, leesbaar
from netwerktraject.kern.models import Bestuur, Gebeurtenis, Link

SJABLOON = "bewijs_link"
NA_TEKENEN = timedelta(hours=1)  # the page says thanks that long; then the link is dead like any other


@dataclass(frozen=True)
class Telling:
    """Confirmed hours of one onderdeel that count."""

    minuten: int
    keren: int
    van: date
    tot: date


@dataclass(frozen=True)
class Rij:
    """One onderdeel with its hours and its proofs."""

    onderdeel: Onderdeel
    telling: Telling | None
    bewijs: Deelnamebewijs | None
    vroeger: tuple[Deelnamebewijs, ...]

    @property
    def gewijzigd(self) -> bool:
        """The hours changed after the proof was made: a new one is needed."""
        b, t = self.bewijs, self.telling
        return b is not None and (
            t is None or (b.minuten, b.keren, b.van, b.tot) != (t.minuten, t.keren, t.van, t.tot)
        )


def tellingen(traject_id: UUID) -> dict[UUID, Telling]:
    """What counts per onderdeel: the same groups that the certificate adds up."""
    per_deel = defaultdict(list)
    for groep in groepen(traject_id):
        if groep.telt and groep.status == UrenStatus.BEVESTIGD:
            per_deel[groep.onderdeel].append(groep)
    return {
        pk: Telling(
            sum(g.minuten for g in rij),
            sum(g.keren for g in rij),
            min(g.van for g in rij),
            max(g.tot for g in rij),
        )
        for pk, rij in per_deel.items()
    }


def overzicht(traject: Traject) -> list[Rij]:
    """Each onderdeel with hours or with a proof."""
    tel, per_deel = tellingen(traject.pk), defaultdict(list)
    for bewijs in Deelnamebewijs.objects.filter(traject=traject).select_related("door", "ingevoerd_door"):
        per_deel[bewijs.onderdeel_id].append(bewijs)
    delen = Onderdeel.objects.filter(traject=traject).select_related("aanbod__organisatie")
    return [
        Rij(
            deel,
            tel.get(deel.pk),
            next((b for b in per_deel[deel.pk] if b.ingetrokken_op is None), None),
            tuple(b for b in per_deel[deel.pk] if b.ingetrokken_op),
        )
        for deel in delen
        if deel.pk in tel or deel.pk in per_deel
    ]


# The history keeps the numbers of proofs that are gone: a number is never given twice.
_LAATSTE = """
SELECT coalesce(max(substring(nummer from '[0-9]+$')::int), 0) AS n FROM (
    SELECT nummer FROM intake_deelnamebewijs WHERE bestuur_id = %(bestuur)s
    UNION ALL SELECT nummer FROM intake_deelnamebewijsevent WHERE bestuur_id = %(bestuur)s) alle
"""


def _nummer(bestuur_id: int, dag: date) -> str:
    """The next number of the gemeente, without gaps: its row is locked while the proof is made."""
    bestuur = Bestuur.objects.select_for_update(of=("self",), no_key=True).get(pk=bestuur_id)
    volgende = lees(_LAATSTE, {"bestuur": bestuur_id})[0]["n"] + 1
    return f"{bestuur.prefix or 'NT'}-D-{dag.year}-{volgende:05d}"


@transaction.atomic
def maak(*, onderdeel: Onderdeel, door) -> Deelnamebewijs:
    """Freeze the facts of one activity. Two browsers at once: the second gets the proof that is there."""
    traject = slot(onderdeel.traject)
    bestaand = Deelnamebewijs.objects.filter(onderdeel=onderdeel, ingetrokken_op__isnull=True).first()
    if bestaand:
        return bestaand
    telling = tellingen(traject.pk).get(onderdeel.pk)
    if telling is None:
        raise ValidationError("Er zijn nog geen bevestigde uren die meetellen. Bevestig eerst de uren.")
    organisatie = onderdeel.aanbod.organisatie.naam if onderdeel.aanbod else ""
    if vreemd := niet_drukbaar(traject.inburgeraar.naam, onderdeel.titel, organisatie):
        raise ValidationError(f"We kunnen deze tekens niet drukken: {vreemd}. Schrijf ze in andere letters.")
    nu = timezone.now()
    with als_formfout(Deelnamebewijs, "deelnamebewijs_een_geldig"):
        bewijs = Deelnamebewijs.objects.create(
            bestuur_id=traject.bestuur_id,
            traject=traject,
            onderdeel=onderdeel,
            nummer=_nummer(traject.bestuur_id, timezone.localdate()),
            wat=onderdeel.titel,
            organisatie=organisatie,
            minuten=telling.minuten,
            keren=telling.keren,
            van=telling.van,
            tot=telling.tot,
            gemaakt_op=nu,
            door=door,
        )
    _noteer(bewijs, "bewijs", f"Deelnamebewijs {bewijs.nummer} gemaakt", door=door)
    return bewijs


def _noteer(bewijs: Deelnamebewijs, soort: str, tekst: str, **meer) -> None:
    gebeurtenissen.noteer(
        bestuur_id=bewijs.bestuur_id,
        onderwerp_id=bewijs.traject_id,
        soort=soort,
        tekst=tekst,
        gedeeld=True,
        **{"uitleg": f"{bewijs.wat}, {uren_tekst(bewijs.minuten)}", **meer},
    )


def _open(bewijs: Deelnamebewijs) -> Deelnamebewijs:
    """Lock the row; only a proof that nobody signed or revoked yet can be signed."""
    bewijs = Deelnamebewijs.objects.select_for_update(of=("self",)).get(pk=bewijs.pk)
    if bewijs.ingetrokken_op:
        raise ValidationError(_("Dit bewijs is ingetrokken. Vraag een nieuw aan de gemeente."))
    if bewijs.getekend_op:
        raise ValidationError(_("Dit bewijs is al getekend."))
    return bewijs


def _teken(bewijs: Deelnamebewijs, *, wie: str, functie: str, wijze: str, op: datetime, door=None) -> None:
    bewijs.tekenaar, bewijs.functie = leesbaar(wie).strip()[:120], leesbaar(functie).strip()[:120]
    if not bewijs.tekenaar:
        raise ValidationError({"tekenaar": _("Vul in wie tekent.")})
    bewijs.wijze, bewijs.getekend_op, bewijs.ingevoerd_door = wijze, op, door
    bewijs.save(update_fields=["tekenaar", "functie", "wijze", "getekend_op", "ingevoerd_door"])
    berichten.annuleer(bestuur_id=bewijs.bestuur_id, onderwerp_id=bewijs.pk, sjabloon=SJABLOON)


@transaction.atomic
def teken_papier(*, bewijs: Deelnamebewijs, tekenaar: str, functie: str, dag: date, door) -> Deelnamebewijs:
    """Enter a signature on paper, on behalf of who signed: the trace says who entered it."""
    bewijs = _open(bewijs)
    if not bewijs.tot <= dag <= timezone.localdate():
        raise ValidationError({"dag": "Kies een dag van na de laatste keer, tot en met vandaag."})
    middag = timezone.make_aware(datetime.combine(dag, time(12)))
    _teken(
        bewijs, wie=tekenaar, functie=functie, wijze=Wijze.PAPIER, op=min(middag, timezone.now()), door=door
    )
    links.trek_in(onderwerp_id=bewijs.pk, reden="getekend op papier")
    _noteer(bewijs, "bewijs_getekend", f"Bewijs {bewijs.nummer} getekend op papier", door=door)
    return bewijs


@transaction.atomic
def stuur_link(*, bewijs: Deelnamebewijs, email: str, door) -> Deelnamebewijs:
    """Ask the contact person to sign: one mail per address and minute; an earlier link stops."""
    bewijs = _open(bewijs)
    nu = timezone.now()
    bewijs.gevraagd_aan = email
    bewijs.save(update_fields=["gevraagd_aan"])
    links.trek_in(onderwerp_id=bewijs.pk, reden="nieuwe link gestuurd")
    berichten.annuleer(bestuur_id=bewijs.bestuur_id, onderwerp_id=bewijs.pk, sjabloon=SJABLOON)
    nieuw = berichten.zet_klaar(
        bestuur_id=bewijs.bestuur_id,
        sleutel=f"{SJABLOON}:{bewijs.pk}:{email}:{nu:%Y%m%d%H%M}",
        sjabloon=SJABLOON,
        aan=email,
        taal="nl",
        onderwerp_id=bewijs.pk,
        niet_voor=regels.niet_voor(nu),
    )
    if nieuw is None:
        raise ValidationError({"email": "Er is net een mail naar dit adres gestuurd. Wacht een minuut."})
    _noteer(bewijs, "bewijs_gevraagd", f"Link gestuurd om bewijs {bewijs.nummer} te tekenen", door=door)
    return bewijs


@transaction.atomic
def teken_met_link(*, bewijs: Deelnamebewijs, link: Link, tekenaar: str, functie: str) -> Deelnamebewijs:
    """The contact person signs behind the link: once, with the trace of which link it was."""
    bewijs = _open(bewijs)
    _teken(bewijs, wie=tekenaar, functie=functie, wijze=Wijze.LINK, op=timezone.now())
    _sluit(link)
    _noteer(
        bewijs,
        "bewijs_getekend",
        f"Bewijs {bewijs.nummer} getekend met een link",
        namens=f"contactpersoon {bewijs.tekenaar}"[:120],
        link=str(link.pk),
    )
    return bewijs


@transaction.atomic
def meld_fout(*, bewijs: Deelnamebewijs, link: Link, tekst: str) -> None:
    """ "Klopt niet": the coach gets a line of work; nothing is signed."""
    bewijs = _open(bewijs)
    tekst = leesbaar(tekst).strip()
    if not tekst:
        raise ValidationError({"tekst": _("Zeg wat er niet klopt.")})
    opvolging.zet_moment(
        traject=bewijs.traject,
        soort=MomentSoort.TAAK,
        sleutel_deel=f"bewijs:{bewijs.pk}:{link.pk}",
        tekst=f"Bewijs {bewijs.nummer} ({bewijs.wat}) klopt niet: {tekst}",
        onderdeel=bewijs.onderdeel,
    )
    _sluit(link)
    gebeurtenissen.noteer(
        bestuur_id=bewijs.bestuur_id,
        onderwerp_id=bewijs.traject_id,
        soort="bewijs_klopt_niet",
        namens="contactpersoon",
        tekst=f"Bewijs {bewijs.nummer} klopt niet volgens de contactpersoon",
        uitleg=tekst[:300],
        link=str(link.pk),
    )


def met_link_gedaan(*, bewijs: Deelnamebewijs, link: Link) -> str:
    """What this link was used for: `getekend`, `gemeld`, or nothing yet."""
    soorten = {"bewijs_getekend": "getekend", "bewijs_klopt_niet": "gemeld"}
    gedaan = Gebeurtenis.objects.filter(
        onderwerp_id=bewijs.traject_id, soort__in=soorten, gegevens__link=str(link.pk)
    )
    return soorten.get(gedaan.values_list("soort", flat=True).first(), "")


def _sluit(link: Link) -> None:
    """The link did its one thing; it still shows the thanks for a while."""
    nu = timezone.now()
    Link.objects.filter(pk=link.pk).update(laatst_gebruikt_op=nu, verloopt_op=nu + NA_TEKENEN)


@transaction.atomic
def trek_in(*, bewijs: Deelnamebewijs, reden: str, door) -> Deelnamebewijs:
    """Take back a proof, signed or not; a new one can be made. Its number stays used."""
    bewijs = Deelnamebewijs.objects.select_for_update(of=("self",)).get(pk=bewijs.pk)
    reden = leesbaar(reden).strip()[:200]
    if not reden:
        raise ValidationError({"reden": "Zeg waarom je het bewijs intrekt."})
    if bewijs.ingetrokken_op is None:
        bewijs.ingetrokken_op, bewijs.intrek_reden = timezone.now(), reden
        bewijs.save(update_fields=["ingetrokken_op", "intrek_reden"])
        links.trek_in(onderwerp_id=bewijs.pk, reden="bewijs ingetrokken")
        berichten.annuleer(bestuur_id=bewijs.bestuur_id, onderwerp_id=bewijs.pk, sjabloon=SJABLOON)
        _noteer(bewijs, "bewijs_ingetrokken", f"Bewijs {bewijs.nummer} ingetrokken", uitleg=reden, door=door)
    return bewijs
