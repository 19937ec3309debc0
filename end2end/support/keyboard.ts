// A person with a keyboard and nothing else: Tab, Shift+Tab, Space, the arrows, Enter, and typing.
import { type Locator, type Page, expect } from '@playwright/test';
import { type Answers } from './answers.ts';

/** More tab stops than any page has. */
const STOPS = 400;

export class Keyboard {
  constructor(private page: Page) {}

  async press(key: 'Tab' | 'Shift+Tab' | 'Space' | 'Enter' | 'ArrowDown' | 'End'): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** Presses Tab until the target has the focus, and expects that it is visible. */
  async reach(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const there = () => target.evaluate((element) => element === document.activeElement);
    for (let stop = 0; stop < STOPS && !(await there()); stop++) await this.press(key);
    await expect(target, 'reached with the keyboard').toBeFocused();
    await expect(target).toBeInViewport();
  }

  /** Goes to a link or a button and presses Enter on it. */
  async follow(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await this.reach(target, key);
    await this.press('Enter');
  }

  /** Answers a question: types, chooses with the arrows, or ticks. */
  async answer(name: string, answer: Answers[string]): Promise<void> {
    const controls = this.page.locator(`[name="${name}"]`);
    const kind = await controls.first().getAttribute('type');
    if (kind === 'checkbox') {
      for (const code of [answer].flat()) {
        await this.reach(controls.and(this.page.locator(`[value="${code}"]`)));
        await this.press('Space');
      }
    } else if (kind === 'radio') {
      const radios = await controls.count();
      // A group of radio buttons is one stop.
      await this.reach(controls.first());
      await this.press('Space');
      const wanted = controls.and(this.page.locator(`[value="${answer}"]`));
      for (let step = 1; step < radios && !(await wanted.isChecked()); step++) await this.press('ArrowDown');
      await expect(wanted).toBeChecked();
    } else {
      await this.reach(controls);
      await this.page.keyboard.type(String(answer));
    }
  }
}
