"""The drawn clock of an appointment (TK-07)."""

from __future__ import annotations

from datetime import datetime

from django import template
from django.utils import timezone
from django.utils.safestring import SafeString

from netwerktraject.kern.klok import klok as teken

register = template.Library()


@register.simple_tag(takes_context=True)
def klok(context, moment: datetime, maat: int = 56) -> SafeString:
    """A clock face as inline SVG; decoration only, the time stands beside it in figures."""
    plaatselijk = timezone.localtime(moment) if timezone.is_aware(moment) else moment
    sjabloon = context.template.engine.get_template("_delen/klok.html")
    return sjabloon.render(template.Context({"k": teken(plaatselijk.time()), "maat": maat}))
