"""WSGI entry point for gunicorn; refuses to serve as a database role that walks through the walls."""

import os

from django.core.wsgi import get_wsgi_application
from django.utils.module_loading import import_string

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "netwerktraject.settings")
application = get_wsgi_application()
import_string("netwerktraject.kern.checks.eis_muren")()
