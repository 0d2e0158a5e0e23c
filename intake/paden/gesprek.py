"""Addresses: gesprek."""

urlpatterns = []
