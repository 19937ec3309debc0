#!/usr/bin/env bash
# Every check of the project, in order, up to the first that fails.
#   tools/test.sh             all of them
#   tools/test.sh NAME…       only those, in the order given; the last line says that it was not all
# The build comes before the tests: a server under test serves the built files. To add a step: a name in `all`, and
# what it runs in `run`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=tools/env.sh
. tools/env.sh

all=(setup fmt clippy-server clippy-browser doc deny build size check tests vectors openapi browser engines lighthouse)

run() {
  case "$1" in
    setup) tools/setup.sh test ;;
    fmt) cargo fmt --all --check ;;
    clippy-server) cargo clippy --workspace --all-targets --no-default-features --features ssr -- -D warnings ;;
    clippy-browser)
      cargo clippy --lib --target wasm32-unknown-unknown --no-default-features --features hydrate -- -D warnings
      ;;
    # A link to what is not there any more is an error.
    doc)
      RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps --no-default-features --features ssr \
        --document-private-items
      ;;
    deny) cargo deny check bans licenses sources ;;
    # The tests that take seconds, for `make check`; `tests` has them all.
    unit) cargo test --workspace --features ssr --lib --test vectors --test definition --test architecture --test messages ;;
    tests) cargo test --workspace --features ssr ;;
    # The shared test vectors once more, in the browser's instruction set.
    vectors)
      export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner
      cargo test -p questionnaire --target wasm32-unknown-unknown --test vectors
      cargo test --target wasm32-unknown-unknown --no-default-features --features hydrate --test messages
      ;;
    # Twice, while the form takes responses and once its results are out.
    openapi) tools/openapi.sh ;;
    build) cargo leptos build --release -P ;;
    size) tools/size.sh ;;
    # The forms and the sentences; and whether the list of features to be taken away still fits the code and the tests.
    check)
      "$CONSULTATION_BIN" check
      node tools/mutations.mjs --check
      ;;
    browser) npm test --prefix end2end ;;
    # The journey in the two engines that are not Chromium's.
    engines) tools/with-server.sh node --test end2end/engines/ ;;
    lighthouse) tools/with-server.sh node end2end/lighthouse.mjs ;;
    *)
      echo "tools/test.sh: no step is called '$1'; there are: ${all[*]}" >&2
      return 2
      ;;
  esac
}

bold='' red='' green='' plain=''
if [[ -t 1 && -z "${CI:-}" && -z "${NO_COLOR:-}" ]]; then
  bold=$'\e[1m' red=$'\e[31m' green=$'\e[32m' plain=$'\e[0m'
fi
clock() { printf '%d:%02d' $(($1 / 60)) $(($1 % 60)); }

steps=("$@")
[[ $# -gt 0 ]] || steps=("${all[@]}")
for step in "${steps[@]}"; do
  [[ " ${all[*]} unit " == *" $step "* ]] || run "$step"
done

summary=()
current=
began=0
finish() {
  local status=$?
  printf '\n%s== Summary%s\n' "$bold" "$plain"
  [[ ${#summary[@]} -eq 0 ]] || printf '%s\n' "${summary[@]}"
  if [[ $status -ne 0 ]]; then
    printf '%s  failed   %-15s %6s%s\n' "$red" "$current" "$(clock $((SECONDS - began)))" "$plain"
    printf '%sFAILED in step "%s" (exit status %d) after %s.%s\n' "$red" "$current" "$status" "$(clock $SECONDS)" "$plain"
  elif [[ "${steps[*]}" == "${all[*]}" ]]; then
    printf '%sAll %d steps passed in %s.%s\n' "$green" "${#steps[@]}" "$(clock $SECONDS)" "$plain"
  else
    printf '%sPassed in %s, but only: %s (of: %s).%s\n' "$green" "$(clock $SECONDS)" "${steps[*]}" "${all[*]}" "$plain"
  fi
  exit "$status"
}
trap finish EXIT

SECONDS=0
for current in "${steps[@]}"; do
  began=$SECONDS
  printf '\n%s== %s%s  (at %s)\n' "$bold" "$current" "$plain" "$(clock $SECONDS)"
  run "$current"
  printf '%s-- %s passed in %s%s\n' "$green" "$current" "$(clock $((SECONDS - began)))" "$plain"
  summary+=("$(printf '  passed   %-15s %6s' "$current" "$(clock $((SECONDS - began)))")")
done
