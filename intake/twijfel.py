"""When does a line of hours ask for a look before it is confirmed? Pure: numbers in, a sentence out."""

from __future__ import annotations

DAG = 720  # more than twelve hours on one day, over all parts together, asks for a look
RUIM = 240  # a meeting without a planned length (a duo) of more than four hours asks for a look


def _u(minuten: int) -> str:
    return f"{minuten / 60:.2f}".rstrip("0").rstrip(".").replace(".", ",") + " u"


def twijfel(
    *,
    betwist: bool,
    minuten: int,
    per_keer: int | None,
    in_plan: int,
    al_bevestigd: int,
    zelfde_dag: bool,
    hele_dag: int = 0,
) -> str:
    """The reason to look first, as one short sentence; empty when the line raises no question."""
    if betwist:
        return "Iemand betwist dit"
    if zelfde_dag:
        return "Deze dag staat er al"
    if hele_dag > DAG:
        return f"Samen {_u(hele_dag)} op één dag"
    if per_keer and minuten > per_keer:
        return f"Gepland: {_u(per_keer)}"
    if not per_keer and minuten > RUIM:
        return f"Lang: meer dan {_u(RUIM)}"
    if al_bevestigd + minuten > in_plan:
        return f"In het plan: {_u(in_plan)}"
    return ""
