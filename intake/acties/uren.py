"""The ledger: enter, confirm, contest, correct. No line is ever deleted (IT-01, RG-05)."""

from __future__ import annotations

import uuid
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from intake.acties import opvolging
from intake.certificering import uren_tekst
from intake.models import Onderdeel, Traject, Urenregel
from intake.models.traject import EINDE
from intake.models.uren import MAX_MINUTEN, Bron, Taal, UrenStatus
from netwerktraject.kern import gebeurtenissen
from netwerktraject.kern.db import als_formfout, leesbaar
from netwerktraject.kern.kring import huidige
from netwerktraject.kern.rolverdeling import Kant
from netwerktraject.kern.weergave import datum_bewaard, datum_lang

BETWIST_BESLIS = "Iemand zegt dat deze uren niet kloppen. Beslis met een reden."
REDEN_MAX = 300


def bron_van_medewerker(bestuur_id: int) -> str:
    """Who types: the coach, or the trajectbegeleider where AgII follows up (SW-01)."""
    return Bron.AGII if huidige().kant_in(bestuur_id) == Kant.AGII else Bron.COACH


def _controleer(onderdeel: Onderdeel, datum: date, minuten: int) -> None:
    """Lazy texts: buddies, mentors and newcomers read them in their own language."""
    fouten = {}
    if not 1 <= minuten <= MAX_MINUTEN:
        fouten["minuten"] = ValidationError(_("Vul een duur in van 1 minuut tot 12 uur."), code="duur")
    if fout := _dagfout(onderdeel, datum):
        fouten["datum"] = fout
    if fouten:
        raise ValidationError(fouten)


def _dagfout(onderdeel: Onderdeel, datum: date) -> ValidationError | None:
    if datum > timezone.localdate():
        return ValidationError(_("De dag ligt na vandaag. Kies vandaag of vroeger."), code="na_vandaag")
    if onderdeel.gestart_op is None:
        return ValidationError(
            _("Dit onderdeel is nog niet begonnen. Start het eerst."), code="niet_begonnen"
        )
    if datum < onderdeel.gestart_op:
        dag = {"dag": datum_lang(onderdeel.gestart_op)}
        return ValidationError(
            _("De dag ligt voor de start. Kies %(dag)s of later."), code="voor_start", params=dag
        )
    if onderdeel.gestopt_op and datum > onderdeel.gestopt_op:
        dag = {"dag": datum_lang(onderdeel.gestopt_op)}
        return ValidationError(
            _("Dit onderdeel stopte op %(dag)s. Kies die dag of vroeger."), code="na_stop", params=dag
        )
    return None


@transaction.atomic
def registreer(
    *,
    onderdeel: Onderdeel,
    datum: date,
    minuten: int,
    bron: str,
    sleutel: uuid.UUID,
    taal: str = Taal.NEDERLANDS,
    door=None,
    namens: str = "",
    opmerking: str = "",
    meteen: bool = False,
) -> Urenregel:
    """Enter one meeting. The same `sleutel` twice gives the same line: a double tap is harmless (#39).

    What a member of staff types is confirmed at once; `meteen` says so for a list or a file too.
    """
    traject = Traject.objects.select_for_update(of=("self",), no_key=True).get(pk=onderdeel.traject_id)
    bestaand = Urenregel.objects.filter(sleutel=sleutel, bestuur_id=onderdeel.bestuur_id).first()
    if bestaand:
        return _zelfde(bestaand, onderdeel, datum, minuten, taal)
    if traject.status in EINDE:
        raise ValidationError(_("Dit traject is beëindigd. Er kunnen geen uren meer bij."))
    _controleer(onderdeel, datum, minuten)
    # The lock is per traject; the same key for somebody else meanwhile meets the constraint.
    with als_formfout(Urenregel, "uren_sleutel_uniek"):
        regel = Urenregel.objects.create(
            bestuur_id=onderdeel.bestuur_id,
            traject=traject,
            onderdeel=onderdeel,
            datum=datum,
            minuten=minuten,
            taal=taal,
            bron=bron,
            door=door,
            namens=namens,
            sleutel=sleutel,
            opmerking=leesbaar(opmerking)[:300],
            ingevoerd_op=timezone.now(),
        )
    gebeurtenissen.noteer(
        bestuur_id=regel.bestuur_id,
        onderwerp_id=traject.pk,
        soort="uren",
        door=door,
        namens=namens,
        gedeeld=True,
        tekst=f"{uren_tekst(minuten)} ingevoerd",
        uitleg=f"{onderdeel.titel}, {datum_bewaard(datum)}",
    )
    opvolging.plan_stilstand(traject=traject)
    if meteen or bron in (Bron.COACH, Bron.AGII):
        _bevestig(regel, door)  # the lock on the traject is held, and nobody else knows this line yet
    return regel


def _zelfde(regel: Urenregel, onderdeel: Onderdeel, datum: date, minuten: int, taal: str) -> Urenregel:
    """The line of a key that was used before. Other hours under that key would be lost: ask for a fresh key."""
    if (regel.onderdeel_id, regel.datum, regel.minuten, regel.taal) != (onderdeel.pk, datum, minuten, taal):
        raise ValidationError({"sleutel": _("Druk nog eens op Bewaar.")})
    return regel


def _slot(regel: Urenregel) -> Urenregel:
    """Lock the traject first, then the line: one order everywhere, so two people never wait for each other."""
    traject = Traject.objects.select_for_update(of=("self",), no_key=True).get(pk=regel.traject_id)
    if traject.status in EINDE:
        raise ValidationError(_("Dit traject is beëindigd. De uren blijven zoals ze zijn."))
    return Urenregel.objects.select_for_update(of=("self",)).select_related("onderdeel").get(pk=regel.pk)


@transaction.atomic
def bevestig(*, regel: Urenregel, door, reden: str = "") -> Urenregel:
    """The coach confirms a line; confirmed twice is confirmed once. A contested one asks for a reason (RG-05)."""
    regel = _slot(regel)
    if regel.status == UrenStatus.BETWIST:
        if not reden.strip():
            raise ValidationError({"reden": BETWIST_BESLIS})
        _noteer_besluit(regel, door, "Betwiste uren kloppen toch", reden)
    _bevestig(regel, door)
    return regel


def _bevestig(regel: Urenregel, door) -> None:
    """Confirm a locked line; nothing when it was confirmed already."""
    if regel.status == UrenStatus.BEVESTIGD:
        return
    if regel.status == UrenStatus.VERVANGEN:
        raise ValidationError("Deze regel is intussen verbeterd. Laad de pagina opnieuw.")
    regel.status, regel.beslist_door, regel.beslist_op = UrenStatus.BEVESTIGD, door, timezone.now()
    regel.save(update_fields=["status", "beslist_door", "beslist_op"])
    gebeurtenissen.noteer(
        bestuur_id=regel.bestuur_id,
        onderwerp_id=regel.traject_id,
        soort="uren_bevestigd",
        door=door,
        gedeeld=True,
        tekst=bevestigd_tekst(regel.minuten),
        uitleg=bevestigd_uitleg(regel.onderdeel.titel, regel.datum),
    )


def bevestigd_tekst(minuten: int) -> str:
    """The line of the history for a confirmation, one or many."""
    return f"{uren_tekst(minuten)} bevestigd"


def bevestigd_uitleg(titel: str, datum: date) -> str:
    """Which hours they were."""
    return f"{titel}, {datum_bewaard(datum)}"


def _noteer_besluit(regel: Urenregel, door, tekst: str, reden: str) -> None:
    """Why the coach decided so: for the own side only, with the line it is about."""
    gebeurtenissen.noteer(
        bestuur_id=regel.bestuur_id,
        onderwerp_id=regel.traject_id,
        soort="uren_beslist",
        door=door,
        tekst=tekst,
        uitleg=leesbaar(reden).strip()[:REDEN_MAX],
        regel=str(regel.pk),
    )


@transaction.atomic
def zet_terug(*, regel: Urenregel, door) -> Urenregel:
    """Undo a confirmation (10 seconds on the screen): the line waits again."""
    regel = _slot(regel)
    if regel.status != UrenStatus.BEVESTIGD:
        return regel
    # A contested line that was decided is contested again: the doubt is not forgotten by an undo.
    regel.status = UrenStatus.BETWIST if regel.betwist_reden else UrenStatus.INGEDIEND
    regel.beslist_door, regel.beslist_op = None, None
    regel.save(update_fields=["status", "beslist_door", "beslist_op"])
    gebeurtenissen.noteer(
        bestuur_id=regel.bestuur_id,
        onderwerp_id=regel.traject_id,
        soort="uren_terug",
        door=door,
        gedeeld=True,
        tekst=f"Bevestiging van {uren_tekst(regel.minuten)} ongedaan gemaakt",
    )
    return regel


@transaction.atomic
def betwist(*, regel: Urenregel, reden: str, door=None, namens: str = "") -> Urenregel:
    """Somebody doubts a line: it stays, and waits for the coach (RG-05)."""
    regel = _slot(regel)
    reden = leesbaar(reden).strip()
    if not reden:
        raise ValidationError({"reden": _("Zeg wat er niet klopt.")})
    if regel.status == UrenStatus.VERVANGEN or (
        regel.status == UrenStatus.BETWIST and reden in regel.betwist_reden
    ):
        return regel
    # A second doubt about the same line is kept beside the first.
    eerder = f"{regel.betwist_reden} / " if regel.status == UrenStatus.BETWIST and regel.betwist_reden else ""
    regel.betwist_reden = f"{eerder}{reden}"[:REDEN_MAX]
    regel.status, regel.beslist_door, regel.beslist_op = UrenStatus.BETWIST, door, timezone.now()
    regel.save(update_fields=["status", "betwist_reden", "beslist_door", "beslist_op"])
    gebeurtenissen.noteer(
        bestuur_id=regel.bestuur_id,
        onderwerp_id=regel.traject_id,
        soort="uren_betwist",
        door=door,
        namens=namens,
        tekst=f"{uren_tekst(regel.minuten)} betwist",
        uitleg=reden,
        regel=str(regel.pk),
    )
    return regel


@transaction.atomic
def verbeter(*, regel: Urenregel, minuten: int, datum: date, taal: str, door, reden: str = "") -> Urenregel:
    """Correct a line by a new one; the old one stays readable as replaced. A contested one asks for a reason."""
    regel = _slot(regel)
    if regel.status == UrenStatus.VERVANGEN:
        raise ValidationError("Deze regel is al verbeterd. Laad de pagina opnieuw.")
    if minuten < 1:
        raise ValidationError(
            {"minuten": "Een regel heeft minstens 1 minuut. Gebeurde het niet? Trek de uren dan in."}
        )
    _controleer(regel.onderdeel, datum, minuten)
    if regel.status == UrenStatus.BETWIST and not reden.strip():
        raise ValidationError({"reden": BETWIST_BESLIS})
    if reden.strip():
        _noteer_besluit(regel, door, "Uren verbeterd, met een reden", reden)
    regel.status = UrenStatus.VERVANGEN
    regel.save(update_fields=["status"])
    nieuw = Urenregel.objects.create(
        bestuur_id=regel.bestuur_id,
        traject_id=regel.traject_id,
        onderdeel=regel.onderdeel,
        datum=datum,
        minuten=minuten,
        taal=taal,
        status=UrenStatus.BEVESTIGD,
        bron=bron_van_medewerker(regel.bestuur_id),
        door=door,
        sleutel=uuid.uuid4(),
        ingevoerd_op=timezone.now(),
        beslist_door=door,
        beslist_op=timezone.now(),
        verbetert=regel,
    )
    gebeurtenissen.noteer(
        bestuur_id=regel.bestuur_id,
        onderwerp_id=regel.traject_id,
        soort="uren_verbeterd",
        door=door,
        gedeeld=True,
        tekst=f"Uren verbeterd: {uren_tekst(regel.minuten)} werd {uren_tekst(minuten)}",
        uitleg=f"{regel.onderdeel.titel}, {datum_bewaard(datum)}",
    )
    opvolging.plan_stilstand(traject=nieuw.traject)
    return nieuw


@transaction.atomic
def trek_in(*, regel: Urenregel, reden: str, door) -> Urenregel:
    """Hours that never were: the line stays readable with the reason, counts nowhere, and waits for nobody (RG-05)."""
    regel = _slot(regel)
    if not reden.strip():
        raise ValidationError({"reden": "Zeg waarom deze uren niet tellen."})
    if regel.status != UrenStatus.VERVANGEN:
        _trek_in(regel, leesbaar(reden).strip()[:REDEN_MAX], door)
    return regel


def _trek_in(regel: Urenregel, reden: str, door) -> None:
    regel.status, regel.beslist_door, regel.beslist_op = UrenStatus.VERVANGEN, door, timezone.now()
    regel.save(update_fields=["status", "beslist_door", "beslist_op"])
    _noteer_besluit(regel, door, f"{uren_tekst(regel.minuten)} ingetrokken", reden)
    gebeurtenissen.noteer(
        bestuur_id=regel.bestuur_id,
        onderwerp_id=regel.traject_id,
        soort="uren_ingetrokken",
        door=door,
        gedeeld=True,
        tekst=f"{uren_tekst(regel.minuten)} geschrapt",
        uitleg=bevestigd_uitleg(regel.onderdeel.titel, regel.datum),
    )
    opvolging.plan_stilstand(traject=regel.traject)


@transaction.atomic
def zelfde_keer(*, regel: Urenregel, blijft: Urenregel, door) -> Urenregel:
    """Two people entered the same meeting: `blijft` counts, `regel` stays readable beside it."""
    regel = _slot(regel)
    if blijft.traject_id == regel.traject_id:  # of another one: its lock is not held, and refused below
        blijft = Urenregel.objects.select_for_update(of=("self",)).get(pk=blijft.pk)
    if regel.pk == blijft.pk or (regel.onderdeel_id, regel.datum) != (blijft.onderdeel_id, blijft.datum):
        raise ValidationError("Deze twee regels zijn niet van dezelfde dag. Verbeter een van de twee.")
    if UrenStatus.VERVANGEN in (regel.status, blijft.status):
        raise ValidationError("Een van de twee regels telt al niet meer. Laad de pagina opnieuw.")
    wie = blijft.door.voornaam if blijft.door else blijft.namens or blijft.get_bron_display()
    _trek_in(regel, f"Dezelfde keer als {uren_tekst(blijft.minuten)} van {wie}.", door)
    return regel
