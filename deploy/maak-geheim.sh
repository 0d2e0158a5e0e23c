#!/bin/sh
# Make the secrets that are not there yet. Existing ones are left alone.
set -eu
umask 077
cd "$(dirname "$0")"
mkdir -p geheim
for naam in secret_key db_superuser db_owner db_app db_backup redis; do
  # Hexadecimal: such a secret can stand in a URL as it is.
  [ -s "geheim/$naam" ] || od -An -tx1 -N32 /dev/urandom | tr -d ' \n' >"geheim/$naam"
done
if [ ! -s geheim/mail_url ]; then
  echo "Schrijf zelf deploy/geheim/mail_url, bijvoorbeeld: submission://naam:wachtwoord@mail.voorbeeld.be:587"
fi
# The containers run as another user: they may read the files, other users of this machine cannot reach the directory.
chmod 700 geheim
chmod 644 geheim/*
