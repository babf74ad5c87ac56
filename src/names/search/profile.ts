// What counts in reading a name as people write it, in natural logarithms of rarity.
import type { AlignCosts } from './align.ts';

/** What a short name (no legal form) and a full one put weight on: a short one is all its own, a full one has its trade in it. */
export interface Profile {
  readonly costs: AlignCosts;
  /** Factors for the first, second … own character, for characters of a place and of the form. */
  readonly position: readonly number[];
  readonly region: number;
  readonly form: number;
  /** A character weighs at most this share of the rarest common word it stands in. */
  readonly word: number;
  /** A letter that stands for a place of the candidate: 粤. */
  readonly letter: number;
  readonly jointStock: number;
  /** Said to be a group by one name and not by the other. */
  readonly groupApart: number;
  /** The candidate's own characters are four at most and not all said: such a name is not shortened further. */
  readonly unread: number;
  readonly seatSame: number;
  readonly seatOther: number;
}

export const profiles: { readonly short: Profile; readonly full: Profile } = {
  short: {
    costs: { lead: 0.8, gap: 0.7, tail: 0.084, place: 0.03, split: 0.976, beside: 1, moved: 0.066, missing: 1.35 },
    position: [1.5, 1.1, 0.5, 0.7, 0.6],
    region: 0.8,
    form: 0.45,
    word: 0.675,
    letter: 0.3,
    jointStock: 1.5,
    groupApart: 0.3,
    unread: 0.8,
    seatSame: 5,
    seatOther: 6,
  },
  full: {
    costs: { lead: 0.8, gap: 0.3, tail: 0.05, place: 0.03, split: 0.9, beside: 1, moved: 0.1, missing: 0.5 },
    position: [2, 2, 1, 0.4, 0.3],
    region: 0.4,
    form: 0.1,
    word: 0.675,
    letter: 0.3,
    jointStock: 1.5,
    groupApart: 0.1,
    unread: 0.8,
    seatSame: 5,
    seatOther: 6,
  },
};
