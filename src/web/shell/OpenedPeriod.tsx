import { Link } from 'react-router';
import { useWords } from '../language/language.tsx';
import { usePeriod } from './period.ts';
import { useSession } from './session.tsx';
import { searchOf } from './useAddress.ts';

/** Nobody chose the period: which one it is and why, and the way to the month that was entered last. */
export function OpenedPeriod() {
  const words = useWords();
  const { lastVerifiedOn } = useSession();
  const { period, isChosen } = usePeriod();
  if (isChosen || lastVerifiedOn === null) return null;
  const month = lastVerifiedOn.slice(0, 7);
  return (
    <p className="quiet">
      {words.period.opened(words.periodName(period), words.periodName(lastVerifiedOn))}{' '}
      <Link to={{ search: searchOf({ period: month }) }}>{words.period.see(words.periodName(month))}</Link>
    </p>
  );
}
