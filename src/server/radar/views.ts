// The radar: pairs of projects that look like one, and what was decided on them.
import { z } from 'zod';
import { LikenessView, SideView } from './twinViews.ts';
import { suspicions } from '../../names/twins/suspicion.ts';
import { list, view } from '../answerViews.ts';

export const ApartView = view('ApartView', {
  id: z.string(),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
});
export type ApartView = z.infer<typeof ApartView>;

export const RadarPairView = view('RadarPairView', {
  ...LikenessView.shape,
  key: z.string(),
  earlier: SideView,
  later: SideView,
  stakeYi: z.string().nullable(),
  mergeable: z.boolean(),
  decidable: z.boolean(),
  apart: ApartView.nullable(),
  pastApart: ApartView.nullable(),
});
export type RadarPairView = z.infer<typeof RadarPairView>;

export const RadarView = view('RadarView', {
  pairs: list(RadarPairView),
  total: z.number(),
  page: z.number(),
  size: z.number(),
  stakeYi: z.string(),
  kinds: list(
    z.strictObject({
      suspicion: z.enum(suspicions),
      name: z.string(),
      pairs: z.number(),
    }),
  ),
});
export type RadarView = z.infer<typeof RadarView>;

/** Whom a project that is about to be founded probably repeats. */
export const LikelyTwinView = view('LikelyTwinView', {
  ...LikenessView.shape,
  side: SideView,
});
export type LikelyTwinView = z.infer<typeof LikelyTwinView>;
