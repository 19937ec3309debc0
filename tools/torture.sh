#!/usr/bin/env bash
# Kills the server and its databases again and again under load, and checks after each time that every acknowledged response is
# there once (tests/http/torture); fails over between two servers of PostgreSQL, fills the disk, and opens thousands of idle connections.
# Needs a release build. `make test` runs the same tests with a few rounds.
#   ROUNDS=200 tools/torture.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
tools/setup.sh test
# shellcheck source=tools/env.sh
. tools/env.sh
export CONSULTATION_TEST_PROGRAM="$CONSULTATION_BIN" CONSULTATION_TORTURE="${ROUNDS:-200}"
cargo test --workspace --features ssr --test http -- torture:: store::postgres::failover:: full_disk --test-threads 1 --nocapture
