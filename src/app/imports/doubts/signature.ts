// By what next month's file is known to have the same heading: months, years and numbers of an issue change in it.
import { createHash } from 'node:crypto';
import { readHeading } from '../../../sheets/tables/heading.ts';
import type { TableReading } from '../../../sheets/tables/reading.ts';

export function signatureOf({ form, columns }: Pick<TableReading, 'form' | 'columns'>): string {
  const headings = columns.map(({ heading }) => readHeading(heading).fullKey.replace(/\d+/g, '#'));
  return createHash('sha256')
    .update(JSON.stringify([form, ...headings]))
    .digest('hex')
    .slice(0, 32);
}
