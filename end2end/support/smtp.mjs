// A mail server for the tests: smtp-server, with faults that the name of the recipient asks for.
//   node smtp.mjs plain | starttls CERTIFICATE KEY | smtps CERTIFICATE KEY
// prints `port PORT` once it listens, then each letter that it takes as a line of JSON and `refused ADDRESS` for each that it refuses for
// ever, and ends when its input does. A name before the
// @ may begin with: `grey`, refused once with 451; `nobody`, refused for ever with 550; `stall`, whose first attempt gets no answer;
// `away`, whose first attempt ends with 421. A line `pause` on its input makes it refuse everything with 451 until a line `resume`;
// a line `hold` makes it take letters without saying so. With a certificate it asks for the login ada / only-for-tests.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { SMTPServer } from 'smtp-server';

const [mode, certificate, key] = process.argv.slice(2);
const isEncrypted = mode !== 'plain';
const known = new Set();
let state = 'resume';

const refusal = (code, text) => Object.assign(new Error(text), { responseCode: code });

/** Whether this is the first attempt for an address. */
function isFirst(address) {
  const first = !known.has(address);
  known.add(address);
  return first;
}

function onRcptTo({ address }, session, answer) {
  const name = address.split('@')[0];
  if (state === 'pause') return answer(refusal(451, 'Try again later'));
  if (name.startsWith('nobody')) {
    console.log(`refused ${address}`);
    return answer(refusal(550, `No such user <${address}>`));
  }
  if (name.startsWith('grey') && isFirst(address)) return answer(refusal(451, `Greylisted <${address}>`));
  if (name.startsWith('away') && isFirst(address)) return answer(refusal(421, 'Service not available'));
  // Whoever waits for the answer waits for ever.
  if (name.startsWith('stall') && isFirst(address)) return;
  answer();
}

/** The head of a letter, and its text as people read it. */
function parts(raw) {
  const [, head, body] = /^(.*?)\r\n\r\n(.*)$/s.exec(raw);
  const encoding = /^Content-Transfer-Encoding: *(\S+)/im.exec(head)?.[1].toLowerCase();
  return { head, text: decoded(encoding, body).replaceAll('\r\n', '\n') };
}

function decoded(encoding, body) {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  if (encoding !== 'quoted-printable') return body;
  const bytes = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, code) => String.fromCharCode(parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

async function onData(stream, session, answer) {
  const pieces = [];
  for await (const piece of stream) pieces.push(piece);
  const letter = {
    to: session.envelope.rcptTo.map(({ address }) => address),
    from: session.envelope.mailFrom.address,
    secure: session.secure,
    user: session.user ?? null,
    ...parts(Buffer.concat(pieces).toString()),
  };
  console.log(JSON.stringify(letter));
  if (state !== 'hold') answer();
}

function onAuth({ username, password }, session, answer) {
  if (username === 'ada' && password === 'only-for-tests') return answer(null, { user: username });
  answer(refusal(535, 'Authentication failed'));
}

const server = new SMTPServer({
  ...(isEncrypted ? { cert: readFileSync(certificate), key: readFileSync(key) } : {}),
  secure: mode === 'smtps',
  hideSTARTTLS: !isEncrypted,
  // As many mail servers do, it takes addresses in ASCII alone.
  hideSMTPUTF8: true,
  disabledCommands: isEncrypted ? [] : ['AUTH'],
  authOptional: !isEncrypted,
  onAuth,
  onRcptTo,
  onData,
});
// A client that refuses the certificate is no reason to end.
server.on('error', () => {});
server.listen(0, '127.0.0.1', () => console.log(`port ${server.server.address().port}`));

const commands = createInterface({ input: process.stdin });
commands.on('line', (line) => {
  state = line;
  console.log(`state ${line}`);
});
commands.on('close', () => process.exit());
