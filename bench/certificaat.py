"""Bench line `certificaat`: PDF/UA against the same page untagged, and pages per second."""

import statistics
import time

from intake import certificaatblad
from intake.certificering import CertificaatBlad, Regel, controlecode, standaardzin
from netwerktraject.kern import pdf

RONDES = 15
PER_RONDE = 4
DOEL = 1.1
BASIS = "https://netwerktraject.example"


def voorbeeldblad(volgnummer: int = 42) -> CertificaatBlad:
    """A believable certificate with four rows; each number has its own code and QR."""
    code = controlecode(volgnummer.to_bytes(16, "big"))
    rijen = (
        Regel("buddywerking", "Op stap met een buddy", "11 keer", 22 * 60),
        Regel("taaloefenkans", "Nederlands praten", "5 keer, Babelonië", 600),
        Regel("vrijwilligerswerk", "Helpen als vrijwilliger", "Stadsbraderie, in een ploeg", 360),
        Regel("stadswandeling", "Stadswandeling", "1 keer", 120),
    )
    return CertificaatBlad(
        gemeente="Geraardsbergen",
        accent="#0B5563",
        naam=f"Dawit Haile {volgnummer}",
        voornaam="Dawit",
        zin=standaardzin("Dawit"),
        van="2 maart 2026",
        tot="19 november 2026",
        regels=rijen,
        minuten=2400,
        plaats="Geraardsbergen",
        datum="23 november 2026",
        ondertekenaar="Els Pauwels",
        functie="schepen van samenleven",
        nummer=f"GB-2026-{volgnummer:04d}",
        code=code,
        controle_adres=certificaatblad.controle_adres(BASIS),
        qr_svg=certificaatblad.qr_svg(certificaatblad.controle_url(BASIS, code)),
    )


def meet() -> list[dict[str, object]]:
    """Both sides see the same page, interleaved; the ratio is the median of the rounds' ratios.

    CPU time, since all of it is computing: a neighbour on the machine then weighs on neither side.
    """
    pagina, kleuren = certificaatblad.maak_html(voorbeeldblad(1)), certificaatblad.palet("#0B5563")
    for variant in ("pdf/ua-1", None):
        pdf.schrijf(pagina, stijl=certificaatblad.STIJL, kleuren=kleuren, variant=variant)
    zijden: dict[str | None, list[float]] = {"pdf/ua-1": [], None: []}
    for ronde in range(RONDES):
        for variant in ("pdf/ua-1", None) if ronde % 2 else (None, "pdf/ua-1"):
            begin = time.process_time()
            for _ in range(PER_RONDE):
                pdf.schrijf(pagina, stijl=certificaatblad.STIJL, kleuren=kleuren, variant=variant)
            zijden[variant].append((time.process_time() - begin) / PER_RONDE)
    verhouding = statistics.median(a / b for a, b in zip(zijden["pdf/ua-1"], zijden[None], strict=True))
    return [
        _regel("certificaat", zijden["pdf/ua-1"], zijden[None], verhouding),
        _per_seconde(),
    ]


def _regel(naam: str, waarde: list[float], grens: list[float], verhouding: float) -> dict[str, object]:
    return {
        "naam": naam,
        "waarde": round(statistics.median(waarde) * 1000, 1),
        "grens": round(statistics.median(grens) * 1000, 1),
        "ratio": round(verhouding, 3),
        "doel": DOEL,
        "ok": verhouding <= DOEL,
        "eenheid": "ms per blad",
    }


def _per_seconde(aantal: int = 20) -> dict[str, object]:
    """From facts to bytes, template and QR included, each with other data. A figure to follow, without a goal."""
    begin = time.perf_counter()
    for volgnummer in range(1, aantal + 1):
        certificaatblad.maak_pdf(voorbeeldblad(volgnummer))
    tempo = aantal / (time.perf_counter() - begin)
    return {
        "naam": "certificaat_per_seconde",
        "waarde": round(tempo, 1),
        "grens": None,
        "ratio": None,
        "doel": None,
        "ok": True,
        "eenheid": "bladen per seconde",
    }
