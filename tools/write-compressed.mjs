// Writes a file of the site with its compressed variants beside it, as cargo-leptos does.
import { writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export function writeCompressed(file, content) {
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  writeFileSync(file, content);
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params }));
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
}
