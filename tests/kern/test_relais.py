"""The relay: what each answer of a mail server means, and that nothing counts before the dot (threats 34 and 45)."""

from __future__ import annotations

import pytest
from django.core.mail import EmailMultiAlternatives

from netwerktraject.kern.relais import (
    BackendRelais,
    Geweigerd,
    Onbekend,
    Onbereikbaar,
    SmtpRelais,
    Straks,
    maak_relais,
)
from tests.kern.smtp_proef import WIE_NIETS_ZEGT, SmtpProef


def brief(tekst="Dag,\n.punt vooraan\n..twee\n", onderwerp="Hallo", aan="wie@post.example"):
    return EmailMultiAlternatives(
        onderwerp, tekst, "nt@gemeente.example", [aan], headers={"Message-ID": "<1@x>"}
    )


@pytest.fixture
def relais(settings):
    """`relais(server)` talks to that server."""

    def naar(server) -> SmtpRelais:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", server.poort, 2
        een = maak_relais()
        assert isinstance(een, SmtpRelais)
        return een

    return naar


class Punt:
    """Remembers what the server had heard when the handover was committed."""

    def __init__(self, server) -> None:
        self.server, self.gehoord = server, None

    def __call__(self) -> None:
        self.gehoord = list(self.server.stappen), len(self.server.ontvangen)


def test_de_overdracht_valt_vlak_voor_de_punt(relais):
    with SmtpProef() as server:
        punt, een = Punt(server), relais(server)
        een.verstuur(brief(), punt)
        een.sluit()
    stappen, ontvangen = punt.gehoord
    assert (stappen[-1], ontvangen) == ("DATA", 0)
    assert len(server.ontvangen) == 1


def test_een_regel_met_een_punt_komt_heel_aan(relais):
    with SmtpProef() as server:
        een = relais(server)
        een.verstuur(brief(), lambda: None)
        een.sluit()
    assert b"\r\n..punt vooraan\r\n...twee\r\n" in server.ontvangen[0]
    assert b"Message-ID: <1@x>" in server.ontvangen[0]


def test_veel_mails_gaan_over_een_verbinding(relais):
    with SmtpProef() as server:
        een = relais(server)
        for _ in range(3):
            een.verstuur(brief(), lambda: None)
        een.sluit()
    assert (server.stappen.count("groet"), len(server.ontvangen)) == (1, 3)


@pytest.mark.parametrize(
    ("script", "fout", "overgedragen"),
    [
        ({"groet": "421 busy"}, Onbereikbaar, False),
        ({"groet": "554 go away"}, Onbereikbaar, False),
        ({"groet": WIE_NIETS_ZEGT}, Onbereikbaar, False),
        ({"MAIL": "452 full"}, Straks, False),
        ({"MAIL": "550 spam"}, Geweigerd, False),
        ({"RCPT": "450 greylisted"}, Straks, False),
        ({"RCPT": "550 no such user"}, Geweigerd, False),
        ({"RCPT": WIE_NIETS_ZEGT}, Straks, False),
        ({"DATA": "421 closing"}, Straks, False),
        ({"DATA": "554 no"}, Geweigerd, False),
        ({"punt": "451 try later"}, Straks, True),
        ({"punt": "554 spam"}, Geweigerd, True),
        ({"punt": WIE_NIETS_ZEGT}, Onbekend, True),
    ],
)
def test_elk_antwoord_heeft_zijn_betekenis(relais, script, fout, overgedragen):
    with SmtpProef(**script) as server:
        punt, een = Punt(server), relais(server)
        with pytest.raises(fout):
            een.verstuur(brief(), punt)
        assert (punt.gehoord is not None) is overgedragen
        server.script = SmtpProef.GOED
        een.verstuur(brief(), lambda: None)
        een.sluit()
    assert server.ontvangen


def test_zonder_server_is_het_relais_onbereikbaar(relais):
    with SmtpProef() as server:
        pass
    with pytest.raises(Onbereikbaar):
        relais(server).verstuur(brief(), lambda: None)


def test_mislukt_de_overdracht_dan_hoort_de_server_geen_punt(relais):
    def stuk():
        raise ZeroDivisionError

    with SmtpProef() as server:
        een = relais(server)
        with pytest.raises(ZeroDivisionError):
            een.verstuur(brief(), stuk)
        een.sluit()
    assert server.ontvangen == []


@pytest.mark.parametrize(
    "velden", [{"onderwerp": "a\nBcc: x@y.example"}, {"aan": "a@b.example\nBcc: x@y.example"}]
)
def test_een_regeleinde_in_een_kop_is_geweigerd(relais, velden):
    with SmtpProef() as server, pytest.raises(Geweigerd):
        relais(server).verstuur(brief(**velden), lambda: None)
    assert server.stappen == []


def test_zonder_postbus_kan_niemand_het_zeggen_en_met_wel(settings, tmp_path):
    assert SmtpRelais().is_aanvaard("<1@x>") is None
    settings.POSTBUS_MAP = str(tmp_path)
    (tmp_path / "index.jsonl").write_text('{"message_id": "<1@x>"}\n')
    assert (SmtpRelais().is_aanvaard("<1@x>"), BackendRelais().is_aanvaard("<2@x>")) == (True, False)
