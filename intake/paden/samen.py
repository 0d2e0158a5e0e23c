"""Addresses: samen."""

urlpatterns = []
