// What nobody may see: pages of other roles and of other forms, and private answers but where somebody asked for them.
import { expect } from '@playwright/test';
import { type Address, ADDRESSES, mayUse } from '../role-table.ts';
import type { Office } from './office.ts';
import type { Exchange } from '../recording-proxy.ts';
import type { Person } from './person.ts';
import { CANARY, type Sent } from './responses.ts';

/** A value for each placeholder but the language and the form. */
const PLACES: Record<string, string> = { '{response}': 'unknown', '{control}': '1a', '{question}': '1a', '{request}': 'unknown', '{file}': 'unknown' };

function filled(path: string, person: Person, form: string): string {
  const places = Object.entries({ ...PLACES, '{tag}': person.tag, '{form}': form });
  return places.reduce((address, [place, value]) => address.replace(place, value), path);
}

/** Requires that a person is refused every page that their role does not need, and every page of another form; and that no page links there. */
export async function seesTheirOwnPagesAlone(person: Person): Promise<void> {
  await person.open('');
  await person.examine('the first page');
  const linked = await person.page.locator('main a, .menu a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  const gets = ADDRESSES.filter(({ method, path }) => method === 'GET' && path.includes('{tag}'));
  await Promise.all(gets.map((address) => seesNoMore(person, address, linked)));
}

async function seesNoMore(person: Person, address: Address, linked: string[]): Promise<void> {
  const { role, form } = person.post;
  const path = filled(address.path, person, form);
  const may = mayUse(role, address);
  if (!may) expect(linked, `${role}: ${address.path}`).not.toContain(path);
  const status = await person.statusOf(path);
  if (may) expect(status, `${role} may use ${address.path}`).not.toBe(403);
  else expect(status, `${role} may not use ${address.path}`).toBe(403);
  if (address.path.includes('{form}')) expect(await person.statusOf(filled(address.path, person, 'event')), `${role}: ${path} of another form`).toBe(403);
}

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether a text holds a private answer. */
export const isPrivate = (text: string) => plain(text).includes(CANARY) || plain(text).includes('voliere');

/** Whether somebody asked for private answers with this request, for a reason or with an entry in the log. */
const wasAskedFor = ({ method, path }: Exchange) => method === 'POST' && /\/(private|sheet|contact)$/.test(path);

/**
 * Requires that no page, no line of the log, no entry of the audit log and no file of the package holds a private answer or a receipt
 * code. Jobs are on the pages of the publisher.
 */
export async function nothingPrivateShows(office: Office, sent: Sent[]): Promise<void> {
  const codeIn = (text: string) => sent.find(({ code }) => text.includes(code))?.code;
  for (const person of office.people) {
    for (const seen of person.seen) {
      const where = `${person.post.name}: ${seen.method} ${seen.path}`;
      if (!wasAskedFor(seen)) expect(isPrivate(seen.body), where).toBe(false);
      expect(codeIn(seen.body), where).toBeUndefined();
    }
  }
  const asked = office.people.map((person) => [person.post.name, person.seen.filter((seen) => wasAskedFor(seen) && isPrivate(seen.body)).length]);
  expect(Object.fromEntries(asked)).toEqual({ oriane: 0, rita: 0, sacha: 1, camille: 2, paul: 0, rene: 0 });
  const audit = await office.site.cli(['audit', 'list', '--format', 'ndjson']);
  const { files } = await office.platform.held();
  for (const [name, text] of Object.entries({ 'server log': office.site.log, 'audit log': audit, ...files })) {
    expect(isPrivate(text), name).toBe(false);
    expect(text, name).not.toContain(office.platform.token);
    expect(codeIn(text), name).toBeUndefined();
  }
}
