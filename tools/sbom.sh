#!/usr/bin/env bash
# Writes the crates of which the server and the client are made, with versions, licences and hashes, to target/sbom: one CycloneDX
# document each (https://cyclonedx.org). What only builds or tests use is not part of them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=tools/env.sh
. tools/env.sh

tools/setup.sh sbom
rm -rf target/sbom
mkdir -p target/sbom
# The date of the commit, so that the same commit gives the same documents.
SOURCE_DATE_EPOCH="$(git log -1 --format=%ct)"
export SOURCE_DATE_EPOCH

# document NAME TARGET FEATURE
document() {
  cargo cyclonedx --format json --spec-version 1.5 --no-build-deps --target "$2" --no-default-features --features "$3" \
    --override-filename "consultation-$1.cdx"
  mv "consultation-$1.cdx.json" target/sbom/
  # The tool writes a document for every crate of the workspace.
  find crates -name "consultation-$1.cdx.json" -delete
  node -e '
    const { components } = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
    const nameless = components.filter((each) => !each.licenses?.length && !each.purl?.includes("file://"));
    if (components.length < 50 || nameless.length) {
      console.error(`${process.argv[1]}: ${components.length} components, without a licence: ${nameless.map((each) => each.name)}`);
      process.exit(1);
    }
    console.log(`${process.argv[1]}: ${components.length} components`);
  ' "target/sbom/consultation-$1.cdx.json"
}

document server "$(rustc -vV | sed -n 's/^host: //p')" ssr
document client wasm32-unknown-unknown hydrate
