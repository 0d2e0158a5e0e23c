"""Take a file in: keep it, judge it, write it in one transaction, take it back (RG-02). Mails nobody."""

from __future__ import annotations

import hashlib
import json
import logging
import zlib
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.utils import timezone

from aanbod.invoer import kolommen, uitdatabank
from aanbod.invoer.lees import Blad, Leesfout, herken, lees
from aanbod.invoer.omgeving import omgeving_van
from aanbod.invoer.oordeel import Keuze, Stand, Uitkomst, oordeel
from aanbod.invoer.schrijf import BRON, schrijf
from aanbod.invoer.voortgang import Voortgang
from aanbod.models import Aanbod, Invoer, InvoerStand
from netwerktraject.kern.bel import bel
from netwerktraject.kern.kring import systeem

log = logging.getLogger(__name__)

OPEN = (InvoerStand.KOLOMMEN, InvoerStand.VOORBEELD)
WACHTEND = (InvoerStand.WACHT, InvoerStand.BEZIG)
POGINGEN = 3
LICHT = ("inhoud", "uitslag")  # megabytes: lists leave them where they are


# ------------------------------------------------------------------------------------------------ the file


def blad_van(invoer: Invoer) -> Blad:
    """The list in the kept file; ValidationError says what is wrong with it."""
    try:
        if invoer.vorm == "jsonld":
            return uitdatabank.lees_jsonld(bytes(invoer.inhoud), timezone.localdate())
        return lees(bytes(invoer.inhoud), invoer.vorm, kolommen.kent_kop)
    except Leesfout as fout:
        raise ValidationError({"bestand": str(fout)}) from fout


def gekozen_van(invoer: Invoer, blad: Blad) -> dict[int, str]:
    """Which column is which field, as chosen."""
    if blad.vast:
        return dict(enumerate(blad.koppen))
    return {int(n): veld for n, veld in invoer.kolommen.get("gekozen", {}).items()}


@transaction.atomic
def ontvang(*, bestuur_id: int, naam: str, inhoud: bytes, door) -> Invoer:
    """Keep a file and guess its columns. Nothing of it is an offer yet."""
    try:
        vorm = herken(inhoud, naam)
    except Leesfout as fout:
        raise ValidationError({"bestand": str(fout)}) from fout
    invoer = Invoer(bestuur_id=bestuur_id, naam=naam[:200], vorm=vorm, inhoud=inhoud, door=door)
    invoer.vingerafdruk = hashlib.sha256(inhoud).hexdigest()
    blad = blad_van(invoer)
    invoer.totaal = len(blad.rijen)
    invoer.opties = {"meldingen": blad.meldingen + _eerder_gezien(invoer)}
    if blad.vast:
        invoer.stand = InvoerStand.VOORBEELD
        _beoordeel(invoer, blad)
    else:
        gekozen = kolommen.raad(blad.koppen, vroegere_keuze(bestuur_id))
        invoer.kolommen = {"koppen": blad.koppen, "gekozen": gekozen}
    invoer.save(force_insert=True)
    return invoer


def _eerder_gezien(invoer: Invoer) -> list[str]:
    """A notice when the very same file came in before."""
    eerder = (
        Invoer.objects.filter(
            bestuur_id=invoer.bestuur_id, vingerafdruk=invoer.vingerafdruk, stand=InvoerStand.KLAAR
        )
        .order_by("-klaar_op", "-id")
        .values_list("klaar_op", flat=True)
        .first()
    )
    if eerder is None:
        return []
    return [f"Je voerde ditzelfde bestand al in op {timezone.localtime(eerder):%d/%m/%Y om %H.%M}."]


def vroegere_keuze(bestuur_id: int) -> dict[str, str]:
    """What this gemeente chose for a heading before; the newest choice counts."""
    keuzes: dict[str, str] = {}
    rijen = Invoer.objects.filter(bestuur_id=bestuur_id).exclude(stand=InvoerStand.KOLOMMEN)
    for kolomkeuze in reversed(rijen.order_by("-gemaakt_op", "-id").values_list("kolommen", flat=True)[:20]):
        keuzes |= kolomkeuze.get("onthoud", {})
    return keuzes


# ------------------------------------------------------------------------------------------------ the choices


@transaction.atomic
def kies_kolommen(*, invoer: Invoer, gekozen: dict[int, str], alles_hier: bool, door) -> Invoer:
    """Fix which column is which field, and judge every row."""
    invoer = _nog_open(invoer)
    if mist := kolommen.ontbreekt(gekozen):
        raise ValidationError({"kolommen": f"Kies nog een kolom voor: {', '.join(mist)}."})
    if len(set(gekozen.values())) != len(gekozen):
        raise ValidationError({"kolommen": "Twee kolommen hebben hetzelfde veld. Kies er één."})
    koppen = invoer.kolommen["koppen"]
    invoer.kolommen = {"koppen": koppen, "gekozen": gekozen, "onthoud": kolommen.onthoud(koppen, gekozen)}
    invoer.opties = {**invoer.opties, "alles_hier": alles_hier, "keuzes": {}}
    invoer.stand = InvoerStand.VOORBEELD
    _beoordeel(invoer, blad_van(invoer))
    invoer.save(update_fields=["kolommen", "opties", "stand", "tellingen", "uitslag", "totaal"])
    return invoer


@transaction.atomic
def kies(*, invoer: Invoer, nummers: list[int], keuze: str, door) -> Invoer:
    """What to do with some rows: take the file, take as new, leave out, or (empty) leave it to the rules."""
    invoer = _nog_open(invoer)
    if keuze not in (*Keuze, ""):
        raise ValidationError({"keuze": "Kies een van de mogelijkheden."})
    keuzes = dict(invoer.opties.get("keuzes", {}))
    for nummer in nummers:
        keuzes.pop(str(nummer), None)
        if keuze:
            keuzes[str(nummer)] = keuze
    invoer.opties = {**invoer.opties, "keuzes": keuzes}
    _beoordeel(invoer, blad_van(invoer))
    invoer.save(update_fields=["opties", "tellingen", "uitslag", "totaal"])
    return invoer


@transaction.atomic
def zet_alles_hier(*, invoer: Invoer, aan: bool, door) -> Invoer:
    """Take rows of other gemeenten along, or leave them out."""
    invoer = _nog_open(invoer)
    invoer.opties = {**invoer.opties, "alles_hier": aan}
    _beoordeel(invoer, blad_van(invoer))
    invoer.save(update_fields=["opties", "tellingen", "uitslag", "totaal"])
    return invoer


def _nog_open(invoer: Invoer) -> Invoer:
    """The row as it is now, locked: two choices at once both count, and none comes after the start."""
    invoer = Invoer.objects.select_for_update(of=("self",)).select_related("bestuur").get(pk=invoer.pk)
    if invoer.stand not in OPEN:
        raise ValidationError("Deze import is al begonnen. Kies een nieuw bestand.")
    return invoer


# ------------------------------------------------------------------------------------------------ the verdict


def _beoordeel(invoer: Invoer, blad: Blad) -> Uitkomst:
    opties = invoer.opties
    uitkomst = oordeel(
        blad,
        gekozen_van(invoer, blad),
        omgeving_van(invoer.bestuur_id, bron=bron_van(invoer)),
        alles_hier=bool(opties.get("alles_hier")),
        keuzes=opties.get("keuzes"),
    )
    invoer.tellingen = uitkomst.tellingen()
    invoer.totaal = len(uitkomst.rijen)
    invoer.uitslag = pak_in(uitkomst)
    return uitkomst


def bron_van(invoer: Invoer) -> str:
    """Where the offers of this file come from; their own key is unique within it."""
    return "uitdatabank" if invoer.vorm == "jsonld" else BRON


def pak_in(uitkomst: Uitkomst) -> bytes:
    """The verdict per row, small enough to keep beside the file."""
    rijen = [
        [
            rij.nummer,
            rij.stand,
            rij.naam,
            rij.aanbieder,
            rij.redenen,
            rij.meldingen,
            list(rij.wijzig),
            [[veld, hier, nieuw] for veld, (hier, nieuw) in rij.botst.items()],
            rij.bekend.id if rij.bekend else None,
        ]
        for rij in uitkomst.rijen
    ]
    return zlib.compress(
        json.dumps(rijen, ensure_ascii=False, separators=(",", ":"), default=str).encode(), 1
    )


def pak_uit(invoer: Invoer) -> list[list]:
    """The verdict per row; empty before the first one."""
    return json.loads(zlib.decompress(bytes(invoer.uitslag))) if invoer.uitslag else []


AFGEKEURD = (Stand.FOUT, Stand.DUBBEL)
KOP_FOUT = "wat is er mis"


def afgekeurd(invoer: Invoer) -> tuple[list[str], list[list]]:
    """The rows that can't come in as they stand in the file, with the reason beside them."""
    blad = blad_van(invoer)
    redenen = {regel[0]: " ".join(regel[4]) for regel in pak_uit(invoer) if regel[1] in AFGEKEURD}
    koppen = [kop for kop in blad.koppen if kop != KOP_FOUT]
    houd = [n for n, kop in enumerate(blad.koppen) if kop != KOP_FOUT]
    rijen = [
        [*(rij[n] if not isinstance(rij[n], list) else str(rij[n]) for n in houd), redenen[nummer]]
        for nummer, rij in zip(blad.nummers, blad.rijen, strict=True)
        if nummer in redenen
    ]
    return [*koppen, KOP_FOUT], rijen


# ------------------------------------------------------------------------------------------------ the writing


@transaction.atomic
def start(*, invoer: Invoer, door) -> Invoer:
    """Put the import ready for the worker; the poll of beat finds it when the bell is lost."""
    invoer = Invoer.objects.select_for_update(of=("self",)).get(pk=invoer.pk)
    if invoer.stand != InvoerStand.VOORBEELD:
        raise ValidationError("Deze import is al begonnen.")
    schrijft = sum(invoer.tellingen.get(stand, 0) for stand in (Stand.NIEUW, Stand.GEWIJZIGD))
    if not schrijft:
        raise ValidationError("Er is niets om in te voeren. Mend je bestand en kies het opnieuw.")
    invoer.stand, invoer.gedaan = InvoerStand.WACHT, 0
    invoer.save(update_fields=["stand", "gedaan"])
    bel("aanbod.tasks.voer_in", str(invoer.pk), invoer.bestuur_id)
    return invoer


def wachtende() -> list[tuple[str, int]]:
    """Imports that wait, or whose worker died: (id, bestuur). A worker that lives holds the lock of its gemeente."""
    rijen = Invoer.objects.filter(stand__in=WACHTEND).order_by("gemaakt_op", "id")
    return [(str(pk), bestuur_id) for pk, bestuur_id in rijen.values_list("pk", "bestuur_id")]


def voer_in(*, invoer_id: UUID, bestuur_id: int) -> bool:
    """Write one waiting import, once. One import per gemeente at a time; the next one is called when this one ends.

    False when another worker has it, or it is done. What fails leaves no row behind and waits for another try.
    """
    try:
        with systeem("invoer", [bestuur_id]):
            if not _slot(bestuur_id):
                return False
            invoer = Invoer.objects.filter(pk=invoer_id, stand__in=WACHTEND).first()
            if invoer is None:
                return False
            _schrijf(invoer)
    except Exception as fout:
        log.exception("import %s ging niet", invoer_id)
        with systeem("invoer terugzetten", [bestuur_id]):
            _zet_terug(invoer_id, fout)
        raise
    with systeem("invoer volgende", [bestuur_id]):
        for pk, bestuur in wachtende():
            bel("aanbod.tasks.voer_in", pk, bestuur)
    return True


def probeer(*, invoer_id: UUID, bestuur_id: int) -> bool:
    """As `voer_in`; one that fails is put back and logged there, and says no here."""
    try:
        return voer_in(invoer_id=invoer_id, bestuur_id=bestuur_id)
    except Exception:  # noqa: BLE001 - logged and put back by voer_in; the next one must have its turn
        return False


def _slot(bestuur_id: int) -> bool:
    """One import per gemeente; the lock goes with the transaction, also when the worker is killed."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(hashtext('aanbod invoer'), %s)", [bestuur_id])
        return cursor.fetchone()[0]


def _schrijf(invoer: Invoer) -> None:
    with Voortgang(invoer) as voortgang:
        _vergrendel_aanbod(invoer.bestuur_id)
        uitkomst = _beoordeel(invoer, blad_van(invoer))
        voortgang(0)
        schrijf(
            invoer_id=invoer.pk,
            bestuur_id=invoer.bestuur_id,
            uitkomst=uitkomst,
            bron=bron_van(invoer),
            voortgang=voortgang,
        )
    invoer.stand, invoer.fout, invoer.gedaan = InvoerStand.KLAAR, "", invoer.totaal
    invoer.klaar_op = timezone.now()
    invoer.begonnen_op = invoer.begonnen_op or invoer.klaar_op
    invoer.save(
        update_fields=["stand", "fout", "gedaan", "totaal", "klaar_op", "begonnen_op", "tellingen", "uitslag"]
    )


def _vergrendel_aanbod(bestuur_id: int) -> None:
    """What a colleague writes between the verdict and the write would be lost: they wait for each other."""
    rijen = Aanbod.objects.filter(bestuur_id=bestuur_id).order_by("pk")
    list(rijen.select_for_update(of=("self",)).values_list("pk"))


def _zet_terug(invoer_id: UUID, fout: Exception) -> None:
    """Waiting again, until it failed three times."""
    invoer = Invoer.objects.select_for_update(of=("self",)).get(pk=invoer_id)
    pogingen = invoer.opties.get("pogingen", 0) + 1
    invoer.opties = {**invoer.opties, "pogingen": pogingen}
    invoer.gedaan = 0
    invoer.stand = InvoerStand.MISLUKT if pogingen >= POGINGEN else InvoerStand.WACHT
    if isinstance(fout, ValidationError):
        invoer.stand, invoer.fout = InvoerStand.MISLUKT, " ".join(fout.messages)[:300]
    elif invoer.stand == InvoerStand.MISLUKT:
        invoer.fout = "Er ging iets mis bij ons. Er is niets ingevoerd. Probeer het later opnieuw."
    invoer.save(update_fields=["opties", "gedaan", "stand", "fout"])
