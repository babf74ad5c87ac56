// Amounts that the sheet does not mean exactly, and such in US dollars of which it says no rate: each is asked once for its column.
import { readAtRate } from '../../../domain/money.ts';
import type { Sign } from '../../../domain/imports/doubts.ts';
import { forms } from '../../../sheets/forms/index.ts';
import type { SheetForm } from '../../../sheets/forms/sheetForm.ts';
import { isMoneyValue } from '../../../sheets/forms/values.ts';
import { withoutAbout } from '../../../sheets/values/about.ts';
import { parseMoney } from '../../../sheets/values.ts';
import type { Plan } from '../plan.ts';
import type { ReadRow, ReadTable } from '../reading.ts';

type SignOfField = Sign & { readonly part: string };

/** 约2.8亿元, 5亿元左右: the amount is there, and that it is not exact a person has to know. */
function aboutOf(table: ReadTable, { form, refused, cells }: ReadRow, field: string) {
  const { columns }: SheetForm = forms[form];
  const cell = refused.find((one) => one.field === field && one.law === 'cell_approximate');
  if (!cell || columns.find((one) => one.field === field)?.kind !== 'money') return undefined;
  const bare = withoutAbout(cells[field] ?? '');
  const read = bare === undefined ? undefined : parseMoney(bare, table.context.units.get(field) ?? null);
  return read?.kind === 'value' && read.value.currency === 'CNY' ? { ...read.value, ref: cell.ref } : undefined;
}

export function aboutSigns(table: ReadTable, row: ReadRow): SignOfField[] {
  const fields = new Set(row.refused.map(({ field }) => field));
  return [...fields].flatMap((field): SignOfField[] => {
    const about = aboutOf(table, row, field);
    if (!about) return [];
    return [
      { kind: 'amount_about', part: field, read: row.cells[field] ?? '', ...(about.ref ? { ref: about.ref } : {}) },
    ];
  });
}

export function withAbout(table: ReadTable, row: ReadRow, field: string, answer: string): ReadRow {
  const about = aboutOf(table, row, field);
  const refused = row.refused.filter((one) => one.field !== field);
  if (!about || answer !== 'about') return { ...row, refused };
  const { currency, minor } = about;
  return { ...row, refused, values: { ...row.values, [field]: { currency, minor } } };
}

/** An arrival that is told in dollars alone: what it is in the ledger's money nothing of the sheet says. */
export function rateSigns(plan: Plan, row: ReadRow): SignOfField[] {
  const { usedUsd, claimed, record } = row.values;
  if (row.form !== 'funds' || claimed !== undefined || record !== undefined || !isMoneyValue(usedUsd)) return [];
  if (usedUsd.currency !== 'USD' || usedUsd.minor === 0n) return [];
  const letter = plan.letters[row.table]?.get('usedUsd');
  const ref = letter === undefined ? {} : { ref: `${letter}${row.row}` };
  const offers = [{ answer: 'skip' }];
  return [{ kind: 'rate_open', part: 'usedUsd', read: row.cells['usedUsd'] ?? '', ...ref, offers }];
}

export function withRate(row: ReadRow, rate: string): ReadRow {
  const { usedUsd } = row.values;
  const fen = isMoneyValue(usedUsd) ? readAtRate(usedUsd.minor, rate) : undefined;
  if (fen === undefined) return row;
  return { ...row, values: { ...row.values, claimed: { currency: 'CNY', minor: fen } } };
}

/** Of nothing that came there is neither a rate nor a day. */
export function withNoArrival(row: ReadRow): ReadRow {
  if (row.form !== 'funds') return row;
  const { usedUsd, claimed = usedUsd } = row.values;
  if (!isMoneyValue(claimed) || claimed.minor !== 0n) return row;
  const needed = ({ field, law }: ReadRow['refused'][number]) => field !== 'arrivedOn' || law !== 'cell_required';
  const none = { currency: 'CNY', minor: 0n };
  return { ...row, refused: row.refused.filter(needed), values: { ...row.values, claimed: none } };
}
