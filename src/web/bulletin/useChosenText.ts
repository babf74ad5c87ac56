// Which of the city's texts the bulletin is made by, and of whom it tells; both lie in the address.
import { isOfOccasion, periodKindOf } from '../../domain/bulletin/serving.ts';
import { type OccasionKind, occasionKinds } from '../../domain/entries/nouns.ts';
import type { BulletinContent } from '../../server/bulletin/views.ts';
import type { TextView } from '../../server/bulletin/textViews.ts';
import { useApi } from '../api/useApi.ts';
import { usePeriod } from '../shell/period.ts';
import { type Address, useAddress } from '../shell/useAddress.ts';

/** Of whom a text is told, as it is asked for. */
export type AskedOf = { readonly [Name in 'office' | OccasionKind]?: string };

export interface ChosenText {
  /** Those that serve the period, and those of an activity or an outing, which have days of their own. */
  readonly texts: readonly TextView[];
  readonly text: string | undefined;
  readonly of: AskedOf;
  /** Where the text tells of one activity or outing. */
  readonly kind: OccasionKind | undefined;
  /** As a bulletin is asked for: the days of the occasion go without saying. */
  readonly period: string;
  /** None is chosen yet. */
  readonly isOpen: boolean;
}

export function useChosenText(): ChosenText {
  const { period } = usePeriod();
  const address = useAddress();
  const { data = [] } = useApi('/texts');
  const texts = data.filter(({ body }) => isOfOccasion(body.subject) || body.serves.includes(periodKindOf(period)));
  const named = texts.find(({ textId }) => textId === address.said('text'));
  // An address that names an occasion and no text leaves it to the server to take one of such.
  const kind = named ? occasionKindOf(named.body) : occasionKinds.find((one) => address.said(one));
  return {
    texts,
    text: named?.textId,
    of: askedOfWhom(named?.body.subject ?? kind, address),
    kind,
    period: kind ? 'occasion' : period,
    isOpen: kind !== undefined && address.said(kind) === '',
  };
}

export function occasionKindOf({ subject }: Pick<TextView['body'], 'subject'>): OccasionKind | undefined {
  return isOfOccasion(subject) ? subject : undefined;
}

/** What of the address concerns a text of such a subject. */
export function askedOfWhom(
  subject: TextView['body']['subject'] | undefined,
  { said }: Pick<Address, 'said'>,
): AskedOf {
  if (subject === undefined || subject === 'city') return {};
  const id = said(subject);
  return id ? { [subject]: id } : {};
}

/** Of whom a bulletin is told, as it is asked for once more. */
export function askedAgain(content: Pick<BulletinContent, 'office' | 'occasion'>): AskedOf {
  return { ...(content.office ? { office: content.office.id } : {}), ...occasionOf(content) };
}

export function occasionOf({ occasion }: Pick<BulletinContent, 'occasion'>): Omit<AskedOf, 'office'> {
  return occasion ? { [occasion.kind]: occasion.id } : {};
}
