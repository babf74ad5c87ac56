import { columnLetters } from '../cells.ts';
import type { ColumnOut } from './shape.ts';

export interface HeadOut {
  /** The head's rows; a blank is part of the merged cell to its left or above. */
  rows: string[][];
  merges: string[];
}

/** The head as cells and merges: a shared parent spans its children, a short path reaches down to the last row. */
export function layOutHead(columns: readonly ColumnOut[], firstRow: number): HeadOut {
  const depth = Math.max(1, ...columns.map((column) => column.path.length));
  const rows = Array.from({ length: depth }, () => columns.map(() => ''));
  const merges: string[] = [];
  for (let level = 0; level < depth; level++) {
    for (let from = 0; from < columns.length; ) {
      const path = columns[from]?.path ?? [];
      const to = lastSharing(columns, from, level);
      const isLeaf = level === path.length - 1;
      const line = rows[level];
      if (line && level < path.length) line[from] = path[level] ?? '';
      const bottom = isLeaf ? depth - 1 : level;
      if (level < path.length && (to > from || bottom > level)) {
        merges.push(`${columnLetters(from + 1)}${firstRow + level}:${columnLetters(to + 1)}${firstRow + bottom}`);
      }
      from = to + 1;
    }
  }
  return { rows, merges };
}

/** The last column to the right that stands under the same parents; a column's own heading is never shared. */
function lastSharing(columns: readonly ColumnOut[], from: number, level: number): number {
  const path = columns[from]?.path ?? [];
  let to = from;
  if (level >= path.length - 1) return to;
  for (let next = from + 1; next < columns.length; next++) {
    const other = columns[next]?.path ?? [];
    if (level >= other.length - 1) break;
    if (path.slice(0, level + 1).some((word, at) => other[at] !== word)) break;
    to = next;
  }
  return to;
}
