#!/usr/bin/env bash
# The weight gate: starts the release program on an empty store and weighs the form page as a first visitor's browser
# gets it (tools/size.mjs has the limits). Needs a release build; fails without one.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=tools/env.sh
. tools/env.sh

[[ -x "$CONSULTATION_BIN" ]] || {
  echo "tools/size.sh: there is no $CONSULTATION_BIN; run 'make build' first." >&2
  exit 1
}

folder="$(mktemp -d)"
server=
# shellcheck disable=SC2317  # called by the trap
finish() {
  [[ -z "$server" ]] || kill "$server" 2>/dev/null || true
  wait || true
  rm -rf "$folder"
}
trap finish EXIT

NO_COLOR=1 "$CONSULTATION_BIN" serve --addr 127.0.0.1:0 --database-url "sqlite:$folder/w.db" >"$folder/log" 2>&1 &
server=$!

url=
for _ in $(seq 300); do
  url="$(sed -nE '\#listening on http://127\.0\.0\.1:[0-9]#{s#.*(http://127\.0\.0\.1:[0-9]+).*#\1#p;q}' "$folder/log")"
  [[ -z "$url" ]] || break
  kill -0 "$server" 2>/dev/null || break
  sleep 0.1
done
if [[ -z "$url" ]]; then
  echo "tools/size.sh: the server never said 'listening on http://127.0.0.1:PORT'. It said:" >&2
  cat "$folder/log" >&2
  exit 1
fi

node tools/size.mjs "$url/fr/consultation"
