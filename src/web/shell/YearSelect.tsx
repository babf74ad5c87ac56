import { useLocation } from 'react-router';
import { useWords } from '../language/language.tsx';
import { usePeriod } from './period.ts';
import { useSession } from './session.tsx';

/** Only where a screen speaks of one year. Assessment years stand behind the calendar's, where the city has set some. */
export function YearSelect() {
  const words = useWords();
  const { years, assessmentYears, today } = useSession();
  const { year, period, setPeriod } = usePeriod();
  const { pathname } = useLocation();
  const closing = pathname === '/closes';
  const funnel = pathname === '/funnel';
  if (pathname !== '/overview' && pathname !== '/bulletin' && !funnel && !closing) return null;
  // The grid of closes shows the assessment year beside the year it is called by.
  const shown = closing ? String(year) : period;
  // Who is courted this year may have signed nothing yet.
  const thisYear = today.slice(0, 4);
  const early = funnel && !years.includes(Number(thisYear)) ? [thisYear] : [];
  const known = [...early, ...years.map(String), ...(closing ? [] : assessmentYears.map((each) => `A${each}`))];
  const all = known.includes(shown) ? known : [shown, ...known];
  return (
    <select aria-label={words.frame.year} value={shown} onChange={(event) => setPeriod(event.target.value)}>
      {all.map((each) => (
        <option key={each} value={each}>
          {words.periodName(each)}
        </option>
      ))}
    </select>
  );
}
