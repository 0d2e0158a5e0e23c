"""How many signals wait for an answer of the own side (SW-04)."""

from django import template

from intake.models import Signaal

register = template.Library()


@register.simple_tag(takes_context=True)
def signalen_wachten(context) -> int:
    """One count, on the first page of each side."""
    return Signaal.objects.aan(context["request"].kring).wacht().count()
