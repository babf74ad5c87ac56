// The queue's filter and page lie in the address, so that a reload and a colleague see the same rows.
import { useSearchParams } from 'react-router';
import type { PendingChoice } from './PendingFilters.tsx';

const names = ['officeId', 'kind', 'flag'] as const;

export function usePendingFilter() {
  const [search, setSearch] = useSearchParams();
  const change = (more: Readonly<Record<string, string>>) =>
    setSearch(
      (before) => {
        for (const [name, value] of Object.entries(more)) {
          if (value) before.set(name, value);
          else before.delete(name);
        }
        return before;
      },
      { replace: true },
    );
  const filter: PendingChoice = {
    officeId: search.get('officeId') ?? '',
    kind: search.get('kind') ?? '',
    flag: search.get('flag') ?? '',
  };
  return {
    filter,
    isFiltered: names.some((name) => filter[name]),
    page: Math.max(1, Number(search.get('page')) || 1),
    setPage: (page: number) => change({ page: page === 1 ? '' : String(page) }),
    setFilter: (name: keyof PendingChoice, value: string) => change({ [name]: value, page: '' }),
    clear: () => change({ officeId: '', kind: '', flag: '', page: '' }),
  };
}
