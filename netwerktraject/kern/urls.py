"""Addresses of the bottom layer."""

from django.urls import path

from netwerktraject.kern import beheer, mails, views

urlpatterns = [
    path("gezond/", views.gezond, name="gezond"),
    path("mails/", mails.lijst, name="mails"),
    path("mails/<uuid:pk>/opnieuw/", mails.opnieuw, name="mail_opnieuw"),
    path("mails/<uuid:pk>/laat/", mails.laat, name="mail_laat"),
    path("gebruikers/", beheer.gebruikers, name="gebruikers"),
    path("gebruikers/rol/<int:pk>/einde/", beheer.rol_einde, name="rol_einde"),
    path("gemeente/", beheer.gemeente, name="gemeente"),
    path("platform/", beheer.platform, name="platform"),
    path("platform/werkgebied/", beheer.werkgebied, name="werkgebied_nieuw"),
    path("platform/werkgebied/<int:pk>/", beheer.werkgebied, name="werkgebied"),
    path("platform/verband/", beheer.verband, name="verband_nieuw"),
    path("platform/verband/<int:pk>/", beheer.verband, name="verband"),
]
