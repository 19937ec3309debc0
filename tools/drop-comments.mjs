// Leaves out the comments of the site's own scripts in a release: those that have their lines to themselves. A comment with a licence stays.
// No text of these scripts has such lines; the browser tests run on what is written here.
//   node tools/drop-comments.mjs SCRIPT…   writes each again, with its compressed variants
import { readFileSync } from 'node:fs';
import { writeCompressed } from './write-compressed.mjs';

const COMMENTS = /(?:^[ \t]*\/\/.*\n)+|^[ \t]*\/\*\*[^]*?\*\/[ \t]*\n/gm;
const hasLicence = (comment) => /licen[cs]e|copyright/i.test(comment);

for (const file of process.argv.slice(2)) {
  const script = readFileSync(file, 'utf8');
  writeCompressed(file, Buffer.from(script.replace(COMMENTS, (comment) => (hasLicence(comment) ? comment : ''))));
}
