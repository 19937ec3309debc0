#!/usr/bin/env bash
# Calls each target of src/fuzzing.rs with as many inputs as the time allows, guided by what they reach in the code (libFuzzer), and
# prints how many there were. An input that breaks something is written to fuzz/artifacts: keep it in fuzz/corpus, where a unit test
# runs it from then on.
#   MINUTES=10 tools/fuzz.sh [TARGET…]   all of them, unless some are named
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
tools/setup.sh fuzz
# shellcheck source=tools/env.sh
. tools/env.sh

targets=("$@")
[[ $# -gt 0 ]] || mapfile -t targets < <(cd fuzz/corpus && printf '%s\n' *)
seconds=$((${MINUTES:-10} * 60))
logs=target/fuzz
mkdir -p "$logs"

# The compiler is a stable one, which has no sanitizers. Rust's own checks stay on: overflow, and debug assertions.
# More code-generation units than its one need a third of the memory (5 GB).
build=(cargo fuzz build --sanitizer none --codegen-units 16 --target-dir "$PWD/target/fuzz-build" target)
"${build[@]}"
program="$(find target/fuzz-build/*/release -maxdepth 1 -name target -type f)"

failed=()
printf '%-18s %14s %10s %10s\n' target inputs features kept
for target in "${targets[@]}"; do
  [[ -d "fuzz/corpus/$target" ]] || {
    echo "tools/fuzz.sh: there is no target $target" >&2
    exit 2
  }
  mkdir -p "$logs/$target" fuzz/artifacts
  log="$logs/$target.log"
  status=0
  FUZZ_TARGET="$target" "$program" "$logs/$target" "fuzz/corpus/$target" -max_total_time="$seconds" -max_len=8192 -timeout=20 \
    -artifact_prefix="fuzz/artifacts/$target-" -print_final_stats=1 >"$log" 2>&1 || status=$?
  inputs="$(sed -nE 's/^stat::number_of_executed_units: *([0-9]+)$/\1/p' "$log")"
  features="$(sed -nE 's/.* ft: ([0-9]+) .*/\1/p' "$log" | tail -n 1)"
  printf '%-18s %14s %10s %10s\n' "$target" "${inputs:-?}" "${features:-?}" "$(find "$logs/$target" -type f | wc -l)"
  [[ $status -eq 0 ]] || failed+=("$target")
done
[[ ${#failed[@]} -eq 0 ]] || {
  echo "broken: ${failed[*]}; the inputs are in fuzz/artifacts, the logs in $logs."
  exit 1
}
