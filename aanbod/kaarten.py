"""What the cards about label and talks may show to whom: reasons and notes to the own team, nothing to others."""

from __future__ import annotations

from datetime import date

from aanbod import drempels
from aanbod.models import Aanbod, Gesprek4P, Organisatie, Screening
from aanbod.screening import label_op
from aanbod.werkvragen import open_acties_van
from netwerktraject.kern.rechten import Recht, mag

LAATSTE = 5


def label_van(kring, aanbod: Aanbod, vandaag: date, screenings: list[Screening] | None = None) -> dict:
    """State of the label and what hinders; for the team also the newest decisions with their reasons."""
    eigen = aanbod.bestuur_id in kring.aanbod
    kaart = {
        "stand": label_op(aanbod.label, aanbod.label_tot, vandaag),
        "eigen": eigen,
        "mag_beheren": eigen and mag(kring, Recht.AANBOD_BEHEREN, aanbod.bestuur_id),
        "hinder": [
            (h["zin"], drempels.DREMPELS[h["raakt"]].raakt)
            for h in aanbod.hinder
            if h["raakt"] in drempels.DREMPELS
        ],
        "besluiten": [],
        "acties": [],
    }
    if eigen:
        if screenings is None:
            screenings = Screening.objects.filter(aanbod=aanbod).select_related("door", "grond")[:LAATSTE]
        kaart["besluiten"] = [(s, getattr(s, "grond", None)) for s in screenings[:LAATSTE]]
        kaart["acties"] = open_acties_van(aanbod)
    return kaart


def gesprekken_van(kring, organisatie: Organisatie, grens: date) -> dict:
    """The newest talks, and whether one is due."""
    if not organisatie.pk or not mag(kring, Recht.AANBOD_BEHEREN, organisatie.bestuur_id):
        return {"toon": False, "rijen": [], "lang_geleden": False}
    rijen = list(Gesprek4P.objects.filter(organisatie=organisatie).select_related("door")[:LAATSTE])
    return {"toon": True, "rijen": rijen, "lang_geleden": not rijen or rijen[0].op < grens}
