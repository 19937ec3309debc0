// The dates of the consultation, which the operator moves, and what the public is told of it.
import { expect } from '@playwright/test';
import { DAY } from '../clock.ts';
import type { Office } from './office.ts';
import type { Person } from './person.ts';

interface WindowDocument {
  opens: string;
  closes: string;
  moves: { end: string; from: string; to: string; notes: Record<string, string> }[];
}

/** When the form opens and closes, and how that was changed, as other software reads it. */
export async function windowDocument(office: Office): Promise<WindowDocument> {
  return (await (await fetch(`${office.site.url}/consultation/window.json`)).json()) as WindowDocument;
}

/** Moves an end of the window to so many days from now, with a reason for the team and a note for the public. */
export async function moveEnd(office: Office, operator: Person, end: 'opening' | 'closing', days: number): Promise<void> {
  const at = new Date(Math.floor((office.clock.now() + days * DAY) / 60_000) * 60_000).toISOString();
  const [reason, note] = [`motif interne (${end})`, `Annonce publique (${end})`];
  const { hand, page } = operator;
  const before = await windowDocument(office);
  await operator.open('/consultation/window');
  await operator.examine(`the window, before the ${end} is moved`);
  const form = operator.form('/window/move');
  const choice = form.locator(`[type=radio][name=end][value=${end}]`);
  if ((await choice.count()) > 0) await hand.tick(choice);
  await hand.date(form.locator('[name=at]'), at.slice(0, 16));
  await hand.write(form.locator('[name=reason]'), reason);
  await hand.write(form.locator('[name=note-fr]'), note);
  await operator.go(form.locator('button'));
  await expect(page.locator('.previews section')).toHaveCount(5);
  await expect(page.locator('.previews section[lang=fr]')).toContainText(note);
  await operator.examine(`the ${end} as the public will read it`);
  expect(await windowDocument(office), 'nothing is changed yet').toEqual(before);
  await operator.go(page.locator('form:has([name=sure]) button'));
  await expect(page).toHaveURL(/\/consultation\/window$/);
  await expect(page.locator('tbody tr').first()).toContainText(reason);
  await operator.examine(`the window, after the ${end} was moved`);

  const after = await windowDocument(office);
  const instant = { opening: after.opens, closing: after.closes }[end];
  expect(new Date(instant).toISOString()).toBe(at);
  expect(after.moves).toHaveLength(before.moves.length + 1);
  expect(after.moves.at(-1)).toMatchObject({ end, notes: { fr: note } });
  expect(JSON.stringify(after), 'the reason is for the team').not.toContain(reason);
  await told(office, note, reason);
}

/** The public reads the note on the home page and on the form, with scripts or without as everybody here. */
async function told(office: Office, note: string, reason: string): Promise<void> {
  const visitor = await office.browser.newPage({ baseURL: office.site.url, javaScriptEnabled: office.way.scripts });
  for (const path of ['/fr', '/fr/consultation']) {
    await visitor.goto(path);
    await expect(visitor.locator('.moved', { hasText: note })).toBeVisible();
    await expect(visitor.locator('body')).not.toContainText(reason);
  }
  await visitor.context().close();
}
