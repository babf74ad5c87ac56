// The radar: pairs of projects that look like one, and what was decided on them.
import type { SuspicionName } from '../../labels/radar/twins.ts';
import type { LikenessView, SideView } from './twinViews.ts';

export interface ApartView {
  readonly id: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

export interface RadarPairView extends LikenessView {
  readonly key: string;
  readonly earlier: SideView;
  readonly later: SideView;
  readonly stakeYi: string | null;
  readonly mergeable: boolean;
  readonly decidable: boolean;
  readonly apart: ApartView | null;
  readonly pastApart: ApartView | null;
}

export interface RadarView {
  readonly pairs: readonly RadarPairView[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
  readonly stakeYi: string;
  readonly kinds: readonly { readonly suspicion: SuspicionName; readonly name: string; readonly pairs: number }[];
}

/** Whom a project that is about to be founded probably repeats. */
export interface LikelyTwinView extends LikenessView {
  readonly side: SideView;
}
