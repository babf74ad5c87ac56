// Which columns of the ledger there are, and which ones this browser shows.
import { useState } from 'react';

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
  'signedOn',
  'registeredOn',
  'filedOn',
  'startedOn',
  'inProductionOn',
  'lastActivityOn',
  'unverified',
] as const;
export type ColumnName = (typeof columnNames)[number];

const place = 'yiwang.ledger.columns';
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

/** Reads a list of names, from this browser or from a saved view, and leaves out what is no column. */
export function readColumns(text: string | null): readonly ColumnName[] | undefined {
  const names = text?.split(',') ?? [];
  const known = columnNames.filter((name) => names.includes(name));
  return known.length > 0 ? known : undefined;
}

export function useColumns(): [readonly ColumnName[], (columns: readonly ColumnName[]) => void] {
  const [columns, setColumns] = useState(() => readColumns(localStorage.getItem(place)) ?? first);
  return [
    columns,
    (next) => {
      localStorage.setItem(place, next.join(','));
      setColumns(next);
    },
  ];
}
