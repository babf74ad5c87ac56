// The figures that ship with the program. A definition here never changes; a new version is added.
import type { CountedKind } from '../../domain/entries/nouns.ts';
import { activityFigures } from './shipped/activities.ts';
import { chainStockFigures } from './shipped/chainStock.ts';
import type { Definition, DefinitionInput } from '../definition.ts';
import { parseDefinition } from '../definition.ts';
import { fundFigures } from './shipped/funds.ts';
import { gradedFunds } from './shipped/gradedFunds.ts';
import { outingFigures } from './shipped/outings.ts';
import { pursuitFigures } from './shipped/pursuits.ts';
import { appraisalFigures } from './shipped/appraisals.ts';
import { dispatchFigures, meetingFigures } from './shipped/dispatch.ts';
import { obstacleFigures } from './shipped/obstacles.ts';
import { promiseFigures } from './shipped/promises.ts';
import { projectFigures } from './shipped/projects.ts';
import { withSharedCredit } from './sharedCredit.ts';
import { siteCheckFigures } from './shipped/siteChecks.ts';

/** By what they count, or at first count. What is counted entry by entry is here, also where no figure is its own. */
const common: Readonly<
  Record<CountedKind | 'outings' | 'siteChecks' | 'chainStock' | 'pursuits', readonly DefinitionInput[]>
> = {
  milestone: projectFigures,
  fund_arrival: fundFigures,
  outings: outingFigures,
  activity: activityFigures,
  contact: [],
  paper: [],
  funds_signal: gradedFunds,
  promise: promiseFigures,
  obstacle: obstacleFigures,
  meeting_minutes: meetingFigures,
  dispatch_item: dispatchFigures,
  appraisal: appraisalFigures,
  siteChecks: siteCheckFigures,
  chainStock: chainStockFigures,
  pursuits: pursuitFigures,
};

export const definitions: readonly Definition[] = withSharedCredit(Object.values(common).flat()).map(parseDefinition);
