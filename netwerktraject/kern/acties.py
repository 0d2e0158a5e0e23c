"""Give and end roles; switch a gemeente on. Audited by the history table of Lidmaatschap."""

from __future__ import annotations

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from netwerktraject.kern.models import Bestuur, Gebruiker, Lidmaatschap


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
