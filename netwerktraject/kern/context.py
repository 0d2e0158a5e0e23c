"""What the base layout needs on every page; costs no query: the Kring brought it along."""

from netwerktraject.kern.kring import Kring
from netwerktraject.kern.navigatie import hoofdmenu

NIEMAND = Kring(bron="web")


def kader(request) -> dict:
    """Theme and name of the gemeente, and the menu of the role."""
    kring = getattr(request, "kring", NIEMAND)
    naam, thema = kring.huis or ("netwerktraject", "petrol")
    menu = hoofdmenu(request, kring)
    return {"kader_naam": naam, "kader_rol": menu.rol, "kring_thema": thema, "navigatie": menu.groepen}
