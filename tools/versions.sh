# shellcheck shell=bash
# The versions of the tools with which the project is built and tested. No other file names them.
# Sourced by tools/env.sh; only sets variables. (npm packages: end2end/package.json.)

# shellcheck disable=SC2034  # read by the scripts that source this file
{
  CARGO_LEPTOS=0.3.10 # 0.3.11 wants a newer compiler than rust-version in Cargo.toml
  CARGO_DENY=0.20.2
  CARGO_DEB=3.8.0
  CARGO_CYCLONEDX=0.5.9
  CARGO_FUZZ=0.13.2
  SCHEMATHESIS=4.32.5 # PyPI
  BINARYEN=132.0.0 # the npm package that contains wasm-opt
  FRICTIONLESS=5.21.0 # validates the open-data package
  PANDAS=3.1.1

  # The command line tool must have exactly the version of the library, so its version is read from Cargo.toml.
  WASM_BINDGEN="$(sed -nE 's/^wasm-bindgen *= *(\{.*version *= *)?"=([0-9]+\.[0-9]+\.[0-9]+)".*/\2/p' \
    "$(dirname "${BASH_SOURCE[0]}")/../Cargo.toml")"
}

if ! [[ "$WASM_BINDGEN" =~ ^[0-9.]+$ ]]; then
  echo "tools/versions.sh: Cargo.toml must pin wasm-bindgen on one line, as in: wasm-bindgen = { version = \"=0.2.129\" }" >&2
  return 1
fi
