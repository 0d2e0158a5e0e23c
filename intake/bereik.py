"""Who reaches a person without phone and e-mail, and how: on paper or at the desk. Pure (TK-09)."""

from __future__ import annotations


def op_papier(*, voornaam: str, is_bereikbaar: bool, wie: str = "") -> str:
    """Two sentences for the pages of somebody on paper only; empty for who has a phone or a mailbox."""
    if is_bereikbaar:
        return ""
    wie = wie or "Je team"
    return (
        f"{voornaam} heeft geen telefoon en geen mail. {wie} geeft alles op papier of zegt het aan het loket."
    )
