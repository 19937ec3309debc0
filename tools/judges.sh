#!/usr/bin/env bash
# Lets outside judges look at the site behind nginx, configured as docs/hosting.md says, and behind Caddy: the HTTP Observatory must give A+,
# testssl.sh must find nothing worse than a certificate of a private authority; Lighthouse must give a median of 98 for performance on a slow
# phone beside the three hundreds. Needs a release build. The reports are in target/judges.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
tools/setup.sh test
tools/setup.sh judges
# shellcheck source=tools/env.sh
. tools/env.sh

out=target/judges
rm -rf "$out"
mkdir -p "$out"
folder="$(mktemp -d)"
processes=()
# shellcheck disable=SC2317  # called by the trap
finish() {
  [[ ${#processes[@]} -eq 0 ]] || kill "${processes[@]}" 2>/dev/null || true
  wait || true
  rm -rf "$folder"
}
trap finish EXIT

free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

# An authority of its own, and a certificate for localhost, as a certificate authority of the web issues them.
openssl req -x509 -newkey rsa:3072 -nodes -days 30 -subj "/CN=Judges" -keyout "$folder/ca.key" -out "$folder/ca.pem" 2>/dev/null
openssl req -newkey rsa:3072 -nodes -subj "/CN=localhost" -keyout "$folder/key.pem" -out "$folder/request.pem" 2>/dev/null
openssl x509 -req -in "$folder/request.pem" -CA "$folder/ca.pem" -CAkey "$folder/ca.key" -days 30 \
  -extfile <(printf 'subjectAltName=DNS:localhost\nextendedKeyUsage=serverAuth') -out "$folder/cert.pem" 2>/dev/null
cat "$folder/cert.pem" "$folder/ca.pem" >"$folder/chain.pem"

# The block of the guide, with this certificate, address and port.
nginx_configuration() {
  local port="$1" server="$2" kind
  printf 'daemon off;\npid %s/pid;\nerror_log stderr crit;\nevents {}\nhttp {\naccess_log off;\n' "$folder"
  for kind in client_body proxy fastcgi uwsgi scgi; do printf '%s_temp_path %s/%s;\n' "$kind" "$folder" "$kind"; done
  sed -n '/^```nginx$/,/^```$/p' docs/hosting.md | grep -v '^```' |
    sed "s#listen 443 ssl#listen 127.0.0.1:$port ssl#; s#127.0.0.1:3000#$server#; s#server_name .*#server_name localhost;#
      s#\$host\$request_uri#localhost:$port\$request_uri#; s#ssl_certificate  .*#ssl_certificate $folder/chain.pem;#; s#ssl_certificate_key .*#ssl_certificate_key $folder/key.pem;#"
  printf '}\n'
}

# Caddy sends plain HTTP to https by itself, at port 80. Here it has one port for both.
caddy_configuration() {
  printf '{\n\tadmin off\n\tauto_https off\n\tservers {\n\t\tlistener_wrappers {\n\t\t\thttp_redirect\n\t\t\ttls\n\t\t}\n\t}\n}\nhttps://localhost:%s {\n\tbind 127.0.0.1\n\ttls %s/chain.pem %s/key.pem\n\treverse_proxy %s\n}\n' \
    "$1" "$folder" "$folder" "$2"
}

# Starts a server whose public address is that of the proxy, the proxy before it, and asks the judges.
judge() {
  local proxy="$1" port server
  port="$(free_port)" server="127.0.0.1:$(free_port)"
  NO_COLOR=1 CONSULTATION_PUBLIC_URL="https://localhost:$port" CONSULTATION_TRUSTED_PROXIES=127.0.0.1 \
    "$CONSULTATION_BIN" serve --addr "$server" --database-url "sqlite:$folder/$proxy.db" >"$out/$proxy-server.log" 2>&1 &
  processes+=($!)
  case "$proxy" in
    nginx)
      nginx_configuration "$port" "$server" >"$folder/nginx.conf"
      nginx -p "$folder" -c "$folder/nginx.conf" >"$out/nginx.log" 2>&1 &
      ;;
    caddy)
      caddy_configuration "$port" "$server" >"$folder/Caddyfile"
      HOME="$folder" XDG_DATA_HOME="$folder" XDG_CONFIG_HOME="$folder" \
        caddy run --adapter caddyfile --config "$folder/Caddyfile" >"$out/caddy.log" 2>&1 &
      ;;
  esac
  processes+=($!)
  curl --silent --show-error --retry 60 --retry-delay 1 --retry-all-errors --cacert "$folder/ca.pem" "https://localhost:$port/fr" >/dev/null
  NODE_EXTRA_CA_CERTS="$folder/ca.pem" node tools/judges/observatory.mjs "localhost:$port" "$out/$proxy-observatory.json"
  # testssl.sh ends with the number of its findings; its report is what counts.
  testssl --quiet --color 0 --add-ca "$folder/ca.pem" --ip one --jsonfile "$out/$proxy-testssl.json" "https://localhost:$port" >"$out/$proxy-testssl.txt" 2>&1 || true
  node tools/judges/testssl.mjs "$out/$proxy-testssl.json"
}

for proxy in nginx caddy; do
  echo "== $proxy"
  judge "$proxy"
done
echo "== Lighthouse"
PERFORMANCE=98 tools/with-server.sh node end2end/lighthouse.mjs | tee "$out/lighthouse.txt"
