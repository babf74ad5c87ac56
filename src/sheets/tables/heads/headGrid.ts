import type { Merge, Row } from '../../cells.ts';

/** One column of a head: its headings from the top row down, each once. */
export interface HeadColumn {
  column: number;
  path: string[];
}

/** More of a text is no heading, whoever says that a head is there. */
const longestHeading = 200;

/** Reads some rows as a head. Merged cells hand their heading to every column under them. */
export function headColumns(rows: readonly Row[], merges: readonly Merge[]): HeadColumn[] {
  const first = rows[0]?.row ?? 0;
  const last = rows.at(-1)?.row ?? 0;
  const inHead = merges.filter((merge) => merge.top >= first && merge.bottom <= last);
  const texts = rows.map(
    (row) => new Map(row.cells.map((cell) => [cell.column, cell.text.trim().slice(0, longestHeading)])),
  );
  const spansColumns = inHead.some((merge) => merge.right > merge.left);
  const wide = new Map<string, number>();
  for (const merge of inHead) {
    for (let column = merge.left; column <= merge.right; column++) wide.set(`${merge.top}:${column}`, merge.left);
  }
  const textAt = (level: number, column: number): string => {
    const own = texts[level]?.get(column);
    if (own !== undefined) return own;
    const from = wide.get(`${first + level}:${column}`);
    if (from !== undefined) return texts[level]?.get(from) ?? '';
    return spansColumns ? '' : inheritedText(texts, level, column);
  };
  const columns = [...new Set(texts.flatMap((line) => [...line.keys()]))].toSorted((a, b) => a - b);
  return columns
    .map((column) => {
      const path = rows.map((_, level) => textAt(level, column)).filter((text) => text !== '');
      return { column, path: path.filter((text, at) => text !== path[at - 1]) };
    })
    .filter(({ path }) => path.length > 0);
}

/**
 * Without merges (a .csv has none) a blank above a heading belongs to the heading on its left, if that one has a heading
 * below it too: the parent stands over its first child.
 */
function inheritedText(texts: readonly Map<number, string>[], level: number, column: number): string {
  const below = texts[level + 1];
  if (!below?.has(column)) return '';
  for (let left = column - 1; left > 0 && below.has(left); left--) {
    const text = texts[level]?.get(left);
    if (text !== undefined) return text;
  }
  return '';
}
