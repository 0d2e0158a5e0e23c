"""Addresses of each part of the traject."""
