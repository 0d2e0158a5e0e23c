"""Addresses: signals between AgII and the gemeente."""

from django.urls import path

from intake.views import signalen

urlpatterns = [
    path("signalen/", signalen.lijst, name="signalen"),
    path("signalen/nieuw/", signalen.nieuw, name="signaal_nieuw"),
    path("signalen/<uuid:pk>/antwoord/", signalen.antwoord, name="signaal_antwoord"),
    path("signalen/<uuid:pk>/weg/", signalen.weg, name="signaal_weg"),
    path("signalen/bestand/<slug:vorm>/", signalen.bestand, name="signalen_bestand"),
]
