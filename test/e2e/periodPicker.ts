// A period is chosen the same way everywhere: open the card, turn to the year, press the part.
import type { Locator, Page } from 'playwright-core';
import { yearOfText } from '../../src/domain/figures/periodParts.ts';
import { partName } from '../../src/labels/figures/periods.ts';
import { words } from './site.ts';

export function pickerOf(on: Page | Locator, label: string): Locator {
  return on.locator(`details.period:has(> summary[aria-label^="${label} "])`);
}

export async function choosePeriod(on: Page | Locator, label: string, period: string): Promise<void> {
  const picker = pickerOf(on, label);
  await picker.locator('summary').click();
  const wanted = Number(yearOfText(period));
  const shown = Number((await picker.locator('.period-year strong').textContent())?.slice(0, 4));
  const turn = picker.getByRole('button', { name: wanted < shown ? words.period.before : words.period.after });
  for (let years = Math.abs(wanted - shown); years > 0; years -= 1) await turn.click();
  await picker.getByRole('button', { name: partName(period, 'zh'), exact: true }).click();
}
