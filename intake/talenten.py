"""Talents of a person for the screen: seen at any time, by anybody of the team, with day and author (IT-09)."""

from __future__ import annotations

from intake.models import Talent, Traject


def talenten_van(traject: Traject) -> list[Talent]:
    """The newest first, with who saw them. For `templates/intake/_talenten.html`."""
    return list(Talent.objects.filter(traject=traject).select_related("door"))
