// How much of a list is taken away at once.
import { refuse } from '../refusal.ts';

/** As many entries as a workbook of them is made at once. */
export const mostExported = 20_000;

/** A workbook that lacks rows would be taken for all of them: refuses a list that is longer. */
export function mustBeWhole(total: number): void {
  if (total > mostExported) refuse('export_too_long', undefined, { total, most: mostExported });
}

/** What is taken away of the projects that are chosen on the ledger: themselves, what they reached, what money came, who is in them, what bears out that it came, what was promised. */
export const ledgerBooks = ['projects', 'milestones', 'funds', 'companies', 'signals', 'promises'] as const;
export type LedgerBook = (typeof ledgerBooks)[number];
