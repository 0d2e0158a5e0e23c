"""The certificate as a PDF: from a `CertificaatBlad` to bytes."""

import unicodedata

import segno
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString

from intake.certificering import CertificaatBlad, Regel, in_groepen, uren_tekst
from netwerktraject.kern import pdf

SJABLOON, STIJL = "pdf/certificaat.html", "nt/pdf/certificaat.css"
BEELDEN = {  # the keys of aanbod.Soort
    "buddywerking": "soort-buddy",
    "vrijwilligerswerk": "soort-vrijwilligerswerk",
    "kennismakingsstage": "soort-stage",
    "groepswerking": "soort-groep",
    "taaloefenkans": "soort-taal",
    "vrije_tijd": "soort-vrije-tijd",
    "stadswandeling": "soort-wandeling",
}
MAX_TITEL = 100
QR_ALT = "QR-code om dit certificaat te controleren"


def controle_url(basis_url: str, code: str) -> str:
    """The address in the QR. A fragment never leaves the browser, so the code stays out of server logs."""
    return f"{basis_url.rstrip('/')}/controle/#{code}"


def controle_adres(basis_url: str) -> str:
    """The address as a person types it."""
    return f"{basis_url.rstrip('/').split('://')[-1]}/controle"


def qr_svg(adres: str) -> SafeString:
    """The QR as inline SVG with its text alternative; one path, no style attribute."""
    qr = segno.make(adres, error="m", micro=False)
    zijde = qr.symbol_size(border=1)[0]
    return format_html(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {0}"><title>{1}</title>'
        '<path d="{2}" stroke="#1b1813" stroke-width="1"/></svg>',
        zijde,
        QR_ALT,
        "".join(_strepen(qr.matrix)),
    )


def _strepen(matrix: tuple[bytearray, ...]) -> list[str]:
    """Each horizontal run of dark modules as one line of a module high, one module from the edge."""
    strepen = []
    for y, rij in enumerate(matrix, start=1):
        x = 0
        while x < len(rij):
            begin = x
            while x < len(rij) and rij[x]:
                x += 1
            if x > begin:
                strepen.append(f"M{begin + 1} {y}.5h{x - begin}")
            x += 1
    return strepen


def maak_html(blad: CertificaatBlad) -> str:
    """The page itself. Raises `pdf.PdfFout` when the name has letters that no bundled font can print."""
    if vreemd := pdf.niet_drukbaar(drukbaar(blad.naam)):
        raise pdf.PdfFout(f"The name has characters that cannot be printed: {vreemd!a}.")
    return render_to_string(SJABLOON, context(blad))


def maak_pdf(blad: CertificaatBlad) -> bytes:
    return pdf.schrijf(maak_html(blad), stijl=STIJL, kleuren=palet(blad.accent))


def context(blad: CertificaatBlad) -> dict[str, object]:
    naam = drukbaar(blad.naam)
    maat = naam_maat(naam)
    groepen = in_groepen(blad.code)
    return {
        "blad": blad,
        "zin": _in_evenwicht(drukbaar(blad.zin)),
        "voornaam": drukbaar(blad.voornaam),
        "naam": naam,
        "naam_maat": maat,
        "richting": richting(blad.naam),
        "rijen": [_rij(regel) for regel in blad.regels],
        "uren": uren_tekst(blad.minuten),
        "hele_uren": blad.minuten // 60,  # the band is for the feast; the sum below is exact
        "kop_maat": "smal" if len(blad.gemeente) > 20 else "breed",
        "code": (groepen[:20], groepen[20:]),
        "dichtheid": dichtheid(len(blad.regels), maat),
    }


def _rij(regel: Regel) -> dict[str, str]:
    return {
        "beeld": BEELDEN.get(regel.soort, "soort-eigen"),
        "titel": _kort(regel.titel),
        "uitleg": _kort(regel.uitleg),
        "uren": uren_tekst(regel.minuten),
    }


def drukbaar(tekst: str) -> str:
    """Without control and direction marks: NUL breaks XML, a lone RTL mark would turn the rest of a line around."""
    tekst = unicodedata.normalize("NFC", tekst)
    return " ".join(
        "".join(t if unicodedata.category(t) not in {"Cc", "Cf", "Cs"} else " " for t in tekst).split()
    )


def _kort(tekst: str) -> str:
    """At most two lines, without the emoji that no bundled font has."""
    tekst = drukbaar(tekst)
    vreemd = pdf.niet_drukbaar(tekst)
    tekst = " ".join("".join(teken for teken in tekst if teken not in vreemd).split())
    return tekst if len(tekst) <= MAX_TITEL else f"{tekst[: MAX_TITEL - 1].rstrip()}…"


def _in_evenwicht(zin: str) -> tuple[str, ...]:
    """A long sentence as two lines of about equal length (WeasyPrint has no text-wrap: balance)."""
    if len(zin) <= 62:
        return (zin,)
    spaties = [plaats for plaats, teken in enumerate(zin) if teken == " "]
    knip = min(spaties, key=lambda plaats: abs(plaats - len(zin) * 0.53), default=len(zin))
    return zin[:knip], zin[knip + 1 :]


def richting(tekst: str) -> str:
    """The direction of the first strong letter (WeasyPrint does not know dir=auto)."""
    for teken in tekst:
        soort = unicodedata.bidirectional(teken)
        if soort in {"R", "AL"}:
            return "rtl"
        if soort == "L":
            return "ltr"
    return "ltr"


def _breedte(naam: str) -> float:
    """The width of the name in ems of Noto Sans Bold, a little too wide rather than too narrow."""
    return sum(_teken_breedte(teken) for teken in naam)


def _teken_breedte(teken: str) -> float:
    if teken.isspace():
        return 0.3
    if unicodedata.bidirectional(teken) == "AL":
        return 0.5
    return 0.72 if unicodedata.category(teken) in {"Lu", "Lo"} else 0.61


def naam_maat(naam: str) -> str:
    """The letter size at which the name takes one line, two when it is long, at most seven when it is absurd."""
    breedte = _breedte(naam)
    for ems, maat in ((13.6, "m1"), (33, "m2"), (62, "m3")):
        if breedte <= ems:
            return maat
    return "m4"


def dichtheid(aantal: int, maat: str = "m1") -> str:
    """How much air the rows get; a long name counts as rows. Above ten rows a second page gives air again."""
    if aantal > 10:
        return "ruim"
    last = aantal + {"m1": 0, "m2": 1, "m3": 1, "m4": 2}[maat]
    return "ruim" if last <= 3 else "gewoon" if last <= 6 else "dicht"


# ------------------------------------------------------------------------------------------------ colours
def _rgb(hex_kleur: str) -> tuple[int, int, int]:
    return int(hex_kleur[1:3], 16), int(hex_kleur[3:5], 16), int(hex_kleur[5:7], 16)


def contrast_met_wit(hex_kleur: str) -> float:
    """WCAG contrast ratio against white paper."""
    delen = [
        w / 12.92 if w <= 0.04045 else ((w + 0.055) / 1.055) ** 2.4
        for w in (d / 255 for d in _rgb(hex_kleur))
    ]
    licht = sum(gewicht * deel for gewicht, deel in zip((0.2126, 0.7152, 0.0722), delen, strict=True))
    return 1.05 / (licht + 0.05)


def _donker(hex_kleur: str, begin: float, contrast: float) -> str:
    """The colour mixed with black until it contrasts enough with white."""
    deel = begin
    while True:
        kleur = "#{:02x}{:02x}{:02x}".format(*(round(w * deel) for w in _rgb(hex_kleur)))
        if contrast_met_wit(kleur) >= contrast:
            return kleur
        deel -= 0.04


def palet(accent: str) -> dict[str, str]:
    """Three shades of the gemeente's accent: band and name, line above the sum, the wish."""
    return {"diep": _donker(accent, 0.56, 10), "lijn": _donker(accent, 1, 3), "inkt": _donker(accent, 1, 5.5)}
