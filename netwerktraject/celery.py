"""Celery application: Redis only rings the bell, PostgreSQL holds the truth (veiligheid.md M2, §4.5)."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "netwerktraject.settings")
app = Celery("netwerktraject")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
