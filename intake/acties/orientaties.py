"""Step 1 of the intake: the talk of a trajectbegeleider, saved field by field, until it is sent along (IT-06)."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from intake.models import Orientatie
from intake.models.gesprek import Weet
from intake.orientatie import vragen_van
from intake.vragen import Vraag
from netwerktraject.kern.db import leesbaar

MAX_TEKST = 2000
LEEG = {"tekst": "", "keuzes": [], "weet": Weet.NIET_GEVRAAGD.value, "versie": 0, "op": ""}


class VersieConflict(Exception):
    """The same answer was saved elsewhere meanwhile; `huidig` is what stands there now."""

    def __init__(self, huidig: dict) -> None:
        super().__init__("versie")
        self.huidig = huidig


@transaction.atomic
def begin(*, bestuur, voornaam: str, door, contacttaal: str = "") -> Orientatie:
    """Start a talk: a first name and a gemeente are enough. The gemeente sees nothing of it yet."""
    if not bestuur.actief:
        raise ValidationError({"bestuur": f"{bestuur.naam} werkt nog niet met netwerktraject."})
    return Orientatie.objects.create(
        bestuur=bestuur,
        voornaam=voornaam,
        gegevens={"contacttaal": contacttaal} if contacttaal else {},
        begonnen_op=timezone.localdate(),
        door=door,
    )


def _slot(gesprek: Orientatie) -> Orientatie:
    gesprek = Orientatie.objects.select_for_update(of=("self",)).filter(pk=gesprek.pk).first()
    if gesprek is None:
        raise ValidationError("Dit gesprek is gewist.")
    if gesprek.traject_id:
        raise ValidationError("Dit gesprek ging al mee met de aanmelding. Je kan het niet meer wijzigen.")
    return gesprek


def _vraag(gesprek: Orientatie, sleutel: str) -> Vraag:
    for vraag in vragen_van(gesprek.bestuur_id):
        if vraag.sleutel == sleutel:
            return vraag
    raise ValidationError("Deze vraag staat niet in het gesprek.")


def _bewaar(gesprek: Orientatie, sleutel: str, antwoord: dict, versie: int) -> dict:
    antwoord = {**antwoord, "versie": versie, "op": timezone.now().isoformat()}
    gesprek.antwoorden = {**gesprek.antwoorden, sleutel: antwoord}
    gesprek.versie += 1
    gesprek.save(update_fields=["antwoorden", "versie"])
    return antwoord


def _weet(antwoord: dict) -> str:
    """Emptied again means: not asked. It is never a no."""
    gevuld = antwoord["tekst"] or antwoord["keuzes"]
    return Weet.INGEVULD.value if gevuld else Weet.NIET_GEVRAAGD.value


@transaction.atomic
def bewaar_tekst(*, gesprek: Orientatie, vraag: str, versie: int, tekst: str, door) -> dict:
    """Save the words of one answer. VersieConflict when it was changed elsewhere: nothing is overwritten."""
    tekst = leesbaar(tekst)
    if len(tekst) > MAX_TEKST:
        raise ValidationError({"tekst": f"Dit is te lang. Schrijf het in ten hoogste {MAX_TEKST} tekens."})
    gesprek = _slot(gesprek)
    _vraag(gesprek, vraag)
    antwoord = {**LEEG, **gesprek.antwoorden.get(vraag, {})}
    if antwoord["tekst"] == tekst:
        return antwoord
    if antwoord["versie"] != versie and antwoord["tekst"]:
        raise VersieConflict(antwoord)
    antwoord["tekst"] = tekst
    return _bewaar(gesprek, vraag, {**antwoord, "weet": _weet(antwoord)}, antwoord["versie"] + 1)


@transaction.atomic
def kies(*, gesprek: Orientatie, vraag: str, keuze: str, aan: bool, door) -> dict:
    """Tick or untick one choice; each stands alone."""
    gesprek = _slot(gesprek)
    bekend = _vraag(gesprek, vraag).keuzes
    if keuze not in bekend:
        raise ValidationError("Deze keuze bestaat niet bij deze vraag.")
    antwoord = {**LEEG, **gesprek.antwoorden.get(vraag, {})}
    gekozen = set(antwoord["keuzes"]) | {keuze} if aan else set(antwoord["keuzes"]) - {keuze}
    antwoord["keuzes"] = [sleutel for sleutel in bekend if sleutel in gekozen]
    # The version guards the words: a tick changes nothing that somebody is typing.
    return _bewaar(gesprek, vraag, {**antwoord, "weet": _weet(antwoord)}, max(antwoord["versie"], 1))


@transaction.atomic
def zet_weet(*, gesprek: Orientatie, vraag: str, weet: str, door) -> dict:
    """Not asked, or doesn't know yet: neither is a no (IT-09)."""
    gesprek = _slot(gesprek)
    _vraag(gesprek, vraag)
    antwoord = {**LEEG, **gesprek.antwoorden.get(vraag, {})}
    return _bewaar(gesprek, vraag, {**antwoord, "weet": Weet(weet).value}, max(antwoord["versie"], 1))


@transaction.atomic
def bewaar_antwoord(
    *, gesprek: Orientatie, vraag: str, versie: int, tekst: str, keuzes: list[str], waren: list[str], door
) -> None:
    """A whole question at once, for a browser without JavaScript. Only what changed on the page counts."""
    bewaar_tekst(gesprek=gesprek, vraag=vraag, versie=versie, tekst=tekst, door=door)
    for keuze in set(keuzes) ^ set(waren):
        kies(gesprek=gesprek, vraag=vraag, keuze=keuze, aan=keuze in keuzes, door=door)


@transaction.atomic
def wis(*, gesprek: Orientatie, door) -> None:
    """Remove a talk that leads to no referral: what isn't needed isn't kept. Gone already is fine."""
    gesprek = Orientatie.objects.select_for_update(of=("self",)).filter(pk=gesprek.pk).first()
    if gesprek is None:
        return
    if gesprek.traject_id:
        raise ValidationError("Dit gesprek ging al mee met de aanmelding. Je kan het niet meer wissen.")
    gesprek.delete()
