import { useLocation } from 'react-router';
import { useWords } from '../language/language.tsx';
import { usePeriod } from './period.ts';
import { useSession } from './session.tsx';

/** Only where a screen speaks of one year. */
export function YearSelect() {
  const words = useWords();
  const { years } = useSession();
  const { year, setYear } = usePeriod();
  const { pathname } = useLocation();
  if (pathname !== '/overview' && pathname !== '/bulletin') return null;
  const all = years.includes(year) ? years : [year, ...years];
  return (
    <select aria-label={words.frame.year} value={year} onChange={(event) => setYear(Number(event.target.value))}>
      {all.map((each) => (
        <option key={each} value={each}>
          {words.periodName(String(each))}
        </option>
      ))}
    </select>
  );
}
