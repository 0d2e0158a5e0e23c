"""Make, find and revoke links for people without an account (veiligheid.md §4.4).

The token exists only in the mail and in the browser of who got it. Whoever holds it may do one thing, for one
match, placement or traject; the caller checks that this thing still runs.
"""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from netwerktraject.kern.kring import Kring, binnen
from netwerktraject.kern.models import Link

GELDIG_DAGEN = 400  # a duo of 9 months plus time to finish; it ends with its subject anyway


def hash_van(teken: str) -> str:
    """SHA-256 of a token, in hex."""
    return hashlib.sha256(teken.encode()).hexdigest()


def maak(
    *, bestuur_id: int, doel: str, onderwerp_id: UUID, taal: str = "nl", geldig: timedelta | None = None
) -> str:
    """Make a link and return its full address: the only moment at which the token is readable."""
    teken = secrets.token_urlsafe(32)
    nu = timezone.now()
    Link.objects.create(
        bestuur_id=bestuur_id,
        hash=hash_van(teken),
        doel=doel,
        onderwerp_id=onderwerp_id,
        taal=taal,
        gemaakt_op=nu,
        verloopt_op=nu + (geldig or timedelta(days=GELDIG_DAGEN)),
    )
    return settings.BASIS_URL + reverse("mijn_link", args=[teken])


def zoek(teken: str) -> Link | None:
    """Find the living link of a token; None for wrong, expired or revoked alike (no oracle)."""
    kenmerk = hash_van(teken)
    with binnen(Kring(bron="link", link_hash=kenmerk)):
        nu = timezone.now()
        return Link.objects.filter(hash=kenmerk, ingetrokken_op__isnull=True, verloopt_op__gt=nu).first()


def kring_van_link(link: Link) -> Kring:
    """The Kring in which a link page works: one bestuur; the view narrows it to the link's subject."""
    return Kring(
        personen=frozenset({link.bestuur_id}),
        aanbod=frozenset({link.bestuur_id}),
        bron="link",
        link_hash=link.hash,
        context={"link": str(link.pk)},
    )


def trek_in(*, onderwerp_id: UUID, reden: str) -> int:
    """Revoke every living link of a subject; returns how many. Called when a match, placement or traject ends."""
    return Link.objects.filter(Q(onderwerp_id=onderwerp_id), ingetrokken_op__isnull=True).update(
        ingetrokken_op=timezone.now(), reden=reden[:120]
    )
