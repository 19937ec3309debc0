#!/usr/bin/env bash
# Measures the transfer size of the form page at a first visit and fails above the limits in tools/size.mjs. Needs a
# release build.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
tools/with-server.sh node tools/size.mjs
