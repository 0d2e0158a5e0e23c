"""App configuration."""

from django.apps import AppConfig


class BuddyConfig(AppConfig):
    name = "buddy"
    verbose_name = "buddy"

    def ready(self) -> None:
        """Listen to the one signal of intake."""
        from buddy.ontvangers import beeindig_mee
        from intake.signalen import traject_beeindigd

        traject_beeindigd.connect(beeindig_mee, dispatch_uid="buddy.beeindig_mee")
