"""Addresses: hours decided and taken back, attendance, hours from a file, proofs of participation."""

from django.urls import path

from intake.views import aanwezigheid, bewijzen, uren, urenbestand

urlpatterns = [
    path("uren/bevestig/<int:stapel>/terug/", uren.alle_terug, name="uren_alle_terug"),
    path("uren/<uuid:pk>/zelfde/", uren.zelfde_keer, name="uren_zelfde"),
    path("uren/<uuid:pk>/beslis/", uren.beslis, name="uren_beslis"),
    path("uren/<uuid:pk>/trek-in/", uren.trek_in, name="uren_trek_in"),
    path("uren/bestand/", urenbestand.uren_bestand, name="uren_bestand"),
    path("uren/bestand/bewaar/", urenbestand.uren_bestand_bewaar, name="uren_bestand_bewaar"),
    path("uren/bestand/voorbeeld/", urenbestand.uren_bestand_voorbeeld, name="uren_bestand_voorbeeld"),
    path("aanwezigheid/", aanwezigheid.aanwezigheid, name="aanwezigheid"),
    path("aanwezigheid/blad/", aanwezigheid.aanwezigheid_blad, name="aanwezigheid_blad"),
    path("inburgeraars/<uuid:pk>/bewijzen/", bewijzen.bewijzen, name="bewijzen"),
    path("onderdelen/<uuid:pk>/bewijs/", bewijzen.bewijs_maak, name="bewijs_maak"),
    path("bewijzen/<uuid:pk>/pdf/", bewijzen.bewijs_pdf, name="bewijs_pdf"),
    path("bewijzen/<uuid:pk>/papier/", bewijzen.bewijs_papier, name="bewijs_papier"),
    path("bewijzen/<uuid:pk>/link/", bewijzen.bewijs_link, name="bewijs_link"),
    path("bewijzen/<uuid:pk>/trek-in/", bewijzen.bewijs_trek_in, name="bewijs_trek_in"),
]
