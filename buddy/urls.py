"""Addresses of buddy."""

from django.urls import path

from buddy import views

urlpatterns = [
    path("buddys/", views.buddys, name="buddys"),
    path("buddys/nieuw/", views.buddy_nieuw, name="buddy_nieuw"),
    path("buddys/<uuid:pk>/", views.buddy_wijzig, name="buddy_wijzig"),
    path("duos/", views.duos, name="duos"),
    path("duos/<uuid:pk>/", views.duo, name="duo"),
    path("duos/<uuid:pk>/link/", views.duo_link, name="duo_link"),
    path("duos/<uuid:pk>/mail/", views.duo_mail, name="duo_mail"),
    path("duos/<uuid:pk>/einde/", views.duo_einde, name="duo_einde"),
    path("inburgeraars/<uuid:traject>/onderdelen/<uuid:onderdeel>/duo/", views.duo_nieuw, name="duo_nieuw"),
]
