#!/bin/sh
# The password stands in a file in memory, not on the command line.
set -eu
umask 077
{
  echo "maxmemory 256mb"
  echo "maxmemory-policy noeviction"
  echo "save 60 1"
  echo "dir /data"
  echo "requirepass $(cat /run/secrets/redis)"
} >/tmp/redis.conf
exec redis-server /tmp/redis.conf
