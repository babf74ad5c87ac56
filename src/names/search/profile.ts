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

export interface Profiles {
  readonly short: Profile;
  readonly full: Profile;
}

export const profiles: Profiles = {
  short: {
    costs: { lead: 1.2, gap: 1.4, tail: 0.2, place: 0.5, split: 3.5, beside: 1.4, moved: 0, missing: 1.4, sound: 0.6 },
    position: [1.65, 2, 0.9, 1, 0.6],
    region: 1.2,
    form: 0.46,
    word: 1.3,
    letter: 0.1,
    jointStock: 3,
    groupApart: 0.8,
    unread: 0.54,
    seatSame: 5,
    seatOther: 6,
  },
  full: {
    costs: {
      lead: 0.5,
      gap: 0.8,
      tail: 0.2,
      place: 0.25,
      split: 1.3,
      beside: 1.2,
      moved: 0.3,
      missing: 0.1,
      sound: 0.6,
    },
    position: [1.5, 1.7, 0.7, 0.3, 0.5],
    region: 1.2,
    form: 0.05,
    word: 0.8,
    letter: 0.05,
    jointStock: 3,
    groupApart: 0.05,
    unread: 0.05,
    seatSame: 5,
    seatOther: 6,
  },
};
