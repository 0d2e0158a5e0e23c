"""How allauth behaves here: no one signs up; accounts are given by a beheerder."""

from allauth.account.adapter import DefaultAccountAdapter


class Adapter(DefaultAccountAdapter):
    """Closes self-registration."""

    def is_open_for_signup(self, request) -> bool:
        """Accounts come from a beheerder, never from a stranger."""
        return False
