"""Our own settings; the page under measurement runs exactly as in production, through all our middleware."""

from netwerktraject.settings import *  # noqa: F403 - the product's settings, unchanged but for one address

ROOT_URLCONF = "bench.adressen"
