// What the page of founding is told.
import { z } from 'zod';
import { cityLacks } from '../../domain/offices/cityProfile.ts';
import { officeKinds } from '../../domain/offices/office.ts';
import { list, view } from '../answerViews.ts';

const place = { code: z.string(), name: z.string(), shortName: z.string() };

export const PlacesToFound = view('PlacesToFound', {
  ...place,
  /** In Latin letters. */
  nameEn: z.string(),
  below: list(z.strictObject(place)),
});
export type PlacesToFound = z.infer<typeof PlacesToFound>;

export const FoundingPlan = view('FoundingPlan', {
  /** How many of each kind. */
  offices: list(z.strictObject({ kind: z.enum(officeKinds), offices: z.number() })),
  /** What it will still want. */
  lacks: list(z.enum(cityLacks)),
});
export type FoundingPlan = z.infer<typeof FoundingPlan>;
