import { useLocation } from 'react-router';
import { yearOfText } from '../../domain/figures/periodParts.ts';
import { useSession } from './session.tsx';
import { useAddress } from './useAddress.ts';

interface ShownPeriod {
  /** What the address says, understood or not: the server refuses what is no period. Else the latest year with verified rows. */
  readonly period: string;
  /** The calendar year in which it begins, or by which it is called; what the address says where that is no period. */
  readonly year: string;
  /** The address says it. */
  readonly isChosen: boolean;
  /** What a link to another screen takes with it; nothing where nobody chose. */
  readonly search: Readonly<Record<string, string>>;
  readonly setPeriod: (period: string) => void;
}

/** The period that the screens speak of. */
export function usePeriod(): ShownPeriod {
  const { lastVerifiedOn, today } = useSession();
  const { pathname } = useLocation();
  const { said, change } = useAddress();
  // Addresses of before say `year`, which is a filter of its own on the radar.
  const asked = said('period') || (pathname === '/radar' ? '' : said('year'));
  const period = asked || (lastVerifiedOn ?? today).slice(0, 4);
  return {
    period,
    year: yearOfText(period) ?? period,
    isChosen: asked !== '',
    search: asked === '' ? {} : { period: asked },
    setPeriod: (chosen) => change({ period: chosen, year: '' }, 'step'),
  };
}
