#!/bin/sh
# Serves Safon as `make run` does: the database made current, the words seeded, then the production server
# in the place of this process, so that Ctrl-C and SIGTERM reach it. Folders that are named are seeded as well.
set -eu
cd "$(dirname "$0")/.."

export HOST="${HOST:-127.0.0.1}" PORT="${PORT:-5000}"
case $HOST in
    *:*) shown="[$HOST]" ;;
    0.0.0.0) shown=127.0.0.1 ;;
    *) shown=$HOST ;;
esac

.venv/bin/python -m tools.prepare "$@"
echo "Safon: ${PUBLIC_URL:-http://$shown:$PORT} (Ctrl-C ends it)"
exec .venv/bin/python -m tools.serve
