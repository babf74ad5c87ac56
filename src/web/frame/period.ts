import { useSearchParams } from 'react-router';
import { period as read } from '../address/params.ts';
import { useSession } from './session.tsx';

/**
 * The year that the screens speak of: in the address, else the latest one that has entries. `A2023` is an assessment
 * year, whose days the city has set. One that is not understood shows no screen (address/Understood.tsx).
 */
export function usePeriod(): { year: number; period: string; setPeriod: (period: string) => void } {
  const { years, today } = useSession();
  const [search, setSearch] = useSearchParams();
  const period = read(search.get('year') ?? '') ?? String(years[0] ?? today.slice(0, 4));
  return {
    year: Number(period.replace('A', '')),
    period,
    setPeriod: (next) =>
      setSearch((before) => {
        before.set('year', next);
        return before;
      }),
  };
}
