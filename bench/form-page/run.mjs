// Measures the form of the site that SITE names in comparison with SurveyJS: starts the server of the comparison, then
// measure.mjs with the arguments given here. JSON on stdout.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";

const here = (name) => join(import.meta.dirname, name);

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

const port = await freePort();
const comparison = spawn(process.execPath, [here("serve.mjs"), here("surveyjs/dist"), String(port)], { stdio: ["ignore", "pipe", "inherit"] });
await Promise.race([once(comparison.stdout, "data"), once(comparison, "exit").then(() => { throw new Error("the server of the comparison ended"); })]);

const { status } = spawnSync(process.execPath, [
  here("measure.mjs"), here("site.json"), "--url", `${process.env.SITE}/fr/consultation`,
  "--vs", here("surveyjs/adapter.json"), "--vs-url", `http://127.0.0.1:${port}/`, ...process.argv.slice(2),
], { stdio: ["ignore", "inherit", "inherit"] });
comparison.kill();
process.exit(status ?? 1);
