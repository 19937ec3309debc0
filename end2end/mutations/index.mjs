// What the tests must notice: features taken away one at a time, and the test that must fail then. `make mutations`
// (tools/mutations.mjs) does it; `make test` checks that the list still fits. A mutation is
//   takes   what a person has no more
//   file    where it is; `from`, which stands there exactly once, becomes `to`
//   test    who must notice: a spec and the title of a test, or 'http' and the path of a test of tests/http
// It takes the feature and nothing else: the program still builds and starts.
import { accessibility } from './accessibility.mjs';
import { clocks } from './clocks.mjs';
import { drafts } from './drafts.mjs';
import { language } from './language.mjs';
import { names } from './names.mjs';
import { offline } from './offline.mjs';
import { print } from './print.mjs';
import { polish } from './polish.mjs';
import { receipts } from './receipts.mjs';
import { store } from './store.mjs';
import { translation } from './translation.mjs';

const points = { drafts, language, offline, receipts, print, accessibility, names, polish, clocks, store, translation };

export const mutations = Object.entries(points).flatMap(([point, all]) => all.map((each) => ({ point, ...each })));
