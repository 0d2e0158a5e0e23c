"""A small token bucket on the database cache: it keeps counting when Redis is gone (veiligheid.md #19)."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from allauth.core.internal.httpkit import get_client_ip
from django.core.cache import cache
from django.db import connection
from django.utils import timezone


@dataclass(frozen=True)
class Emmer:
    """Room for `grootte` tries at once; one more comes back every `per_seconden`."""

    naam: str
    grootte: int
    per_seconden: float

    def neem(self, wie: str, *, wachten: bool = True) -> bool:
        """Take one try of `wie`; False when the bucket is empty.

        The lock holds until the transaction ends. Without `wachten` a second try of the same visitor is refused while
        the first one is still busy: slow work must not make a queue of threads.
        """
        sleutel = f"emmer:{self.naam}:{hashlib.sha256(wie.encode()).hexdigest()[:32]}"
        slot = "pg_advisory_xact_lock" if wachten else "pg_try_advisory_xact_lock"
        with connection.cursor() as cursor:  # one try at a time, so that parallel tries can't share a drop
            cursor.execute(f"SELECT {slot}(hashtextextended(%s, 0))", [sleutel])
            if cursor.fetchone()[0] is False:
                return False
        nu = timezone.now().timestamp()
        over, sinds = cache.get(sleutel) or (float(self.grootte), nu)
        over = min(float(self.grootte), over + max(0.0, nu - sinds) / self.per_seconden)
        genoeg = over >= 1
        cache.set(
            sleutel, (over - 1 if genoeg else over, nu), timeout=int(self.grootte * self.per_seconden) + 60
        )
        return genoeg


def adres_van(request) -> str:
    """Address of the visitor; X-Forwarded-For counts only for the trusted number of proxies (#17)."""
    return get_client_ip(request) or "onbekend"
