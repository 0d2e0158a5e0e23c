"""A text that can be pasted in a group: at most 500 characters, the link always whole. Pure (CO-02)."""

from __future__ import annotations

from urllib.parse import quote

HOOGSTENS = 500
LINK_HOOGSTENS = 300


def bericht(*, naam: str, zin: str = "", regels: tuple[str, ...] = (), link: str) -> str:
    """Name, a few words, facts and the link, each on a line; what doesn't fit is left out, never the link."""
    if len(link) > LINK_HOOGSTENS:
        raise ValueError("A public link has 300 characters at most.")
    ruimte = HOOGSTENS - len(link) - 1
    delen = [_vlak(naam, 120)]
    for regel in (_vlak(zin, 300), *(_vlak(regel, 120) for regel in regels)):
        if regel and sum(map(len, delen)) + len(delen) + len(regel) <= ruimte:
            delen.append(regel)
    return "\n".join([*(deel for deel in delen if deel), link])


def met_link(tekst: str, link: str) -> str:
    """A text that somebody wrote, with the link under it when it isn't in it yet."""
    if len(link) > LINK_HOOGSTENS:
        raise ValueError("A public link has 300 characters at most.")
    tekst = tekst.strip()
    if link in tekst and len(tekst) <= HOOGSTENS:
        return tekst
    ruimte = HOOGSTENS - len(link) - 1
    return f"{tekst if len(tekst) <= ruimte else tekst[: ruimte - 1] + '…'}\n{link}"


def deel_adres(tekst: str) -> str:
    """The address that opens WhatsApp with the text in it."""
    return f"https://wa.me/?text={quote(tekst, safe='')}"


def _vlak(tekst: str, hoogstens: int) -> str:
    """One line, cut between words."""
    tekst = " ".join(tekst.split())
    if len(tekst) <= hoogstens:
        return tekst
    return tekst[: hoogstens - 1].rsplit(" ", 1)[0] + "…"
