// Which of the city's texts the bulletin is made by, and of whom it tells; both lie in the address.
import { periodKindOf } from '../../domain/bulletin/serving.ts';
import type { TextView } from '../../server/bulletin/textViews.ts';
import { useApi } from '../api/useApi.ts';
import { usePeriod } from '../shell/period.ts';
import { useAddress } from '../shell/useAddress.ts';

export interface ChosenText {
  /** Those that serve the period. */
  readonly texts: readonly TextView[];
  readonly text: string | undefined;
  readonly office: string | undefined;
}

export function useChosenText(): ChosenText {
  const { period } = usePeriod();
  const { said } = useAddress();
  const { data = [] } = useApi('/texts');
  const texts = data.filter(({ body }) => body.serves.includes(periodKindOf(period)));
  const named = texts.find(({ textId }) => textId === said('text'));
  const office = named?.body.subject === 'office' ? said('office') : '';
  return { texts, text: named?.textId, office: office || undefined };
}
