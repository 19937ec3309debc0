// A site whose one form asks for countries, websites and acknowledgements: the tests' own form in place of the one that
// ships. Made once per process, removed at its end.
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The options of `serve` for that site. */
export function charterSite(): string[] {
  const site = mkdtempSync(join(tmpdir(), 'consultation-charter-'));
  process.once('exit', () => rmSync(site, { recursive: true, force: true }));
  for (const part of ['locales', 'content']) cpSync(join(root, part), join(site, part), { recursive: true });
  const shipped = readdirSync(join(root, 'forms')).map((form) => form.replace(/\.toml$/, '.ftl'));
  for (const tag of readdirSync(join(site, 'locales'))) {
    for (const sentences of shipped) rmSync(join(site, 'locales', tag, sentences), { force: true });
    if (['fr', 'en'].includes(tag)) cpSync(join(root, 'tests/http/kinds', `${tag}.ftl`), join(site, 'locales', tag, 'charter.ftl'));
  }
  cpSync(join(root, 'crates/questionnaire/tests/support/charter.toml'), join(site, 'forms/charter.toml'));
  return ['--site', site];
}
