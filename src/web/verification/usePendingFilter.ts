// The queue's filter and page lie in the address, so that a reload and a colleague see the same rows.
import { entryKinds } from '../../domain/entries/nouns.ts';
import { pendingFlags } from '../../domain/pendingFlags.ts';
import { freeText, oneOf, whole } from '../address/params.ts';
import { useAddress } from '../address/useAddress.ts';
import type { PendingFilter } from './PendingFilters.tsx';

export const address = {
  officeId: freeText,
  kind: oneOf(entryKinds),
  flag: oneOf(pendingFlags),
  page: whole,
};

const names = ['officeId', 'kind', 'flag'] as const;

export function usePendingFilter() {
  const { at, go } = useAddress(address);
  const filter: PendingFilter = { officeId: at.officeId ?? '', kind: at.kind ?? '', flag: at.flag ?? '' };
  return {
    filter,
    isFiltered: names.some((name) => filter[name]),
    page: at.page ?? 1,
    setPage: (page: number) => go({ page }),
    setFilter: (name: keyof PendingFilter, value: string) => go({ [name]: value }),
    clear: () => go({ officeId: '', kind: '', flag: '' }),
  };
}
