"""Addresses of the import."""

from django.urls import path

from aanbod.views import invoer

urlpatterns = [
    path("aanbod/invoer/", invoer.invoer, name="invoer"),
    path("aanbod/invoer/<uuid:pk>/", invoer.invoer_stand, name="invoer_stand"),
    path("aanbod/invoer/<uuid:pk>/kolommen/", invoer.invoer_kolommen, name="invoer_kolommen"),
    path("aanbod/invoer/<uuid:pk>/voorbeeld/", invoer.invoer_voorbeeld, name="invoer_voorbeeld"),
    path("aanbod/invoer/<uuid:pk>/keuze/", invoer.invoer_keuze, name="invoer_keuze"),
    path("aanbod/invoer/<uuid:pk>/start/", invoer.invoer_start, name="invoer_start"),
    path("aanbod/invoer/<uuid:pk>/afgekeurd/", invoer.invoer_afgekeurd, name="invoer_afgekeurd"),
    path("aanbod/invoer/<uuid:pk>/terug/", invoer.invoer_terug_trekken, name="invoer_terug"),
    path("aanbod/invoer/<uuid:pk>/weg/", invoer.invoer_weg, name="invoer_weg"),
]
