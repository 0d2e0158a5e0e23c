"""A gemeente edits its guides (IT-08). A key never changes and nothing is wiped: what was answered stays readable."""

from __future__ import annotations

import hashlib

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from intake.huisgidsen import HUISGIDSEN
from intake.models import Leidraad, Leidraadvraag
from netwerktraject.kern.db import als_formfout

VELDEN = ("kort", "vraag", "tip", "beeld", "keuzes", "ander", "in_orientatie")
EIGEN = "eigen-"
MAX_KEUZES, MAX_VRAGEN = 24, 40


class Veranderd(ValidationError):
    """A colleague kept something else since the actor opened it; `huidig` is what stands there now."""

    def __init__(self, huidig, wie: str) -> None:
        self.huidig = huidig
        super().__init__(f"{wie} wijzigde dit terwijl jij typte. Kijk na wat je wil bewaren.", code="botsing")


def kenmerk(rij) -> str:
    """A short mark over what one edits: two people in two questions of one guide are no conflict."""
    namen = VELDEN if isinstance(rij, Leidraadvraag) else ("naam", "inleiding")
    tekst = repr([getattr(rij, naam) for naam in namen])
    return hashlib.sha256(tekst.encode()).hexdigest()[:16]


def _slot(leidraad_id) -> Leidraad:
    """Lock the guide: its questions are edited one after the other. Its version counts every change."""
    return (
        Leidraad.objects.select_for_update(of=("self",)).select_related("gewijzigd_door").get(pk=leidraad_id)
    )


def _tel(leidraad: Leidraad, door, *velden: str) -> None:
    leidraad.versie += 1
    leidraad.gewijzigd_op, leidraad.gewijzigd_door = timezone.now(), door
    leidraad.save(update_fields=["versie", "gewijzigd_op", "gewijzigd_door", *velden])


@transaction.atomic
def maak_eigen(*, bestuur_id: int, publiek: str, door) -> Leidraad:
    """Copy the guide of the house, to edit from there. Harmless when somebody did so already."""
    huis = HUISGIDSEN.get(publiek)
    if huis is None:
        raise ValidationError("Kies voor wie de leidraad is.")
    bestaand = Leidraad.objects.filter(bestuur_id=bestuur_id, publiek=publiek).first()
    if bestaand:
        return bestaand
    with als_formfout(Leidraad, "leidraad_een_per_publiek"):
        leidraad = Leidraad.objects.create(
            bestuur_id=bestuur_id,
            publiek=publiek,
            naam=huis.naam,
            inleiding=huis.inleiding,
            gewijzigd_op=timezone.now(),
            gewijzigd_door=door,
        )
    Leidraadvraag.objects.bulk_create(
        Leidraadvraag(
            bestuur_id=bestuur_id,
            leidraad=leidraad,
            sleutel=v.sleutel,
            volgorde=nummer,
            kort=v.kort,
            vraag=v.vraag,
            tip=v.tip,
            beeld=v.beeld,
            keuzes=[[sleutel, woord, beeld] for sleutel, (woord, beeld) in v.keuzes.items()],
            ander=v.ander,
            in_orientatie=v.in_orientatie,
        )
        for nummer, v in enumerate(huis.alle, 1)
    )
    return leidraad


@transaction.atomic
def wijzig(*, leidraad: Leidraad, naam: str, inleiding: str, gezien: str, door) -> Leidraad:
    """Change name and introduction. `gezien` is the mark of what the actor saw."""
    huidig = _slot(leidraad.pk)
    if kenmerk(huidig) != gezien:
        raise Veranderd(huidig, huidig.gewijzigd_door.naam)
    huidig.naam, huidig.inleiding = naam, inleiding
    _tel(huidig, door, "naam", "inleiding")
    return huidig


@transaction.atomic
def nieuwe_vraag(*, leidraad: Leidraad, door, **velden) -> Leidraadvraag:
    """Add a question at the end; its key is made from its topic and never changes."""
    huidig = _slot(leidraad.pk)
    vragen = list(Leidraadvraag.objects.filter(leidraad=huidig).order_by("volgorde", "id"))
    if len(vragen) >= MAX_VRAGEN:
        raise ValidationError(
            f"Een leidraad telt ten hoogste {MAX_VRAGEN} vragen. Niemand houdt er meer vol."
        )
    rij = Leidraadvraag(
        bestuur_id=huidig.bestuur_id,
        leidraad=huidig,
        sleutel=vrije_sleutel(velden["kort"], {v.sleutel for v in vragen}),
        volgorde=max((v.volgorde for v in vragen), default=0) + 1,
        **_netjes(velden, []),
    )
    with als_formfout(Leidraadvraag, "leidraadvraag_een_sleutel"):
        rij.save()
    _tel(huidig, door)
    return rij


@transaction.atomic
def wijzig_vraag(*, rij: Leidraadvraag, gezien: str, door, **velden) -> Leidraadvraag:
    """Change the words of a question; the key stays, and no choice disappears: it goes out of use."""
    leidraad = _slot(rij.leidraad_id)
    huidig = Leidraadvraag.objects.get(pk=rij.pk)
    if kenmerk(huidig) != gezien:
        raise Veranderd(huidig, leidraad.gewijzigd_door.naam)
    for naam, waarde in _netjes(velden, huidig.keuzes).items():
        setattr(huidig, naam, waarde)
    huidig.save(update_fields=list(VELDEN))
    _tel(leidraad, door)
    return huidig


@transaction.atomic
def zet_gebruik(*, vraag: Leidraadvraag, actief: bool, door) -> Leidraadvraag:
    """Put a question out of use, or in use again."""
    leidraad = _slot(vraag.leidraad_id)
    ander = Leidraadvraag.objects.filter(leidraad=leidraad, actief=True).exclude(pk=vraag.pk).exists()
    if not actief and not ander:
        raise ValidationError("Laat minstens één vraag in gebruik.")
    Leidraadvraag.objects.filter(pk=vraag.pk).update(actief=actief)
    vraag.actief = actief
    _tel(leidraad, door)
    return vraag


@transaction.atomic
def verplaats(*, vraag: Leidraadvraag, omhoog: bool, door) -> None:
    """One place up or down; the first one stays first."""
    leidraad = _slot(vraag.leidraad_id)
    rijen = list(Leidraadvraag.objects.filter(leidraad=leidraad).order_by("volgorde", "id"))
    hier = next(i for i, rij in enumerate(rijen) if rij.pk == vraag.pk)
    daar = hier + (-1 if omhoog else 1)
    if not 0 <= daar < len(rijen):
        return
    rijen[hier], rijen[daar] = rijen[daar], rijen[hier]
    for nummer, rij in enumerate(rijen, 1):
        rij.volgorde = nummer
    Leidraadvraag.objects.bulk_update(rijen, ["volgorde"])
    _tel(leidraad, door)


def vrije_sleutel(woord: str, bezet: set[str]) -> str:
    """A key that nothing has. Its start keeps it apart from the keys of the house, which mean something to matching."""
    stam = f"{EIGEN}{slugify(woord) or 'vraag'}"[:34].rstrip("-")
    return next(s for n in range(1, 1000) if (s := stam if n == 1 else f"{stam}-{n}") not in bezet)


def _netjes(velden: dict, vorige: list) -> dict:
    """Check the choices: keys of its own, no two equal, none that disappears."""
    keuzes, gezien = [], set()
    oud = {keuze[0]: keuze for keuze in vorige}
    for sleutel, woord, beeld, aan in velden["keuzes"]:
        if sleutel and sleutel in gezien:
            raise ValidationError("Deze keuze staat er twee keer. Haal er één weg.")
        sleutel = sleutel if sleutel in oud else vrije_sleutel(woord, {*gezien, *oud})
        gezien.add(sleutel)
        keuzes.append([sleutel, woord, beeld] if aan else [sleutel, woord, beeld, False])
    keuzes += [[*keuze[:3], False] for sleutel, keuze in oud.items() if sleutel not in gezien]
    woorden = [keuze[1].casefold() for keuze in keuzes if keuze[3:] != [False]]
    if len(set(woorden)) != len(woorden):
        raise ValidationError("Twee keuzes hebben hetzelfde woord. Geef elke keuze een eigen woord.")
    if len(keuzes) > MAX_KEUZES:
        raise ValidationError(f"Een vraag telt ten hoogste {MAX_KEUZES} keuzes.")
    return {**{naam: velden[naam] for naam in VELDEN}, "keuzes": keuzes}
