// What the ledger shows, kept in the address.
import { useMemo } from 'react';
import { stages, statuses } from '../../domain/project.ts';
import { type ProjectSort, projectSorts } from '../../domain/projectSorts.ts';
import { amount, day, freeText, oneOf, typed, whole } from '../address/params.ts';
import { useAddress } from '../address/useAddress.ts';
import type { Query } from '../api/request.ts';

const filterParams = {
  q: typed,
  office: freeText,
  section: freeText,
  stage: oneOf(stages),
  status: oneOf(statuses),
  signedFrom: day,
  signedTo: day,
  minYi: amount,
  maxYi: amount,
};

export type FilterName = keyof typeof filterParams;
export const filterNames = Object.keys(filterParams) as FilterName[];
export type Filters = Readonly<Partial<Record<FilterName, string>>>;

export interface Sorting {
  readonly sort: ProjectSort;
  readonly dir: 'asc' | 'desc';
}

export const pageSizes = [20, 50, 100] as const;

export const address = {
  ...filterParams,
  sort: oneOf(projectSorts),
  dir: oneOf(['asc', 'desc']),
  page: whole,
  size: oneOf(['20', '50', '100']),
};

export interface LedgerQuery {
  readonly filters: Filters;
  readonly sorting: Sorting;
  readonly page: number;
  readonly size: number;
  /** As the server takes it. */
  readonly query: Query;
  readonly change: (changes: Readonly<Record<string, string | undefined>>) => void;
  /** Puts a saved view's filters in the place of these. */
  readonly replace: (saved: Readonly<Record<string, string>>) => void;
}

export function useLedgerQuery(): LedgerQuery {
  const { at, go: change, replace } = useAddress(address);
  return useMemo(() => {
    const { sort = 'signedOn', dir = 'desc', page = 1, size = '20', ...filters } = at;
    const sorting: Sorting = { sort, dir };
    return {
      filters,
      sorting,
      page,
      size: Number(size),
      query: { ...filters, ...sorting, page, size },
      change,
      replace,
    };
  }, [at, change, replace]);
}
