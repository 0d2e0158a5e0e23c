"""The timeline: each actie writes one line of what happened, in words, in its own transaction."""

from collections.abc import Sequence
from uuid import UUID

from django.db import connection
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


_VEEL = """
INSERT INTO kern_gebeurtenis (id, bestuur_id, onderwerp_id, soort, tekst, uitleg, door_id, namens, gedeeld, op,
                              gegevens)
SELECT gen_random_uuid(), r.bestuur, r.onderwerp, %(soort)s, r.tekst, r.uitleg, %(door)s, '', %(gedeeld)s, %(op)s, '{}'
FROM unnest(%(besturen)s::int[], %(onderwerpen)s::uuid[], %(teksten)s::text[], %(uitleg)s::text[])
     AS r (bestuur, onderwerp, tekst, uitleg)
"""


def noteer_veel(
    *, soort: str, door, regels: Sequence[tuple[int, UUID, str, str]], gedeeld: bool = False
) -> int:
    """One line for each (bestuur, onderwerp, tekst, uitleg), in one statement; behind the same wall as `noteer`."""
    if not regels:
        return 0
    besturen, onderwerpen, teksten, uitleg = (list(deel) for deel in zip(*regels, strict=True))
    waarden = {
        "soort": soort,
        "door": door.pk,
        "gedeeld": gedeeld,
        "op": timezone.now(),
        "besturen": besturen,
        "onderwerpen": onderwerpen,
        "teksten": teksten,
        "uitleg": uitleg,
    }
    with connection.cursor() as cursor:
        cursor.execute(_VEEL, waarden)
        return cursor.rowcount
