// The whole journey once in each engine other than the current Chromium: typed, restored after a reload, checked, sent, received.
// Run by tools/test.sh with SITE set: node --test engines/
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as chromium from './chromium.mjs';
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

/** Waits until the first such element is laid out; `checkVisibility` is newer than Chromium 103. */
const shown = (browser, what, selector) =>
  until(browser, what, (selector) => document.querySelector(selector).getClientRects().length > 0, selector);

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
  await shown(browser, 'question 1d', '#q-1d');
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

/** Where the steps are on a screen of that width, and whether the name of the first is shown. */
async function layout(browser, width) {
  await browser.resize(width, 900);
  await until(browser, `a width of ${width}`, (width) => innerWidth === width, width);
  return browser.run(() => {
    const [steps, column, label] = ['.layout > .steps', '.layout > .column', '.steps .label'].map((selector) =>
      document.querySelector(selector).getBoundingClientRect(),
    );
    const isBeside = steps.right <= column.left;
    const isAbove = steps.bottom <= column.top;
    return { steps: isBeside ? 'beside' : isAbove ? 'above' : 'over', label: label.width > 1 ? 'shown' : 'hidden' };
  });
}

for (const [engine, { open, missing = false }] of Object.entries({ firefox, webkit, 'Chromium 103': chromium })) {
  const options = { timeout: 180_000, skip: missing };
  test(`the form is answered, kept, checked and sent in ${engine}`, options, (context) => journey(open, context));
}

// The style sheets may use no syntax for the width of the screen that the oldest engines do not read.
test('Chromium 103 lays the form out for a wide and for a narrow screen', { timeout: 60_000, skip: chromium.missing }, async (context) => {
  const browser = await chromium.open();
  context.after(() => browser.close());
  await browser.go(form);
  await live(browser);
  assert.deepEqual(await layout(browser, 1280), { steps: 'beside', label: 'shown' });
  assert.deepEqual(await layout(browser, 400), { steps: 'above', label: 'hidden' });
});
