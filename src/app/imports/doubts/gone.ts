// Rows that the sender's last file with the same heading had and this one has not. A file that tells only what is new has few of
// the rows of the last one, and nothing is asked of it.
import { nameKey } from '../../../names/normalise.ts';
import { type FormId, forms } from '../../../sheets/forms/index.ts';
import type { SheetForm } from '../../../sheets/forms/sheetForm.ts';
import { rowsOfLastFile } from '../../../storage/imports/lastOfHeading.ts';
import type { Plan } from '../plan.ts';
import type { ReadRow, ReadTable } from '../reading.ts';

/** What a row is about, by the field of its form. */
const named = ['projectCode', 'project', 'name', 'recipient'];

function subjectOf(cells: ReadRow['cells']): string | undefined {
  const field = named.find((one) => cells[one]);
  return field && nameKey(cells[field] ?? '');
}

/** Asks of the rows that are gone, once for each heading of the file. */
export async function askOfGone(plan: Plan, subjects: ReadonlyMap<string, ReadonlySet<string>>): Promise<void> {
  const seen = new Set<string>();
  for (const { reading, signature } of plan.tables) {
    // The ledger writes the rows that were chosen.
    const isOfLedger = reading.columns.some(({ field }) => field === 'record');
    if (seen.has(signature) || isOfLedger || !growing(reading.form)) continue;
    seen.add(signature);
    const now = subjects.get(signature) ?? new Set();
    const of = { cityCode: plan.actor.cityCode, officeId: plan.officeId };
    const told = await rowsOfLastFile(plan.tx, of, { signature, form: reading.form }, named);
    const gone = told.filter(({ subject }) => !now.has(nameKey(subject)));
    // More than half have to come again, else the file was never meant to repeat them.
    if (gone.length === 0 || gone.length * 2 >= told.length) continue;
    for (const { fileName, row, subject } of gone)
      plan.doubts.answerTo({ kind: 'rows_gone', read: subject }, { sheet: fileName, row, signature });
  }
}

const growing = (form: string) => (forms[form as FormId] as SheetForm).grows;

/** By heading, what the rows of a file are about. */
export class Subjects {
  readonly by = new Map<string, Set<string>>();

  take(table: ReadTable | undefined, row: ReadRow): void {
    const subject = subjectOf(row.cells);
    if (!table || subject === undefined) return;
    const there = this.by.get(table.signature);
    if (there) there.add(subject);
    else this.by.set(table.signature, new Set([subject]));
  }
}
