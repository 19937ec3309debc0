#!/usr/bin/env bash
# Runs the tests again and again, goes on past those that fail, and names each one that did: a test that fails by chance is a fault.
# Needs a release build. Its logs are in target/soak.
#   ROUNDS=10 tools/soak.sh [STEP…]     tests vectors client browser (all of them, unless some are named), each in every round
#   CASES=50000 tools/soak.sh properties  every property test once, with that many cases
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
tools/setup.sh test
# shellcheck source=tools/env.sh
. tools/env.sh
export CONSULTATION_TEST_PROGRAM="$CONSULTATION_BIN"
logs=target/soak
rm -rf "$logs"
mkdir -p "$logs"

run() {
  case "$1" in
    tests) cargo test --workspace --features ssr --no-fail-fast ;;
    vectors | client) tools/test.sh "$1" ;;
    # Without CI no test gets a second try.
    browser) env -u CI npm test --prefix end2end ;;
    properties)
      export PROPTEST_CASES="${CASES:-50000}"
      local status=0
      cargo test -p questionnaire --release --test properties --no-fail-fast || status=$?
      cargo test --workspace --features ssr --lib || status=$?
      cargo test --workspace --features ssr --test http -- hostile::addresses:: model:: || status=$?
      return "$status"
      ;;
    *)
      echo "tools/soak.sh: no step is called '$1'; there are: tests vectors client browser properties" >&2
      return 2
      ;;
  esac
}

steps=("$@")
[[ $# -gt 0 ]] || steps=(tests vectors client browser)
rounds="${ROUNDS:-10}"
[[ "${steps[*]}" != properties ]] || rounds=1
runs=0 failed=0
for round in $(seq "$rounds"); do
  for step in "${steps[@]}"; do
    log="$logs/$round-$step.log"
    began=$SECONDS
    outcome=passed
    run "$step" >"$log" 2>&1 || outcome=FAILED
    runs=$((runs + 1))
    [[ $outcome == passed ]] || failed=$((failed + 1))
    printf 'round %d of %d: %s %s in %d s\n' "$round" "$rounds" "$step" "$outcome" $((SECONDS - began))
  done
done

# The lines by which cargo and Playwright name a test that failed.
printf '%d runs, %d with a failure\n' "$runs" "$failed"
[[ $failed -eq 0 ]] || {
  grep -hoE '^test .+ \.\.\. FAILED$|^ +✘ +[0-9]+ .+|^ +[0-9]+\) .+\.spec\.ts:.+' "$logs"/*.log | sed -E 's/ \([0-9.]+m?s\)$//; s/^ +(✘ +)?[0-9]+\)? *//' | sort | uniq -c | sort -rn
  echo "The logs of these runs are in $logs."
  exit 1
}
