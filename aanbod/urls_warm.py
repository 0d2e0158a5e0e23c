"""Addresses of warming up: the board, contacts, campaigns, the day of the beheerder, the public sign-up."""

from django.urls import path

from aanbod.views import campagnes, meedoen, warm, werk

urlpatterns = [
    path("aanbod/vandaag/", werk.aanbod_werk, name="aanbod_werk"),
    path("warm/", warm.warm, name="warm"),
    path("warm/campagnes/", campagnes.campagnes, name="campagnes"),
    path("warm/campagnes/nieuw/", campagnes.campagne_nieuw, name="campagne_nieuw"),
    path("warm/campagnes/<uuid:pk>/", campagnes.campagne, name="campagne"),
    path("warm/campagnes/<uuid:pk>/wijzig/", campagnes.campagne_wijzig, name="campagne_wijzig"),
    path("warm/campagnes/<uuid:pk>/kies/", campagnes.campagne_kies, name="campagne_kies"),
    path("warm/campagnes/<uuid:pk>/leden/", campagnes.campagne_leden, name="campagne_leden"),
    path("organisaties/<uuid:pk>/contact/", warm.contact_nieuw, name="contact_nieuw"),
    path("organisaties/<uuid:pk>/fase/", warm.warm_fase, name="warm_fase"),
    path("organisaties/<uuid:pk>/fase/terug/<int:zet>/", warm.warm_fase_terug, name="warm_fase_terug"),
    path("organisaties/<uuid:pk>/opvolger/", warm.warm_eigenaar, name="warm_eigenaar"),
    path("contacten/<uuid:pk>/wis/", warm.contact_wis, name="contact_wis"),
    path("contacten/<uuid:pk>/gedaan/", warm.contact_gedaan, name="contact_gedaan"),
    path("contacten/<uuid:pk>/later/", warm.contact_later, name="contact_later"),
    path("contacten/<uuid:pk>/ongedaan/<int:zet>/", warm.contact_ongedaan, name="contact_ongedaan"),
    path("meedoen/<slug:slug>/", meedoen.meedoen, name="meedoen"),
    path("meedoen/<slug:slug>/dank/", meedoen.meedoen_klaar, name="meedoen_klaar"),
]
