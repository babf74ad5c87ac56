// How long a text takes: a short one as one types, a report, and texts that are made to hurt.
import { checkText } from '../../src/prose/checkText.ts';
import { type BenchRow, type Measured, measure } from '../measure.ts';

const shortText = 3_000;
const reportText = 200 * 700;
const hostileText = 1_000_000;

const hostile: Readonly<Record<string, string>> = {
  'a million digits': '1',
  'open brackets': '(',
  '其中 without end': '其中5个、',
  'a percent after another': '占5%、',
  'a number after another': '1 ',
};

export async function speedRows(text: string): Promise<readonly BenchRow[]> {
  const take = (length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length);
  const check =
    (one: string): (() => Promise<unknown>) =>
    async () =>
      checkText(one);
  const rows: BenchRow[] = [
    { name: '3,000 characters', measured: await measure(40, check(take(shortText)), 40), bar: 'p50 50 ms' },
    { name: '200 pages', measured: await measure(3, check(take(reportText)), 1), bar: '5,000 ms' },
    { name: '400 pages', measured: await measure(3, check(take(2 * reportText)), 1), bar: 'linear' },
  ];
  for (const [name, piece] of Object.entries(hostile)) {
    const whole = piece.repeat(hostileText / piece.length);
    const once: Measured = await measure(1, check(whole), 0);
    rows.push({ name, measured: once, bar: 'linear' });
  }
  return rows;
}
