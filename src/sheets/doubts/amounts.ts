// Amounts of which it is not certain in which unit they are, or whose: a line between the rows, the format of the cell, a merged
// cell, a picture.
import type { Sign } from '../../domain/imports/doubts.ts';
import type { Cell } from '../cells.ts';
import type { DataRow } from '../tables/reading.ts';
import { decimalOfNumber, decimalText, shift } from '../values/decimal.ts';
import { unitShown } from '../values/money.ts';
import { parseMoneyUnit } from '../values/moneyUnit.ts';
import { inUnits } from './asAnswered.ts';

export function amountSigns(
  { fields, merged, unitLine }: Pick<DataRow, 'fields' | 'merged' | 'unitLine'>,
  units: ReadonlyMap<string, string | null>,
  mayBeShared: ReadonlySet<string>,
): Sign[] {
  const signs: Sign[] = [];
  for (const [field, cell] of Object.entries(fields)) {
    const { ref } = cell;
    if (cell.kind === 'picture') signs.push({ kind: 'picture', part: field, read: ref, ref });
    else if (contradicts(cell, units.get(field) ?? null))
      signs.push({ kind: 'format_unit', part: field, read: `${cell.text} → ${shownText(cell)}`, ref });
  }
  for (const [field, { text, ref }] of Object.entries(merged ?? {}))
    if (mayBeShared.has(field)) signs.push({ kind: 'merged_amount', part: field, read: text, ref });
  if (!unitLine) return signs;
  const changed = inUnits(units, unitLine.units);
  const other = [...units].find(([field, unit]) => fields[field] && changed.get(field) !== unit);
  if (other) {
    const [field, head] = other;
    const offers = [
      { answer: 'line', detail: { unit: changed.get(field) ?? '' } },
      { answer: 'head', detail: { unit: head ?? '' } },
    ];
    signs.push({ kind: 'unit_changes', read: unitLine.text, offers });
  }
  return signs;
}

/** The format shows another unit than the head's, or divides and does not say by what. */
function contradicts(cell: Cell, head: string | null): boolean {
  const { shown, number } = cell;
  const unit = head === null ? null : parseMoneyUnit(head);
  if (!shown || number === undefined || !unit || number === 0) return false;
  const own = unitShown(cell, unit) ?? unit;
  const isOther = own.power !== unit.power || own.currency !== unit.currency;
  return isOther || (shown.power > 0 && parseMoneyUnit(shown.unit) === null);
}

function shownText({ number = 0, shown = { power: 0, unit: '' } }: Cell): string {
  const amount = decimalOfNumber(number);
  return `${amount ? decimalText(shift(amount, -shown.power)) : number}${shown.unit}`;
}
