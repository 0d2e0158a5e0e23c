"""Addresses: grootboek."""

urlpatterns = []
