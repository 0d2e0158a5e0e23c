"""Give and end roles; switch a gemeente on. Audited by the history table of Lidmaatschap."""

from __future__ import annotations

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from netwerktraject.kern.kring import systeem
from netwerktraject.kern.models import Bestuur, Gebruiker, Lidmaatschap, Rolkeuze
from netwerktraject.kern.rechten import Rol
from netwerktraject.kern.rollen import rol_van
from netwerktraject.kern.rolverdeling import Kant, Stap, eigenaar


@transaction.atomic
def geef_rol(
    *,
    email: str,
    rol: str,
    door: Gebruiker | None,
    voornaam: str = "",
    familienaam: str = "",
    bestuur: Bestuur | None = None,
    werkgebied=None,
    verband=None,
) -> Lidmaatschap:
    """Give a role from today; makes the account when the address is new (it gets its password by mail).

    Raises ValidationError when the person holds that role there already, or a name is missing.
    """
    email = email.strip().lower()
    gebruiker = Gebruiker.objects.filter(email=email).first()
    if gebruiker is None:
        if not voornaam or not familienaam:
            raise ValidationError({"voornaam": "Dit adres is nieuw. Vul ook de voornaam en familienaam in."})
        gebruiker = Gebruiker.objects.create_user(email=email, voornaam=voornaam, familienaam=familienaam)
    vandaag = timezone.localdate()
    rijen = Lidmaatschap.objects.filter(
        gebruiker=gebruiker, rol=rol, bestuur=bestuur, werkgebied=werkgebied, verband=verband
    )
    if rijen.geldig_op(vandaag).exists():
        raise ValidationError({"rol": f"{gebruiker.naam} heeft deze rol al."})
    rij = Lidmaatschap(
        gebruiker=gebruiker,
        rol=rol,
        bestuur=bestuur,
        werkgebied=werkgebied,
        verband=verband,
        van=vandaag,
        toegekend_door=door,
    )
    rij.full_clean(exclude=["gebruiker", "toegekend_door"])
    rij.save()
    return rij


@transaction.atomic
def beeindig_rol(*, lidmaatschap: Lidmaatschap, door: Gebruiker) -> Lidmaatschap:
    """End a role at once: the next request of that person is refused (veiligheid.md #8)."""
    rij = Lidmaatschap.objects.select_for_update(of=("self",)).get(pk=lidmaatschap.pk)
    if rij.gebruiker_id == door.pk:
        raise ValidationError("Je kan je eigen rol niet stopzetten. Vraag het aan een andere beheerder.")
    gisteren = timezone.localdate() - timedelta(days=1)
    if rij.tot is None or rij.tot > gisteren:
        rij.van, rij.tot = min(rij.van, gisteren), gisteren
        rij.save(update_fields=["van", "tot"])
    return rij


@transaction.atomic
def zet_actief(*, bestuur: Bestuur, actief: bool) -> Bestuur:
    """Let a gemeente take part, or pause it; nothing is deleted."""
    bestuur = Bestuur.objects.select_for_update(of=("self",)).get(pk=bestuur.pk)
    bestuur.actief = actief
    bestuur.save(update_fields=["actief"])
    return bestuur


VERSTE_KEUZE = 366  # days ahead
_WIE = {
    Kant.AGII: (
        Rol.TRAJECTBEGELEIDER,
        "Er is nog geen trajectbegeleider voor jouw gemeente. Vraag het aan AgII.",
    ),
    Kant.GEMEENTE: (
        Rol.NETWERKCOACH,
        "Er is nog geen netwerkcoach in je gemeente. Geef eerst iemand die rol.",
    ),
}


@transaction.atomic
def kies_rol(*, gemeente: Bestuur, rol: str, vanaf: date, door: Gebruiker) -> Rolkeuze:
    """Let a gemeente take another role from a day on (SW-01). No person, task or hour is touched: only rights move.

    Chosen again for the same day, the last choice holds. Refused when nobody would be there to do a step.
    """
    gemeente = Bestuur.objects.select_for_update(of=("self",)).get(pk=gemeente.pk)
    vandaag = timezone.localdate()
    if vanaf < vandaag:
        raise ValidationError({"vanaf": "Deze dag is voorbij. Kies vandaag of later."})
    if vanaf > vandaag + timedelta(days=VERSTE_KEUZE):
        raise ValidationError({"vanaf": "Deze dag is te ver weg. Kies een dag binnen een jaar."})
    if rol_van(gemeente.pk, vanaf).rol == rol:
        raise ValidationError({"rol": "Je gemeente heeft die rol dan al. Kies een andere rol of dag."})
    for kant in {eigenaar(rol, stap) for stap in Stap}:
        _eis_iemand(gemeente, kant, vandaag)
    Rolkeuze.objects.filter(gemeente=gemeente, vanaf=vanaf).delete()
    return Rolkeuze.objects.create(gemeente=gemeente, rol=rol, vanaf=vanaf, door=door)


def _eis_iemand(gemeente: Bestuur, kant: str, dag: date) -> None:
    wie, zin = _WIE[Kant(kant)]
    plaats = {"werkgebied__besturen": gemeente} if kant == Kant.AGII else {"bestuur": gemeente}
    with systeem("rol kiezen", [gemeente.pk]):
        rijen = Lidmaatschap.objects.geldig_op(dag).filter(rol=wie, gebruiker__is_active=True, **plaats)
        if not rijen.exists():
            raise ValidationError({"rol": zin})


@transaction.atomic
def trek_rol_in(*, keuze: Rolkeuze, door: Gebruiker) -> None:
    """Take back a choice whose day has not come; what holds today stays."""
    rij = Rolkeuze.objects.select_for_update(of=("self",)).filter(pk=keuze.pk).first()
    if rij is None:
        raise ValidationError("Deze keuze is er niet meer.")
    if rij.vanaf <= timezone.localdate():
        raise ValidationError("Deze rol geldt al. Kies een nieuwe rol om dat te veranderen.")
    rij.delete()
