// The features that the tests must protect: each mutation removes one feature, and its test must then fail.
// `make mutations` (tools/mutations.mjs) runs them; `make test` checks that the list still fits the code. A mutation is
//   takes   the feature that it removes
//   file    the file of the feature; `from`, which occurs there exactly once, is replaced by `to`
//   test    the test that must fail: a spec and the title of a test, or 'http' and the path of a test of tests/http
// A mutation removes nothing but the feature: the program still builds and starts.
import { accessibility } from './accessibility.mjs';
import { clocks } from './clocks.mjs';
import { coding } from './coding.mjs';
import { demo } from './demo.mjs';
import { drafts } from './drafts.mjs';
import { language } from './language.mjs';
import { names } from './names.mjs';
import { office } from './office.mjs';
import { offline } from './offline.mjs';
import { print } from './print.mjs';
import { polish } from './polish.mjs';
import { publication } from './publication.mjs';
import { receipts } from './receipts.mjs';
import { review } from './review.mjs';
import { rights } from './rights.mjs';
import { sharedDrafts } from './shared-drafts.mjs';
import { store } from './store.mjs';
import { synthesis } from './synthesis.mjs';
import { teamwork } from './teamwork.mjs';
import { translation } from './translation.mjs';
import { provider } from './provider.mjs';
import { workspace } from './workspace.mjs';

const points = {
  drafts, language, offline, receipts, print, accessibility, names, polish, clocks, review, sharedDrafts, store, translation,
  workspace, provider, coding, publication, office, synthesis, demo, teamwork, rights,
};

export const mutations = Object.entries(points).flatMap(([point, all]) => all.map((each) => ({ point, ...each })));
