#!/usr/bin/env bash
# Measures the form page and the server, each in one run together with a comparison, because single times mean little on a noisy
# machine, how long reviewers of texts wait, and what open event streams cost. Needs a release build and Chromium. Prints the
# results and writes them to bench/out.
#   tools/bench.sh [form-page] [server] [review] [streams]   RUNS=5 sets how often a page is visited, RESPONSES=9000 how many are
#                                                            reviewed
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=tools/env.sh
. tools/env.sh
mkdir -p bench/out

packages() {
  cmp -s "$1/package-lock.json" "$1/node_modules/.installed-package-lock.json" && return
  npm ci --prefix "$1" --no-audit --no-fund --ignore-scripts
  cp "$1/package-lock.json" "$1/node_modules/.installed-package-lock.json"
}

# The form's page in a real Chromium, compared with the same questionnaire in SurveyJS.
form-page() {
  packages bench/form-page
  packages bench/form-page/surveyjs
  npm run build --prefix bench/form-page/surveyjs
  tools/with-server.sh node bench/form-page/run.mjs --runs "${RUNS:-5}" >bench/out/form-page.json
  node bench/form-page/report.mjs bench/out/form-page.json
}

# Pages and submissions per second, compared with a static file served by Node on the same machine.
server() {
  packages bench/server
  tools/with-server.sh node bench/server/run.mjs | tee bench/out/server.md
}

# How long reviewers wait for the next text, with at least 100,000 texts waiting; fails where 2 of 100 wait longer than the limit.
review() {
  (cd end2end && REVIEW_SPEED="${RESPONSES:-9000}" npx playwright test review-speed) | tee bench/out/review.txt
}

# What open event streams of shared drafts cost, and how long a change takes to reach them.
streams() {
  ulimit -n 8192
  # All of them come from one address.
  CONSULTATION_SHARED_DRAFT_RATE=0 CONSULTATION_SHARED_DRAFT_STREAMS=0 \
    tools/with-server.sh node bench/streams/run.mjs | tee bench/out/streams.md
}

parts=("$@")
[[ $# -gt 0 ]] || parts=(form-page server review streams)
for part in "${parts[@]}"; do
  case "$part" in
    form-page | server | review | streams) "$part" ;;
    *)
      echo "tools/bench.sh: there is no bench called '$part'; there are: form-page server review streams" >&2
      exit 2
      ;;
  esac
done
