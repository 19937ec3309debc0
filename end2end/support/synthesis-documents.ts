// A synthesis document in each language, with every kind of directive.
import { mkdirSync, writeFileSync, cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Site } from './server.ts';
import { CONTROL, LANGUAGES } from './synthesis-office.ts';
import type { Locale } from './words.ts';

const root = resolve(import.meta.dirname, '../..');

/** Title; what was answered; the share of training; what was written by hand; by group; themes; quotation. */
const WORDS: Record<Locale, string[]> = {
  fr: ['Ce dont les répondants ont besoin', 'réponses reçues, textes codés :', 'des textes demandent de la formation, soit', 'réponses. Les États :', 'Qui demande de la formation', 'Les thèmes', 'Un texte'],
  en: ['What respondents need', 'responses received, texts coded:', 'of the texts ask for training, that is', 'responses. States:', 'Who asks for training', 'The themes', 'A text'],
  de: ['Was die Antwortenden brauchen', 'Antworten eingegangen, codierte Texte:', 'der Texte verlangen Ausbildung, das sind', 'Antworten. Staaten:', 'Wer Ausbildung verlangt', 'Die Themen', 'Ein Text'],
  es: ['Lo que necesitan los participantes', 'respuestas recibidas, textos codificados:', 'de los textos piden formación, es decir', 'respuestas. Estados:', 'Quién pide formación', 'Los temas', 'Un texto'],
  ar: ['ما يحتاج إليه المجيبون', 'ردا وردت، والنصوص المرمزة:', 'من النصوص تطلب التدريب، أي', 'ردود. الدول:', 'من يطلب التدريب', 'المواضيع', 'نص'],
};

/** The document of a language. `training` is the number of texts about training, as people wrote it; `quoted` a response. */
export function documentOf(locale: Locale, training: number, quoted: string): string {
  const [title, received, share, states, byGroup, themes, quote] = WORDS[locale];
  return `# ${title}

{{ count responses }} ${received} {{ count ${CONTROL} }}. {{ share ${CONTROL} training }} ${share} {{ ${training} = count ${CONTROL} training }} ${states} {{ count 7d state }}.

## ${byGroup}

{{ count ${CONTROL} training by 7d }}

{{ share ${CONTROL} training by 7d }}

{{ chart 2a }}

## ${themes}

{{ themes ${CONTROL} top 5 }}

## ${quote}

{{ quote ${quoted} ${CONTROL} }}
`;
}

/** A folder with the site and these documents. Returns its path. */
export function siteWithDocuments(site: Site, training: number, quoted: string): string {
  const folder = join(site.folder, 'site');
  mkdirSync(folder, { recursive: true });
  for (const part of ['forms', 'locales', 'content']) cpSync(join(root, part), join(folder, part), { recursive: true });
  for (const locale of LANGUAGES) writeFileSync(join(folder, `content/${locale}/synthesis.md`), documentOf(locale, training, quoted));
  return folder;
}
