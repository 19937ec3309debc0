#!/usr/bin/env bash
# Builds a Debian package of the release binary, with its manual, completions and systemd unit, and checks it with
# tools/deb-check.sh. Needs a release build.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=tools/env.sh
. tools/env.sh

tools/setup.sh deb
rm -rf target/manual target/debian
"$CONSULTATION_BIN" manual target/manual
package="$(cargo deb --no-build --no-strip --output target/debian/ | tail -n 1)"
tools/deb-check.sh "$package"
printf '%s\n' "$package"
