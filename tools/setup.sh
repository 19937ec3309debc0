#!/usr/bin/env bash
# Installs the tools of the project, each only if it is missing or has another version.
#   tools/setup.sh build   the tools to build and run the site
#   tools/setup.sh test    these, and the tools to run every test
#   tools/setup.sh bench   these, and the programs with which the site is measured
#   tools/setup.sh fuzz    the tool by which targets are fuzzed
#   tools/setup.sh judges  the programs that judge the site from outside
# Requires: rustup, Node 20 or later, and (only if a system package is missing) apt-get as root or with sudo.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=tools/env.sh
. tools/env.sh

have() { printf '  have     %s\n' "$*"; }
install() { printf '  install  %s\n' "$*"; }
# A program is looked for with `type -P`, because `command -v` also finds the functions of this script.
die() {
  printf 'tools/setup.sh: %s\n' "$*" >&2
  exit 1
}

# --- System packages ---------------------------------------------------------------------------------------------

apt_updated=
# Sets `apt` to the command that changes the system, with its package lists brought up to date once.
apt_ready() {
  type -P apt-get >/dev/null || die "cannot install $*: there is no apt-get here. Install it by hand, then run this again."
  local as_root=()
  if [[ "$(id -u)" != 0 ]]; then
    type -P sudo >/dev/null || die "cannot install $*: that takes root or sudo. Install it by hand, then run this again."
    as_root=(sudo)
  fi
  apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300)
  if [[ -z "$apt_updated" ]]; then
    "${apt[@]}" update || echo "  apt-get update failed; trying with the lists there are"
    apt_updated=yes
  fi
}

apt_install() {
  local apt=()
  apt_ready "$@"
  "${apt[@]}" install -y --no-install-recommends "$@" || die "apt-get could not install $*; its message is above."
}

# --- Rust ----------------------------------------------------------------------------------------------------------

rust() {
  type -P rustup >/dev/null || die "rustup is missing. See https://rustup.rs, then run this again."
  # rust-toolchain.toml names the toolchain. Not every version of rustup installs it automatically.
  local wanted found
  wanted="$(sed -nE 's/^channel *= *"([0-9.]+)".*/\1/p' rust-toolchain.toml)"
  [[ -n "$wanted" ]] || die "rust-toolchain.toml names no version"
  rustc --version >/dev/null 2>&1 || rustup toolchain install "$wanted" --profile minimal
  found="$(rustc --version | cut -d ' ' -f 2)"
  [[ "$found" == "$wanted" ]] || die "rustc is $found, and rust-toolchain.toml says $wanted: is RUSTUP_TOOLCHAIN set?"
  have "rustc $found"

  local part installed
  installed="$(rustup component list --installed)"
  for part in "$@"; do
    if grep -q "^$part" <<<"$installed"; then
      have "$part"
    else
      install "$part"
      rustup component add "$part"
    fi
  done
  installed="$(rustup target list --installed)"
  if grep -qx wasm32-unknown-unknown <<<"$installed"; then
    have "target wasm32-unknown-unknown"
  else
    install "target wasm32-unknown-unknown"
    rustup target add wasm32-unknown-unknown
  fi
}

# Rust needs a linker, SQLite a C compiler, and the OpenSSL that cargo-leptos builds needs perl.
c_compiler() {
  if cc --version >/dev/null 2>&1 && perl -MIPC::Cmd -MFile::Compare -e 1 >/dev/null 2>&1; then
    have "C compiler and perl"
  else
    install "C compiler and perl"
    apt_install build-essential perl
  fi
}

# Prints the second word of a program's --version, or nothing.
version_of() {
  local version=
  if type -P "$1" >/dev/null; then
    read -r _ version _ <<<"$("$1" --version 2>/dev/null || true)"
  fi
  printf '%s' "$version"
}

# cargo_tool PROGRAM CRATE VERSION [OPTION…]
cargo_tool() {
  local program="$1" crate="$2" version="$3" found
  shift 3
  found="$(version_of "$program")"
  if [[ "$found" == "$version" ]]; then
    have "$program $version"
    return
  fi
  install "$program $version${found:+ in place of $found} (this takes minutes, once)"
  # The tools are built without optimisation, because building them takes longer than running them. The second attempt ignores
  # the tool's lock file, because a lagging mirror may lack a version that it names.
  local cargo_install=(env CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_LTO=off
    CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 cargo install "$crate" --version "$version" --force "$@")
  "${cargo_install[@]}" --locked || {
    echo "  retry    $crate without its lock file"
    "${cargo_install[@]}"
  } || die "cargo could not install $crate $version; its message is above."
  hash -r
  found="$(version_of "$program")"
  [[ "$found" == "$version" ]] ||
    die "$crate $version is installed, but '$(type -P "$program" || echo "$program")' answers '$found'; check PATH."
}

# --- Node ------------------------------------------------------------------------------------------------------------

node_and_npm() {
  local program found
  for program in node npm; do
    type -P "$program" >/dev/null || die "$program is missing: Node 20.19 or later, with npm, is needed. See https://nodejs.org."
  done
  found="$(node --version)"
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
    die "node $found is too old: 20.19 or later is needed."
  have "node $found"
}

wasm_opt() {
  local major="${BINARYEN%%.*}"
  is_there() { [[ "$(wasm-opt --version 2>/dev/null || true)" =~ version\ $major( |$) ]]; }
  if is_there; then
    have "wasm-opt $major"
    return
  fi
  install "wasm-opt $major (npm binaryen@$BINARYEN)"
  # Installs into a temporary folder and renames it, so that an interrupted install is not mistaken for a complete one.
  local aside="$BINARYEN_HOME.$$"
  rm -rf "$aside" "$BINARYEN_HOME"
  mkdir -p "$aside"
  npm install --prefix "$aside" --no-save --no-audit --no-fund --ignore-scripts "binaryen@$BINARYEN" || {
    rm -rf "$aside"
    die "npm could not install binaryen@$BINARYEN; its message is above."
  }
  mv "$aside" "$BINARYEN_HOME"
  hash -r
  is_there || die "binaryen@$BINARYEN is installed, but '$(type -P wasm-opt || echo wasm-opt)' does not answer as version $major."
}

end2end_packages() {
  # The lock file of the last install is next to the packages that it installed.
  local installed=end2end/node_modules/.installed-package-lock.json
  if [[ -f end2end/node_modules/.package-lock.json ]] && cmp -s end2end/package-lock.json "$installed"; then
    have "npm packages of end2end"
    return
  fi
  install "npm packages of end2end"
  # Skips install scripts: the only one downloads a Java runtime, and java_runtime installs it with apt.
  npm ci --prefix end2end --no-audit --no-fund --ignore-scripts || die "npm ci failed in end2end; its message is above."
  cp end2end/package-lock.json "$installed"
}

# --- Programs of the tests -------------------------------------------------------------------------------------------

java_runtime() {
  if java -version >/dev/null 2>&1; then
    have "java"
  else
    install "java"
    apt_install default-jre-headless
    java -version >/dev/null 2>&1 || die "java is installed but does not start."
  fi
}

# The tests start their own PostgreSQL server from these binaries; the system's server is not used.
postgresql() {
  local initdb
  is_there() { initdb="$(compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort -V | tail -n 1 || type -P initdb)"; }
  if [[ -n "${CONSULTATION_TEST_POSTGRES:-}" ]]; then
    have "PostgreSQL: CONSULTATION_TEST_POSTGRES"
    return
  fi
  if ! is_there; then
    install "PostgreSQL"
    apt_install postgresql
    is_there || die "PostgreSQL is installed, but there is no initdb."
  fi
  have "$("$initdb" --version)"
}

# Tools with which the tests read the published data: a virtual environment outside the clone.
data_readers() {
  local home="${XDG_CACHE_HOME:-$HOME/.cache}/consultation/frictionless-$FRICTIONLESS"
  if [[ "$("$home/bin/frictionless" --version 2>/dev/null || true)" == "$FRICTIONLESS" ]] &&
    "$home/bin/python" -c "import pandas; assert pandas.__version__ == '$PANDAS'" 2>/dev/null; then
    have "frictionless $FRICTIONLESS and pandas $PANDAS"
    return
  fi
  install "frictionless $FRICTIONLESS and pandas $PANDAS (Python)"
  python3 -m venv --help >/dev/null 2>&1 || apt_install python3 python3-venv
  rm -rf "$home"
  # Debian's Python may lack ensurepip until python3-venv is installed.
  python3 -m venv "$home" || { rm -rf "$home"; apt_install python3-venv; python3 -m venv "$home"; } ||
    die "python3 could not make a virtual environment; its message is above."
  "$home/bin/pip" install --quiet --disable-pip-version-check "frictionless==$FRICTIONLESS" "pandas==$PANDAS" || {
    rm -rf "$home"
    die "pip could not install frictionless $FRICTIONLESS; its message is above."
  }
}

# Checks the site against its OpenAPI document: a separate virtual environment, outside the clone.
schemathesis() {
  local home="${XDG_CACHE_HOME:-$HOME/.cache}/consultation/schemathesis-$SCHEMATHESIS"
  if [[ "$("$home/bin/schemathesis" --version 2>/dev/null || true)" == *" $SCHEMATHESIS" ]]; then
    have "schemathesis $SCHEMATHESIS"
    return
  fi
  install "schemathesis $SCHEMATHESIS (Python)"
  rm -rf "$home"
  # data_readers has installed python3 and venv already.
  python3 -m venv "$home" || die "python3 could not make a virtual environment; its message is above."
  "$home/bin/pip" install --quiet --disable-pip-version-check "schemathesis==$SCHEMATHESIS" || {
    rm -rf "$home"
    die "pip could not install schemathesis $SCHEMATHESIS; its message is above."
  }
}

chromium() {
  local found
  if found="$(node end2end/support/chromium.mjs)"; then
    have "$found"
    return
  fi
  install "Chromium"
  # Ubuntu's package only installs a snap, which does not start in a container. Playwright's own build does.
  (apt_install chromium fonts-liberation) || echo "  retry    with Playwright's own Chromium"
  node end2end/support/chromium.mjs >/dev/null || (cd end2end && npx --no-install playwright install --with-deps chromium) ||
    die "no Chromium could be installed. Put chromium, chromium-browser or google-chrome on PATH, then run this again."
  found="$(node end2end/support/chromium.mjs)" || die "Chromium is installed but does not start."
  have "$found"
}

# Drives Chromium for the tests of the client, which run inside a page.
driver_of_chromium() {
  if type -P chromedriver >/dev/null; then
    have "$(chromedriver --version | cut -d ' ' -f 1,2)"
  else
    install "ChromeDriver"
    apt_install chromium-driver
    type -P chromedriver >/dev/null || die "chromium-driver is installed, but there is no chromedriver."
  fi
}

other_engines() {
  if type -P firefox-esr >/dev/null || type -P firefox >/dev/null; then
    have "firefox"
  else
    install "Firefox ESR"
    apt_install firefox-esr
  fi
  if type -P WebKitWebDriver >/dev/null && type -P xvfb-run >/dev/null; then
    have "WebKitGTK with its driver, and a screen for it"
  else
    install "WebKitGTK with its driver, and a screen for it"
    apt_install webkit2gtk-driver xvfb xauth
  fi
  # Chromium 103 is one of the npm packages of end2end. A snap of Chromium does not bring these libraries for it.
  if [[ "$(ldconfig -p)" == *libnss3.so* ]]; then
    have "libraries of Chromium 103"
  else
    install "libraries of Chromium 103"
    apt_install libnss3 libexpat1
  fi
}

# The proxies behind which the site is tested. Their packages would start a service each, so they are only unpacked.
proxies() {
  if type -P nginx >/dev/null && type -P caddy >/dev/null; then
    have "nginx and Caddy"
    return
  fi
  install "nginx and Caddy (unpacked, not installed)"
  local aside="$PROXIES_HOME.$$" package
  mkdir -p "$aside"
  local apt=()
  apt_ready nginx caddy
  (cd "$aside" && apt-get download nginx caddy) || die "apt-get could not download nginx and caddy; its message is above."
  for package in "$aside"/*.deb; do
    dpkg -x "$package" "$aside"
  done
  rm -rf "$PROXIES_HOME"
  mv "$aside" "$PROXIES_HOME"
  hash -r
  nginx -v || die "nginx is unpacked, but does not start. Install nginx and caddy by hand, then run this again."
  caddy version >/dev/null || die "caddy is unpacked, but does not start. Install nginx and caddy by hand, then run this again."
}

# wrk loads the site and nginx; the shell of SQLite writes the CSV beside which an export is timed.
programs_of_the_bench() {
  if type -P wrk >/dev/null && type -P sqlite3 >/dev/null; then
    have "wrk and sqlite3"
  else
    install "wrk and sqlite3"
    apt_install wrk sqlite3
  fi
}

# They look at the site over TLS, behind both proxies.
judges() {
  local installed=tools/judges/node_modules/.installed-package-lock.json
  if cmp -s tools/judges/package-lock.json "$installed"; then
    have "the HTTP Observatory"
  else
    install "the HTTP Observatory (npm)"
    # Its install scripts fetch lists from the network, which the judge can do without.
    npm ci --prefix tools/judges --no-audit --no-fund --ignore-scripts || die "npm ci failed in tools/judges; its message is above."
    cp tools/judges/package-lock.json "$installed"
  fi
  if type -P testssl >/dev/null && type -P openssl >/dev/null && type -P curl >/dev/null; then
    have "testssl, openssl and curl"
  else
    install "testssl, openssl and curl"
    apt_install testssl.sh openssl curl
  fi
}

case "${1:-}" in
  build)
    node_and_npm
    c_compiler
    rust
    ;;
  test | bench)
    node_and_npm
    c_compiler
    rust clippy rustfmt
    ;;
  deb)
    rust
    cargo_tool cargo-deb cargo-deb "$CARGO_DEB"
    exit
    ;;
  fuzz)
    rust
    cargo_tool cargo-fuzz cargo-fuzz "$CARGO_FUZZ"
    exit
    ;;
  judges)
    node_and_npm
    proxies
    judges
    exit
    ;;
  sbom)
    rust
    # The tool tells its version to cargo alone.
    [[ "$(cargo-cyclonedx cyclonedx --version 2>/dev/null)" == *" $CARGO_CYCLONEDX" ]] ||
      cargo install cargo-cyclonedx --version "$CARGO_CYCLONEDX" --locked --force
    exit
    ;;
  *)
    echo "usage: tools/setup.sh build|test|bench|fuzz|judges|deb|sbom" >&2
    exit 2
    ;;
esac
cargo_tool wasm-bindgen wasm-bindgen-cli "$WASM_BINDGEN"
cargo_tool cargo-leptos cargo-leptos "$CARGO_LEPTOS" --features no_downloads
wasm_opt
if [[ "$1" != build ]]; then
  cargo_tool wasm-bindgen-test-runner wasm-bindgen-cli "$WASM_BINDGEN"
  cargo_tool cargo-deny cargo-deny "$CARGO_DENY"
  java_runtime
  postgresql
  data_readers
  schemathesis
  end2end_packages
  chromium
  driver_of_chromium
  other_engines
  proxies
fi
if [[ "$1" == bench ]]; then
  programs_of_the_bench
fi
