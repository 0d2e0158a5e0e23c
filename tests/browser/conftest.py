"""The real Chromium against the real server: one browser per module, one window per person."""

from __future__ import annotations

import asyncio
import os
import shutil
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from aiosmtpd.smtp import SMTP
from django.conf import settings
from playwright.sync_api import Browser, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from netwerktraject.demo.postbus import Brief, Postbus, lees_alle

PROGRAMMAS = ("chromium", "chromium-browser", "google-chrome")
VLAGGEN = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
GEDULD = 30_000  # milliseconds; a busy machine is slow, and waiting costs nothing when it isn't
BEELDEN = Path(settings.BASE_DIR) / "docs" / "handleiding" / "beeld"
GEBOUWD = Path(settings.BASE_DIR) / "static" / "gebouwd" / "htmx.min.js"
MAG_WEIGEREN = {"document": frozenset({403, 404, 409, 422}), "fetch": frozenset({409, 422})}


def pytest_collection_modifyitems(items) -> None:
    for item in items:
        if item.path.parent == Path(__file__).parent:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser of the machine; nothing is downloaded."""
    gevonden = next((pad for naam in PROGRAMMAS if (pad := shutil.which(naam))), None)
    assert gevonden, "Chromium is missing. On Debian or Ubuntu: sudo apt-get install chromium"
    return gevonden


@pytest.fixture(scope="module")
def browser(chromium):
    """Not the session fixture of pytest-playwright: its event loop would run on under the tests after ours."""
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as speler:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        kijker = speler.chromium.launch(executable_path=chromium, args=VLAGGEN)
        yield kijker
        kijker.close()


@pytest.fixture(scope="session")
def server(django_db_setup):
    """The address of the product with its real style sheets and scripts, on a free port."""
    assert GEBOUWD.exists(), "Style sheets and scripts are missing. Make them with: make static"
    levend = LiveServer("127.0.0.1")
    yield levend.url
    levend.stop()


@dataclass
class Vensters:
    """Opens windows, and remembers what went wrong in any of them."""

    browser: Browser
    server: str
    client_van: Callable
    fouten: list[str] = field(default_factory=list)
    open: list = field(default_factory=list)

    def __call__(self, gebruiker=None, *, telefoon: bool = False, **kwargs) -> Page:
        """A window of its own: logged in as `gebruiker`, or anonymous; on a phone with touch."""
        if telefoon:
            kwargs = {
                "viewport": {"width": 360, "height": 740},
                "has_touch": True,
                "is_mobile": True,
                **kwargs,
            }
        kwargs = {
            "viewport": {"width": 1280, "height": 800},
            "locale": "nl-BE",
            "reduced_motion": "reduce",
            **kwargs,
        }
        context = self.browser.new_context(base_url=self.server, timezone_id="Europe/Brussels", **kwargs)
        context.set_default_timeout(GEDULD)
        if gebruiker is not None:
            koekje = self.client_van(gebruiker).cookies[settings.SESSION_COOKIE_NAME]
            context.add_cookies([{"name": koekje.key, "value": koekje.value, "url": self.server}])
        self.open.append(context)
        pagina = context.new_page()
        self.let_op(pagina)
        return pagina

    def let_op(self, pagina: Page) -> None:
        """Console errors, CSP violations, errors in scripts, answers that failed."""
        pagina.on("console", self._console)
        pagina.on("pageerror", lambda fout: self.fouten.append(f"{pagina.url}: {fout}"))
        pagina.on("response", self._antwoord)

    def _console(self, melding) -> None:
        if melding.type == "error" and not melding.text.startswith("Failed to load resource"):
            self.fouten.append(f"{melding.location.get('url')}: {melding.text}")

    def _antwoord(self, antwoord) -> None:
        soort = antwoord.request.resource_type
        if antwoord.status >= 400 and antwoord.status not in MAG_WEIGEREN.get(soort, ()):
            self.fouten.append(f"{antwoord.status} {antwoord.request.method} {antwoord.url}")

    def sluit(self) -> None:
        for context in self.open:
            context.close()
        self.open.clear()


@pytest.fixture
def venster(browser, server, client_van):
    """`venster(coach)` opens a window; the test fails when a console or a request did."""
    vensters = Vensters(browser, server, client_van)
    yield vensters
    vensters.sluit()
    assert not vensters.fouten, "\n".join(vensters.fouten)


@pytest.fixture
def beeld():
    """Saves a picture for the handbook, only with NT_BEELDEN=1; a phone keeps its own width."""

    def bewaar(pagina: Page, naam: str, *breedtes: int) -> None:
        if os.environ.get("NT_BEELDEN") != "1":
            return
        BEELDEN.mkdir(parents=True, exist_ok=True)
        maat = pagina.viewport_size
        for breedte in breedtes or (1280, 360):
            pagina.set_viewport_size({"width": breedte, "height": 800 if breedte > 600 else 740})
            pagina.screenshot(path=BEELDEN / f"{naam}-{breedte}.png", animations="disabled")
        pagina.set_viewport_size(maat)

    return bewaar


@dataclass
class Post:
    """The mail server of the demo, in a thread; `brieven()` gives what came in, the newest first."""

    map: Path

    def brieven(self) -> list[Brief]:
        return lees_alle(self.map)


async def _ontvang(handler: Postbus, gestopt: asyncio.Event, poort: Future) -> None:
    server = await asyncio.get_running_loop().create_server(
        lambda: SMTP(handler, hostname="postbus.localhost"), "127.0.0.1", 0
    )
    async with server:
        poort.set_result((asyncio.get_running_loop(), server.sockets[0].getsockname()[1]))
        await gestopt.wait()


@pytest.fixture
def post(tmp_path, settings, server):
    """Mail goes over real SMTP to a server of our own, and links carry the address of the live server."""
    handler, gestopt, klaar = Postbus(tmp_path / "postbus"), asyncio.Event(), Future()
    draad = threading.Thread(target=asyncio.run, args=(_ontvang(handler, gestopt, klaar),), daemon=True)
    draad.start()
    lus, poort = klaar.result(10)
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", poort
    settings.BASIS_URL, settings.POSTBUS_MAP = server, str(handler.map)
    yield Post(handler.map)
    lus.call_soon_threadsafe(gestopt.set)
    draad.join(10)
