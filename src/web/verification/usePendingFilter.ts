// Which rows of the queue are looked at, as the address says it.
import { useAddress } from '../shell/useAddress.ts';
import type { PendingChoice } from './PendingFilters.tsx';

const names = ['officeId', 'kind', 'flag'] as const;

export function usePendingFilter() {
  const { said, page, change, turnTo } = useAddress();
  const filter: PendingChoice = { officeId: said('officeId'), kind: said('kind'), flag: said('flag') };
  return {
    filter,
    isFiltered: names.some((name) => filter[name]),
    page,
    setPage: turnTo,
    setFilter: (name: keyof PendingChoice, value: string) => change({ [name]: value }),
    clear: () => change({ officeId: '', kind: '', flag: '' }),
  };
}
