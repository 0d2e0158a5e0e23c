"""The 40-hour package as one screen needs it: parts, subtotals per kind, what is missing."""

from __future__ import annotations

from dataclasses import dataclass

from intake.certificering import uren_tekst
from intake.models import Onderdeel, Traject
from intake.models.plan import OnderdeelStatus
from intake.voorstel import mist


def telt_niet(o: Onderdeel) -> tuple[str, ...]:
    """The criteria that a judged proposal misses; empty when it counts or nobody judged it yet."""
    if not o.vraagt_oordeel:
        return ()
    return mist(nederlands=o.oordeel_nl, deelname=o.oordeel_deel)


def telt_voor(o: Onderdeel) -> int:
    """Minutes that one part brings to the plan."""
    if o.status == OnderdeelStatus.GESTOPT:
        return o.bevestigd
    return 0 if telt_niet(o) else o.gepland_minuten


@dataclass(frozen=True)
class Pakket:
    """Parts of a plan with their minutes."""

    onderdelen: tuple[Onderdeel, ...]
    norm: int

    @classmethod
    def van(cls, traject: Traject) -> Pakket:
        """Read the parts in one query."""
        rijen = (
            Onderdeel.objects.filter(traject=traject)
            .met_minuten()
            .met_oordeel()
            .select_related("aanbod__organisatie")
            .order_by("volgorde", "id")
        )
        return cls(tuple(rijen), traject.norm_minuten)

    @property
    def gepland(self) -> int:
        """Minutes in the plan; a stopped part counts for what was confirmed (IT-12), a refused one not (IT-03)."""
        return sum(telt_voor(o) for o in self.onderdelen)

    @property
    def stand(self) -> dict:
        """For the bar: the whole plan, dotted."""
        return {"bevestigd": 0, "wacht": 0, "gepland": self.gepland, "norm": self.norm}

    @property
    def is_vol(self) -> bool:
        return self.gepland >= self.norm

    @property
    def tekort(self) -> str:
        """What still has to be planned, in words; empty when the package is full."""
        return "" if self.is_vol else uren_tekst(self.norm - self.gepland)

    @property
    def per_soort(self) -> list[dict]:
        """Subtotal per kind with the width of its bar in per cent (IT-05)."""
        sommen: dict[str, int] = {}
        for o in self.onderdelen:
            sommen[o.soort] = sommen.get(o.soort, 0) + telt_voor(o)
        grootste = max([*sommen.values(), self.norm])
        return [
            {"soort": soort, "minuten": m, "breedte": f"{100 * m / grootste:.1f}%"}
            for soort, m in sorted(sommen.items(), key=lambda paar: -paar[1])
            if m
        ]
