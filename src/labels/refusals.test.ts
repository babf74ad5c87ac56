import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sheetLaws } from '../sheets/refusal.ts';
import { hasRefusalText, refusalText } from './refusals.ts';

const root = new URL('../', import.meta.url);

/** Every law that the code names: in a list of laws, in a breach, or in a refusal on the spot. */
function lawsInCode(): string[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) && !name.startsWith('web/'),
  );
  const found = new Set<string>(sheetLaws);
  for (const name of files) {
    const text = readFileSync(new URL(name, root), 'utf8');
    for (const [, list = ''] of text.matchAll(/export const \w+Laws = \[([^\]]*)\]/g)) {
      for (const [, law = ''] of list.matchAll(/'([a-z_0-9]+)'/g)) found.add(law);
    }
    for (const [, law = ''] of text.matchAll(/\blaw: '([a-z_0-9]+)'/g)) found.add(law);
    for (const [, law = ''] of text.matchAll(/\brefuse\(\s*'([a-z_0-9]+)'/g)) found.add(law);
    for (const [, law = ''] of text.matchAll(/\{ error: '([a-z_0-9]+)' \}/g)) found.add(law);
  }
  return [...found].toSorted();
}

test('every law has its line', () => {
  expect(lawsInCode().filter((law) => !hasRefusalText(law))).toEqual([]);
});

test.each([
  ['zh', '日期 2023-13-01 晚于今天（2023-12-31），请填实际发生的日期'],
  ['en', 'The day 2023-13-01 is after today (2023-12-31); give the day it happened'],
] as const)('details are put into the sentence (%s)', (language, text) => {
  expect(refusalText({ law: 'day_in_future', detail: { day: '2023-13-01', today: '2023-12-31' } }, language)).toBe(
    text,
  );
});
