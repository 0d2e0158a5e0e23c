"""What the tests of the form of an offer share."""


def velden(**anders) -> dict:
    """The smallest body of the form of an offer."""
    basis = {
        "naam": "Taalcafé",
        "soort": "taaloefenkans",
        "wat": "Praten aan tafel.",
        "gepubliceerd": "on",
        "momenten-TOTAL_FORMS": "0",
        "momenten-INITIAL_FORMS": "0",
    }
    return basis | anders


def momenten(*rijen: dict) -> dict:
    """Rows of the moments as the browser sends them."""
    uit = {"momenten-TOTAL_FORMS": str(len(rijen)), "momenten-INITIAL_FORMS": "0"}
    for nummer, rij in enumerate(rijen):
        uit |= {f"momenten-{nummer}-{naam}": waarde for naam, waarde in rij.items()}
    return uit
