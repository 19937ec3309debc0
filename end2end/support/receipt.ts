// Receipts: a response sent as JSON, its receipt opened, and the buttons of that page.
import { type Page, expect } from '@playwright/test';
import { say } from './words.ts';

export const RECEIPT = '/fr/consultation/receipt';

/** The button of an action on a receipt. */
export const act = (page: Page, action: string) => page.locator(`button[name="action"][value="${action}"]`);

/** Sends a response as JSON, and returns its code. */
export async function sent(page: Page, answers: Record<string, unknown>): Promise<string> {
  const submission = { submission_id: crypto.randomUUID(), answers };
  const response = await page.request.post('/fr/consultation', { data: submission });
  expect(response.status()).toBe(201);
  return (await response.json()).receipt_code;
}

/** Opens the receipt of a code. */
export async function open(page: Page, receipt: string): Promise<void> {
  await page.goto(RECEIPT);
  await page.locator('#c-receipt').fill(receipt);
  await page.getByRole('button', { name: say('fr', 'receipt-show') }).click();
}
