"""How allauth behaves here: no one signs up; accounts are given by a beheerder."""

from urllib.parse import urlsplit

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings


class Adapter(DefaultAccountAdapter):
    """Closes self-registration."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": "Dit e-mailadres en wachtwoord horen niet bij elkaar. Probeer opnieuw.",
        "incorrect_code": "Deze code klopt niet. Kijk naar de nieuwste code.",
        "incorrect_password": "Dit wachtwoord klopt niet.",
        "enter_current_password": "Typ het wachtwoord dat je nu gebruikt.",
        "rate_limited": "Dat ging te snel na elkaar. Wacht even en probeer opnieuw.",
        "too_many_login_attempts": "Te veel keer geprobeerd. Wacht even en probeer opnieuw.",
    }

    def is_open_for_signup(self, request) -> bool:
        """Accounts come from a beheerder, never from a stranger."""
        return False

    def get_reset_password_from_key_url(self, key: str) -> str:
        """The mailed link follows BASIS_URL, never the Host header of who asked for it (veiligheid.md #27)."""
        delen = urlsplit(super().get_reset_password_from_key_url(key))
        return settings.BASIS_URL + delen.path
