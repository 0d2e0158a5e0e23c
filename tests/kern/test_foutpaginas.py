"""Error pages stand on their own: what broke the page must not break its frame."""

from django.test import RequestFactory

from netwerktraject.kern.views import fout_500


def test_de_500_pagina_vraagt_niets_van_het_verzoek(db, django_assert_num_queries):
    verzoek = RequestFactory().get("/")
    del verzoek.META
    with django_assert_num_queries(0):
        antwoord = fout_500(verzoek)
    assert antwoord.status_code == 500
    assert "Er ging iets mis bij ons" in antwoord.content.decode()
