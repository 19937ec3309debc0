// How a person works on a page: with the mouse, or with the keyboard alone.
import { type Locator, type Page, expect } from '@playwright/test';
import { Keyboard } from './keyboard.ts';

/** What somebody does to the controls of a page. */
export interface Hand {
  /** Follows a link, presses a button or opens a summary. */
  press(target: Locator): Promise<void>;
  /** Writes into a field in place of what it holds. */
  write(target: Locator, text: string): Promise<void>;
  /** Ticks a check box or takes a radio button. */
  tick(target: Locator): Promise<void>;
  /** Chooses in a list. */
  choose(target: Locator, value: string): Promise<void>;
  /** Gives a date, or a date and a time, as the field has it: `2026-05-31T18:00`. */
  date(target: Locator, value: string): Promise<void>;
}

class Mouse implements Hand {
  press = (target: Locator) => target.click();
  write = (target: Locator, text: string) => target.fill(text);
  tick = (target: Locator) => target.check();
  choose = async (target: Locator, value: string) => void (await target.selectOption(value));
  date = (target: Locator, value: string) => target.fill(value);
}

/** Nothing but keys: what cannot be reached with Tab, or is not in view then, fails. */
class Keys implements Hand {
  #keyboard: Keyboard;

  constructor(private page: Page) {
    this.#keyboard = new Keyboard(page);
  }

  async press(target: Locator): Promise<void> {
    await this.#keyboard.follow(target);
  }

  async write(target: Locator, text: string): Promise<void> {
    await this.#keyboard.reach(target);
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.type(text);
    await expect(target).toHaveValue(text);
  }

  async tick(target: Locator): Promise<void> {
    if (await target.isChecked()) return;
    if ((await target.getAttribute('type')) === 'radio') return this.#take(target);
    await this.#keyboard.reach(target);
    await this.#keyboard.press('Space');
    await expect(target).toBeChecked();
  }

  /** A group of radio buttons is one stop: the first, or the one that is taken. */
  async #take(target: Locator): Promise<void> {
    const group = this.page.locator(`[name="${await target.getAttribute('name')}"]`);
    const isTaken = (await group.and(this.page.locator(':checked')).count()) > 0;
    await this.#keyboard.reach(isTaken ? group.and(this.page.locator(':checked')) : group.first());
    if (!isTaken) await this.#keyboard.press('Space');
    for (let step = await group.count(); step > 0 && !(await target.isChecked()); step -= 1) await this.#keyboard.press('ArrowDown');
    await expect(target).toBeChecked();
  }

  async choose(target: Locator, value: string): Promise<void> {
    await this.#keyboard.reach(target);
    const values = await target.locator('option').evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
    const steps = values.indexOf(value) - values.indexOf(await target.inputValue());
    for (let step = 0; step < Math.abs(steps); step += 1) await this.page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
    await expect(target).toHaveValue(value);
  }

  // The browser decides in which order the parts of a date are, and whether the hours go to twelve.
  async date(target: Locator, value: string): Promise<void> {
    const [, year, month, day, hour, minute] = /^(\d+)-(\d+)-(\d+)(?:T(\d+):(\d+))?$/.exec(value) ?? [];
    const half = Number(hour) >= 12 ? 'PM' : 'AM';
    const twelve = String(Number(hour) % 12 || 12).padStart(2, '0');
    const times = hour ? [[hour, minute], [twelve, minute, half]] : [[]];
    await this.#keyboard.reach(target);
    for (const date of [[day, month, year], [month, day, year]]) {
      for (const time of times) {
        for (const _ of [1, 2, 3, 4, 5]) await this.page.keyboard.press('ArrowLeft');
        for (const part of [...date, ...time]) {
          await this.page.keyboard.type(part);
          // After a part that is full, the next one has the focus already; the year never is.
          if (part === year) await this.page.keyboard.press('ArrowRight');
        }
        if ((await target.inputValue()) === value) return;
      }
    }
    await expect(target).toHaveValue(value);
  }
}

/** The hand of a person on a page. */
export const handOf = (page: Page, hasKeysAlone: boolean): Hand => (hasKeysAlone ? new Keys(page) : new Mouse());
