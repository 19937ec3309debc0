#!/usr/bin/env bash
# Builds the image of Containerfile with podman or docker, starts a container, and checks that it serves, is ready, writes
# its data to the volume and runs as an unprivileged user. Leaves only the image consultation:latest behind.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

builder=
for found in podman docker; do
  if command -v "$found" >/dev/null && "$found" info >/dev/null 2>&1; then
    builder=$found
    break
  fi
done
if [[ -z "$builder" ]]; then
  echo "tools/container.sh: neither podman nor docker is at work here, so no container was built" >&2
  exit 1
fi
# Podman's default image format (OCI) has no health checks.
format=()
[[ "$builder" != podman ]] || format=(--format docker)
"$builder" build "${format[@]}" --file Containerfile --tag consultation:latest .

name="consultation-check-$$"
finish() {
  "$builder" rm --force "$name" >/dev/null 2>&1 || true
  "$builder" volume rm --force "$name" >/dev/null 2>&1 || true
}
trap finish EXIT
die() {
  printf 'tools/container.sh: %s\n' "$*" >&2
  "$builder" logs "$name" >&2 || true
  exit 1
}

"$builder" run --detach --name "$name" --volume "$name:/var/lib/consultation" --publish 127.0.0.1::3000 \
  --read-only --cap-drop ALL consultation:latest >/dev/null
address="$("$builder" port "$name" 3000 | head -n 1)"
for _ in $(seq 300); do
  curl -fsS "http://$address/readyz" >/dev/null 2>&1 && break
  sleep 0.1
done
curl -fsS "http://$address/readyz" >/dev/null || die "it is not ready"
curl -fsS -o /dev/null "http://$address/fr/consultation" || die "there is no form"
[[ "$("$builder" exec "$name" id -u)" == 10001 ]] || die "it does not run as its own user"
# The same command as HEALTHCHECK in Containerfile.
"$builder" exec "$name" bash -c \
  "exec 3<>/dev/tcp/127.0.0.1/3000 && printf 'GET /readyz HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3 && head -n 1 <&3 | grep -q ' 200 '" ||
  die "its health check fails"
"$builder" exec "$name" consultation demo 3 --seed 1 >/dev/null || die "no command runs in it"
"$builder" exec "$name" consultation open-data build open-data --withhold-unreviewed || die "no package can be made in it"
curl -fsS -o /dev/null "http://$address/consultation/open-data/SHA256SUMS" || die "the package is not served"
"$builder" stop "$name" >/dev/null
[[ "$("$builder" inspect --format '{{.State.ExitCode}}' "$name")" == 0 ]] || die "SIGTERM does not end it with status 0"
printf 'The container does what it should.\n'
