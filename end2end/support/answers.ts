// Answers to the questionnaire by control name, in the documented format, and their exported form.
import type { Site } from './server.ts';
import { type Locale, say } from './words.ts';

/** Answers as in a draft or in a JSON submission: a text, a code, or the codes of several choices. */
export type Answers = Record<string, string | string[]>;

/** The nine principles, in the questionnaire’s order. */
export const PRINCIPLES = [
  'protect-individuals-and-infrastructure',
  'protect-the-internet',
  'defend-electoral-processes',
  'defend-intellectual-property',
  'non-proliferation',
  'lifecycle-security',
  'cyber-hygiene',
  'no-private-hack-back',
  'international-norms',
];

/** The 31 questions. */
export const QUESTIONS = [
  ...['1a', '1b', '1c', '1d'],
  ...['2a', '2b', '2c', '2d'],
  ...['3a', '3b', '3c', '3d', '3e', '3f'],
  ...['4a', '4b', '4c', '4d', '4e'],
  ...['5a', '5b', '5c', '5d'],
  ...['6a', '6b', '6c', '6d'],
  ...['7a', '7b', '7c', '7d'],
];

const chosen: Answers = {
  '1c': 'yes',
  '2a': 'no-not-enough',
  '2c': 'other',
  '2d': 'yes-partly',
  '3a': 'no',
  '3d': 'yes',
  '3f': 'no',
  '4b': 'yes',
  '5a': 'yes',
  '6a': ['non-proliferation', 'cyber-hygiene', 'international-norms'],
  '6b': ['protect-individuals-and-infrastructure', 'no-private-hack-back'],
  '6d': '3',
  '7c': 'yes',
  '7d': 'civil-society',
};

const french: Answers = {
  '1a': "L’informatique quantique : d’ici dix ans, elle rendra lisible ce qui est chiffré aujourd’hui 🔓",
  '1b': 'Les preuves à divulgation nulle de connaissance',
  '1d': 'Un inventaire de nos algorithmes et un plan de migration',
  '2b': 'En donnant aux autorités de protection les moyens d’agir « vite » ; et en formant chacun',
  '2c-other': 'Par un traité, négocié avec la société civile',
  '3b': 'La sécurité dès la conception, des mises à jour pendant dix ans',
  '3c': "Déclarer hors limites les hôpitaux, l’eau et l’énergie",
  '3e': 'Une cellule de crise, réveillée deux fois par an pour un exercice',
  '4a': 'Des formateurs parlant la langue du pays',
  '4c': 'En ouvrant nos exercices à d’autres',
  '4d': 'Le réseau francophone des centres de réponse',
  '4e': 'Le temps',
  '5b': 'Par un cercle d’échange mensuel avec deux ministères',
  '5c': 'Le secret, les délais et la langue',
  '5d': "Le Forum sur la gouvernance de l’internet",
  '6c': 'La protection des chercheurs qui signalent des failles',
  '7a': 'Association pour un réseau sûr',
};

const english: Answers = {
  '1a': 'Quantum computing: within ten years it will read what is encrypted today 🔓',
  '1b': 'Zero-knowledge proofs',
  '1d': 'An inventory of our algorithms & a plan to move on',
  '2b': 'By giving the authorities the means to act "soon"; and by training everybody',
  '2c-other': 'By a treaty, negotiated with civil society',
  '3b': 'Security by design, ten years of updates',
  '3c': 'Declare hospitals, water and energy off limits',
  '3e': 'A crisis cell, woken twice a year for an exercise',
  '4a': "Trainers who speak the country’s language",
  '4c': 'By opening our exercises to others',
  '4d': 'The network of African response teams',
  '4e': 'Time',
  '5b': 'In a monthly circle with two ministries',
  '5c': 'Secrecy, delays and language',
  '5d': 'The Internet Governance Forum',
  '6c': 'Protecting the researchers who report flaws',
  '7a': 'Association for a Safe Network',
};

/** An answer to every question, the conditional ones and the free text beside "other" included. */
export function everything(locale: Locale): Answers {
  return { ...chosen, ...(locale === 'fr' ? french : english), '7b': `contact@association-${locale}.example.org` };
}

/** The smallest valid response. */
export function enough(organisation = 'Essai'): Record<string, string> {
  return { '7a': organisation, '7b': 'essai@example.org', '7c': 'no', '7d': 'state' };
}

/** The controls of texts that are published and may have several lines. */
export const TEXTS = ['1a', '1b', '1d', '2b', '2c-other', '3b', '3c', '3e', '4a', '4c', '4d', '4e', '5b', '5c', '5d', '6c'];

/** The smallest valid response, with the answers that make the form ask every text question. */
export function withTexts(organisation: string): Answers {
  return { ...enough(organisation), '1c': 'yes', '2c': 'other', '4b': 'yes', '5a': 'yes' };
}

/** The row of `responses export --private` for these answers, without its random id. */
export function row(answers: Answers, locale: Locale): Record<string, string> {
  const cells = QUESTIONS.flatMap((question): [string, string][] => {
    const answer = answers[question] ?? '';
    if (question === '6a' || question === '6b') {
      return PRINCIPLES.map((code) => [`q${question}_${code.replaceAll('-', '_')}`, answer.includes(code) ? '1' : '0']);
    }
    const cell: [string, string] = [`q${question}`, String(answer)];
    return question === '2c' ? [cell, ['q2c_other', String(answers['2c-other'] ?? '')]] : [cell];
  });
  return { locale, ...Object.fromEntries(cells) };
}

/** The list of options of each question that has one. */
const LISTS: Record<string, string> = {
  '1c': 'yes-no',
  '2a': 'rights-protected',
  '2c': 'law-applied',
  '2d': 'duty-of-care',
  '3a': 'yes-no',
  '3d': 'yes-no',
  '3f': 'yes-no',
  '4b': 'yes-no',
  '5a': 'yes-no',
  '6a': 'principles',
  '6b': 'principles',
  '7c': 'yes-no',
  '7d': 'respondent',
};

/** The answer to a question as the check page shows it. */
export function inWords(answers: Answers, question: string, locale: Locale): string {
  const given = [answers[question] ?? []].flat();
  if (given.length === 0) return say(locale, 'answer-none');
  const list = LISTS[question];
  const words = given.map((code) => (list ? say(locale, `options-${list}.${code}`) : code));
  if (question === '6d' && ['0', '2', '4'].includes(given[0]))
    words[0] += ` (${say(locale, `q-6d.point-${given[0]}`)})`;
  if (question === '2c' && given[0] === 'other') words.push(...[answers['2c-other'] ?? []].flat());
  return words.join('\n');
}

/** The number of responses in the store. */
export async function count(site: Site): Promise<number> {
  return Number(await site.cli(['responses', 'count']));
}

/** The stored responses of an organisation, private columns included, without their random ids. */
export async function rowsOf(site: Site, organisation: string): Promise<Record<string, string>[]> {
  const rows: Record<string, string>[] = JSON.parse(
    await site.cli(['responses', 'export', '--format', 'json', '--private']),
  );
  return rows.filter((each) => each.q7a === organisation).map(({ response_id, ...rest }) => rest);
}
