#!/usr/bin/env bash
# Builds the client and the server for release. A release of the server embeds the files of the client, and cargo-leptos calls
# nothing between the two, so they are built one after the other.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=tools/env.sh
. tools/env.sh

cargo leptos build --release -P --frontend-only
node tools/shorten-imports.mjs target/site/pkg/consultation.wasm target/site/pkg/consultation.js
node tools/drop-comments.mjs target/site/*.js target/site/shared-draft/*.js
cargo leptos build --release --server-only
