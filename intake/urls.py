"""Addresses of the intake app."""

from django.urls import path

from intake.paden import begeleiding, gesprek, grootboek, opvolging, rollen, samen, signalen, verwijzing
from intake.paden import plan as planpaden
from intake.views import aanmeldingen, certificaten, gesprekken, plan, uren

urlpatterns = [
    path("aanmelden/", aanmeldingen.nieuw, name="aanmelding_nieuw"),
    path("inburgeraars/<uuid:pk>/intake/begin/", gesprekken.begin, name="intake_begin"),
    path("inburgeraars/<uuid:pk>/intake/", gesprekken.overzicht, name="intake"),
    path("inburgeraars/<uuid:pk>/intake/klaar/", gesprekken.rond_af, name="intake_klaar"),
    path("inburgeraars/<uuid:pk>/intake/<slug:vraag>/", gesprekken.vraag, name="intake_vraag"),
    path("inburgeraars/<uuid:pk>/intake/<slug:vraag>/bewaar/", gesprekken.bewaar, name="antwoord_bewaar"),
    path("inburgeraars/<uuid:pk>/plan/", plan.plan, name="plan"),
    path("inburgeraars/<uuid:pk>/plan/klaar/", plan.klaar, name="plan_klaar"),
    path("inburgeraars/<uuid:pk>/plan/aanbod/<uuid:aanbod>/", plan.uit_aanbod, name="plan_uit_aanbod"),
    path("onderdelen/<uuid:pk>/minuten/", plan.minuten, name="onderdeel_minuten"),
    path("onderdelen/<uuid:pk>/weg/", plan.weg, name="onderdeel_weg"),
    path("onderdelen/<uuid:pk>/start/", plan.start, name="onderdeel_start"),
    path("uren/", uren.lijst, name="uren"),
    path("uren/bevestig/", uren.bevestig_alle, name="uren_bevestig_alle"),
    path("uren/<uuid:pk>/bevestig/", uren.bevestig, name="uren_bevestig"),
    path("uren/<uuid:pk>/terug/", uren.terug, name="uren_terug"),
    path("uren/<uuid:pk>/betwist/", uren.betwist, name="uren_betwist"),
    path("uren/<uuid:pk>/verbeter/", uren.verbeter, name="uren_verbeter"),
    path("inburgeraars/<uuid:pk>/uren/nieuw/", uren.nieuw, name="uren_nieuw"),
    path("inburgeraars/<uuid:pk>/certificaat/", certificaten.certificaat, name="certificaat"),
    path("inburgeraars/<uuid:pk>/certificaat/pdf/", certificaten.pdf, name="certificaat_pdf"),
    path("controle/", certificaten.controle, name="controle"),
    *verwijzing.urlpatterns,
    *gesprek.urlpatterns,
    *samen.urlpatterns,
    *begeleiding.urlpatterns,
    *planpaden.urlpatterns,
    *opvolging.urlpatterns,
    *rollen.urlpatterns,
    *grootboek.urlpatterns,
    *signalen.urlpatterns,
]
