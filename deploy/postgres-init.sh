#!/bin/sh
# Runs once, when the database is new. Passwords travel in the environment of this one psql, not on a command line.
set -eu
WACHTWOORD_NT_OWNER="$(cat /run/secrets/db_owner)" \
WACHTWOORD_NT_APP="$(cat /run/secrets/db_app)" \
WACHTWOORD_NT_BACKUP="$(cat /run/secrets/db_backup)" \
  psql -X --no-password -U postgres -d "$POSTGRES_DB" -f /opt/rollen.sql
