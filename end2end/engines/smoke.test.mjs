// The whole journey once in each engine other than Chromium: typed, restored after a reload, checked, sent, received.
// Run by tools/test.sh with SITE set: node --test engines/
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as firefox from './firefox.mjs';
import * as webkit from './webkit.mjs';

const form = `${process.env.SITE}/fr/consultation`;
const PATIENCE = 30_000;
// No emoji: WebKit's driver drops them.
const ANSWER = 'Le chiffrement, « bien » fait : é œ ß';
const ORGANISATION = 'Une organisation';
const EMAIL = 'a@example.org';

/** Where the person is, and what the page says is wrong: what a failure is told with. */
const scene = () => {
  const wrong = [...document.querySelectorAll('#errors li')].map((error) => error.textContent);
  return `at "${location.hash}", with the focus on "${document.activeElement?.id}", told ${JSON.stringify(wrong)}`;
};

/** Waits until `work`, run in the page, returns a true value. */
async function until(browser, what, work, ...values) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await browser.run(work, ...values);
    if (found) return found;
    if (Date.now() >= end) assert.fail(`it never came: ${what}; the page is ${await browser.run(scene)}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

const live = (browser) => until(browser, 'the program', () => document.documentElement.hasAttribute('data-live'));

/**
 * Waits until the program has moved the focus to that element. It shows the element at once, but scrolls and moves the focus with
 * the next frame: a click or a key that a driver sends in between misses its target, which no person is fast enough to do.
 */
const at = (browser, id) => until(browser, `the focus on ${id}`, (id) => document.activeElement?.id === id, id);

/** The whole journey, in its own browser. */
async function journey(open, context) {
  const browser = await open();
  context.after(() => browser.close());
  context.diagnostic(browser.name);

  await browser.go(form);
  await live(browser);
  await browser.type('[name="1a"]', ANSWER);
  await browser.click('input[name="1c"][value="yes"]');
  await until(browser, 'question 1d', () => document.getElementById('q-1d').checkVisibility());
  await until(browser, 'the draft', (answer) => {
    const draft = localStorage.getItem('consultation.draft.consultation');
    return draft && JSON.parse(draft).answers['1a'] === answer;
  }, ANSWER);

  await browser.reload();
  await live(browser);
  await until(browser, 'the text restored', (answer) => document.getElementsByName('1a')[0].value === answer, ANSWER);

  await browser.go(`${form}#7`);
  await at(browser, 'heading-7');
  await browser.click('button.review');
  await at(browser, 'errors');
  assert.match(await browser.run(() => document.title), /^Erreur/);
  await browser.type('[name="7a"]', ORGANISATION);
  await browser.type('[name="7b"]', EMAIL);
  await browser.click('input[name="7c"][value="yes"]');
  await browser.click('input[name="7d"][value="state"]');
  await browser.click('button.review');
  await at(browser, 'check-heading');
  const review = await browser.run(() => document.getElementById('review').textContent);
  for (const answer of [ANSWER, ORGANISATION, EMAIL]) assert.ok(review.includes(answer), `"${answer}" is not in "${review}"`);
  await browser.click('button.send');
  await at(browser, 'sent-heading');
  const code = await browser.run(() => document.getElementById('receipt-code').textContent.trim());
  assert.match(code, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){7}$/);
  assert.equal(await browser.run(() => localStorage.getItem('consultation.draft.consultation')), null);
}

for (const [engine, { open }] of Object.entries({ firefox, webkit })) {
  test(`the form is answered, kept, checked and sent in ${engine}`, { timeout: 180_000 }, (context) => journey(open, context));
}
