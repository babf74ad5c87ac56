// A head that stands once more between the rows, as on each page of a print.
import type { Row } from '../../cells.ts';
import { type Heading, readHeading } from './heading.ts';

/** A row of a head as it is known again: by column what stands there, and in which unit. */
export type HeadRow = ReadonlyMap<number, Heading>;

export function headRowOf(row: Row): HeadRow {
  return new Map(row.cells.map((cell) => [cell.column, readHeading(cell.text)]));
}

/** One that counts in another unit, or says another thing of a column, is a head of its own: 投产时间 where 开工时间 stood. */
export function isRepeatedHead(row: Row, headRows: readonly HeadRow[]): boolean {
  if (row.cells.length < 2) return false;
  const here = headRowOf(row);
  return headRows.some((head) => {
    const pairs = [...here].map(([column, heading]) => [heading, head.get(column)] as const);
    const same = pairs.filter(([heading, other]) => heading.fullKey === other?.fullKey);
    const isOther = pairs.some(
      ([{ key, unit }, other]) => other !== undefined && (key === other.key ? unit !== other.unit : other.key !== ''),
    );
    return head.size > 1 && !isOther && same.length >= head.size * 0.8;
  });
}
