#!/usr/bin/env bash
# The weight gate: weighs the form page as a first visitor's browser gets it (tools/size.mjs has the limits). Needs a
# release build; fails without one.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
tools/with-server.sh node tools/size.mjs
