// The addresses of the workspace with what each needs, and what each role may do: docs/roles.md, which a test of the program keeps equal
// to the product's own tables.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const page = readFileSync(join(resolve(import.meta.dirname, '../..'), 'docs/roles.md'), 'utf8');

/** The rows of the table under a heading, the head's first. */
function table(heading: string): string[][] {
  const [, part = ''] = page.split(`## ${heading}\n`);
  const lines = part.split('\n## ')[0].split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| ---'));
  return lines.map((line) => line.slice(1, -1).split('|').map((cell) => cell.trim()));
}

/** An address of the workspace. */
export interface Address {
  /** With placeholders: `/operator/{tag}/{form}/review`. */
  path: string;
  method: string;
  /** The permission that it needs, or `nothing`, or `a sign-in`. */
  needs: string;
}

export const ADDRESSES: Address[] = table('What each address needs')
  .slice(1)
  .map(([path, method, needs]) => ({ path: path.replaceAll('`', ''), method, needs }));

const [[, ...names], ...permissions] = table('What each role may do');
const columns = names.map((name) => name.toLowerCase().replaceAll('’', '').replaceAll(' ', '-'));

/** The row of a permission, whose first cell also says what else it asks for. */
const rowOf = (needs: string) => permissions.find(([permission]) => permission.split('; ')[0] === needs);

/** Whether a role may use an address. */
export function mayUse(role: string, { needs }: Address): boolean {
  if (needs === 'nothing' || needs === 'a sign-in') return true;
  const row = rowOf(needs);
  if (!row || !columns.includes(role)) throw new Error(`docs/roles.md does not say whether '${role}' may '${needs}'`);
  return row[columns.indexOf(role) + 1] === 'yes';
}
