#!/usr/bin/env bash
# Holds a running site to its own /openapi.json: schemathesis sends what the document allows and what it does not, follows
# its links, and compares every answer with what the document says. Twice: while the form takes responses, and once it is
# closed and its results are out. The same requests each time, within a minute.
#   tools/openapi.sh [PROGRAM]   the program to serve with; the release build by default
# Forms are also sent urlencoded, to the same addresses; that half of the contract is HTML and no part of the document.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=tools/env.sh
. tools/env.sh
[[ $# == 0 ]] || CONSULTATION_BIN="$(realpath "$1")"
export CONSULTATION_BIN

tool="${XDG_CACHE_HOME:-$HOME/.cache}/consultation/schemathesis-$SCHEMATHESIS/bin/schemathesis"
[[ -x "$tool" ]] || {
  echo "tools/openapi.sh: there is no schemathesis $SCHEMATHESIS; run 'tools/setup.sh test' first." >&2
  exit 1
}

# It keeps notes in the folder that it runs in. One check is left out: after a submission it takes any 404 of the receipts
# for a loss, and a code that it made up itself gets that by right.
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
# shellcheck disable=SC2016  # SITE is known to what runs beside the server
held='cd "$1" && exec timeout 300 "$2" run "$SITE/openapi.json" \
  --generation-deterministic --max-examples 60 --no-color --exclude-checks ensure_resource_availability'

for closes in 2999-01-01T00:00:00Z 2020-03-16T23:59:59+01:00; do
  printf '== The form closes at %s\n' "$closes"
  CONSULTATION_CLOSES_AT="$closes" CONSULTATION_RATE_LIMIT=0 \
    tools/with-server.sh bash -c "$held" schemathesis "$folder" "$tool"
done
