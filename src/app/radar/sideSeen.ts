// What a reader is told of a project that looks like another. Of one in reach everything; of one out of reach only by what
// the two can be talked about: name, office, county, the band of the amount and the day it was filed.
import { type AmountBand, amountBand } from '../../domain/radar/keptApart.ts';
import { withAbove } from '../../domain/closes/close.ts';
import { isTerritory, type Office } from '../../domain/offices/office.ts';
import { dayOf } from '../../storage/store.ts';
import type { TwinProjectRow } from '../../storage/radar/twinProjects.ts';
import type { OfficesById } from './twinFacts.ts';

export interface SideSeen {
  readonly name: string;
  readonly officeId: string;
  readonly office: string;
  readonly county: string;
  readonly amountBand: AmountBand;
  readonly filedOn: string;
  /** The rest, where the reader may open the row. */
  readonly own: TwinProjectRow | null;
}

export function sideSeen(project: TwinProjectRow, reach: ReadonlySet<string>, offices: OfficesById): SideSeen {
  return {
    name: project.name,
    officeId: project.officeId,
    office: offices.get(project.officeId)?.shortName ?? '',
    county: countyAbove(project.officeId, offices)?.shortName ?? '',
    amountBand: amountBand(project.investmentFen),
    filedOn: dayOf(project.filedAt),
    own: reach.has(project.officeId) ? project : null,
  };
}

/** The county or zone that the office is or lies below. */
function countyAbove(officeId: string, offices: OfficesById): Office | undefined {
  const above = withAbove(offices, officeId).flatMap((id) => offices.get(id) ?? []);
  return above.find(isTerritory);
}
