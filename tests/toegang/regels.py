"""What a line of the policy table may say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.toegang.mensen import Mens

IEDEREEN = frozenset({"*"})
INGELOGD = frozenset({"ingelogd"})
ONGEKEND = "niets"  # the fourth gemeente: nothing with this id exists
GEMEENTEN = ("eigen", "partner", "vreemd")
ONTVANGER = {
    "eigen": "vreemd",
    "partner": "vreemd",
    "vreemd": "eigen",
}  # where somebody of that gemeente moves to

# Anything but an error of ours: pages of allauth that depend on the state of the session.
ELK = frozenset({200, 302, 400, 401, 403, 404, 405, 409, 422, 429})


@dataclass(frozen=True)
class Regel:
    """Who may GET and POST one address, on which thing, with which smallest valid body.

    `kw` names a thing of the gemeente for each part of the address (`"=…"` is a fixed text).
    `bij` says which of a person's gemeenten count as their own: `personen`, `aanbod`, `lezen` (offer, also of a
    region), `gedeeld` (also of partners), `gebied` (may refer there), `zelf_aangemeld`, `link` (who has the token),
    `overdracht` (both gemeenten of a hand-over), `ontvangt` (the one that is asked).
    `anders` is what happens to the rest: 404, 422 (a form refuses) or "stil" (ignored, nothing changes).
    """

    wie: frozenset[str]
    kw: dict[str, str] = field(default_factory=dict)
    bij: str = "personen"
    get: frozenset[int] | None = frozenset({200})
    post: frozenset[int] | None = None
    body: Callable | None = None
    anders: int | str = 404
    wijzigt: bool | None = True
    vragen: tuple[str, ...] = ("",)
    ziet: frozenset[str] = frozenset()  # extra fields that this page may show of the gemeente it is about
    overal: bool = False  # may change rows of several gemeenten at once
    naar_buiten: bool = False  # its form names another gemeente on purpose: where somebody moves to
    openbaar: bool = False  # a public page: also the shared offer (never the internal one) of partners
    derden: bool = False  # a page of allauth: its own templates and redirects

    @property
    def per_gemeente(self) -> bool:
        """Whether the gemeente matters: a thing in the address, or in the body."""
        return any(not ding.startswith("=") for ding in self.kw.values()) or self.wisselt

    @property
    def wisselt(self) -> bool:
        """Whether the body names things of a gemeente (then `body` takes one)."""
        return bool(self.body and getattr(self.body, "wisselt", True))

    def mag_rol(self, mens: Mens) -> bool:
        if self.wie is IEDEREEN:
            return True
        return mens.ingelogd and (self.wie is INGELOGD or mens.rol in self.wie)

    def is_eigen(self, mens: Mens, tenant: str, van_begeleider: str) -> bool:
        """Whether the thing of `tenant` belongs to this person; `van_begeleider` is who referred it."""
        return {
            "personen": tenant in mens.personen,
            "aanbod": tenant in mens.aanbod,
            "lezen": tenant in mens.aanbod | mens.gebied,
            "gedeeld": tenant in mens.aanbod | mens.gebied | mens.verband,
            "gebied": tenant in mens.gebied,
            "zelf_aangemeld": tenant in mens.gebied and van_begeleider == mens.naam,
            "link": True,
            "overdracht": bool({tenant, ONTVANGER.get(tenant)} & mens.personen),
            "ontvangt": ONTVANGER.get(tenant) in mens.personen,
        }[self.bij]


def vast(**velden) -> Callable:
    """A body that is the same for every gemeente."""

    def body(_gemeente) -> dict:
        return velden

    body.wisselt = False
    return body
