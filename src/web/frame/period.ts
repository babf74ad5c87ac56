import { useSearchParams } from 'react-router';
import { useSession } from './session.tsx';

/** The year that the screens speak of: in the address, else the latest one that has entries. */
export function usePeriod(): { year: number; setYear: (year: number) => void } {
  const { years, today } = useSession();
  const [search, setSearch] = useSearchParams();
  const asked = Number(search.get('year'));
  const year =
    Number.isInteger(asked) && asked > 1990 && asked < 2100 ? asked : (years[0] ?? Number(today.slice(0, 4)));
  return {
    year,
    setYear: (next) =>
      setSearch((before) => {
        before.set('year', String(next));
        return before;
      }),
  };
}
