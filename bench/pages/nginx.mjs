// An nginx that serves one answer of the site from a file: the same body, encoded the same way, with the same headers.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Headers that nginx sends by itself, or that belong to the connection. */
const OWN = new Set(["date", "etag", "last-modified", "content-length", "connection", "keep-alive", "server", "transfer-encoding", "content-type"]);

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** Starts nginx; resolves with its address and the function that stops it. */
export async function nginxServing({ body, headers }) {
  const folder = mkdtempSync(join(tmpdir(), "bench-nginx-"));
  const port = await freePort();
  writeFileSync(join(folder, "page"), body);
  const quoted = (value) => `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("$", "")}"`;
  const added = Object.entries(headers).filter(([name]) => !OWN.has(name)).map(([name, value]) => `add_header ${name} ${quoted(value)};`);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${folder}/${kind};`);
  writeFileSync(join(folder, "nginx.conf"), `
    daemon off; pid ${folder}/pid; error_log stderr crit; worker_processes auto; ${process.getuid() === 0 ? "user root;" : ""}
    events { worker_connections 1024; }
    http {
      access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; open_file_cache max=10; ${temporary.join(" ")}
      server { listen 127.0.0.1:${port}; root ${folder}; default_type ${quoted(headers["content-type"])}; ${added.join(" ")} }
    }`);
  const nginx = spawn("nginx", ["-p", folder, "-c", join(folder, "nginx.conf")], { stdio: "inherit" });
  const url = `http://127.0.0.1:${port}/page`;
  for (let attempt = 0; ; attempt += 1) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) break;
    if (attempt === 100 || nginx.exitCode !== null) throw new Error("nginx does not answer");
    await new Promise((over) => setTimeout(over, 50));
  }
  const stop = async () => {
    nginx.kill();
    await once(nginx, "exit");
    rmSync(folder, { recursive: true });
  };
  return { url, stop };
}
