// Rows that are being typed are held against the ledger, and nothing of them is kept.
import { checkTypedRows } from '../../../app/imports/grid/check.ts';
import type { TypedRows } from '../../../app/imports/grid/sheet.ts';
import type { Actor } from '../../../domain/people/role.ts';
import type { Host } from '../host.ts';

interface Wanted extends TypedRows {
  readonly actor: Actor;
  readonly fileName: string;
}

export async function runGrid({ actor, ...typed }: Wanted, { store, signal }: Host) {
  return checkTypedRows(await store(), actor, typed, { signal });
}
