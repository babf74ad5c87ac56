// Which columns of the ledger there are, and which ones somebody wants to see.
import { useKept } from '../kept/useKept.ts';

export const columnNames = [
  'code',
  'name',
  'office',
  'industry',
  'investor',
  'recipient',
  'investmentYi',
  'fundsYi',
  'stage',
  'status',
  'investorClasses',
  'tags',
  'signedOn',
  'registeredOn',
  'filedOn',
  'startedOn',
  'inProductionOn',
  'lastActivityOn',
  'unverified',
] as const;
export type ColumnName = (typeof columnNames)[number];

const first: readonly ColumnName[] = [
  'code',
  'name',
  'office',
  'industry',
  'investmentYi',
  'fundsYi',
  'stage',
  'signedOn',
  'startedOn',
];

/** Reads a list of names, as it was kept or from a saved view, and leaves out what is no column. */
export function readColumns(text: unknown): readonly ColumnName[] | undefined {
  const names = typeof text === 'string' ? text.split(',') : [];
  const known = columnNames.filter((name) => names.includes(name));
  return known.length > 0 ? known : undefined;
}

export function useColumns(): [readonly ColumnName[], (columns: readonly ColumnName[]) => void] {
  const [text, setText] = useKept('liked', 'ledger.columns', (kept) => (readColumns(kept) ?? first).join(','));
  return [readColumns(text) ?? first, (next) => setText(() => next.join(','))];
}
