"""Celery application: Redis only rings the bell, PostgreSQL holds the truth (veiligheid.md M2, §4.5)."""

import os

from celery import Celery
from celery.signals import worker_init
from django.utils.module_loading import import_string

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "netwerktraject.settings")
app = Celery("netwerktraject")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@worker_init.connect
def weiger_zonder_muren(**kwargs) -> None:
    """A worker refuses to start as a database role that walks through the walls."""
    import_string("netwerktraject.kern.checks.weiger_zonder_muren")()
