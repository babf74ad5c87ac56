// Which pairs are looked at, as the address says it.
import { useSearchParams } from 'react-router';
import { usePeriod } from '../shell/period.ts';

/** Reports that were merged are pairs no more: they are listed as what was done. */
export const radarStates = ['open', 'apart', 'merged'] as const;

export function useRadarQuery() {
  const { year: latest } = usePeriod();
  const [search, setSearch] = useSearchParams();
  const year = search.get('year') === 'all' ? 'all' : String(latest);
  const state = radarStates.find((each) => each === search.get('state')) ?? 'open';
  const [suspicion, office, page] = ['suspicion', 'office', 'page'].map((name) => search.get(name) ?? '');
  const change = (more: Readonly<Record<string, string>>) =>
    setSearch(
      (before) => {
        for (const [name, value] of Object.entries({ page: '', ...more })) {
          if (value) before.set(name, value);
          else before.delete(name);
        }
        return before;
      },
      { replace: true },
    );
  return { latest, year, state, suspicion, office, page, change };
}
