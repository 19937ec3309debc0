// Sites with a form of the tests in place of the built-in ones. Created once per process, removed at its end.
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The options of `serve` for a site whose one form asks for countries, websites, dates and acknowledgements. */
export function charterSite(): string[] {
  return siteOf('charter', 'crates/questionnaire/tests/support/charter.toml', 'tests/http/kinds');
}

/** The options of `serve` for a site whose one form uses names of the program. */
export function hostileSite(): string[] {
  return siteOf('hostile', 'tests/http/names/hostile.toml', 'tests/http/names');
}

function siteOf(id: string, form: string, words: string): string[] {
  const site = mkdtempSync(join(tmpdir(), `consultation-${id}-`));
  process.once('exit', () => rmSync(site, { recursive: true, force: true }));
  for (const part of ['locales', 'content']) cpSync(join(root, part), join(site, part), { recursive: true });
  const shipped = readdirSync(join(root, 'forms')).map((form) => form.replace(/\.toml$/, '.ftl'));
  for (const tag of readdirSync(join(site, 'locales'))) {
    for (const sentences of shipped) rmSync(join(site, 'locales', tag, sentences), { force: true });
    if (['fr', 'en'].includes(tag)) cpSync(join(root, words, `${tag}.ftl`), join(site, 'locales', tag, `${id}.ftl`));
  }
  cpSync(join(root, form), join(site, `forms/${id}.toml`));
  return ['--site', site];
}
