"""What the base layout needs on every page."""

from netwerktraject.kern.models import Bestuur
from netwerktraject.kern.navigatie import hoofdmenu


def kader(request) -> dict:
    """Theme and name of the gemeente, the menu of the role. Lazy: pages that don't use it pay nothing."""
    kring = getattr(request, "kring", None)
    if kring is None or kring.gebruiker_id is None:
        return {"kader_bestuur": None, "kader_naam": "netwerktraject", "kader_rol": "", "kring_thema": "petrol",
                "navigatie": []}
    return _van(request, kring)


def _van(request, kring) -> dict:
    eigen = sorted(kring.aanbod)
    bestuur = Bestuur.objects.filter(pk=eigen[0]).first() if eigen else None
    menu = hoofdmenu(request, kring)
    return {
        "kader_bestuur": bestuur,
        "kader_naam": bestuur.naam if bestuur else menu.plaats,
        "kader_rol": menu.rol,
        "kring_thema": bestuur.thema if bestuur else "petrol",
        "navigatie": menu.groepen,
    }
