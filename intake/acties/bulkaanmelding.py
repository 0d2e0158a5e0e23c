"""Refer many people at once: judged first, written after one button, never twice (SW-03).

Between the two steps the rows travel in the page, signed and tied to who made them: nothing is kept on the server that
nobody asked for, nothing stands in a cookie, and nobody can slip a row in.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection

from django.core import signing
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from aanbod.invoer.lees import Leesfout
from intake.aanmeldlijst import DUBBEL, FOUT, NIEUW, Rij, lees_lijst
from intake.acties.aanmeldstand import beginstand
from intake.acties.regelingen import norm_voor
from intake.models import Aanmelding, Inburgeraar, Traject
from netwerktraject.kern import gebeurtenissen
from netwerktraject.kern.db import leesbaar
from netwerktraject.kern.kring import Kring
from netwerktraject.kern.models import Bestuur

ZOUT = "intake.bulkaanmelding"
GELDIG = 2 * 3600  # seconds between looking and sending
MAX_TEKEN = 1_500_000  # characters; a form may hold 2 MiB
PERSOON = ("voornaam", "familienaam", "contacttaal", "nederlands", "telefoon", "email", "kanaal")


def bekijk(*, inhoud: bytes, naam: str, kring: Kring, vast: Bestuur | None = None) -> list[Rij]:
    """The verdict on each row. ValidationError when the file as a whole can't be used."""
    gemeenten = dict(Bestuur.objects.filter(pk__in=kring.agii, actief=True).values_list("naam", "pk"))
    try:
        rijen = lees_lijst(inhoud, naam, gemeenten, vast.pk if vast else None)
    except Leesfout as fout:
        raise ValidationError({"bestand": str(fout)}) from fout
    for rij in rijen:
        rij.waarden = {
            veld: leesbaar(waarde) if isinstance(waarde, str) else waarde
            for veld, waarde in rij.waarden.items()
        }
    _al_aangemeld(rijen, kring)
    return rijen


def _al_aangemeld(rijen: list[Rij], kring: Kring) -> None:
    """Only among the people one referred oneself: a list of names is no way to ask who is known (RG-04)."""
    eigen = Traject.objects.van_begeleider(kring).values_list(
        "bestuur_id", "inburgeraar__voornaam", "inburgeraar__familienaam"
    )
    bekend = {(pk, voornaam.casefold(), familienaam.casefold()) for pk, voornaam, familienaam in eigen}
    for rij in rijen:
        if rij.oordeel == NIEUW and rij.sleutel in bekend:
            rij.oordeel = DUBBEL
            rij.zinnen.append("Je meldde deze persoon al aan in die gemeente.")


def onderteken(rijen: list[Rij], door) -> str:
    """What the page carries from the preview to the button. A key of its own makes a second press harmless."""
    mee = [[rij.nummer, rij.oordeel, rij.waarden] for rij in rijen if rij.oordeel != FOUT]
    teken = signing.dumps({"k": str(uuid.uuid4()), "d": door.pk, "r": mee}, salt=ZOUT, compress=True)
    if len(teken) > MAX_TEKEN:
        raise ValidationError({"bestand": "Er staat te veel tekst in de lijst. Splits ze in twee bestanden."})
    return teken


def lees_teken(teken: str, door) -> dict:
    """The rows of the preview; ValidationError when they are too old, changed, or of somebody else."""
    try:
        inhoud = signing.loads(teken, salt=ZOUT, max_age=GELDIG)
    except signing.SignatureExpired as fout:
        raise ValidationError("Deze lijst staat al even open. Kies het bestand opnieuw.") from fout
    except signing.BadSignature as fout:
        raise ValidationError("Deze lijst klopt niet meer. Kies het bestand opnieuw.") from fout
    if inhoud["d"] != door.pk:
        raise ValidationError("Deze lijst is van iemand anders. Kies het bestand opnieuw.")
    return inhoud


@transaction.atomic
def meld_aan(*, teken: str, ook: Collection[int], kring: Kring, door) -> int:
    """Write the new rows, and the doubtful ones in `ook` (row numbers). Returns how many people are referred.

    Each row has an id that follows from the key of the preview: two presses at once make the same rows, once.
    """
    inhoud = lees_teken(teken, door)
    rijen = [(n, waarden) for n, oordeel, waarden in inhoud["r"] if oordeel == NIEUW or n in ook]
    if not rijen:
        raise ValidationError("Er is niemand om aan te melden. Kijk de lijst na.")
    besturen = {waarden["bestuur"] for _, waarden in rijen}
    mag = set(Bestuur.objects.filter(pk__in=kring.agii & besturen, actief=True).values_list("pk", flat=True))
    if besturen - mag:
        raise ValidationError("Een gemeente uit de lijst doet niet meer mee. Kies het bestand opnieuw.")
    kenmerk = uuid.UUID(inhoud["k"])
    _schrijf(kenmerk, rijen, {pk: beginstand(pk) for pk in besturen}, door)
    return len(rijen)


def _schrijf(kenmerk: uuid.UUID, rijen: list, standen: dict[int, dict], door) -> None:
    vandaag = timezone.localdate()
    norm = norm_voor(vandaag)
    mensen, paden, aanmeldingen = [], [], []
    for nummer, w in rijen:
        persoon_id, pad_id, aanmelding_id = (uuid.uuid5(kenmerk, f"{wat}{nummer}") for wat in ("p", "t", "a"))
        gemeen = {"bestuur_id": w["bestuur"]}
        mensen.append(Inburgeraar(id=persoon_id, **gemeen, **{veld: w.get(veld, "") for veld in PERSOON}))
        paden.append(
            Traject(
                id=pad_id,
                inburgeraar_id=persoon_id,
                trajectbegeleider=door,
                aangemeld_op=vandaag,
                norm_minuten=norm,
                **gemeen,
            )
        )
        velden = {"reden": w.get("reden", ""), "akkoord": True, **standen[w["bestuur"]]}
        aanmeldingen.append(Aanmelding(id=aanmelding_id, traject_id=pad_id, door=door, **gemeen, **velden))
    Inburgeraar.objects.bulk_create(mensen, ignore_conflicts=True)
    al = set(Traject.objects.filter(pk__in=[pad.pk for pad in paden]).values_list("pk", flat=True))
    Traject.objects.bulk_create(paden, ignore_conflicts=True)
    Aanmelding.objects.bulk_create(aanmeldingen, ignore_conflicts=True)
    nieuw = [(pad.bestuur_id, pad.pk, "Aangemeld door AgII", "") for pad in paden if pad.pk not in al]
    if nieuw:
        gebeurtenissen.noteer_veel(soort="aangemeld", door=door, regels=nieuw, gedeeld=True)
