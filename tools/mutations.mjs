// Checks that the tests detect missing features: removes features one by one and requires that the test of each fails.
//   node tools/mutations.mjs [PATTERN] all of them, or those whose name, point, file or test matches the pattern, as in 'tabs|erase'
//   node tools/mutations.mjs --check   only checks that the list (end2end/mutations) still fits the code and the tests
// It works on a copy of the committed tree, in target/mutations. A build that fails, a test that does not exist,
// and a test that stops for another reason than an assertion prove nothing: each counts as a mutation that survived.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { mutations } from '../end2end/mutations/index.mjs';

const root = resolve(import.meta.dirname, '..');
const tree = join(root, 'target/mutations');
const target = join(tree, 'target');
const site = join(target, 'site');
const cargo = process.env.CARGO ?? 'cargo';
const env = {
  ...process.env,
  CARGO_TARGET_DIR: target,
  CONSULTATION_BIN: join(target, 'debug/consultation'),
  FORCE_COLOR: '0',
  // A mutation may need one of the long journeys.
  JOURNEYS: '1',
  // The wasm is built for every mutation, so build time matters more than size.
  CARGO_PROFILE_WASM_RELEASE_LTO: 'off',
  CARGO_PROFILE_WASM_RELEASE_OPT_LEVEL: '1',
  CARGO_PROFILE_WASM_RELEASE_CODEGEN_UNITS: '16',
  CARGO_PROFILE_WASM_RELEASE_INCREMENTAL: 'true',
};
delete env.CI;

/** Where the contract of the store is, which is tested on every engine. */
const CONTRACT = 'tests/http/store/contract';

const HTTP = ['test', '--features', 'ssr', '--test', 'http'];

/** The builds that a mutation can require, in this order: `http` comes last because it replaces the binary. */
const BUILDS = {
  wasm() {
    run(cargo, 'build --lib --profile wasm-release --target wasm32-unknown-unknown --no-default-features --features hydrate'.split(' '));
    const wasm = join(target, 'wasm32-unknown-unknown/wasm-release/consultation.wasm');
    run('wasm-bindgen', ['--target', 'web', '--no-typescript', '--out-dir', join(site, 'pkg'), '--out-name', 'consultation', wasm]);
    renameSync(join(site, 'pkg/consultation_bg.wasm'), join(site, 'pkg/consultation.wasm'));
  },
  // Concatenates the style sheets in their order; browsers do not need the bundler's output.
  style() {
    const imported = [...read('style/main.css').matchAll(/@import "(.+)";/g)].map(([, sheet]) => read(`style/${sheet}`));
    mkdirSync(join(site, 'pkg'), { recursive: true });
    writeFileSync(join(site, 'pkg/consultation.css'), imported.join('\n'));
  },
  public: () => cpSync(join(tree, 'public'), site, { recursive: true }),
  program: () => run(cargo, ['build', '--features', 'ssr', '--bin', 'consultation']),
  http: () => run(cargo, [...HTTP, '--no-run']),
};

/** The builds that a mutation requires before its test can run. */
function builds({ file, test: [suite] }) {
  const program = suite === 'http' ? 'http' : 'program';
  if (file.startsWith('style/')) return ['style'];
  if (file.startsWith('public/')) return ['public'];
  if (file.startsWith('src/client/')) return ['wasm'];
  if (suite === 'http' || /^src\/(server|ui\/(form|pages))\//.test(file)) return [program];
  return ['wasm', program];
}

const read = (file, from = tree) => readFileSync(join(from, file), 'utf8');
const literal = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const named = ([suite, name]) => `${suite} › ${name}`;

function run(program, args, cwd = tree) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, env, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${error?.message ?? stderr.slice(-2000) + stdout.slice(-2000)}`);
  return stdout;
}

/** Runs browser tests and returns their outcomes by name: whether each passed, and the first error it reported. */
function browser(tests, options = []) {
  const titles = tests.map(([, title]) => literal(title)).join('|');
  const args = ['playwright', 'test', '--reporter=json', `-g`, `(${titles})$`, ...new Set(tests.map(([spec]) => spec)), ...options];
  const { stdout, stderr } = spawnSync('npx', args, { cwd: join(tree, 'end2end'), env, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (!stdout.startsWith('{')) throw new Error(`the browser tests did not run: ${stdout}${stderr}`);
  return new Map(specs(JSON.parse(stdout)).map((spec) => {
    const results = spec.tests.flatMap((test) => test.results);
    const { message = '', location } = results.flatMap((result) => result.errors)[0] ?? {};
    const where = location ? `${location.file.split('/').at(-1)}:${location.line}` : '';
    return [named([spec.file, spec.title]), { passed: results.some(({ status }) => status === 'passed'), asserted: message.includes('expect('), where, message }];
  }));
}

const specs = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specs)];

/** Does the same for HTTP tests. */
function http(tests) {
  const args = [...HTTP, '--', '--exact', ...tests.map(([, name]) => name)];
  const { stdout, stderr } = spawnSync(cargo, args, { cwd: tree, env, encoding: 'utf8', maxBuffer: 1 << 28 });
  return new Map(tests.map((test) => {
    const [, outcome] = new RegExp(`^test ${literal(test[1])} \\.\\.\\. (ok|FAILED)$`, 'm').exec(stdout) ?? [];
    const [, where] = new RegExp(`'${literal(test[1])}' .*panicked at tests/http/(.+:\\d+):\\d+`).exec(stdout) ?? [];
    return [named(test), { passed: outcome === 'ok', asserted: outcome === 'FAILED' && Boolean(where), where, message: stdout + stderr }];
  }));
}

const isHttp = ([suite]) => suite === 'http';

/** Checks out the committed tree and reuses earlier builds in it. */
function prepare() {
  const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();
  git('worktree', 'prune');
  if (!existsSync(join(tree, '.git'))) git('worktree', 'add', '--force', '--detach', tree);
  git('-C', tree, 'checkout', '--quiet', '--force', '--detach', git('rev-parse', 'HEAD'));
  const modules = join(tree, 'end2end/node_modules');
  if (!existsSync(modules)) symlinkSync(join(root, 'end2end/node_modules'), modules);
  if (git('status', '--porcelain')) console.log('What is not committed is not tried.');
}

/** Runs the tests without any mutation and returns those that fail. */
function unmutated(tests) {
  const outcomes = new Map();
  const [overHttp, inBrowser] = [tests.filter(isHttp), tests.filter((test) => !isHttp(test))];
  if (inBrowser.length) for (const each of browser(inBrowser, ['--retries=1'])) outcomes.set(...each);
  if (overHttp.length) {
    BUILDS.http();
    for (const each of http(overHttp)) outcomes.set(...each);
  }
  return tests.filter((test) => !outcomes.get(named(test))?.passed).map((test) => `${named(test)}\n${outcomes.get(named(test))?.message ?? 'was not run'}`);
}

/** Applies a mutation, runs its test, and reverts the mutation. */
function attempt(mutation, stale) {
  const source = read(mutation.file);
  const began = Date.now();
  try {
    writeFileSync(join(tree, mutation.file), source.replace(mutation.from, () => mutation.to));
    for (const [name, build] of Object.entries(BUILDS)) if (stale.has(name)) build();
    const outcome = isHttp(mutation.test) ? http([mutation.test]) : browser([mutation.test], ['--retries=0', '--max-failures=1', '--workers=1']);
    const { passed, asserted, where, message } = outcome.get(named(mutation.test)) ?? { message: 'the test was not run' };
    const why = passed ? 'the test passes without it' : asserted ? '' : message.slice(0, 1500);
    return { mutation, where, why, seconds: Math.round((Date.now() - began) / 1000) };
  } catch (error) {
    return { mutation, why: error.message, seconds: Math.round((Date.now() - began) / 1000) };
  } finally {
    writeFileSync(join(tree, mutation.file), source);
  }
}

/** Lists the entries that no longer fit: the text does not occur exactly once, or the test does not exist. */
function misfits(from) {
  const listed = spawnSync('npx', ['playwright', 'test', '--list', '--reporter=json'], { cwd: join(from, 'end2end'), env, encoding: 'utf8', maxBuffer: 1 << 28 });
  const known = new Set(specs(JSON.parse(listed.stdout)).map((spec) => named([spec.file, spec.title])));
  const isThere = (test) => {
    if (!isHttp(test)) return known.has(named(test));
    const [name, ...modules] = test[1].split('::').reverse();
    // A macro makes the tests `store::held_by::ENGINE::NAME` from the functions of the store's contract.
    const files = modules.includes('held_by')
      ? readdirSync(join(from, CONTRACT)).map((file) => `${CONTRACT}/${file}`)
      : [`tests/http/${modules.reverse().join('/')}.rs`];
    return files.some((file) => read(file, from).includes(`fn ${name}(`));
  };
  return mutations.flatMap(({ takes, file, from: text, to, test }) => [
    ...(read(file, from).split(text).length === 2 && text !== to ? [] : [`${takes}: ${file} does not have this exactly once:\n${text}`]),
    ...(isThere(test) ? [] : [`${takes}: there is no test ${named(test)}`]),
  ]);
}

function main([word = '']) {
  if (word === '--check') return misfits(root);
  const rank = (mutation) => Object.keys(BUILDS).indexOf(builds(mutation).at(-1));
  const pattern = new RegExp(word, 'i');
  const found = mutations.filter((each) => pattern.test([each.takes, each.point, each.file, named(each.test)].join('\n')));
  const chosen = found.toSorted((one, other) => rank(one) - rank(other));
  prepare();
  const wrong = misfits(tree);
  if (wrong.length || !chosen.length) return wrong.concat(chosen.length ? [] : [`no mutation matches '${word}'`]);
  for (const build of ['public', 'style', 'wasm', 'program']) BUILDS[build]();
  const tests = [...new Map(chosen.map(({ test }) => [named(test), test])).values()];
  const failing = unmutated(tests);
  if (failing.length) return failing;
  console.log(`${tests.length} tests pass while nothing is taken away.`);
  const survivors = [];
  let before = [];
  for (const mutation of chosen) {
    const { where, why, seconds } = attempt(mutation, new Set([...before, ...builds(mutation)]));
    before = builds(mutation);
    console.log(`| ${mutation.point} | ${mutation.takes} | ${named(mutation.test)} | ${why ? `SURVIVED: ${why.split('\n')[0]}` : where} | ${seconds} s |`);
    if (why) survivors.push(`${mutation.takes}: ${why}`);
  }
  console.log(`${chosen.length - survivors.length} of ${chosen.length} were seen to fail.`);
  return survivors;
}

const problems = main(process.argv.slice(2));
for (const problem of problems) console.error(problem);
process.exitCode = problems.length ? 1 : 0;
