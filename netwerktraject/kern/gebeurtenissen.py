"""The timeline: each actie writes one line of what happened, in words, in its own transaction."""

from uuid import UUID

from django.utils import timezone

from netwerktraject.kern.models import Gebeurtenis


def noteer(
    *,
    bestuur_id: int,
    onderwerp_id: UUID,
    soort: str,
    tekst: str,
    door=None,
    namens: str = "",
    uitleg: str = "",
    gedeeld: bool = False,
    **gegevens,
) -> Gebeurtenis:
    """Write one line. `door` is a Gebruiker, or None with `namens` saying who without an account ("buddy Greet")."""
    if door is None and not namens:
        raise ValueError("A gebeurtenis needs `door` or `namens`.")
    return Gebeurtenis.objects.create(
        bestuur_id=bestuur_id,
        onderwerp_id=onderwerp_id,
        soort=soort,
        tekst=tekst,
        uitleg=uitleg,
        door=door,
        namens=namens,
        gedeeld=gedeeld,
        op=timezone.now(),
        gegevens=gegevens,
    )
