"""Consent for a photo or a testimonial: shown only while it holds, gone the moment it is withdrawn (RG-06, OF-16)."""

from __future__ import annotations

from datetime import date

from django.db.models import Q


def met_toestemming(rijen, vandaag: date):
    """Rows of Foto or Getuigenis whose consent holds on this day."""
    return rijen.filter(
        Q(toestemming_tot__isnull=True) | Q(toestemming_tot__gte=vandaag),
        ingetrokken_op__isnull=True,
        toestemming_op__lte=vandaag,
    )
