"""Addresses: verwijzing."""

urlpatterns = []
