// A whole consultation by five people of five roles, from the first date to the last file: with scripts, without, and with the keyboard
// alone. In each of the five runs everybody has another language, so that every state is examined in every language of the workspace.
import { expect, test } from './support/fixtures.ts';
import { erase, grantAccess } from './support/office/cases.ts';
import { COLLEAGUE, Office, POSTS } from './support/office/office.ts';
import type { Way } from './support/office/person.ts';
import { isPrivate, nothingPrivateShows, seesTheirOwnPagesAlone } from './support/office/privacy.ts';
import { build, changes, download, exported, publish } from './support/office/publishing.ts';
import { KINDS, RESPONSES, amend, ownResponse, sendAsJson, sendResponses } from './support/office/responses.ts';
import { decide, noteAndDecide, openFromList, progress, reviewToTheEnd } from './support/office/reviewing.ts';
import { decideOnSupporters } from './support/office/supporters.ts';
import { moveEnd } from './support/office/window.ts';

// Each run has a site of its own; the worker's is not used.
test.use({ storeName: 'consultation', expectedErrors: [/status of (403|422)/] });

const TURNS: [name: string, way: Way][] = [
  ['with scripts', { scripts: true, keysAlone: false }],
  ['without scripts', { scripts: false, keysAlone: false }],
  ['with scripts and the keyboard alone', { scripts: true, keysAlone: true }],
  ['without scripts and with the keyboard alone', { scripts: false, keysAlone: true }],
  ['with scripts, everybody in a fifth language', { scripts: true, keysAlone: false }],
];

/** The status of the answer to a request for a public document. */
const statusOf = async (office: Office, path: string) => (await fetch(office.site.url + path)).status;

for (const [turn, [name, way]] of TURNS.entries()) {
  test(`five people run a consultation from its opening to its publication, ${name}`, async ({ browser }) => {
    // A debug build or a busy machine takes minutes.
    test.setTimeout(600_000);
    const office = await Office.open(browser, way, turn);
    try {
      const operator = await test.step('the opening is moved, and comes', async () => {
        const operator = await office.invite(POSTS.operator);
        await moveEnd(office, operator, 'opening', 3);
        expect((await fetch(`${office.site.url}/fr/consultation`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })).status).toBe(403);
        await office.wait(4);
        return operator;
      });
      const [reviewer, supporters, cases, publisher] = await test.step('each signs in, and sees their own pages alone', async () => {
        const others = [POSTS.reviewer, POSTS.supporters, POSTS.cases, POSTS.publisher];
        const people = [];
        for (const post of others) people.push(await office.invite(post));
        for (const person of office.people) await seesTheirOwnPagesAlone(person);
        return people;
      });
      const sent = await test.step('sixty responses come in three languages', async () => {
        const sent = await sendResponses(office);
        await operator.open('/consultation/overview');
        await operator.examine('the overview of an open form');
        expect(await statusOf(office, '/consultation/results.json'), 'results come after the closing').toBe(403);
        return sent;
      });

      await test.step('texts that nobody read stand in the way of the package', async () => {
        await openFromList(reviewer, KINDS.undone);
        await decide(reviewer);
        await noteAndDecide(reviewer);
        const obstacles = await build(publisher, 'a build that texts prevent');
        expect(obstacles.length).toBeGreaterThan(1);
        await publisher.go(publisher.page.locator('.obstacles a').first());
        expect(publisher.seen.at(-1), 'the publisher reviews nothing').toMatchObject({ status: 403 });
        await publisher.examine('a page that the role does not allow');
        await reviewer.open(obstacles[0].replace(/^\/operator\/\w+/, ''));
        await decide(reviewer);
      });
      await test.step('two people review all texts and never meet', async () => {
        const colleague = await office.invite(COLLEAGUE);
        const [one, other] = await Promise.all([reviewToTheEnd(reviewer), reviewToTheEnd(colleague)]);
        expect(one.filter((text) => other.includes(text))).toEqual([]);
        expect(Math.min(one.length, other.length), 'both had texts').toBeGreaterThan(0);
        const [decided, all] = await progress(reviewer);
        expect(decided).toBe(all);
        expect(one.length + other.length).toBeGreaterThanOrEqual(all - 3);
      });
      await test.step('supporters are confirmed, refused and asked again', () => decideOnSupporters(office, supporters));
      await test.step('the closing is moved', () => moveEnd(office, operator, 'closing', 30));
      await test.step('a person is told what is held on them', () => grantAccess(office, cases, sent[4]));

      await test.step('the package is built and published', async () => {
        expect(await build(publisher, 'a build that nothing prevents')).toEqual([]);
        expect(await changes(publisher), 'nothing is published yet').toEqual([]);
        await publish(office, publisher);
        expect(await statusOf(office, '/consultation/open-data/responses.csv')).toBe(200);
        expect(isPrivate(await exported(office, publisher)), 'an exported file').toBe(false);
      });
      await test.step('a person is erased, one amends, and one more responds', async () => {
        await erase(office, cases, sent[7]);
        await amend(office, sent[1], { '1a': 'Un texte revu' });
        sent.push(await sendAsJson(office, RESPONSES + 1));
        expect((await reviewToTheEnd(reviewer)).length).toBe(2);
      });

      await test.step('the form closes, and its results are public', async () => {
        await office.wait(31);
        for (const path of ['/consultation/results.json', '/fr/consultation/results']) expect(await statusOf(office, path), path).toBe(200);
        const late = await fetch(`${office.site.url}/fr/consultation`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ submission_id: crypto.randomUUID(), answers: sent[0].answers }),
        });
        expect((await late.json()) as object).toMatchObject({ type: 'urn:consultation:problem:closed' });
        expect(await ownResponse(office, sent[0]), 'a receipt still shows its response').toMatchObject({ revision: 1 });
        await operator.open('/consultation/window');
        await operator.examine('the window of a closed form');
        await operator.open('/consultation/overview');
        await operator.examine('the overview of a closed form');
      });
      await test.step('what changed is compared, verified, downloaded and published', async () => {
        expect(await build(publisher, 'the last build')).toEqual([]);
        const [added, changed, withdrawn, figures] = await changes(publisher);
        expect([added, changed, withdrawn]).toEqual([1, 1, 1]);
        expect(figures).toBeGreaterThan(0);
        await download(office, publisher, office.emptyFolder('downloaded'));
        await publish(office, publisher);
        expect(office.platform.requests.filter((line) => line.startsWith('POST /api/1/datasets/ ')), 'one dataset').toHaveLength(1);
      });
      await test.step('the log is whole, and nothing private shows', async () => {
        await office.site.cli(['audit', 'verify']);
        await nothingPrivateShows(office, sent);
      });
    } finally {
      await office.close();
    }
  });
}
