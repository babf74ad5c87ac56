// What the ledger shows, kept in the address: a filtered list can be sent to a colleague, and "back" undoes a filter.
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { ProjectSort } from '../../server/projects/views.ts';
import type { Query } from '../api/request.ts';

export const ledgerFilterNames = [
  'q',
  'office',
  'section',
  'stage',
  'status',
  'signedFrom',
  'signedTo',
  'minYi',
  'maxYi',
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
  readonly change: (changes: Readonly<Record<string, string | undefined>>) => void;
  /** Puts a saved view's filters in the place of these. */
  readonly replace: (saved: Readonly<Record<string, string>>) => void;
}

export function useLedgerQuery(): LedgerQuery {
  const [search, setSearch] = useSearchParams();
  const change = useCallback(
    (changes: Readonly<Record<string, string | undefined>>) =>
      setSearch(
        (before) => {
          // Another filter or order is another list: it begins at its first page.
          if (!('page' in changes)) before.delete('page');
          for (const [name, value] of Object.entries(changes)) {
            if (value) before.set(name, value);
            else before.delete(name);
          }
          return before;
        },
        { replace: !('page' in changes), preventScrollReset: true },
      ),
    [setSearch],
  );
  const replace = useCallback((saved: Readonly<Record<string, string>>) => setSearch(saved), [setSearch]);
  return useMemo(() => {
    const filters: Filters = Object.fromEntries(
      ledgerFilterNames.flatMap((name) => {
        const value = search.get(name);
        return value ? [[name, value]] : [];
      }),
    );
    const sorting: Sorting = {
      sort: (search.get('sort') as ProjectSort | null) ?? firstSorting.sort,
      dir: search.get('dir') === 'asc' ? 'asc' : 'desc',
    };
    const page = Math.max(1, Number(search.get('page')) || 1);
    const size = pageSizes.find((each) => each === Number(search.get('size'))) ?? pageSizes[0];
    return { filters, sorting, page, size, query: { ...filters, ...sorting, page, size }, change, replace };
  }, [search, change, replace]);
}
