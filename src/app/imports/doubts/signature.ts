// By what next month's file is known to have the same heading, taken for the same form, with the same columns.
import { createHash } from 'node:crypto';
import { headingMark } from '../../../sheets/tables/saidHeads.ts';
import type { TableReading } from '../../../sheets/tables/reading.ts';

export function signatureOf({ form, columns }: Pick<TableReading, 'form' | 'columns'>): string {
  const headings = columns.map(({ heading, field, given }) =>
    given ? [headingMark(heading), field] : headingMark(heading),
  );
  return createHash('sha256')
    .update(JSON.stringify([form, ...headings]))
    .digest('hex')
    .slice(0, 32);
}
