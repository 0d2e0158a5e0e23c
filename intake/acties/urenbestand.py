"""Hours out of a file: read and judged without writing, then written with the keys of their content (RG-05)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from django.core import signing
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.dateparse import parse_date

from aanbod.invoer.lees import Leesfout, herken
from aanbod.invoer.lees import lees as lees_bestand
from intake import urenlijst
from intake.acties import uren, urenstapel
from intake.models import Onderdeel, Urenregel
from intake.models.uren import Bron, UrenStatus
from intake.urenlijst import Deel, Kaart, Rij, Staat

ZOUT = "intake.urenbestand"
GELDIG = 12 * 3600  # seconds that a preview may be confirmed


def lees(inhoud: bytes, naam: str) -> tuple[list[Rij], list[str]]:
    """Rows and remarks of a file; ValidationError with a sentence when it can't be read."""
    try:
        soort = herken(inhoud, naam)
        if soort == "jsonld":
            raise Leesfout("Dit is geen lijst met uren. Kies een Excel-, ODS- of csv-bestand.")
        blad = lees_bestand(inhoud, soort, urenlijst.kent_kop)
    except Leesfout as fout:
        raise ValidationError({"bestand": str(fout)}) from fout
    if weg := urenlijst.ontbreekt(urenlijst.kolommen(blad.koppen)):
        raise ValidationError(
            {"bestand": f"Deze kolommen ontbreken: {', '.join(weg)}. Neem het voorbeeldbestand."}
        )
    if len(blad.rijen) > urenlijst.HOOGSTENS:
        raise ValidationError(
            {
                "bestand": f"Er staan {len(blad.rijen)} rijen in. Neem er hoogstens {urenlijst.HOOGSTENS} tegelijk."
            }
        )
    return urenlijst.lees(blad.koppen, blad.rijen, blad.nummers), blad.meldingen


def pak_in(rijen: Iterable[Rij], door) -> str:
    """The rows for the confirm form, signed: what is written is what was shown, by who saw it."""
    kern = [
        (r.nummer, r.naam, r.wat, r.dag.isoformat() if r.dag else "", r.minuten, r.taal, r.reden)
        for r in rijen
    ]
    return signing.dumps(kern, salt=f"{ZOUT}.{door.pk}", compress=True)


def pak_uit(tekst: str, door) -> list[Rij]:
    """The signed rows; ValidationError when they are old, not ours, or of somebody else."""
    try:
        kern = signing.loads(tekst, salt=f"{ZOUT}.{door.pk}", max_age=GELDIG)
    except signing.BadSignature as fout:
        raise ValidationError("Dit voorbeeld is te oud. Kies het bestand opnieuw.") from fout
    return [
        Rij(
            nummer=n,
            naam=naam,
            wat=wat,
            dag=parse_date(dag) if dag else None,
            minuten=minuten,
            taal=taal,
            stand="fout" if reden else "klaar",
            reden=reden,
        )
        for n, naam, wat, dag, minuten, taal, reden in kern
    ]


def beoordeel(rijen: list[Rij], onderdelen: QuerySet[Onderdeel], gekozen=None) -> list[Rij]:
    """The verdict on each row against the people and lines of now, in two queries however many rows."""
    delen = list(onderdelen.filter(gestart_op__isnull=False).select_related("traject__inburgeraar"))
    namen = [(o.traject.inburgeraar.voornaam, o.traject.inburgeraar.familienaam, _deel(o)) for o in delen]
    dagen = {r.dag for r in rijen if r.dag}
    staat = defaultdict(list)
    regels = Urenregel.objects.filter(onderdeel__in=[o.pk for o in delen], datum__in=dagen)
    for o, dag, *rest, status in regels.values_list("onderdeel", "datum", "minuten", "sleutel", "status"):
        staat[o, dag].append(Staat(*rest, telt=status != UrenStatus.VERVANGEN))
    return urenlijst.oordeel(rijen, Kaart(namen), staat, timezone.localdate(), gekozen)


def _deel(o: Onderdeel) -> Deel:
    return Deel(o.pk, o.traject.inburgeraar.naam, o.titel, o.gestart_op, o.gestopt_op)


@transaction.atomic
def bewaar(
    *, rijen: list[Rij], onderdelen: QuerySet[Onderdeel], meteen: bool, door
) -> tuple[int, tuple[str, ...]]:
    """Write rows that are ready; returns how many new lines, and what could not. Twice the same file: nothing new."""
    per_id = {o.pk: o for o in onderdelen.filter(pk__in=[r.deel.id for r in rijen if r.deel])}
    nieuw, niet = [], []
    for rij in sorted(rijen, key=lambda r: (per_id[r.deel.id].traject_id, r.nummer)):
        try:
            with transaction.atomic():
                bestond = Urenregel.objects.filter(sleutel=rij.sleutel).exists()
                regel = uren.registreer(
                    onderdeel=per_id[rij.deel.id],
                    datum=rij.dag,
                    minuten=rij.minuten,
                    taal=rij.taal,
                    bron=Bron.BESTAND,
                    door=door,
                    sleutel=rij.sleutel,
                )
        except ValidationError as fout:
            niet.append(f"Rij {rij.nummer}, {rij.naam}: {' '.join(fout.messages)}")
        else:
            if not bestond:
                nieuw.append(regel.pk)
    if meteen:
        urenstapel.bevestig_alle(ids=nieuw, door=door)
    return len(nieuw), tuple(niet)
