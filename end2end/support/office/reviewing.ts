// The review of the texts, with letters where scripts run, else with buttons: one text at a time until none waits.
import { type Locator, expect } from '@playwright/test';
import type { Person } from './person.ts';
import { KINDS } from './responses.ts';

const REVIEW = '/consultation/review';

type Kind = Exclude<keyof typeof KINDS, 'noted'>;

const text = (reviewer: Person): Locator => reviewer.page.locator('[data-review-text]');
const decision = (reviewer: Person): Locator => reviewer.page.locator('[data-review-form]');
const button = (reviewer: Person, action: string): Locator => decision(reviewer).locator(`button[value=${action}]`);

/** The address of the text that is shown, without the selection of texts; empty if none is. */
async function shown(reviewer: Person): Promise<string> {
  const address = await reviewer.page.locator('[data-review]').getAttribute('data-review-address');
  return address?.split('?')[0].split('/').slice(-2).join('/') ?? '';
}

/** The kind of the text that is shown. */
async function kind(reviewer: Person): Promise<Kind> {
  const words = (await text(reviewer).textContent()) ?? '';
  const found = Object.keys(ACTS).find((kind) => words.includes(KINDS[kind as Kind]));
  return (found ?? 'plain') as Kind;
}

/** Presses a letter, once letters act: the script of a page that was just opened may not have run yet. */
async function pressLetter(reviewer: Person, letter: string): Promise<void> {
  await expect(reviewer.page.locator('html')).toHaveAttribute('data-review-keys', 'on');
  await reviewer.page.keyboard.press(letter);
}

/** Presses a letter, or a button where there is no letter for it or none acts; waits until another text, or none, is shown. */
async function moving(reviewer: Person, letter: string, press: Locator): Promise<void> {
  if (!reviewer.hasLetters) return reviewer.go(press);
  const address = (await reviewer.page.locator('[data-review]').getAttribute('data-review-address')) ?? '';
  if (letter) await pressLetter(reviewer, letter);
  else await reviewer.hand.press(press);
  await expect(reviewer.page.locator('[data-review]')).not.toHaveAttribute('data-review-address', address);
}

/** Writes into a field of the decision, and leaves it. */
async function write(reviewer: Person, letter: string, name: string, words: string): Promise<void> {
  const field = decision(reviewer).locator(`[name=${name}]`);
  if (!reviewer.hasLetters) return reviewer.hand.write(field, words);
  await pressLetter(reviewer, letter);
  await expect(field).toBeFocused();
  await reviewer.page.keyboard.type(words);
  await reviewer.page.keyboard.press('Escape');
  await expect(reviewer.page.locator('#review-question')).toBeFocused();
}

const accept = (reviewer: Person) => moving(reviewer, 'a', button(reviewer, 'accept'));
const redact = (reviewer: Person) => moving(reviewer, 'r', button(reviewer, 'redact'));

/** What is done with each kind of text. */
const ACTS: Record<Kind, (reviewer: Person) => Promise<void>> = {
  plain: accept,
  flagged: redact,
  chosen: async (reviewer) => {
    await write(reviewer, 'm', 'words', 'Dupont');
    await redact(reviewer);
  },
  withheld: async (reviewer) => {
    if (reviewer.hasLetters) {
      // The reason is asked for first; Enter then sends the decision.
      await pressLetter(reviewer, 'w');
      await expect(decision(reviewer).locator('[name=note]')).toBeFocused();
      await reviewer.page.keyboard.type('hors sujet');
      return moving(reviewer, 'Enter', button(reviewer, 'withhold'));
    }
    await reviewer.go(button(reviewer, 'withhold'));
    await expect(reviewer.page.getByRole('alert').first()).toBeVisible();
    await reviewer.examine('a text that is withheld without a reason');
    await write(reviewer, 'n', 'note', 'hors sujet');
    await reviewer.go(button(reviewer, 'withhold'));
  },
  undone: async (reviewer) => {
    const words = (await text(reviewer).textContent()) ?? '';
    await accept(reviewer);
    await moving(reviewer, 'u', reviewer.page.locator('.review-previous button[value=undo]'));
    await expect(text(reviewer)).toHaveText(words);
    await reviewer.examine('a text whose decision is undone');
    await accept(reviewer);
  },
  insisted: async (reviewer) => {
    if (reviewer.hasLetters) {
      await pressLetter(reviewer, 'a');
      await expect(reviewer.page.getByRole('alert')).toBeVisible();
    } else {
      await reviewer.hand.tick(decision(reviewer).locator('[name=despite]'));
    }
    await accept(reviewer);
  },
};

/** Decides on the text that is shown, by its kind. */
export async function decide(reviewer: Person): Promise<void> {
  await ACTS[await kind(reviewer)](reviewer);
}

/** Opens the text with this word from the list of all texts. */
export async function openFromList(reviewer: Person, word: string): Promise<void> {
  await reviewer.open(`${REVIEW}/list`);
  await reviewer.examine('the list of texts');
  await reviewer.go(reviewer.page.locator('.review-list a', { hasText: word }));
  await expect(text(reviewer)).toContainText(word);
}

/** Keeps a note on a text, which still waits then, and decides on it later. */
export async function noteAndDecide(reviewer: Person): Promise<void> {
  const note = 'à relire ensemble';
  await openFromList(reviewer, KINDS.noted);
  await write(reviewer, 'n', 'note', note);
  await moving(reviewer, '', button(reviewer, 'note'));
  await openFromList(reviewer, KINDS.noted);
  await expect(reviewer.page.locator('.review-log')).toContainText(note);
  await reviewer.examine('a text with a note');
  await accept(reviewer);
}

/** Decides on one text after another until none waits; returns the texts, each as its response and its control. */
export async function reviewToTheEnd(reviewer: Person): Promise<string[]> {
  const read: string[] = [];
  const examined = new Set<Kind>();
  await reviewer.open(REVIEW);
  while ((await text(reviewer).count()) > 0) {
    const [address, found] = [await shown(reviewer), await kind(reviewer)];
    expect(read, 'a text that was decided comes again').not.toContain(address);
    read.push(address);
    if (!examined.has(found)) await reviewer.examine(`a text of the kind '${found}'`);
    examined.add(found);
    await decide(reviewer);
  }
  await reviewer.examine('no text waits');
  return read;
}

/** How many texts are decided, and how many there are. */
export async function progress(reviewer: Person): Promise<[number, number]> {
  await reviewer.open(`${REVIEW}/list?status=all`);
  await reviewer.examine('the list of all texts');
  const bar = reviewer.page.locator('.review-progress progress');
  return [Number(await bar.getAttribute('value')), Number(await bar.getAttribute('max'))];
}
