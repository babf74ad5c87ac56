// What a field of an entry is as the cell of a column, by what the field is and what the column is counted in.
import { scaledText, trimZeros } from '../../../domain/exact.ts';
import { wanExact, yiExact } from '../../../domain/money.ts';
import type { Field } from '../../../domain/entries/fields.ts';
import type { RecordValue } from '../index.ts';
import type { FormField } from '../sheetForm.ts';
import { currencyWords } from '../words.ts';
import type { EntryAsWritten } from './cells.ts';

type Currency = keyof typeof currencyWords;
interface Amount {
  readonly currency: Currency;
  readonly minor: string | bigint;
}

const written: Readonly<Record<Currency, string>> = {
  CNY: '元',
  USD: '美元',
  HKD: '港元',
  EUR: '欧元',
  JPY: '日元',
};

export function cellValue(
  column: FormField,
  field: Field | undefined,
  value: unknown,
  one: EntryAsWritten,
): RecordValue {
  if (value === null || value === undefined || value === '') return null;
  if (field?.as === 'fen') return fenIn(column, BigInt(value as string | bigint));
  if (field?.as === 'money') return moneyIn(column, value as Amount);
  const plain = plainValue(value);
  if (typeof plain !== 'string') return plain;
  if (field?.as === 'decimal') return trimZeros(plain);
  if (field?.as === 'project' || field?.as === 'company') return one.nameOf(plain) ?? null;
  if (field?.as === 'occasion') return standingOccasion(one, plain)?.name ?? null;
  return field?.as === 'office' ? (one.officeNameOf?.(plain) ?? null) : plain;
}

/** One that stands no more is named no more: a row that did could not come back. */
export function standingOccasion(one: EntryAsWritten, id: unknown) {
  const occasion = typeof id === 'string' ? one.occasionOf?.(id) : undefined;
  return occasion?.stands ? occasion : undefined;
}

function plainValue(value: unknown): RecordValue {
  if (Array.isArray(value)) return (value as unknown[]).map(String);
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string' ? value : null;
}

/** Every digit of it, in the unit of the column. */
export const fenIn = ({ unit }: Pick<FormField, 'unit'>, fen: bigint): string =>
  unit === '万元' ? wanExact(fen) : yiExact(fen);

/** In the unit of the column where it is of its currency, else with its own. */
function moneyIn(column: FormField, { currency, minor: kept }: Amount): string {
  const minor = BigInt(kept);
  if (currency === 'CNY' && !column.unit?.endsWith(written.USD)) return fenIn(column, minor);
  // Yen have no hundredths.
  const wan = trimZeros(scaledText(minor, currency === 'JPY' ? 4 : 6));
  return column.unit === `万${written[currency]}` ? wan : `${wan}万${written[currency]}`;
}
