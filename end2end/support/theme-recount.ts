// Counts the themes of a package again, from its rows alone, with no code of the program. Whoever has the files can do the same.
import { type Codes, alpha, codesOf, judgements, masi, nominal, positiveAgreement, reliability } from './agreement.ts';
import { table } from './csv.ts';

/** The files of a package by name. */
export type PackageFiles = Record<string, string>;

type Row = Record<string, string>;
type ByGroup = Record<string, number | null>;
type Theme = { theme: string; count: number | null; by_group: ByGroup; alpha: number | null; reliability: string | null };

/** The fewest of whom anything is told. */
const THRESHOLD = 5;
const MARKER = '[masqué]';

/** The rows of a CSV by the names of its columns. */
export function rows(text: string): Row[] {
  const [header, ...lines] = table(text.replace(/^\ufeff/, ''));
  return lines.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at]])));
}

/** The codes that each response has for a question. */
export function codings(files: PackageFiles, question: string): Map<string, Codes> {
  const found = new Map<string, Set<string>>();
  for (const { response_id, question: of, theme } of rows(files['codings.csv'])) {
    if (of === question) found.set(response_id, (found.get(response_id) ?? new Set()).add(theme));
  }
  return found;
}

/** What the two coders of each text of the double sample gave, by text. */
export function doubleCodings(files: PackageFiles, question: string): Map<string, [Codes, Codes]> {
  const found = new Map<string, Map<string, Set<string>>>();
  for (const { question: of, unit, coder, theme } of rows(files['reliability.csv'])) {
    if (of !== question) continue;
    const coders = found.get(unit) ?? new Map<string, Set<string>>();
    coders.set(coder, (coders.get(coder) ?? new Set()).add(theme));
    found.set(unit, coders);
  }
  return new Map([...found].map(([unit, coders]) => [unit, [...coders].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, codes]) => codes) as [Codes, Codes]]));
}

/** Compares what is published with what the rows give, and remembers what differs. */
class Comparison {
  readonly problems: string[] = [];
  compared = 0;

  equal(place: string, published: unknown, counted: unknown): void {
    this.compared += 1;
    if (published !== counted) this.problems.push(`${place}: published ${published}, counted ${counted}`);
  }

  /** Figures of agreement have three decimals. */
  near(place: string, published: number | null, counted: number | null): void {
    this.compared += 1;
    const differ = (published === null) !== (counted === null) || Math.abs((published ?? 0) - (counted ?? 0)) > 0.00051;
    if (differ) this.problems.push(`${place}: published ${published}, counted ${counted}`);
  }

  holds(place: string, holds: boolean): void {
    this.compared += 1;
    if (!holds) this.problems.push(place);
  }
}

/** Compares every figure of themes with the rows. Returns what differs, and how many figures were compared. */
export function recount(files: PackageFiles): { problems: string[]; compared: number } {
  const comparison = new Comparison();
  const themes = JSON.parse(files['themes.json']);
  const methods = JSON.parse(files['method.json']).questions;
  const results = JSON.parse(files['results.json']);
  comparison.equal('results.json has the figures of themes.json', JSON.stringify(results.themes), JSON.stringify(themes.questions));
  for (const [at, question] of themes.questions.entries()) {
    comparison.equal('method.json has the same questions', methods[at].question, question.question);
    recountQuestion(comparison, files, question, methods[at], themes.breakdown, themes.groups);
  }
  return comparison;
}

function recountQuestion(comparison: Comparison, files: PackageFiles, question: any, method: any, breakdown: string, groups: string[]): void {
  const name = question.question;
  const texts = new Map(rows(files['responses.csv']).flatMap((row) => {
    const text = row[`q${name.replaceAll('-', '_')}`];
    return text && text !== MARKER ? [[row.response_id, row[`q${breakdown}`]]] : [];
  }));
  const given = codings(files, name);
  const units = [...doubleCodings(files, name).values()];
  comparison.equal(`${name}: texts`, question.texts, texts.size);
  comparison.equal(`${name}: respondents`, question.respondents, given.size);
  comparison.equal(`${name}: coded`, method.coded, given.size);
  for (const response of given.keys()) comparison.holds(`${name}: ${response} has codes and no published text`, texts.has(response));
  const inGroup = (group: string) => [...given].filter(([response]) => texts.get(response) === group);
  const bases = Object.fromEntries(groups.map((group) => [group, inGroup(group).length]));
  compareGroups(comparison, `${name}: respondents`, question.respondents_by_group, bases);
  const counts = new Map<string, number>();
  for (const codes of given.values()) for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  comparison.equal(`${name}: themes`, question.themes.map(({ theme }: Theme) => theme).sort().join(), [...counts.keys()].sort().join());
  for (const theme of question.themes as Theme[]) {
    const place = `${name} ${theme.theme}`;
    const count = counts.get(theme.theme) ?? 0;
    comparison.equal(place, theme.count, count < THRESHOLD ? null : count);
    const own = Object.fromEntries(groups.map((group) => [group, inGroup(group).filter(([, codes]) => codes.has(theme.theme)).length]));
    compareGroups(comparison, place, theme.by_group, own);
    for (const group of groups.filter((group) => theme.by_group[group] !== null)) {
      comparison.holds(`${place}: few of ${group} have it, or few have not`, own[group] >= THRESHOLD && bases[group] - own[group] >= THRESHOLD);
    }
    compareAgreement(comparison, place, units, theme);
  }
  compareMethod(comparison, name, units, question, method);
}

/** Published figures are those that were counted; those that are not are at least two that add up to enough, or all. */
function compareGroups(comparison: Comparison, place: string, published: ByGroup, counted: Record<string, number>): void {
  const groups = Object.keys(counted);
  comparison.equal(`${place}: groups`, Object.keys(published).sort().join(), groups.sort().join());
  for (const group of groups) if (published[group] !== null) comparison.equal(`${place} ${group}`, published[group], counted[group]);
  const hidden = groups.filter((group) => published[group] === null);
  const sum = hidden.reduce((total, group) => total + counted[group], 0);
  comparison.holds(`${place}: a figure that is not published can be computed`, hidden.length === 0 || hidden.length === groups.length || (hidden.length > 1 && sum >= THRESHOLD));
}

function compareAgreement(comparison: Comparison, place: string, units: [Codes, Codes][], theme: Theme): void {
  const pairs = judgements(units, theme.theme);
  const figure = units.length > 0 ? alpha(pairs, nominal) : null;
  comparison.near(`${place}: alpha`, theme.alpha, figure);
  const texts = pairs.filter((pair) => pair.includes(true)).length;
  comparison.equal(`${place}: reliability`, theme.reliability, units.length > 0 ? reliability(figure, texts) : null);
}

function compareMethod(comparison: Comparison, name: string, units: [Codes, Codes][], question: any, method: any): void {
  if (units.length === 0) {
    comparison.equal(`${name}: no text was coded twice`, method.reliability ?? question.agreement, null);
    return;
  }
  const whole = alpha(units, masi);
  for (const figures of [question.agreement, method.reliability]) {
    comparison.equal(`${name}: units`, figures.units, units.length);
    comparison.near(`${name}: alpha`, figures.alpha, whole);
  }
  comparison.equal(`${name}: codes of two coders`, method.reliability.themes.map(({ theme }: Theme) => theme).sort().join(), codesOf(units).join());
  for (const theme of method.reliability.themes) {
    const place = `${name} ${theme.theme} of two coders`;
    const pairs = judgements(units, theme.theme);
    const figure = alpha(pairs, nominal);
    const texts = pairs.filter((pair) => pair.includes(true)).length;
    comparison.equal(`${place}: texts`, theme.texts, texts);
    comparison.near(`${place}: agreement`, theme.agreement, pairs.filter(([one, other]) => one === other).length / pairs.length);
    comparison.near(`${place}: positive agreement`, theme.positive_agreement, positiveAgreement(pairs));
    comparison.near(`${place}: alpha`, theme.alpha, figure);
    comparison.equal(`${place}: reliability`, theme.reliability, reliability(figure, texts));
    if (theme.interval && figure !== null) {
      comparison.holds(`${place}: the interval has the figure in it`, theme.interval[0] <= figure + 0.0005 && figure - 0.0005 <= theme.interval[1]);
    }
  }
}
