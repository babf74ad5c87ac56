// docs/SEED-FACTS.md as it is written: a row for each fact, with its marks.
import { readFile } from 'node:fs/promises';
import { must } from '../fixture/must.ts';

export interface Row {
  readonly no: number;
  /** ✓ yes, ~ partly, – no, · does not apply. */
  readonly recorded: string;
  readonly found: string;
  readonly counted: string;
  readonly printed: string;
  /** Where it was seen, and what. */
  readonly where: string;
}

export interface Page {
  readonly rows: readonly Row[];
  /** How many facts it says do all that applies. */
  readonly whole: number;
}

export async function writtenPage(): Promise<Page> {
  const text = await readFile(new URL('../../docs/SEED-FACTS.md', import.meta.url), 'utf8');
  const rows = text.split('\n').flatMap((line): Row[] => {
    const [, no = '', , recorded = '', found = '', counted = '', printed = '', where = ''] = line
      .split('|')
      .map((cell) => cell.trim());
    return /^\d+$/.test(no) ? [{ no: Number(no), recorded, found, counted, printed, where }] : [];
  });
  return { rows, whole: Number(must(/All that applies is done by (\d+) of the 41/.exec(text)?.[1])) };
}
