#!/usr/bin/env bash
# Measures the product beside a rival, a limit or its former self, in one run, because single times mean little on a noisy machine.
# Needs a release build and Chromium. Each part writes its figures to bench/out; at the end one table of all that is there is printed and
# written as JSON to bench/out/bench.json.
#   tools/bench.sh [PART…]    form-page letter inline-css pages submissions store clients review coding streams
# RUNS=5 sets how often a page is visited, RESPONSES=9000 how many are reviewed, TEXTS=100000 how many are coded; MILLION=0 leaves the store of
# a million responses out.
# BEFORE=PROGRAM is a release build of another commit, which BEFORE_COMMIT names. The parts form-page, letter, pages, submissions, store and
# clients are then measured with it too, right after the program of the tree. Its figures are written to bench/out/before, and the table has
# them in a column of their own. The part store also measures how long the migration takes of a store that it made. What it cannot do is told
# and left out, and does not change the status with which the bench ends.
set -euo pipefail
if [[ -n "${BEFORE:-}" ]]; then
  BEFORE="$(realpath "$BEFORE")"
  export BEFORE
  [[ -f "$BEFORE" && -x "$BEFORE" ]] || {
    echo "tools/bench.sh: there is no program $BEFORE" >&2
    exit 2
  }
fi
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=tools/env.sh
. tools/env.sh

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
  tools/with-server.sh node bench/form-page/run.mjs --runs "${RUNS:-5}" >"$OUT/form-page-visits.json"
  node bench/form-page/report.mjs "$OUT/form-page-visits.json"
  node bench/form-page/rows.mjs "$OUT/form-page-visits.json"
}

# What a letter costs that is typed into the form, compared with a page of one text area.
letter() {
  packages bench/form-page
  tools/with-server.sh node bench/form-page/letter.mjs
}

# The form's page, which carries its style sheet, compared with itself with a link to the sheet.
inline-css() {
  packages bench/form-page
  tools/with-server.sh node bench/form-page/inline-css.mjs --runs "${RUNS:-9}"
}

# Pages, compared with nginx serving the same bytes.
pages() {
  tools/with-server.sh node bench/pages/run.mjs
}

# Submissions, compared with a plain loop of the same inserts into a file beside the store.
submissions() {
  folder="$(mktemp -d)"
  trap 'rm -rf "$folder"' EXIT
  STORE="$folder/store.db" STORE_FILE="$folder/store.db" tools/with-server.sh node bench/submissions/run.mjs
}

# Commands and a server with many responses.
store() {
  RESPONSES=100000 node bench/store/run.mjs
  [[ "${MILLION:-1}" == 0 ]] || RESPONSES=1000000 node bench/store/run.mjs
}

# When clients that say nothing are cut.
clients() {
  tools/with-server.sh node bench/clients/run.mjs
}

# How long reviewers wait for the next text, with at least 100,000 texts waiting; fails where 2 of 100 wait longer than the limit.
review() {
  (cd end2end && REVIEW_SPEED="${RESPONSES:-9000}" npx playwright test review-speed) | tee bench/out/review.txt
  node bench/review/rows.mjs
}

# A store with so many coded texts and some that wait, made by the program's own commands; two coders are invited. In memory where there
# is room, because each review and each coding is on disk before the next.
coded-store() {
  local texts="$1" store="$2" waiting="${WAITING:-1000}"
  local url=(--database-url "sqlite:$store")
  # A few of a hundred texts are flagged, and not accepted.
  "$CONSULTATION_BIN" demo "$((texts + texts / 20 + waiting))" --texts 1a "${url[@]}"
  "$CONSULTATION_BIN" open-data review accept --unflagged "${url[@]}" >"$store.log" 2>&1 || tail -3 "$store.log"
  "$CONSULTATION_BIN" themes demo 1a --most "$texts" --by bench "${url[@]}"
  for coder in one two; do
    "$CONSULTATION_BIN" operators invite "$coder@example.org" --role coder "${url[@]}"
  done >"$store.links"
}

# How long coders wait with many coded texts, and what that costs with few.
coding() {
  folder="$(mktemp -d)"
  making="$(mktemp -d -p "$( [[ -w /dev/shm ]] && echo /dev/shm || echo "$folder" )")"
  trap 'rm -rf "$folder" "$making"' EXIT
  local few="${FEW:-1000}" many="${TEXTS:-100000}"
  for texts in "$few" "$many"; do
    coded-store "$texts" "$making/$texts.db"
    mv "$making/$texts.db"* "$folder/"
    # Figures are computed anew for each request, of a form that is closed.
    CONSULTATION_CACHE_TTL=0 CONSULTATION_CLOSES_AT=2020-03-16T23:59:59+01:00 \
      STORE="$folder/$texts.db" LINKS="$(cat "$folder/$texts.db.links")" \
      tools/with-server.sh node bench/coding/run.mjs >"bench/out/coding-$texts.json"
  done
  node bench/coding/report.mjs "bench/out/coding-$few.json" "bench/out/coding-$many.json" | tee bench/out/coding.md
}

# What open event streams of shared drafts cost, and how long a change takes to reach them.
streams() {
  ulimit -n 8192
  # All of them come from one address.
  CONSULTATION_SHARED_DRAFT_RATE=0 CONSULTATION_SHARED_DRAFT_STREAMS=0 \
    tools/with-server.sh node bench/streams/run.mjs | tee bench/out/streams.md
}

# Runs a part for a program, which writes its figures into a folder as those of a commit, or of the tree's where none is named; `ended` is its
# status. The shell would go on after an error in a function that stands before `||`, so each part is a shell of its own.
measure() {
  set +e
  (
    set -e
    export CONSULTATION_BIN="$2" OUT="$3" PROGRAM_COMMIT="${4:-}"
    mkdir -p "$OUT"
    "$1"
  )
  ended=$?
  set -e
  [[ $ended -eq 0 ]] || echo "tools/bench.sh: $1 of $2 ended with status $ended" >&2
}

all=(form-page letter inline-css pages submissions store clients review coding streams)
with_before=(form-page letter pages submissions store clients)
parts=("$@")
[[ $# -gt 0 ]] || parts=("${all[@]}")
for part in "${parts[@]}"; do
  [[ " ${all[*]} " == *" $part "* ]] || {
    echo "tools/bench.sh: there is no bench called '$part'; there are: ${all[*]}" >&2
    exit 2
  }
done
tools/setup.sh bench
[[ $# -gt 0 ]] || rm -f bench/out/*.json bench/out/before/*.json
# A part that fails or misses its limit does not keep the others from being measured.
status=0
for part in "${parts[@]}"; do
  measure "$part" "$CONSULTATION_BIN" bench/out
  [[ $ended -eq 0 ]] || status=1
  if [[ -n "${BEFORE:-}" && " ${with_before[*]} " == *" $part "* ]]; then
    measure "$part" "$BEFORE" bench/out/before "${BEFORE_COMMIT:-another program}"
  fi
done
node bench/report.mjs
exit "$status"
