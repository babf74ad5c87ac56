// By what next month's file is known to have the same heading, taken for the same form, with the same columns.
import { sha256Of } from '../../../crypto/fingerprint.ts';
import { headingMark } from '../../../sheets/tables/heads/saidHeads.ts';
import type { TableReading } from '../../../sheets/tables/reading.ts';

export function signatureOf({ form, columns }: Pick<TableReading, 'form' | 'columns'>): string {
  const headings = columns.map(({ heading, field, given }) =>
    given ? [headingMark(heading), field] : headingMark(heading),
  );
  return sha256Of(JSON.stringify([form, ...headings])).slice(0, 32);
}
