// Loads an address with wrk and reads what it prints.
import { execFileSync } from "node:child_process";

const SECONDS = { us: 1e-6, ms: 1e-3, s: 1, m: 60 };

function seconds(text) {
  const [, number, unit] = text.match(/^([\d.]+)(us|ms|s|m)$/);
  return Number(number) * SECONDS[unit];
}

/** Requests a second and the 99th percentile in milliseconds; throws if an answer is no success. */
export function wrk(url, { connections = 32, duration = 5, headers = {}, script, env = {} } = {}) {
  const options = ["-t1", `-c${connections}`, `-d${duration}s`, "--latency"];
  for (const [name, value] of Object.entries(headers)) options.push("-H", `${name}: ${value}`);
  if (script) options.push("-s", script);
  const printed = execFileSync("wrk", [...options, url], { encoding: "utf8", env: { ...process.env, ...env } });
  if (/Non-2xx or 3xx|Socket errors/.test(printed)) throw new Error(`${url}: ${printed}`);
  // A share of the line above may end in 99% too.
  return { rate: Number(printed.match(/Requests\/sec:\s+([\d.]+)/)[1]), p99: seconds(printed.match(/^\s+99%\s+(\S+)/m)[1]) * 1000 };
}
