import { useSession } from './session.tsx';
import { useAddress } from './useAddress.ts';

/**
 * The year that the screens speak of: in the address, else the latest one that has entries. `A2023` is an assessment
 * year, whose days the city has set.
 */
export function usePeriod(): { year: number; period: string; setPeriod: (period: string) => void } {
  const { years, today } = useSession();
  const { said, change } = useAddress();
  const asked = /^A?(19|20|21)\d\d$/.exec(said('year'))?.[0];
  const period = asked ?? String(years[0] ?? today.slice(0, 4));
  return {
    year: Number(period.replace('A', '')),
    period,
    setPeriod: (year) => change({ year }, 'step'),
  };
}
