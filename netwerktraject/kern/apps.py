"""App at the bottom of the house: tenants, people with an account, rights, links, outbox, audit."""

from django.apps import AppConfig


class KernConfig(AppConfig):
    name = "netwerktraject.kern"
    label = "kern"
    verbose_name = "kern"

    def ready(self) -> None:
        """Register the start-up checks."""
        from netwerktraject.kern import checks
