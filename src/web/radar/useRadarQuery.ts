// Which pairs are looked at, as the address says it.
import { usePeriod } from '../shell/period.ts';
import { useAddress } from '../shell/useAddress.ts';

/** Reports that were merged are pairs no more: they are listed as what was done. */
export const radarStates = ['open', 'apart', 'merged'] as const;

export function useRadarQuery() {
  const latest = Number(usePeriod().year);
  const { said, oneOf, page, change, turnTo } = useAddress();
  const year = said('year') || String(latest);
  const state = oneOf('state', radarStates) ?? 'open';
  return { latest, year, state, suspicion: said('suspicion'), office: said('office'), page, change, turnTo };
}
