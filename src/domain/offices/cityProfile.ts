// What a city says of itself once and for all its texts and figures: who signs them, and since when its ledger holds all that
// happened. The latest one holds; the others say what held before.
import { z } from 'zod';
import { Day } from '../day.ts';
import type { Role } from '../people/role.ts';
import type { Breach } from '../refusal.ts';
import { textLine, textLines } from '../text.ts';

export const cityProfileFields = {
  /** Null: the bureau of investment signs, by its own name. */
  issuer: textLine(2, 60).nullable(),
  /** The first day from which nothing is missing; growth is told against no earlier base. Null: nobody has said. */
  completeFrom: Day.nullable(),
};

export const SetCityProfile = z.strictObject({
  id: z.uuid(),
  ...cityProfileFields,
  reason: textLines(1, 500, 'reason_required_for_rule'),
});
export type SetCityProfile = z.output<typeof SetCityProfile>;
export type CityProfile = Pick<SetCityProfile, 'issuer' | 'completeFrom'>;

/** Of a city that has said nothing. */
export const noProfile: CityProfile = { issuer: null, completeFrom: null };

export function cityProfileBreaches({ completeFrom }: CityProfile, today: string): Breach[] {
  if (!completeFrom || completeFrom <= today) return [];
  return [{ law: 'complete_from_in_future', field: 'completeFrom', detail: { today } }];
}

/** What a city needs before its texts can be right, and has not got. */
export const cityLacks = ['bureau', 'territories', 'issuer', 'complete_from', 'hands'] as const;
export type CityLack = (typeof cityLacks)[number];

export function lacksOf(
  { issuer, completeFrom }: CityProfile,
  offices: readonly { readonly kind: string; readonly endedOn?: string | null }[],
  /** Rights that somebody holds who can sign in. */
  held: readonly Role[],
): CityLack[] {
  const has = (...kinds: string[]) => offices.some(({ kind, endedOn }) => !endedOn && kinds.includes(kind));
  const lacks: Readonly<Record<CityLack, boolean>> = {
    bureau: !has('bureau'),
    territories: !has('county', 'zone'),
    issuer: issuer === null && !has('bureau'),
    complete_from: completeFrom === null,
    hands: !(['enter', 'verify', 'publish'] as const).every((role) => held.includes(role)),
  };
  return cityLacks.filter((lack) => lacks[lack]);
}
