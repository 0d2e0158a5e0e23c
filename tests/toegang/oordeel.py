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


@dataclass
class Rij:
    """All cells of one policy line."""

    matrix: Matrix
    naam: str
    regel: Regel

    def fouten(self, mensen=None, methodes=("GET", "POST"), tenants=None) -> list[str]:
        """Everything that is wrong, one sentence each."""
        fouten = []
        for mens in mensen or (VERSCHILLEND if self.regel.wie is IEDEREEN else MENSEN):
            for methode in methodes:
                vormen = {}
                for tenant in tenants or self.matrix.tenants(self.regel):
                    for vraag in self.regel.vragen if methode == "GET" else ("",):
                        uitkomst = self._doe(mens, methode, tenant, vraag)
                        waar = f"{methode} {self.naam}{vraag} by {mens.naam} in {tenant or '-'}"
                        verwacht = self.verwacht(mens, methode, tenant)
                        fouten += [f"{waar}: {f}" for f in self._oordeel(mens, methode, tenant, verwacht, uitkomst)]
                        vormen[tenant] = (uitkomst, verwacht)
                fouten += [f"{methode} {self.naam} by {mens.naam}: {f}" for f in _verschil(vormen)]
        return fouten

    def _doe(self, mens: Mens, methode: str, tenant: str, vraag: str) -> Uitkomst:
        tenant = tenant or mens.gemeente or "eigen"
        body = self.matrix.body(self.regel, tenant) if methode == "POST" else None
        return self.matrix.vraag(mens, methode, self.matrix.adres(self.naam, self.regel, tenant) + vraag, body)

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

    def _oordeel(self, mens: Mens, methode: str, tenant: str, verwacht: Verwacht, uitkomst: Uitkomst) -> list[str]:
        fouten = []
        if uitkomst.status not in verwacht.codes:
            fouten.append(f"status {uitkomst.status} {uitkomst.fout}, expected {sorted(verwacht.codes)}")
        gewijzigd = _tellend(uitkomst, methode)
        if gewijzigd and verwacht.schrijft is False:
            fouten.append(f"changed {sorted(gewijzigd)}")
        if verwacht.schrijft and not gewijzigd and uitkomst.status in verwacht.codes:
            fouten.append("changed nothing: the body of the policy line is not valid")
        elders = {t for _, t in uitkomst.gewijzigd if t} - {tenant or mens.gemeente}
        if verwacht.schrijft and tenant and elders:
            fouten.append(f"changed rows in {sorted(elders)}")
        over = tenant or mens.gemeente
        fouten += [f"shows {plek}" for plek in self.matrix.onzichtbaar(mens, uitkomst, self.regel, over)]
        return fouten + _koppen(mens, uitkomst)


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
    if uitkomst.koppen.get("X-Frame-Options") != "DENY" or uitkomst.koppen.get("X-Content-Type-Options") != "nosniff":
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
