"""Cards of screening that stand on pages of others: they fetch what they show, and decide for whom."""

from __future__ import annotations

from django import template
from django.utils import timezone

from aanbod.gesprek import grens
from aanbod.kaarten import gesprekken_van, label_van

register = template.Library()


@register.simple_tag(takes_context=True)
def screeningkaart(context, aanbod) -> dict:
    """What the label card may show of this offer to the one who asks."""
    return label_van(context["request"].kring, aanbod, timezone.localdate(), context.get("screenings"))


@register.simple_tag(takes_context=True)
def gesprekkaart(context, organisatie) -> dict:
    """The talks with an organisation, for its own team only."""
    return gesprekken_van(context["request"].kring, organisatie, grens(timezone.localdate()))
