"""Addresses: rollen."""

urlpatterns = []
