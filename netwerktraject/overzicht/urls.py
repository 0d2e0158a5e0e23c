"""Addresses of netwerktraject.overzicht."""

from django.urls import path

from netwerktraject.overzicht import links, stijlgids
from netwerktraject.overzicht.views import acties, agii, dossier, eigenlink, lijst, overig, werk

urlpatterns = [
    path("", werk.werk, name="werk"),
    path("momenten/<uuid:pk>/gedaan/", werk.moment_gedaan, name="moment_gedaan"),
    path("momenten/<uuid:pk>/later/", werk.moment_later, name="moment_later"),
    path("momenten/<uuid:pk>/geef-door/", werk.moment_geef_door, name="moment_geef_door"),
    path("momenten/<uuid:pk>/ongedaan/", werk.moment_ongedaan, name="moment_ongedaan"),
    path("inburgeraars/", lijst.inburgeraars, name="inburgeraars"),
    path("inburgeraars/<uuid:pk>/", dossier.dossier, name="dossier"),
    path("inburgeraars/<uuid:pk>/notitie/", dossier.notitie_nieuw, name="notitie_nieuw"),
    path("inburgeraars/<uuid:pk>/uren/", dossier.dossier_uren, name="dossier_uren"),
    path("inburgeraars/<uuid:pk>/geschiedenis/", dossier.geschiedenis, name="geschiedenis"),
    path("inburgeraars/<uuid:pk>/wie-keek/", dossier.inzages, name="inzages"),
    path("inburgeraars/<uuid:pk>/contact/", dossier.contact_toon, name="contact_toon"),
    path("inburgeraars/<uuid:pk>/pauze/", acties.pauze_nieuw, name="pauze_nieuw"),
    path("inburgeraars/<uuid:pk>/hervat/", acties.hervat, name="hervat"),
    path("inburgeraars/<uuid:pk>/stop/", acties.traject_stop, name="traject_stop"),
    path("inburgeraars/<uuid:pk>/eigen-link/", eigenlink.eigen_link, name="eigen_link"),
    path("inburgeraars/<uuid:pk>/eigen-link/mail/", eigenlink.eigen_link_mail, name="eigen_link_mail"),
    path("onderdelen/<uuid:pk>/stop/", acties.onderdeel_stop, name="onderdeel_stop"),
    path("mijn-mensen/", agii.agii_mensen, name="agii_mensen"),
    path("mijn-mensen/<uuid:pk>/", agii.agii_dossier, name="agii_dossier"),
    path("zoek/", lijst.zoek_overal, name="zoek"),
    path("geen-rol/", overig.geen_rol, name="geen_rol"),
    path("toegankelijkheid/", overig.toegankelijkheid, name="toegankelijkheid"),
    path("postbus/", overig.postbus, name="postbus"),
    path("stijlgids/", stijlgids.stijlgids, name="stijlgids"),
    path("l/tot-straks/", links.mijn_link_weg, name="mijn_link_weg"),
    path("l/<str:teken>/", links.mijn_link, name="mijn_link"),
    path("l/<str:teken>/klaar/", links.mijn_link_klaar, name="mijn_link_klaar"),
    path("l/<str:teken>/hulp/", links.mijn_link_hulp, name="mijn_link_hulp"),
]
