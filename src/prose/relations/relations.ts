// Every relation that a number may stand in. A new one is a file beside this one and a line here.
import type { Relation } from '../readings/reading.ts';
import { aheadOfPlan } from './aheadOfPlan.ts';
import { aheadOfTime } from './aheadOfTime.ts';
import { average } from './average.ts';
import { differenceOfTwo } from './difference.ts';
import { growth } from './growth.ts';
import { hundred } from './hundred.ts';
import { points } from './points.ts';
import { share } from './share.ts';
import { shareOfSum } from './shareOfSum.ts';
import { unprintedWhole } from './unprintedWhole.ts';
import { wholeNumberGrowth } from './wholeNumber.ts';
import { yearly } from './yearly.ts';

export const relations: readonly Relation[] = [
  share,
  shareOfSum,
  unprintedWhole,
  growth,
  wholeNumberGrowth,
  yearly,
  points,
  hundred,
  aheadOfTime,
  aheadOfPlan,
  average,
  differenceOfTwo,
];
