// A table that may be of several forms: nobody chooses for the person. The answer is what could be said of the head on the screen, and
// is known again with it.
import type { Sign } from '../../../domain/imports/doubts.ts';
import { forms, isFormId } from '../../../sheets/forms/index.ts';
import type { TableReading } from '../../../sheets/tables/reading.ts';
import type { ImportDoubt, ImportReading, ReadTable } from '../reading.ts';
import { saidNow, type TableSaid } from '../tables/said.ts';

const mayBe = ({ doubts }: Pick<TableReading, 'doubts'>): readonly string[] =>
  doubts.find(({ law }) => law === 'table_fits_two_forms')?.forms ?? [];

/** What is asked, once for a head. */
export function formSign({ reading }: Pick<ReadTable, 'reading'>): Sign | undefined {
  const may = mayBe(reading).filter(isFormId);
  if (may.length === 0) return undefined;
  const offers = may.map((form) => ({ answer: form, detail: { form: forms[form].name } }));
  const title = reading.above.at(0)?.text ?? reading.sheet;
  return { kind: 'form_open', read: title, offers: [...offers, { answer: 'skip' }] };
}

/** What an answer says of the tables that it is about. */
export function formsSaid(
  { tables }: ImportReading,
  answered: readonly { readonly of: Pick<ImportDoubt, 'kind' | 'signature'>; readonly answer: string }[],
): TableSaid[] {
  return answered.flatMap(({ of, answer }) => {
    if (of.kind !== 'form_open') return [];
    const asked = tables.filter((one) => one.signature === of.signature && mayBe(one).length > 0);
    const form = answer === 'skip' ? null : answer;
    // Left out is the head with all its rows: the second of them would be taken for another.
    return asked.map(({ sheet, headRows: [headRow, last] }) => ({
      sheet,
      headRow,
      headDepth: last - headRow + 1,
      form,
      columns: {},
    }));
  });
}

export const withForms = (seen: ImportReading, said: readonly TableSaid[]): ImportReading =>
  said.reduce((now, one) => ({ ...now, overrides: saidNow(now, one) }), seen);
