// What a list of entries shows, as the address says it.
import { type ListedKind, nounOf } from '../../../domain/entries/nouns.ts';
import { type Address, useAddress } from '../../shell/useAddress.ts';
import { usePeriod } from '../../shell/period.ts';

const shared = ['q', 'office', 'state'] as const;

export interface ListedAddress {
  readonly filters: Readonly<Record<string, string>>;
  /** As the server takes it. */
  readonly query: Readonly<Record<string, string | number>>;
  /** All lists are of one. */
  readonly period: string;
  readonly dir: 'asc' | 'desc';
  readonly names: readonly string[];
  readonly change: Address['change'];
  readonly turnTo: Address['turnTo'];
}

export function useListed(kind: ListedKind): ListedAddress {
  const { said, page, change, turnTo } = useAddress();
  const { period } = usePeriod();
  const names = [...shared, ...Object.keys(nounOf(kind).listed?.filters ?? {})];
  const filters = Object.fromEntries(names.flatMap((name) => (said(name) ? [[name, said(name)]] : [])));
  const dir = said('dir') === 'asc' ? 'asc' : 'desc';
  return { filters, names, period, dir, query: { ...filters, period, dir, page, size: 20 }, change, turnTo };
}
