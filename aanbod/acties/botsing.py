"""Two people in one form: the second one is told, with both texts, and overwrites nothing unseen (house rule)."""

from __future__ import annotations

from django.core.exceptions import ValidationError

from netwerktraject.kern.models import Gebruiker


class Botsing(ValidationError):
    """Somebody kept this record after the actor opened it. `huidig` is what is kept now, `basis` what was opened."""

    def __init__(self, huidig, basis, wie: str) -> None:
        self.huidig, self.basis, self.wie = huidig, basis, wie
        super().__init__(f"{wie} wijzigde dit terwijl jij typte. Kijk na wat je wil bewaren.", code="botsing")


def vergrendel(rij, versie: int | None) -> None:
    """Lock the row and give it the next version; `versie` is the one that the actor saw."""
    huidig = type(rij).objects.select_for_update(of=("self",)).get(pk=rij.pk)
    if versie is not None and versie != huidig.versie:
        raise Botsing(huidig, _stand(type(rij), rij.pk, versie), _wie(type(rij), rij.pk, versie))
    rij.versie = huidig.versie + 1


def _stand(model, pk, versie: int):
    """The record as it was in an earlier version, from its history."""
    spoor = model.pgh_event_model.objects.filter(pgh_obj_id=pk, versie=versie).order_by("-pgh_id").first()
    if spoor is None:
        return None
    namen = [veld.attname for veld in model._meta.concrete_fields]
    return model(**{naam: getattr(spoor, naam) for naam in namen if hasattr(spoor, naam)})


def _wie(model, pk, versie: int) -> str:
    sporen = model.pgh_event_model.objects.filter(pgh_obj_id=pk, versie__gt=versie)
    spoor = sporen.order_by("-pgh_id").first()
    nummer = (spoor.pgh_context or {}).get("wie") if spoor else None
    gebruiker = Gebruiker.objects.filter(pk=nummer).first() if nummer else None
    return gebruiker.naam if gebruiker else "Een collega"
