"""Addresses of vrijwilligers."""

from django.urls import path

from vrijwilligers import views

urlpatterns = [
    path("plaatsingen/", views.plaatsingen, name="plaatsingen"),
    path("plaatsingen/<uuid:pk>/", views.plaatsing, name="plaatsing"),
    path("plaatsingen/<uuid:pk>/link/", views.plaatsing_link, name="plaatsing_link"),
    path("plaatsingen/<uuid:pk>/mail/", views.plaatsing_mail, name="plaatsing_mail"),
    path("plaatsingen/<uuid:pk>/einde/", views.plaatsing_einde, name="plaatsing_einde"),
    path(
        "inburgeraars/<uuid:traject>/onderdelen/<uuid:onderdeel>/plaatsing/",
        views.plaatsing_nieuw,
        name="plaatsing_nieuw",
    ),
]
