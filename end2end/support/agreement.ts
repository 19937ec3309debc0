// The agreement of coders as its definitions are written: over all pairs, in another way than the program computes it.

/** The codes that one coder gave to a text. */
export type Codes = ReadonlySet<string>;

/** Krippendorff's alpha: a unit has a value from each coder who coded it. `null` where it says nothing. */
export function alpha<V>(units: V[][], distance: (one: V, other: V) => number): number | null {
  const coded = units.filter((values) => values.length > 1);
  const all = coded.flat();
  const sum = (values: V[]) =>
    values.reduce((total, one, at) => total + values.reduce((part, other, place) => part + (place === at ? 0 : distance(one, other)), 0), 0);
  const observed = coded.reduce((total, values) => total + sum(values) / (values.length - 1), 0) / all.length;
  const expected = sum(all) / (all.length * (all.length - 1));
  return expected > 0 ? 1 - observed / expected : null;
}

export const nominal = <V>(one: V, other: V) => (one === other ? 0 : 1);

/** The distance between two sets: Jaccard, weighted by how they lie. */
export function masi(one: Codes, other: Codes): number {
  const both = [...one].filter((code) => other.has(code)).length;
  const either = new Set([...one, ...other]).size;
  const weight = both === either ? 1 : both === one.size || both === other.size ? 2 / 3 : both > 0 ? 1 / 3 : 0;
  return 1 - (both / either) * weight;
}

/** Cohen's kappa of two coders. `null` if both gave one and the same value to all. */
export function kappa(pairs: [boolean, boolean][]): number | null {
  const share = (is: (pair: [boolean, boolean]) => boolean) => pairs.filter(is).length / pairs.length;
  const [first, second] = [share(([one]) => one), share(([, other]) => other)];
  const chance = first * second + (1 - first) * (1 - second);
  return chance < 1 ? (share(([one, other]) => one === other) - chance) / (1 - chance) : null;
}

/** The share of agreement where at least one gives it: 2a / (2a + b + c). */
export function positiveAgreement(pairs: [boolean, boolean][]): number | null {
  const both = pairs.filter(([one, other]) => one && other).length;
  const one = pairs.filter(([first, second]) => first !== second).length;
  return both + one > 0 ? (2 * both) / (2 * both + one) : null;
}

/** For each code, whether each of the two coders gave it to each text. */
export function judgements(units: [Codes, Codes][], code: string): [boolean, boolean][] {
  return units.map(([one, other]) => [one.has(code), other.has(code)]);
}

export const codesOf = (units: [Codes, Codes][]) => [...new Set(units.flatMap(([one, other]) => [...one, ...other]))].sort();

/** What follows from an alpha, as docs/themes.md says. */
export function reliability(figure: number | null, texts: number): string {
  if (figure === null) return 'not-computable';
  if (texts < 10) return 'too-rare';
  if (figure < 0.667) return 'low';
  return figure < 0.8 ? 'tentative' : 'reliable';
}
