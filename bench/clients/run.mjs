// Connects to the site that SITE names as clients that send nothing, half a head, or half a body, and measures after how many seconds each
// is cut.
import { connect } from "node:net";
import { performance } from "node:perf_hooks";
import { rowsOrNone, writeRows } from "../rows.mjs";

const { hostname, port } = new URL(process.env.SITE);
/** A client that is not cut within this is told, and has no row. */
const PATIENCE_SECONDS = 120;

const CLIENTS = [
  ["a client that sends nothing", "", 61],
  ["a client that sends half a head", "GET /fr HTTP/1.1\r\nHost: localhost\r\nAccept: ", 11],
  ["a client that sends half a body", "POST /fr/consultation HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{", 21],
];

/** Resolves with the seconds until the server ends the connection. */
function cutAfter(sent) {
  return new Promise((cut, failed) => {
    const began = performance.now();
    const seconds = () => (performance.now() - began) / 1000;
    const socket = connect({ host: hostname, port: Number(port) }, () => sent && socket.write(sent));
    const patience = setTimeout(() => {
      failed(new Error(`still connected after ${PATIENCE_SECONDS} s: ${JSON.stringify(sent)}`));
      socket.destroy();
    }, PATIENCE_SECONDS * 1000);
    socket.resume().on("error", () => {}).on("close", () => {
      clearTimeout(patience);
      cut(seconds());
    });
  });
}

const rowsOf = async ([what, sent, limit]) => [{ what: `${what} is cut after`, unit: "s", measured: await cutAfter(sent), limit: { "at most": limit } }];

const rows = await Promise.all(CLIENTS.map((client) => rowsOrNone(() => rowsOf(client))));
writeRows("clients", rows.flat());
