#!/usr/bin/env bash
# A Debian package of the release program, with its manual, completions and systemd unit. Needs a release build.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=tools/env.sh
. tools/env.sh

tools/setup.sh deb
rm -rf target/manual
"$CONSULTATION_BIN" manual target/manual
cargo deb --no-build --no-strip --output target/debian/
