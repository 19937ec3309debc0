// Asks the HTTP Observatory about a host, writes its report, and ends with status 1 below A+.
//   NODE_EXTRA_CA_CERTS=CA.pem node tools/judges/observatory.mjs HOST:PORT REPORT.json
import { mkdirSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";

// The package fetches this list from the network when it is installed; it only tells which hosts browsers know beforehand.
const list = join(import.meta.dirname, "node_modules/@mdn/mdn-http-observatory/conf/hsts-preload.json");
if (!existsSync(list)) {
  mkdirSync(join(list, ".."), { recursive: true });
  writeFileSync(list, "{}");
}
const { scan } = await import("@mdn/mdn-http-observatory");

const [host, file] = process.argv.slice(2);
const report = await scan(host);
writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
const { grade, score } = report.scan;
console.log(`HTTP Observatory: ${grade}, ${score} points`);
for (const [name, test] of Object.entries(report.tests)) if (!test.pass) console.log(`  ${name}: ${test.result}`);
if (grade !== "A+") process.exitCode = 1;
