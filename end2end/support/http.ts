// Requests as a browser without scripts makes them.
import type { APIRequestContext, APIResponse } from '@playwright/test';
import type { Answers } from './answers.ts';

/** Posts a form with these answers and further fields. */
export async function posted(
  request: APIRequestContext,
  url: string,
  answers: Answers,
  more: Record<string, string> = {},
): Promise<APIResponse> {
  const entries = Object.entries({ ...answers, ...more }).flatMap(([name, answer]) => [answer].flat().map((value) => [name, value]));
  const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
  return request.post(url, { headers, data: new URLSearchParams(entries).toString() });
}
