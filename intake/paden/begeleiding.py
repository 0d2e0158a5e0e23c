"""Addresses: begeleiding."""

urlpatterns = []
