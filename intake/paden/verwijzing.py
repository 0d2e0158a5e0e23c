"""Addresses: verwijzing."""

from django.urls import path

from intake.views import aanmeldingen, aanmeldingen_agii, aanmeldlijst, orientaties, overdrachten

urlpatterns = [
    path("aanmelden/lijst/", aanmeldlijst.lijst, name="aanmeldlijst"),
    path("aanmelden/lijst/voorbeeld/", aanmeldlijst.sjabloon, name="aanmeldlijst_sjabloon"),
    path("aanmelden/lijst/verstuur/", aanmeldlijst.verstuur, name="aanmeldlijst_verstuur"),
    path("aanmeldingen/", aanmeldingen.lijst, name="aanmeldingen"),
    path("aanmeldingen/<uuid:pk>/", aanmeldingen.aanmelding, name="aanmelding"),
    path("aanmeldingen/<uuid:pk>/aanvaard/", aanmeldingen.aanvaard, name="aanmelding_aanvaard"),
    path("aanmeldingen/<uuid:pk>/vraag/", aanmeldingen.vraag, name="aanmelding_vraag"),
    path("aanmeldingen/<uuid:pk>/weiger/", aanmeldingen.weiger, name="aanmelding_weiger"),
    path("mijn-mensen/<uuid:pk>/antwoord/", aanmeldingen_agii.antwoord, name="aanmelding_antwoord"),
    path("mijn-mensen/<uuid:pk>/intrek/", aanmeldingen_agii.intrek, name="aanmelding_intrek"),
    path("mijn-mensen/<uuid:pk>/gezien/", aanmeldingen_agii.gezien, name="aanmelding_gezien"),
    path("inburgeraars/nieuw/", aanmeldingen.inschrijven, name="inburgeraar_nieuw"),
    path("eerste-gesprekken/", orientaties.lijst, name="orientaties"),
    path("eerste-gesprekken/nieuw/", orientaties.nieuw, name="orientatie_nieuw"),
    path("eerste-gesprekken/<uuid:pk>/", orientaties.gesprek, name="orientatie"),
    path("eerste-gesprekken/<uuid:pk>/weg/", orientaties.weg, name="orientatie_weg"),
    path("eerste-gesprekken/<uuid:pk>/<slug:vraag>/bewaar/", orientaties.bewaar, name="orientatie_bewaar"),
    path("overdrachten/<uuid:pk>/", overdrachten.overdracht, name="overdracht"),
    path("overdrachten/<uuid:pk>/aanvaard/", overdrachten.aanvaard, name="overdracht_aanvaard"),
    path("overdrachten/<uuid:pk>/weiger/", overdrachten.weiger, name="overdracht_weiger"),
    path("overdrachten/<uuid:pk>/intrek/", overdrachten.intrek, name="overdracht_intrek"),
]
