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

/** What a city needs before its figures and texts can be right, or its own, and has not got. */
export const cityLacks = [
  'bureau',
  'territories',
  'issuer',
  'complete_from',
  'hands',
  'targets',
  'text',
  'chains',
  'labels',
  'places',
] as const;
export type CityLack = (typeof cityLacks)[number];

/** A figure that asks for a label, or by a list of places, that the city has not got. */
export interface Strange {
  readonly figureId: string;
  readonly asks: string;
}

export interface CityStanding {
  readonly profile: CityProfile;
  readonly offices: readonly { readonly kind: string; readonly endedOn?: string | null }[];
  /** Rights that somebody holds who can sign in. */
  readonly held: readonly Role[];
  readonly hasTargets: boolean;
  /** A text of its own. */
  readonly hasText: boolean;
  readonly hasChains: boolean;
  readonly strange: { readonly labels: readonly Strange[]; readonly places: readonly Strange[] };
}

/** Of one that is founded, before anything is entered. */
export const unfilled = {
  held: [],
  hasTargets: false,
  hasText: false,
  strange: { labels: [], places: [] },
} as const satisfies Partial<CityStanding>;

export function lacksOf(standing: CityStanding): CityLack[] {
  const { profile, offices, held, strange } = standing;
  const has = (...kinds: string[]) => offices.some(({ kind, endedOn }) => !endedOn && kinds.includes(kind));
  const lacks: Readonly<Record<CityLack, boolean>> = {
    bureau: !has('bureau'),
    territories: !has('county', 'zone'),
    issuer: profile.issuer === null && !has('bureau'),
    complete_from: profile.completeFrom === null,
    hands: !(['enter', 'verify', 'publish'] as const).every((role) => held.includes(role)),
    targets: !standing.hasTargets,
    text: !standing.hasText,
    chains: !standing.hasChains,
    labels: strange.labels.length > 0,
    places: strange.places.length > 0,
  };
  return cityLacks.filter((lack) => lacks[lack]);
}
