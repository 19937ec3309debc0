#!/usr/bin/env bash
# Holds a running site to its own /openapi.json: schemathesis sends what the document allows and what it does not, and
# compares every answer with what the document says.
#   tools/openapi.sh [PROGRAM]   the program to serve with; the release build by default
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=tools/env.sh
. tools/env.sh
program="${1:-$CONSULTATION_BIN}"

tool="${XDG_CACHE_HOME:-$HOME/.cache}/consultation/schemathesis-$SCHEMATHESIS"
if [[ ! -x "$tool/bin/schemathesis" ]]; then
  python3 -m venv "$tool"
  "$tool/bin/pip" install --quiet "schemathesis==$SCHEMATHESIS"
fi

folder="$(mktemp -d)"
server=
finish() {
  [[ -z "$server" ]] || kill "$server" 2>/dev/null || true
  rm -rf "$folder"
}
trap finish EXIT

# Open first, for submissions; then closed, for results.
for window in open closed; do
  settings=(--addr 127.0.0.1:0 --database-url "sqlite:$folder/store.db")
  if "$program" serve --help | grep -q -e --rate-limit; then settings+=(--rate-limit 0); fi
  [[ "$window" == open ]] || settings+=(--closes-at 2020-03-16T23:59:59+01:00)
  "$program" serve "${settings[@]}" 2>"$folder/log" &
  server=$!
  origin=
  for _ in $(seq 600); do
    origin="$(sed -nE 's/.*listening on (http:[^ ]+).*/\1/p' "$folder/log" | head -n 1)"
    [[ -z "$origin" ]] || break
    sleep 0.1
  done
  [[ -n "$origin" ]] || { cat "$folder/log" >&2; exit 1; }
  printf '== %s: %s\n' "$window" "$origin"
  # Forms are also sent urlencoded, to the same address; that half of the contract is HTML and no part of the document.
  (cd "$folder" && "$tool/bin/schemathesis" run "$origin/openapi.json" --generation-deterministic --max-examples 60 \
    --phases examples,coverage,fuzzing --no-color)
  kill "$server" && wait "$server" || true
  server=
done
