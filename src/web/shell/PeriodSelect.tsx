import { useLocation } from 'react-router';
import { PeriodPicker } from '../form/PeriodPicker.tsx';
import { useWords } from '../language/language.tsx';
import { usePeriod } from './period.ts';

const screens = ['/overview', '/bulletin', '/funnel', '/closes', '/check', '/spot-checks', '/suspicions', '/targets'];

/** Only where a screen speaks of a period. The grid of closes has a year's months, whatever of it was chosen. */
export function PeriodSelect() {
  const words = useWords();
  const { pathname } = useLocation();
  const { period, year, setPeriod } = usePeriod();
  if (!screens.includes(pathname) && !/^\/(listed\/\w+$|figures\/)/.test(pathname)) return null;
  const yearsOnly = pathname === '/closes';
  return (
    <PeriodPicker
      label={words.period.label}
      value={yearsOnly ? year : period}
      yearsOnly={yearsOnly}
      onChange={setPeriod}
    />
  );
}
