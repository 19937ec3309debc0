# shellcheck shell=bash
# The environment of every recipe: the paths of the tools and of the release binary.
# Source it from bash (`. tools/env.sh`). It installs nothing; tools/setup.sh does that.

consultation_root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
# shellcheck source=tools/versions.sh
. "$consultation_root/tools/versions.sh" || return 1

# Outside the clone, so that a fresh clone does not have to install it again.
BINARYEN_HOME="${XDG_CACHE_HOME:-$HOME/.cache}/consultation/binaryen-$BINARYEN"
PROXIES_HOME="${XDG_CACHE_HOME:-$HOME/.cache}/consultation/proxies"

export PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$BINARYEN_HOME/node_modules/.bin:$PATH:/usr/sbin:$PROXIES_HOME/usr/sbin:$PROXIES_HOME/usr/bin"
export CONSULTATION_BIN="${CONSULTATION_BIN:-${CARGO_TARGET_DIR:-$consultation_root/target}/release/consultation}"

# Logs of the CI are stored as files, so they get no colours.
if [[ -n "${CI:-}" ]]; then
  export CARGO_TERM_COLOR=never NO_COLOR=1
  unset FORCE_COLOR
fi
