#!/bin/sh
# A copy of the database every night at two, checked after writing, kept for BEWAAR_DAGEN days.
# The copy holds personal data: /backup belongs on an encrypted disk, and its keeping term is part of the GDPR register.
# `backup.sh nu` makes one copy and stops.
set -eu
umask 077
MAP="${BACKUP_MAP:-/backup}"
if [ -s /run/secrets/db_backup ]; then
  PGPASSWORD="$(cat /run/secrets/db_backup)"
  export PGPASSWORD
fi

maak() {
  naam="$MAP/netwerktraject-$(date -u +%Y%m%dT%H%M%SZ).dump"
  if pg_dump --format=custom --no-password --file="$naam.half" && pg_restore --list "$naam.half" >/dev/null; then
    mv "$naam.half" "$naam"
    echo "kopie klaar: $naam"
    find "$MAP" -name 'netwerktraject-*.dump' -mtime "+$BEWAAR_DAGEN" -delete
  else
    rm -f "$naam.half"
    echo "de kopie is mislukt" >&2
    return 1
  fi
}

if [ "${1:-}" = nu ]; then
  maak
  exit
fi
while true; do
  # A failed copy is tried again after ten minutes; the health check turns red when it keeps failing.
  until maak; do sleep 600; done
  nu=$(date -u +%s)
  sleep $((86400 - (nu - 7200) % 86400))
done
