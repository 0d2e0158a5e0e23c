#!/usr/bin/env python
"""Django's command line; schema commands run as the owner of the tables, everything else as the app role."""

import os
import sys

ALS_EIGENAAR = {"migrate", "makemigrations", "sqlmigrate", "pgtrigger"}


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "netwerktraject.settings")
    if len(sys.argv) > 1 and sys.argv[1] in ALS_EIGENAAR and os.environ.get("DATABASE_OWNER_URL"):
        os.environ["DATABASE_URL"] = os.environ["DATABASE_OWNER_URL"]
        os.environ["NT_ALS_EIGENAAR"] = "1"
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
