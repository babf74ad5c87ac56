// What the ledger shows, as the address says it.
import { useMemo } from 'react';
import type { ProjectSort } from '../../server/projects/views.ts';
import type { Query } from '../api/request.ts';
import { type Address, useAddress } from '../shell/useAddress.ts';

export const ledgerFilterNames = [
  'q',
  'office',
  'section',
  'stage',
  'status',
  'investorClass',
  'tag',
  'signed',
  'signedFrom',
  'signedTo',
  'minYi',
  'maxYi',
  'light',
] as const;
export type FilterName = (typeof ledgerFilterNames)[number];
export type Filters = Readonly<Partial<Record<FilterName, string>>>;

export interface Sorting {
  readonly sort: ProjectSort;
  readonly dir: 'asc' | 'desc';
}

export const pageSizes = [20, 50, 100] as const;
const firstSorting: Sorting = { sort: 'signedOn', dir: 'desc' };

export interface LedgerQuery {
  readonly filters: Filters;
  readonly sorting: Sorting;
  readonly page: number;
  readonly size: number;
  /** As the server takes it. */
  readonly query: Query;
  readonly change: Address['change'];
  readonly turnTo: Address['turnTo'];
  /** Puts a saved view's filters in the place of these. */
  readonly replace: (saved: Readonly<Record<string, string>>) => void;
}

export function useLedgerQuery(): LedgerQuery {
  const { said, page, change, turnTo, put } = useAddress();
  return useMemo(() => {
    const filters: Filters = Object.fromEntries(
      ledgerFilterNames.flatMap((name) => (said(name) ? [[name, said(name)]] : [])),
    );
    const sorting: Sorting = {
      sort: (said('sort') || firstSorting.sort) as ProjectSort,
      dir: said('dir') === 'asc' ? 'asc' : 'desc',
    };
    const size = pageSizes.find((each) => each === Number(said('size'))) ?? pageSizes[0];
    const query = { ...filters, ...sorting, page, size };
    return { filters, sorting, page, size, query, change, turnTo, replace: put };
  }, [said, page, change, turnTo, put]);
}
