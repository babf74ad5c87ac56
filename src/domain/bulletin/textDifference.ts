// What two versions of a text say differently, line by line: title, headings and clauses, in the order of the text.
import type { TextBody } from './text.ts';

export interface DifferentLine {
  readonly mark: 'kept' | 'gone' | 'come';
  readonly text: string;
}

/** A text as lines that a person can read and compare. */
export function textLinesOf({ title, serves, subject, paper, sections }: TextBody): string[] {
  const around = Object.entries(paper ?? {}).map(([name, said]) => `${name}: ${said}`);
  return [
    title,
    `${subject}: ${serves.join(' ')}`,
    ...around,
    ...sections.flatMap(({ heading, paragraphs, tables, charts }) => [
      heading,
      ...paragraphs.flat().map(({ lead = '', say, zero, zeroYet, when = [] }) => {
        const rules = when.map(({ figure, is, than }) => `${figure} ${is} ${than}`).join(', ');
        const none = zero === null ? [] : [`0: ${zero}`];
        const yet = zeroYet === undefined ? [] : [`0…: ${zeroYet}`];
        return [lead + say, ...none, ...yet, ...(rules ? [`[${rules}]`] : [])].join(' ');
      }),
      ...tables,
      ...charts,
    ]),
  ];
}

/** The fewest lines that went and came, by the longest run of lines that both have. */
export function textDifference(before: TextBody, after: TextBody): DifferentLine[] {
  const [old, now] = [textLinesOf(before), textLinesOf(after)];
  const common = commonLengths(old, now);
  const found: DifferentLine[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [gone, come] = [old[i], now[j]];
    if (gone !== undefined && gone === come) {
      found.push({ mark: 'kept', text: gone });
      i++;
      j++;
    } else if (gone !== undefined && (come === undefined || at(common, i + 1, j) >= at(common, i, j + 1))) {
      found.push({ mark: 'gone', text: gone });
      i++;
    } else if (come !== undefined) {
      found.push({ mark: 'come', text: come });
      j++;
    }
  }
  return found;
}

const at = (table: readonly (readonly number[])[], i: number, j: number): number => table[i]?.[j] ?? 0;

/** Of each pair of rests, how many lines they have in common in one order. */
function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const table = Array.from({ length: old.length + 1 }, () => Array.from({ length: now.length + 1 }, () => 0));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--) {
      const row = table[i];
      if (!row) continue;
      row[j] = old[i] === now[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  return table;
}
