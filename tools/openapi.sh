#!/usr/bin/env bash
# Checks a running site against its own /openapi.json. schemathesis sends requests that the document allows and requests that it
# does not, follows the document's links, and compares every answer with it. This runs twice, within a minute each and with
# the same requests: while the form accepts responses, and after it has closed and its results are published.
#   tools/openapi.sh [PROGRAM]   the binary to serve with; the release build by default
# The same addresses also accept urlencoded forms; that part of the HTTP API answers in HTML and is not in the document.
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

# schemathesis writes files to its working directory, so it runs in a temporary one. The check ensure_resource_availability is
# excluded: after a submission it reports every 404 of the receipts as an error, but receipt codes that it generated itself
# rightly get 404.
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
# shellcheck disable=SC2016  # tools/with-server.sh sets SITE for the command
held='cd "$1" && exec timeout 300 "$2" run "$SITE/openapi.json" \
  --generation-deterministic --max-examples 60 --no-color --exclude-checks ensure_resource_availability'

for closes in 2999-01-01T00:00:00Z 2020-03-16T23:59:59+01:00; do
  printf '== The form closes at %s\n' "$closes"
  CONSULTATION_CLOSES_AT="$closes" CONSULTATION_RATE_LIMIT=0 \
    tools/with-server.sh bash -c "$held" schemathesis "$folder" "$tool"
done
