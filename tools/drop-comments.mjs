// Leaves out the comments of a script that every visitor loads: the lines that hold nothing else.
//   node tools/drop-comments.mjs SCRIPT…   writes each again, with its compressed variants
import { readFileSync } from 'node:fs';
import { writeCompressed } from './write-compressed.mjs';

for (const file of process.argv.slice(2)) {
  const lines = readFileSync(file, 'utf8').split('\n');
  writeCompressed(file, Buffer.from(lines.filter((line) => !/^\s*\/\//.test(line)).join('\n')));
}
