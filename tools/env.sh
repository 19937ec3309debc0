# shellcheck shell=bash
# The environment every recipe runs in: where the tools are, and where the release program is.
# Source it from bash (`. tools/env.sh`); it installs nothing. tools/setup.sh does.

consultation_root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
# shellcheck source=tools/versions.sh
. "$consultation_root/tools/versions.sh" || return 1

# Outside the clone, so that a fresh clone does not pay for it again.
BINARYEN_HOME="${XDG_CACHE_HOME:-$HOME/.cache}/consultation/binaryen-$BINARYEN"

export PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$BINARYEN_HOME/node_modules/.bin:$PATH"
export CONSULTATION_BIN="${CONSULTATION_BIN:-${CARGO_TARGET_DIR:-$consultation_root/target}/release/consultation}"

# A log is read by programs and kept in files: no colours in it.
if [[ -n "${CI:-}" ]]; then
  export CARGO_TERM_COLOR=never NO_COLOR=1
  unset FORCE_COLOR
fi
