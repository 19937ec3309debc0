// The definition of a form from questionnaire.json, and answers generated from it, for tests of every form.
import type { APIRequestContext } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Answers } from './answers.ts';

export type Question = {
  id: string;
  kind: 'text' | 'line' | 'email' | 'url' | 'country' | 'date' | 'choice' | 'several' | 'scale' | 'acknowledgement';
  required?: boolean;
  private?: boolean;
  options?: string;
  min?: number;
  max?: number;
  earliest?: string;
  latest?: string;
  'asked-when'?: string;
};

export type Definition = {
  id: string;
  options: Record<string, string[]>;
  sections: { id: string; questions: Question[] }[];
};

/** The ids of the forms that the site has. */
export const FORMS = readdirSync(resolve(import.meta.dirname, '../../forms'))
  .filter((file) => file.endsWith('.toml'))
  .map((file) => file.replace('.toml', ''));

export async function definitionOf(request: APIRequestContext, form: string): Promise<Definition> {
  return (await request.get(`/${form}/questionnaire.json`)).json();
}

export const questionsOf = (definition: Definition): Question[] => definition.sections.flatMap(({ questions }) => questions);

/** Whether the form asks a question, given these answers. */
function isAsked(question: Question, answers: Answers): boolean {
  if (!question['asked-when']) return true;
  const [name, code] = question['asked-when'].split(' = ');
  return answers[name] === code;
}

/** A valid answer to a question; for a choice, preferably an option that makes the form ask more. */
function answerTo(question: Question, definition: Definition): string | string[] {
  const codes = definition.options[question.options ?? ''] ?? [];
  switch (question.kind) {
    case 'text':
    case 'line':
      return `Réponse à ${question.id}, « écrite » 🖋`;
    case 'email':
      return 'essai@example.org';
    case 'url':
      return 'https://example.org/une-page';
    case 'country':
      return 'FR';
    case 'date':
      return question.earliest ?? question.latest ?? '2020-02-03';
    case 'acknowledgement':
      return 'yes';
    case 'scale':
      return String(question.min ?? 0);
    case 'several':
      return codes.slice(0, question.min ?? 1);
    case 'choice': {
      const asking = questionsOf(definition).map((other) => other['asked-when']?.split(' = ') ?? []);
      return asking.find(([name]) => name === question.id)?.[1] ?? codes[0];
    }
  }
}

/** Valid answers to all questions, or to the required ones. */
export function answersTo(definition: Definition, which: 'all' | 'required'): Answers {
  const answers: Answers = {};
  for (const question of questionsOf(definition)) {
    if ((which === 'all' || question.required) && isAsked(question, answers)) {
      answers[question.id] = answerTo(question, definition);
    }
  }
  return answers;
}
