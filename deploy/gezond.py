"""Health check of the web container: ask as the proxy would, so that host and https rules apply."""

import os
import sys
import urllib.request

vraag = urllib.request.Request(
    "http://127.0.0.1:8000/gezond/",
    headers={"Host": os.environ["ALLOWED_HOSTS"].split(",")[0], "X-Forwarded-Proto": "https"},
)
with urllib.request.urlopen(vraag, timeout=4) as antwoord:  # noqa: S310 - a fixed address of this container
    sys.exit(antwoord.status != 200)
