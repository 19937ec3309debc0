#!/usr/bin/env bash
# Runs the checks of the project in order and stops at the first that fails.
#   tools/test.sh             all of them
#   tools/test.sh NAME…       only these, in the order given; the last line says that not all were run
# The build comes before the tests, because a server under test serves the built files. To add a step, add its name to `all` and
# its command to `run`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=tools/env.sh
. tools/env.sh

all=(setup fmt mutations clippy-server clippy-browser doc deny build size check tests vectors client openapi browser engines lighthouse)

run() {
  case "$1" in
    setup) tools/setup.sh test ;;
    fmt) cargo fmt --all --check ;;
    clippy-server) cargo clippy --workspace --all-targets --no-default-features --features ssr -- -D warnings ;;
    clippy-browser)
      cargo clippy --lib --target wasm32-unknown-unknown --no-default-features --features hydrate -- -D warnings
      ;;
    # A broken link in the documentation is an error.
    doc)
      # The help of commands is documentation too, and has addresses as they are typed; private items are documented here.
      RUSTDOCFLAGS="-D warnings -A rustdoc::bare-urls -A rustdoc::private-intra-doc-links" cargo doc --workspace --no-deps --no-default-features --features ssr \
        --document-private-items
      ;;
    deny) cargo deny check bans licenses sources ;;
    # Only the tests that take seconds, for `make check`; `tests` runs them all.
    unit) cargo test --workspace --features ssr --lib --test vectors --test definition --test architecture --test messages ;;
    tests) cargo test --workspace --features ssr ;;
    # The shared test vectors again, compiled to wasm.
    vectors)
      export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner
      cargo test -p questionnaire --target wasm32-unknown-unknown --test vectors
      cargo test --target wasm32-unknown-unknown --no-default-features --features hydrate --test messages
      ;;
    # Runs the tests of src/client inside a page of Chromium, which webdriver.json says how to start.
    client)
      export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner
      CHROMEDRIVER="$(command -v chromedriver)" \
        cargo test --lib --target wasm32-unknown-unknown --no-default-features --features hydrate
      ;;
    # Runs twice: while the form is open, and after its results are published.
    openapi) tools/openapi.sh ;;
    # The tests that run the program use this build, if it was made in the same run.
    build)
      tools/build.sh
      export CONSULTATION_TEST_PROGRAM="$CONSULTATION_BIN"
      ;;
    size) tools/size.sh ;;
    # Checks that every entry of end2end/mutations still fits the code and the tests; `make mutations` carries them out.
    mutations) node tools/mutations.mjs --check ;;
    # Checks the forms and the messages.
    check) "$CONSULTATION_BIN" check ;;
    browser) npm test --prefix end2end ;;
    # A consultation by five people, and a synthesis of 300 texts: ten minutes, so `make journeys` runs them and not `make test`.
    journeys) JOURNEYS=1 npm test --prefix end2end -- consultation.spec from-texts-to-synthesis ;;
    # Fills in and sends the form in Firefox, WebKitGTK and an old Chromium; the browser tests use a new one.
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
  [[ " ${all[*]} unit journeys " == *" $step "* ]] || run "$step"
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
