"""Addresses: info moments, helpers for language, the festive end."""

from django.urls import path

from intake.views import infodag, infomomenten, slotmomenten, taalhulp

urlpatterns = [
    path("infomomenten/", infomomenten.lijst, name="infomomenten"),
    path("infomomenten/nieuw/", infomomenten.nieuw, name="infomoment_nieuw"),
    path("infomomenten/<uuid:pk>/", infomomenten.moment, name="infomoment"),
    path("infomomenten/<uuid:pk>/wijzig/", infomomenten.wijzig, name="infomoment_wijzig"),
    path("infomomenten/<uuid:pk>/aanbod/", infomomenten.aanbod, name="infomoment_aanbod"),
    path("infoplekken/<uuid:pk>/weg/", infomomenten.aanbod_weg, name="infoplek_weg"),
    path("infomomenten/<uuid:pk>/uitnodigen/", infomomenten.uitnodigen, name="infomoment_uitnodigen"),
    path("genodigden/<uuid:pk>/weg/", infomomenten.genodigde_weg, name="genodigde_weg"),
    path("infomomenten/<uuid:pk>/mail/", infomomenten.mail, name="infomoment_mail"),
    path("infomomenten/<uuid:pk>/gegeven/", infomomenten.gegeven, name="infomoment_gegeven"),
    path("infomomenten/<uuid:pk>/bladen/", infomomenten.bladen, name="infomoment_bladen"),
    path("infomomenten/<uuid:pk>/lijst/<slug:vorm>/", infomomenten.lijst_bestand, name="infomoment_lijst"),
    path("infomomenten/<uuid:pk>/dag/", infodag.dag, name="infomoment_dag"),
    path("infomomenten/<uuid:pk>/erbij/", infodag.erbij, name="infomoment_erbij"),
    path("infomomenten/<uuid:pk>/sluit/", infodag.sluit, name="infomoment_sluit"),
    path("genodigden/<uuid:pk>/", infodag.stand, name="genodigde_stand"),
    path("taalhulp/", taalhulp.lijst, name="taalhulp"),
    path("taalhulp/nieuw/", taalhulp.tolk_nieuw, name="tolk_nieuw"),
    path("taalhulp/cijfers/", taalhulp.cijfers, name="taalhulp_cijfers"),
    path("taalhulp/cijfers/<slug:vorm>/", taalhulp.cijfers_bestand, name="taalhulp_bestand"),
    path("taalhulp/<uuid:pk>/wijzig/", taalhulp.tolk_wijzig, name="tolk_wijzig"),
    path("taalhulp/<uuid:pk>/weg/", taalhulp.tolk_weg, name="tolk_weg"),
    path("taalvragen/<uuid:pk>/", taalhulp.vraag_stand, name="tolkvraag_stand"),
    path("inburgeraars/<uuid:pk>/taalhulp/", taalhulp.vraag_nieuw, name="tolkvraag_nieuw"),
    path("inburgeraars/<uuid:pk>/word-taalhulp/", taalhulp.uit_dossier, name="tolk_uit_dossier"),
    path("feesten/nieuw/", slotmomenten.nieuw, name="slotmoment_nieuw"),
    path("feesten/<uuid:pk>/", slotmomenten.moment, name="slotmoment"),
    path("feesten/<uuid:pk>/wijzig/", slotmomenten.wijzig, name="slotmoment_wijzig"),
    path("feesten/<uuid:pk>/gasten/", slotmomenten.gasten, name="slotgasten"),
    path("feesten/<uuid:pk>/mail/", slotmomenten.mail, name="slotmoment_mail"),
    path("feesten/<uuid:pk>/bladen/", slotmomenten.bladen, name="slotmoment_bladen"),
    path("feestgasten/<uuid:pk>/", slotmomenten.gast, name="slotgast"),
    path("feestgasten/<uuid:pk>/weg/", slotmomenten.gast_weg, name="slotgast_weg"),
]
