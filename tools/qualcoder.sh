#!/usr/bin/env bash
# Takes a codebook through QualCoder and compares the themes before and after: nothing may be lost. Then lets QualCoder import a project and
# compares its codings with those in the store. Needs a build of the program, the network for PyQt6, and a copy of QualCoder's sources
# (https://github.com/ccbogel/QualCoder), whose folder `src` holds `qualcoder/refi.py`.
#   tools/qualcoder.sh FOLDER/src [FILE QUESTION LANGUAGE]      without a file, the example of the tests
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=tools/env.sh
. tools/env.sh

[[ -f "${1:-}/qualcoder/refi.py" ]] || {
  echo "tools/qualcoder.sh: name the folder that holds QualCoder's 'qualcoder/refi.py'" >&2
  exit 2
}
qualcoder="$1" file="${2:-src/coding/exchange/example.toml}" question="${3:-1a}" language="${4:-fr}"

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/python"
"$folder/python/bin/pip" install --quiet PyQt6 PyMuPDF Pillow

through-qualcoder() {
  "$folder/python/bin/python" tools/qualcoder.py "$qualcoder" "$1" "$2" 2>"$folder/log" || {
    cat "$folder/log" >&2
    exit 1
  }
}
convert() {
  "$CONSULTATION_BIN" themes convert "$1" "$2" --question "$question" --language "$language"
}
convert "$file" "$folder/before.qdc"
through-qualcoder "$folder/before.qdc" "$folder/after.qdc"
for side in before after; do
  convert "$folder/$side.qdc" "$folder/$side.csv"
  # QualCoder puts codes into another order.
  sort -o "$folder/$side.csv" "$folder/$side.csv"
done
diff "$folder/before.csv" "$folder/after.csv"
echo "$file, question $question: the same themes after QualCoder"

store=(--database-url "sqlite:$folder/store.db")
{
  "$CONSULTATION_BIN" demo 60 --texts 1a "${store[@]}"
  "$CONSULTATION_BIN" open-data review accept --unflagged "${store[@]}"
  "$CONSULTATION_BIN" themes demo 1a --by example "${store[@]}"
  "$CONSULTATION_BIN" themes project "$folder/texts.qdpx" --question 1a "${store[@]}"
} >"$folder/log" 2>&1 || {
  cat "$folder/log" >&2
  exit 1
}
through-qualcoder "$folder/texts.qdpx" "$folder/theirs.csv"
"$CONSULTATION_BIN" themes codings - --question 1a "${store[@]}" | tr -d '\r' | cut -d, -f2,4 | sort >"$folder/ours.csv"
diff "$folder/ours.csv" <(sort "$folder/theirs.csv")
echo "60 texts: QualCoder has the same codings, each of a whole text"
