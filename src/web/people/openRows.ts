// Accounts of a sheet, one after another: what the server refuses of one row is that row's, and keeps none of the others.
import type { AccountToOpenView, ToldPassword } from '../../server/people/views.ts';
import { ApiError } from '../api/request.ts';

export interface SheetRow extends AccountToOpenView {
  /** Under which it is opened once, however often it is sent. */
  readonly key: string;
  readonly told?: ToldPassword;
}

/** Hears of each row what came of it. What is no refusal of the row (no session, no server) ends it. */
export async function openRows(
  rows: readonly SheetRow[],
  open: (row: SheetRow, officeId: string) => Promise<ToldPassword>,
  onRow: (row: SheetRow) => void,
): Promise<void> {
  for (const row of rows) {
    if (row.officeId === null) continue;
    try {
      onRow({ ...row, told: await open(row, row.officeId) });
    } catch (error) {
      if (!isOfTheRow(error)) throw error;
      onRow({ ...row, breaches: error.breaches });
    }
  }
}

const isOfTheRow = (error: unknown): error is ApiError =>
  error instanceof ApiError && (error.status === 409 || error.status === 422) && error.breaches.length > 0;
