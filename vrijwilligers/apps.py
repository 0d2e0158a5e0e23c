"""App configuration."""

from django.apps import AppConfig


class VrijwilligersConfig(AppConfig):
    name = "vrijwilligers"
    verbose_name = "vrijwilligers"

    def ready(self) -> None:
        """Listen to the one signal of intake."""
        from intake.signalen import traject_beeindigd
        from vrijwilligers.ontvangers import beeindig_mee

        traject_beeindigd.connect(beeindig_mee, dispatch_uid="vrijwilligers.beeindig_mee")
