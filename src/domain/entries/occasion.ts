// The occasion at which an entry took place: an activity that is named by a field. Whoever acts for its office names it, and who acts
// for an office below it, once it is verified: what is only planned above is not there for them.
import { isSharedWith } from '../offices/office.ts';
import type { Breach } from '../refusal.ts';
import type { EntryHead } from './entry.ts';
import type { Noun } from './noun.ts';

/** As it stands now, whichever entry of its line was named. */
export interface KnownOccasion {
  readonly kind: string;
  readonly officeId: string;
  readonly name: string;
  readonly from: string;
  readonly until: string;
  readonly verified: boolean;
}

export interface KnownOccasions {
  get(id: string): KnownOccasion | undefined;
}

interface Naming {
  readonly offices: ReadonlyMap<string, { readonly parentId?: string | null }>;
  readonly writable: ReadonlySet<string>;
}

/** Whether who writes for these offices may say of an entry of one of them that it took place there. */
export function mayNameOccasion(
  { offices, writable }: Naming,
  actingFor: string,
  { officeId, verified }: Pick<KnownOccasion, 'officeId' | 'verified'>,
): boolean {
  return writable.has(officeId) || (verified && isSharedWith(offices, [], actingFor, officeId));
}

/** The fields of a noun that name occasions, and of which kind. */
export function occasionFields({ fields }: Pick<Noun, 'fields'>): { readonly name: string; readonly of: string }[] {
  return Object.entries(fields).flatMap(([name, field]) => (field.as === 'occasion' ? [{ name, of: field.of }] : []));
}

/** That what is named is none of the kind, or was on other days. */
export function occasionFieldBreaches(
  noun: Noun,
  input: Readonly<Record<string, unknown>> & { readonly head: Pick<EntryHead, 'occurredOn'> },
  known: KnownOccasions,
): Breach[] {
  return occasionFields(noun).flatMap(({ name: field, of }): Breach[] => {
    const id = input[field];
    if (typeof id !== 'string') return [];
    const occasion = known.get(id);
    if (occasion?.kind !== of) return [{ law: 'occasion_unknown', field }];
    const { occurredOn: day } = input.head;
    if (day >= occasion.from && day <= occasion.until) return [];
    return [{ law: 'outside_its_occasion', field, detail: { name: occasion.name, days: daysText([occasion]) } }];
  });
}

/** The days of occasions, as a refusal tells them. */
export function daysText(occasions: readonly Pick<KnownOccasion, 'from' | 'until'>[]): string {
  const days = occasions.map(({ from, until }) => (from === until ? from : `${from}—${until}`));
  return [...new Set(days)].toSorted().join('、');
}
