// One activity or outing as the ledger tells it: what it is called, where and when it was, and whose it is.
import { addDays } from '../../domain/day.ts';
import { nounOf, type OccasionKind } from '../../domain/entries/nouns.ts';
import { type Period, periodOfDays } from '../../domain/figures/period.ts';
import { type CityFacts, type KnownAt, wasKnown } from '../facts.ts';
import { occasionId } from './way.ts';

export interface Occasion {
  readonly kind: OccasionKind;
  /** Of its first entry: the same whatever puts it right. */
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly officeId: string;
  readonly period: Period;
}

/** What its row calls a field of the noun. */
function countedAs(kind: OccasionKind, field: string | undefined): string {
  const fields = Object.entries(nounOf(kind).counted?.fields ?? {});
  return fields.find(([, of]) => of === field)?.[0] ?? field ?? '';
}

/** As it was known and verified at an instant; undefined where it was not, or stands no more. */
export function occasionAt(
  city: CityFacts,
  { kind, id }: Pick<Occasion, 'kind' | 'id'>,
  at: KnownAt,
): Occasion | undefined {
  const fact = city.facts[kind].find(
    ({ entryId, knownFrom, knownUntil }) => wasKnown(knownFrom, knownUntil, at) && occasionId(city, entryId) === id,
  );
  if (!fact) return undefined;
  const { on, officeId, fields } = fact;
  const { title, place } = nounOf(kind).brief;
  const text = (field: string | undefined): string => String(fields[countedAs(kind, field)] ?? '');
  return {
    kind,
    id,
    name: text(title),
    place: text(place),
    officeId,
    period: periodOfDays(on, addDays(on, Number(fields['days'] ?? 1) - 1)),
  };
}
