// The demo city's year as plain data: made once, the same on every run, from the nouns in the order they need each other.
import type { DemoActivity } from './activities/activity.ts';
import { cityActivities } from './activities/cityActivities.ts';
import { cityOutings } from './outings/cityOutings.ts';
import { companyMaker } from './company.ts';
import { contacts, type DemoContact } from './contacts.ts';
import { countyOutings } from './outings/countyOutings.ts';
import { drafts } from './projects/draft.ts';
import { type Arrival, fundArrivals } from './projects/funds.ts';
import { foundBeforeSigning, openLeads } from './projects/leads.ts';
import { countyActivities, departmentActivities } from './activities/localActivities.ts';
import { markInvestors, markMajor, markStatus, type SecondSigning, signAgain } from './marks.ts';
import { newProjects, smallProjects } from './projects/newProjects.ts';
import { signThem } from './activities/occasions.ts';
import { olderProjects } from './projects/olderProjects.ts';
import type { Outing } from './outings/outing.ts';
import { partsOf } from './projects/packages.ts';
import type { DemoProject } from './projects/project.ts';
import { type DemoTarget, targets } from './targets.ts';
import { dayIn } from './calendar.ts';
import { chanceOf } from './chance.ts';
import { goOn } from './projects/timeline.ts';

export interface Plan {
  /** Signed projects; packages stand before their parts. */
  readonly projects: readonly DemoProject[];
  /** Not signed when the year ends. */
  readonly leads: readonly DemoProject[];
  readonly again: readonly SecondSigning[];
  readonly arrivals: readonly Arrival[];
  readonly outings: readonly Outing[];
  readonly activities: readonly DemoActivity[];
  readonly departmentActivities: readonly DemoActivity[];
  readonly contacts: readonly DemoContact[];
  readonly targets: readonly DemoTarget[];
}

export function makePlan(): Plan {
  const makers = drafts(companyMaker());
  const occasions = newProjects(makers);
  const signings = signThem(occasions);
  const young = Object.values(occasions).flat();
  const small = smallProjects(makers);
  const smallDays = chanceOf('small days');
  for (const project of small) project.signedOn = dayIn(smallDays, 2023);
  const older = olderProjects(makers);
  markMajor(young);
  markInvestors(young);
  markStatus(older, young);
  goOn([...older, ...young, ...small]);
  foundBeforeSigning([...young, ...small]);
  const again = signAgain(signings, older, occasions.rest);
  const parts = partsOf(packagesAmong(occasions.rest));
  const projects = [...older, ...young, ...small, ...parts];
  const leads = openLeads(makers);
  const known = [...young, ...small, ...older, ...leads];
  return {
    projects,
    leads,
    again,
    arrivals: fundArrivals(projects),
    outings: [...cityOutings(makers.companies, known), ...countyOutings(makers.companies, known)],
    activities: [...cityActivities(signings, again), ...countyActivities()],
    departmentActivities: departmentActivities(known),
    contacts: contacts(young, leads),
    targets: targets(),
  };
}

/** Three large projects of invented firms that were signed as packages. */
function packagesAmong(rest: readonly DemoProject[]): DemoProject[] {
  return rest.filter((p) => p.investmentWan >= 100_000 && !p.known && !p.status && !p.signedAgainOn).slice(0, 3);
}
