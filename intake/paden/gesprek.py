"""Addresses of the talk: guides, what was explained, talents, and all of it on paper."""

from django.urls import path

from intake.views import leidraden, papier, talenten, uitleg

urlpatterns = [
    path("leidraden/", leidraden.leidraden, name="leidraden"),
    path("leidraden/<slug:publiek>/", leidraden.leidraad, name="leidraad"),
    path("leidraden/<slug:publiek>/maak/", leidraden.maak, name="leidraad_maak"),
    path("leidraden/<slug:publiek>/pdf/", papier.leidraad, name="leidraad_pdf"),
    path("leidraad/<uuid:pk>/", leidraden.wijzig, name="leidraad_wijzig"),
    path("leidraad/<uuid:pk>/vraag/", leidraden.nieuwe_vraag, name="leidraadvraag_nieuw"),
    path("leidraadvragen/<uuid:pk>/", leidraden.vraag, name="leidraadvraag"),
    path("leidraadvragen/<uuid:pk>/verplaats/", leidraden.verplaats, name="leidraadvraag_verplaats"),
    path("leidraadvragen/<uuid:pk>/gebruik/", leidraden.gebruik, name="leidraadvraag_gebruik"),
    path("inburgeraars/<uuid:pk>/uitleg/", uitleg.uitleg, name="uitleg"),
    path("inburgeraars/<uuid:pk>/uitleg/<slug:soort>/terug/", uitleg.terug, name="uitleg_terug"),
    path("inburgeraars/<uuid:pk>/intakeblad/", papier.intake, name="intake_pdf"),
    path("inburgeraars/<uuid:pk>/talenten/", talenten.lijst, name="talenten"),
    path("talenten/<uuid:pk>/", talenten.wijzig, name="talent"),
    path("talenten/<uuid:pk>/weg/", talenten.weg, name="talent_weg"),
]
