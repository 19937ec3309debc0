// Gives short names to what the script of the client passes to its wasm: wasm-bindgen names each function with a hash, in both files.
//   node tools/shorten-imports.mjs WASM SCRIPT   after wasm-opt and the minifier; renames in both and compresses them again
// Does nothing where the names are short, because cargo-leptos keeps files of which nothing changed.
// Exits with status 1, and writes nothing, unless each name occurs exactly once in the script, as a member of the object of imports.
import { readFileSync } from 'node:fs';
import { writeCompressed } from './write-compressed.mjs';

const HEADER_BYTES = 8;
const IMPORT_SECTION = 2;
const MODULE = '_';
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

function check(holds, message) {
  if (holds) return;
  console.error(`tools/shorten-imports.mjs: ${message}`);
  process.exit(1);
}

// Reads the binary format: https://webassembly.github.io/spec/core/binary/modules.html#import-section
class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  number() {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  skip(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  text() {
    return this.skip(this.number()).toString('utf8');
  }
}

function number(value) {
  const bytes = [];
  for (; value >= 0x80; value >>>= 7) bytes.push((value & 0x7f) | 0x80);
  return Buffer.from([...bytes, value]);
}

const text = (value) => Buffer.concat([number(Buffer.byteLength(value)), Buffer.from(value)]);

// a, b, …, Z, aa, ba, …
function shortName(index) {
  const letter = LETTERS[index % LETTERS.length];
  return index < LETTERS.length ? letter : letter + shortName(Math.floor(index / LETTERS.length) - 1);
}

// The import section with other names. wasm-bindgen imports functions alone, each followed by the index of its type.
function renamedImports(section, rename) {
  const reader = new Reader(section);
  const count = reader.number();
  const parts = [number(count)];
  for (let index = 0; index < count; index++) {
    const names = rename(reader.text(), reader.text());
    check(reader.skip(1)[0] === 0, 'an import is no function');
    parts.push(...names.map(text), Buffer.from([0]), number(reader.number()));
  }
  check(reader.at === section.length, 'the import section is longer than its imports');
  return Buffer.concat(parts);
}

function renamedWasm(wasm, rename) {
  const parts = [wasm.subarray(0, HEADER_BYTES)];
  const reader = new Reader(wasm, HEADER_BYTES);
  while (reader.at < wasm.length) {
    const id = reader.skip(1)[0];
    const section = reader.skip(reader.number());
    const body = id === IMPORT_SECTION ? renamedImports(section, rename) : section;
    parts.push(Buffer.from([id]), number(body.length), body);
  }
  return Buffer.concat(parts);
}

const [wasmFile, scriptFile] = process.argv.slice(2);
check(wasmFile && scriptFile, 'usage: node tools/shorten-imports.mjs WASM SCRIPT');
const wasm = readFileSync(wasmFile);
let script = readFileSync(scriptFile, 'utf8');

const imports = WebAssembly.Module.imports(new WebAssembly.Module(wasm));
const [{ module }] = imports;
check(imports.every((each) => each.module === module), 'the wasm imports from several modules');
if (module === MODULE) process.exit(0);
const names = new Map(imports.map(({ name }, index) => [name, shortName(index)]));
check(names.size === imports.length, 'the wasm imports a name twice');

// One pass over the identifiers of the script, so that no new name is taken for an old one.
const found = new Set();
script = script.replace(/(?<![\w$])[A-Za-z_$][\w$]*/g, (word, at) => {
  if (!names.has(word)) return word;
  check(/[{,]/.test(script[at - 1]) && /[:(]/.test(script[at + word.length]), `${word} is no member of an object`);
  check(!found.has(word), `${word} occurs twice in the script`);
  found.add(word);
  return names.get(word);
});
check(found.size === names.size, `the script lacks ${[...names.keys()].find((name) => !found.has(name))}`);
const parts = script.split(`"${module}":`);
check(parts.length === 2, `the script does not name ${module} once`);
script = parts.join(`"${MODULE}":`);

const renamed = renamedWasm(wasm, (from, name) => {
  check(from === module && names.has(name), `${from} ${name} is no import`);
  return [MODULE, names.get(name)];
});
const now = WebAssembly.Module.imports(new WebAssembly.Module(renamed));
check(now.every(({ module, name }, index) => module === MODULE && name === names.get(imports[index].name)), 'a name is wrong');

writeCompressed(wasmFile, renamed);
writeCompressed(scriptFile, Buffer.from(script));
