#!/usr/bin/env bash
# Unpacks a Debian package into a temporary folder and checks that it contains everything that docs/hosting.md names: a binary
# that runs from any folder, its manual, completions, settings and unit. Installs nothing.
#   tools/deb-check.sh PACKAGE
set -euo pipefail

root="$(mktemp -d)"
server=
finish() {
  [[ -z "$server" ]] || kill "$server" 2>/dev/null || true
  rm -rf "$root"
}
trap finish EXIT
wrong=0
say() {
  printf 'tools/deb-check.sh: %s\n' "$*" >&2
  wrong=1
}

dpkg-deb --extract "$1" "$root"
dpkg-deb --control "$1" "$root/DEBIAN"
program="$root/usr/bin/consultation"
settings="$root/etc/default/consultation"
unit="$root/usr/lib/systemd/system/consultation.service"

# --- Settings: a configuration file of dpkg, readable by root only, with no variable that the binary does not know
grep -qx /etc/default/consultation "$root/DEBIAN/conffiles" || say "/etc/default/consultation is no configuration file"
[[ "$(stat -c %a "$settings")" == 600 ]] || say "/etc/default/consultation can be read by everybody"
help="$("$program" serve --help)"
for variable in $(grep -oE '^#?CONSULTATION_[A-Z_]+' "$settings" | tr -d '#'); do
  grep -qw "$variable" <<<"$help" || say "/etc/default/consultation sets $variable, which no option has"
done

# --- Maintainer scripts and the unit
for script in postinst prerm postrm; do
  sh -n "$root/DEBIAN/$script" || say "$script is no shell script"
done
if command -v systemd-analyze >/dev/null && [[ -d /usr/lib/systemd/system ]]; then
  # Adds this machine's units, and a `kill` if it has none, so that only the package's own unit can cause an error.
  mkdir -p "$root/usr/lib/systemd/system" "$root/bin"
  cp --no-clobber /usr/lib/systemd/system/*.{target,slice,socket} "$root/usr/lib/systemd/system/" 2>/dev/null || true
  cp "$(type -P kill || type -P true)" "$root/bin/kill"
  found="$(systemd-analyze verify --man=no --root="$root" "$unit" 2>&1 | grep -F consultation.service || true)"
  [[ -z "$found" ]] || say "$found"
fi

# --- The manual: one page per command of --help, with the environment variables
pages="$root/usr/share/man/man1"
for command in $("$program" --help | sed -nE '/^Commands:/,/^$/s/^  ([a-z-]+) .*/\1/p' | grep -vx help); do
  [[ -f "$pages/consultation-$command.1.gz" ]] || say "there is no page consultation-$command(1)"
done
zcat "$pages/consultation-serve.1.gz" | grep -q CONSULTATION_ADDR || say "consultation-serve(1) names no variable"
if command -v man >/dev/null; then
  for page in "$pages"/*.gz; do
    found="$(LC_ALL=C.UTF-8 MANROFFSEQ='' man --warnings --local-file "$page" 2>&1 >/dev/null || true)"
    [[ -z "$found" ]] || say "${page##*/}: $found"
  done
fi

# --- Completions
completion="$root/usr/share/bash-completion/completions/consultation"
bash -c 'source "$1" && complete -p consultation' bash "$completion" >/dev/null || say "bash completes nothing"
for file in usr/share/fish/vendor_completions.d/consultation.fish usr/share/zsh/vendor-completions/_consultation \
  usr/share/doc/consultation/{copyright,README.md,operating.md,hosting.md,open-data.md}; do
  [[ -s "$root/$file" ]] || say "there is no /$file"
done

# --- The binary, run in an empty folder with the settings of the package
mkdir "$root/empty"
cd "$root/empty"
"$program" check >/dev/null 2>&1 || say "the embedded site is not in order"
(
  set -a
  # shellcheck disable=SC1090
  . "$settings"
  CONSULTATION_ADDR=127.0.0.1:0 CONSULTATION_DATABASE_URL="sqlite:$root/store.db" NO_COLOR=1
  exec "$program" serve
) 2>"$root/log" &
server=$!
origin=
for _ in $(seq 300); do
  origin="$(sed -nE 's/.*listening on (http:[^ ]+).*/\1/p' "$root/log" | head -n 1)"
  [[ -z "$origin" ]] && kill -0 "$server" 2>/dev/null || break
  sleep 0.1
done
if [[ -z "$origin" ]]; then
  say "the program does not serve: $(cat "$root/log")"
else
  page="$(curl -fsS "$origin/fr/consultation")" || say "there is no form"
  script="$(grep -oE '/assets/[^"]+/start\.js' <<<"$page" | head -n 1)"
  curl -fsS -o /dev/null "$origin$script" || say "the form's program is not there"
  kill "$server"
  wait "$server" || say "SIGTERM ends it with status $?"
  server=
fi
[[ -z "$(ls -A)" ]] || say "it left in the folder it ran in: $(ls -A)"

[[ $wrong == 0 ]] && printf 'The package holds what it should.\n' >&2
exit "$wrong"
