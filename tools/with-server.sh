#!/usr/bin/env bash
# Runs a command while the release binary serves an empty store on a free port, or the one in the file that STORE names; SITE holds the
# server's address, SERVER_PID its process.
#   tools/with-server.sh COMMAND [ARGUMENT…]
set -euo pipefail
# shellcheck source=tools/env.sh
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"

[[ -x "$CONSULTATION_BIN" ]] || {
  echo "tools/with-server.sh: there is no $CONSULTATION_BIN; run 'make build' first." >&2
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

: >"$folder/log"
NO_COLOR=1 "$CONSULTATION_BIN" serve --addr 127.0.0.1:0 --database-url "sqlite:${STORE:-$folder/store.db}" >"$folder/log" 2>&1 &
server=$!

SITE=
for _ in $(seq 1200); do
  SITE="$(sed -nE '\#listening on http://127\.0\.0\.1:[0-9]#{s#.*(http://127\.0\.0\.1:[0-9]+).*#\1#p;q}' "$folder/log")"
  [[ -z "$SITE" ]] || break
  kill -0 "$server" 2>/dev/null || break
  sleep 0.1
done
if [[ -z "$SITE" ]]; then
  echo "tools/with-server.sh: the server never said 'listening on http://127.0.0.1:PORT'. It said:" >&2
  cat "$folder/log" >&2
  exit 1
fi

# A bench reads what the server costs from /proc.
SERVER_PID="$server"
export SITE SERVER_PID
"$@"
