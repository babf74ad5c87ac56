// Leads and talks that have not been signed, and the leads that the signed projects once were.
import { addDays } from '../../domain/day.ts';
import { dayBetween, quarterOf, workdayNear } from '../calendar.ts';
import { chanceOf } from '../chance.ts';
import { manufacturingLine, serviceLine } from '../counties.ts';
import type { Drafts } from './draft.ts';
import type { DemoProject } from './project.ts';

const lost = ['投资方调整区域布局，另择他地。', '用地条件未达成一致。', '投资方经营变化，中止洽谈。'];

export function openLeads(makers: Drafts): DemoProject[] {
  const chance = chanceOf('open leads');
  return Array.from({ length: 180 }, (_, at) => {
    const line = chance.yes(0.75) ? manufacturingLine(chance) : serviceLine(chance);
    const hundredths = Math.min(980, Math.max(60, 5 * Math.round(chance.around(60, 0.6))));
    const lead = makers.draft(chance, line, hundredths * 100);
    lead.phasesWan = [];
    lead.foundOn = dayBetween(chance, at < 40 ? '2022-09-01' : '2023-01-03', at < 40 ? '2022-12-30' : '2023-12-27');
    if (at % 20 === 7) lead.status = { is: 'lost', why: chance.pick(lost) };
    return lead;
  });
}

/** Most signed projects were talked about for months; those of an earlier quarter stood among its leads. */
export function foundBeforeSigning(projects: readonly DemoProject[]): void {
  const chance = chanceOf('found before signing');
  for (const project of projects) {
    const signed = project.signedOn ?? '';
    const found = workdayNear(addDays(signed, -Math.round(Math.min(300, Math.max(20, chance.around(95, 0.5))))));
    if (!project.known && quarterOf(found) < quarterOf(signed) && chance.yes(0.75)) project.foundOn = found;
  }
}
