"""The last metre of a mail: the relay. Its one duty beside sending: call `voor_de_punt` right before the final dot.

Before that dot the relay knows nothing; after it nobody can say without asking. So the state `overdracht` is committed
exactly there (veiligheid.md M1).
"""

from __future__ import annotations

import re
import smtplib
from collections.abc import Callable
from contextlib import suppress
from typing import Protocol

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.smtp import EmailBackend
from django.core.mail.message import sanitize_address
from django.utils.module_loading import import_string

_SMTP = "django.core.mail.backends.smtp.EmailBackend"
_PUNT_VOORAAN = re.compile(rb"(?m)^\.")


class Geweigerd(Exception):
    """The relay refuses this mail for good (5xx)."""


class Straks(Exception):
    """Not now (4xx, or the connection broke before the final dot): try again later."""


class Onbereikbaar(Exception):
    """There is no relay to talk to; that says nothing about the mail."""


class Onbekend(Exception):
    """The final dot was sent and no answer came: only the relay knows."""


class Relais(Protocol):
    """What the outbox asks of a relay."""

    def verstuur(self, mail: EmailMessage, voor_de_punt: Callable[[], None]) -> None:
        """Hand over one mail; raises Geweigerd, Straks, Onbereikbaar or Onbekend."""

    def is_aanvaard(self, message_id: str) -> bool | None:
        """Whether the relay took the mail with this Message-ID; None when it can't tell."""

    def sluit(self) -> None:
        """Close the connection, if any."""


def maak_relais() -> Relais:
    """The relay of this installation; another mail backend (tests, console) is used as it is."""
    return SmtpRelais() if settings.EMAIL_BACKEND == _SMTP else BackendRelais()


def _navraag(message_id: str) -> bool | None:
    """Ask the log of the local relay, where there is one."""
    if not settings.POSTBUS_MAP:
        return None
    return import_string(settings.RELAIS_NAVRAAG)(settings.POSTBUS_MAP, message_id)


class BackendRelais:
    """Any Django mail backend: sends in one go, so the handover is committed right before."""

    def verstuur(self, mail: EmailMessage, voor_de_punt: Callable[[], None]) -> None:
        voor_de_punt()
        get_connection().send_messages([mail])

    def is_aanvaard(self, message_id: str) -> bool | None:
        return _navraag(message_id)

    def sluit(self) -> None:
        """There is no connection to close."""


class SmtpRelais:
    """SMTP, over one connection for many mails."""

    def __init__(self) -> None:
        self._post: EmailBackend | None = None

    def verstuur(self, mail: EmailMessage, voor_de_punt: Callable[[], None]) -> None:
        try:
            inhoud = mail.message().as_bytes(linesep="\r\n")
            van, aan = (sanitize_address(adres, "utf-8") for adres in (mail.from_email, *mail.to))
        except ValueError as fout:  # a header or an address that no mail can have
            raise Geweigerd(_woord(fout)) from fout
        smtp = self._verbinding()
        try:
            self._tot_de_punt(smtp, van, aan, inhoud)
        except OSError as fout:
            self.sluit()
            raise Straks(_woord(fout)) from fout
        try:
            voor_de_punt()
        except BaseException:
            self._breek_af()  # mid-DATA: only a broken connection makes the relay forget what it heard
            raise
        self._punt(smtp)

    def is_aanvaard(self, message_id: str) -> bool | None:
        return _navraag(message_id)

    def sluit(self) -> None:
        if self._post is not None:
            with suppress(OSError):
                self._post.close()
            self._post = None

    # ------------------------------------------------------------------------------------------ inside
    def _verbinding(self) -> smtplib.SMTP:
        """The open connection, or a new one (TLS and login by the settings)."""
        if self._post is not None:
            return self._post.connection
        post = EmailBackend(fail_silently=False)
        try:
            post.open()
        except OSError as fout:  # every error of smtplib is one
            with suppress(OSError):
                post.close()
            raise Onbereikbaar(_woord(fout)) from fout
        self._post = post
        return post.connection

    def _tot_de_punt(self, smtp: smtplib.SMTP, van: str, aan: str, inhoud: bytes) -> None:
        """Envelope, headers and body, all but the final dot."""
        smtp.ehlo_or_helo_if_needed()
        self._oordeel(smtp, *smtp.mail(van))
        self._oordeel(smtp, *smtp.rcpt(aan))
        self._oordeel(smtp, *smtp.docmd("DATA"), goed=(354,))
        smtp.send(_PUNT_VOORAAN.sub(b"..", inhoud) + (b"" if inhoud.endswith(b"\r\n") else b"\r\n"))

    def _punt(self, smtp: smtplib.SMTP) -> None:
        try:
            smtp.send(b".\r\n")
            code, antwoord = smtp.getreply()
        except OSError as fout:
            self._breek_af()
            raise Onbekend(_woord(fout)) from fout
        self._oordeel(smtp, code, antwoord)

    def _oordeel(
        self, smtp: smtplib.SMTP, code: int, antwoord: bytes, goed: tuple[int, ...] = (250, 251, 252)
    ) -> None:
        if code in goed:
            return
        if code == 421:
            self.sluit()
        else:
            with suppress(OSError):
                smtp.rset()
        tekst = f"{code} {antwoord.decode('utf-8', 'replace')}"
        raise (Geweigerd if 500 <= code < 600 else Straks)(tekst)

    def _breek_af(self) -> None:
        if self._post is not None:
            self._post.connection.close()
            self._post = None


def _woord(fout: Exception) -> str:
    return f"{type(fout).__name__}: {fout}"
