"""A drawn clock: where the hands point (TK-07). Pure; the picture is `_delen/klok.html`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from math import cos, pi, sin

MIDDEN, UUR_LANG, MINUUT_LANG, STREEP_VAN, STREEP_TOT = 50, 24, 34, 40, 45
EMOJI_HEEL, EMOJI_HALF = 0x1F550, 0x1F55C  # clock faces of one o'clock and half past one


@dataclass(frozen=True)
class Punt:
    """A point in a square of 100, the middle at 50."""

    x: str
    y: str


@dataclass(frozen=True)
class Klok:
    """Ends of both hands, the twelve marks, and the same in words."""

    uur: Punt
    minuut: Punt
    strepen: tuple[tuple[Punt, Punt], ...]
    tekst: str


def _punt(graden: float, lengte: float) -> Punt:
    hoek = graden * pi / 180
    return Punt(f"{MIDDEN + lengte * sin(hoek):.1f}", f"{MIDDEN - lengte * cos(hoek):.1f}")


STREPEN = tuple((_punt(30 * n, STREEP_VAN), _punt(30 * n, STREEP_TOT)) for n in range(12))


def klok(tijd: time) -> Klok:
    """The hour hand moves on with the minutes, as on a real clock: at half past two it stands between 2 and 3."""
    minuut = tijd.minute * 6
    uur = (tijd.hour % 12) * 30 + tijd.minute / 2
    return Klok(
        _punt(uur, UUR_LANG), _punt(minuut, MINUUT_LANG), STREPEN, f"{tijd.hour}.{tijd.minute:02} uur"
    )


def klokteken(tijd: time) -> str:
    """The clock face that is nearest, as a character for a mail: programs that read mail draw no SVG."""
    halven = round((tijd.hour % 12 * 60 + tijd.minute) / 30)
    uur, half = (halven // 2 - 1) % 12, halven % 2
    return chr((EMOJI_HALF if half else EMOJI_HEEL) + uur)
