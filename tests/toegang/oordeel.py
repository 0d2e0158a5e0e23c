"""What a cell should have done, and what was wrong with what it did."""

from __future__ import annotations

from dataclasses import dataclass

from tests.toegang.matrix import Matrix, Uitkomst
from tests.toegang.mensen import MENSEN, VERSCHILLEND, Mens
from tests.toegang.regels import GEMEENTEN, IEDEREEN, ONGEKEND, Regel

MIS, GEEN_RECHT, METHODE = frozenset({404}), frozenset({403}), frozenset({405})
WEG_NAAR_LOGIN = frozenset({302})


@dataclass(frozen=True)
class Verwacht:
    """Allowed status codes, and whether rows may change."""

    codes: frozenset[int]
    schrijft: bool | None = False  # None: may or may not


@dataclass(frozen=True)
class Fout:
    """One wrong cell: where, what kind of wrong, and in words."""

    waar: str
    soort: str  # status, wijzigt, toont, koppen, verschil, beleid
    tekst: str
    status: int = 0

    def __str__(self) -> str:
        return f"{self.waar}: {self.tekst}"

    @property
    def is_lek(self) -> bool:
        """Whether somebody got in: a page opened, a word was shown, a row changed. A refusal or a crash is none."""
        return self.soort in ("wijzigt", "toont") or (self.soort == "status" and self.status < 400)


@dataclass
class Rij:
    """All cells of one policy line."""

    matrix: Matrix
    naam: str
    regel: Regel

    def fouten(self, mensen=None, methodes=("GET", "POST"), tenants=None) -> list[Fout]:
        """Everything that is wrong."""
        fouten = []
        for mens in mensen or (VERSCHILLEND if self.regel.wie is IEDEREEN else MENSEN):
            for methode in methodes:
                vormen = {}
                for tenant in tenants or self.matrix.tenants(self.regel):
                    for vraag in self.regel.vragen if methode == "GET" else ("",):
                        uitkomst = self._doe(mens, methode, tenant, vraag)
                        verwacht = self.verwacht(mens, methode, tenant)
                        waar = f"{methode} {self.naam}{vraag} by {mens.naam} in {tenant or '-'}"
                        for soort, tekst in self._oordeel(mens, tenant, verwacht, uitkomst, methode):
                            fouten.append(Fout(waar, soort, tekst, uitkomst.status))
                        vormen[tenant] = (uitkomst, verwacht)
                fouten += [
                    Fout(f"{methode} {self.naam} by {mens.naam}", "verschil", f) for f in _verschil(vormen)
                ]
        return fouten

    def _doe(self, mens: Mens, methode: str, tenant: str, vraag: str) -> Uitkomst:
        tenant = tenant or mens.gemeente or "eigen"
        body = self.matrix.body(self.regel, tenant) if methode == "POST" else None
        return self.matrix.vraag(
            mens, methode, self.matrix.adres(self.naam, self.regel, tenant) + vraag, body
        )

    def verwacht(self, mens: Mens, methode: str, tenant: str) -> Verwacht:
        """The contract: 302 to the login, 405, 403 without the right, 404 for what is not yours, else success."""
        regel, codes = self.regel, self.regel.get if methode == "GET" else self.regel.post
        if regel.wie is not IEDEREEN and not mens.ingelogd:
            return Verwacht(WEG_NAAR_LOGIN)
        if codes is None:
            return Verwacht(METHODE if regel.mag_rol(mens) else METHODE | GEEN_RECHT)
        if not regel.mag_rol(mens):
            return Verwacht(GEEN_RECHT)
        schrijft = regel.wijzigt if methode == "POST" else False
        if not regel.per_gemeente or (methode == "GET" and not regel.kw):
            return Verwacht(codes, schrijft)
        if tenant == ONGEKEND:
            return Verwacht(MIS)
        if regel.is_eigen(mens, tenant, self.matrix.begeleider_van(regel, tenant)):
            return Verwacht(codes, schrijft)
        return Verwacht(codes if regel.anders == "stil" else frozenset({regel.anders}))

    def _oordeel(self, mens: Mens, tenant: str, verwacht: Verwacht, uitkomst: Uitkomst, methode: str):
        """(kind, words) of each thing that is wrong with one cell."""
        if uitkomst.status not in verwacht.codes:
            yield "status", f"status {uitkomst.status} {uitkomst.fout}, expected {sorted(verwacht.codes)}"
        gewijzigd = _tellend(uitkomst, methode)
        if gewijzigd and verwacht.schrijft is False:
            yield "wijzigt", f"changed {sorted(gewijzigd)}"
        if verwacht.schrijft and not gewijzigd and uitkomst.status in verwacht.codes:
            yield "beleid", "changed nothing: the body of the policy line is not valid"
        elders = {wie for _, wie in uitkomst.gewijzigd if wie} - {tenant or mens.gemeente}
        if verwacht.schrijft and (tenant or mens.gemeente) and elders and not self.regel.overal:
            yield "wijzigt", f"changed rows in {sorted(elders)}"
        for plek in self.matrix.onzichtbaar(mens, uitkomst, self.regel, tenant or mens.gemeente):
            yield "toont", f"shows {plek}"
        yield from (("koppen", kop) for kop in _koppen(mens, uitkomst))


def _tellend(uitkomst: Uitkomst, methode: str) -> set:
    """What counts as a change: a GET may write who looked."""
    mag = {"kern_inzage"} if methode in ("GET", "HEAD") and uitkomst.status == 200 else set()
    return {(tabel, wie) for tabel, wie in uitkomst.gewijzigd if tabel not in mag}


def _koppen(mens: Mens, uitkomst: Uitkomst) -> list[str]:
    """#25: nothing behind a login stays in a cache, every answer carries the policy of the page."""
    fouten = []
    if "Content-Security-Policy" not in uitkomst.koppen:
        fouten.append("no Content-Security-Policy")
    if mens.ingelogd and "no-store" not in uitkomst.koppen.get("Cache-Control", ""):
        fouten.append("no Cache-Control: no-store")
    if (
        uitkomst.koppen.get("X-Frame-Options") != "DENY"
        or uitkomst.koppen.get("X-Content-Type-Options") != "nosniff"
    ):
        fouten.append("no X-Frame-Options or nosniff")
    return fouten


def _verschil(vormen: dict) -> list[str]:
    """#1: what is not yours looks exactly like what doesn't exist."""
    niets = vormen.get(ONGEKEND)
    if niets is None:
        return []
    return [
        f"{tenant} answers differently from nonexistent ({uitkomst.status} against {niets[0].status})"
        for tenant in GEMEENTEN
        if tenant in vormen
        for uitkomst, verwacht in [vormen[tenant]]
        if verwacht.codes == MIS and (uitkomst.status, uitkomst.vorm) != (niets[0].status, niets[0].vorm)
    ]
