// Every relation that a number may stand in. A new one is a file beside this one and a line here.
import type { Relation } from '../readings/reading.ts';
import { aheadOfPlan } from './pace/aheadOfPlan.ts';
import { aheadOfTime } from './pace/aheadOfTime.ts';
import { average } from './average.ts';
import { averageOverTime } from './averageOverTime.ts';
import { differenceOfTwo } from './difference.ts';
import { growth } from './growths/growth.ts';
import { hundred } from './shares/hundred.ts';
import { naturalGrowth } from './naturalGrowth.ts';
import { points } from './points.ts';
import { share } from './shares/share.ts';
import { shareOfSum } from './shares/shareOfSum.ts';
import { shareOfSiblings } from './shares/shareOfSiblings.ts';
import { percentSum } from './shares/percentSum.ts';
import { unprintedWhole } from './shares/unprintedWhole.ts';
import { wholeNumberGrowth } from './growths/wholeNumber.ts';
import { yearly } from './growths/yearly.ts';

export const relations: readonly Relation[] = [
  share,
  shareOfSum,
  shareOfSiblings,
  unprintedWhole,
  growth,
  wholeNumberGrowth,
  yearly,
  points,
  hundred,
  percentSum,
  aheadOfTime,
  aheadOfPlan,
  average,
  averageOverTime,
  differenceOfTwo,
  naturalGrowth,
];
