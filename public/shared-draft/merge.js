// Merges two versions of the same answers, control by control. It gives what `questionnaire::merge` gives: both pass
// crates/questionnaire/tests/merging.json.

/** Whether two answers have the same values. */
export const isSame = (one, other) => JSON.stringify([one ?? []].flat()) === JSON.stringify([other ?? []].flat());

/** Whether two sets of answers are the same. */
export function areSame(one, other) {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((name) => isSame(one[name], other[name]));
}

/** The answers that `base` does not have, or has with another value. */
export const changedSince = (answers, base) =>
  Object.fromEntries(Object.entries(answers).filter(([name, answer]) => !isSame(answer, base[name])));

/**
 * Merges `ours` and `theirs`, which both derive from `base`. A change on one side alone wins; where both changed a control,
 * `isOursNewer` decides, and the other answer is among the overridden ones.
 */
export function merge(base, ours, theirs, isOursNewer) {
  const answers = { ...ours };
  const overridden = {};
  const set = (target, name, answer) => {
    if (answer === undefined) delete target[name];
    else target[name] = answer;
  };
  for (const name of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const [then, here, there] = [base[name], ours[name], theirs[name]];
    if (isSame(here, there) || isSame(there, then)) continue;
    if (!isSame(here, then)) {
      if (isOursNewer(name)) {
        set(overridden, name, there);
        continue;
      }
      set(overridden, name, here);
    }
    set(answers, name, there);
  }
  return { answers, overridden };
}
