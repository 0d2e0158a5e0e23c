"""App at the top of the house: joins the others for one screen, has no models."""

from django.apps import AppConfig


class OverzichtConfig(AppConfig):
    name = "netwerktraject.overzicht"
    label = "overzicht"
    verbose_name = "overzicht"
