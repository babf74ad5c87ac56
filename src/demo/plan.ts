// The demo city's year as plain data: made once, the same on every run, from the nouns in the order they need each other.
import type { DemoActivity } from './activities/activity.ts';
import { cityActivities } from './activities/cityActivities.ts';
import { cityOutings } from './outings/cityOutings.ts';
import { companyMaker } from './company.ts';
import { demoContacts, type DemoContact } from './contacts.ts';
import { countyOutings } from './outings/countyOutings.ts';
import { drafts } from './projects/draft.ts';
import { type DemoArrival, fundArrivals } from './projects/funds.ts';
import { foundBeforeSigning, openLeads } from './projects/leads.ts';
import { countyActivities, demoDepartmentActivities } from './activities/localActivities.ts';
import { markInvestors, markMajor, markStatus, type SecondSigning, signAgain } from './marks.ts';
import { newProjects, smallProjects } from './projects/newProjects.ts';
import { signThem } from './activities/occasions.ts';
import { olderProjects } from './projects/olderProjects.ts';
import type { Outing } from './outings/outing.ts';
import { packageParts } from './projects/packages.ts';
import type { DemoProject } from './projects/project.ts';
import { type DemoTarget, demoTargets } from './targets.ts';
import { dayIn } from './calendar.ts';
import { chanceOf } from './chance.ts';
import { goOn } from './projects/timeline.ts';

export interface DemoPlan {
  /** Signed projects; packages stand before their parts. */
  readonly projects: readonly DemoProject[];
  /** Not signed when the year ends. */
  readonly leads: readonly DemoProject[];
  readonly again: readonly SecondSigning[];
  readonly arrivals: readonly DemoArrival[];
  readonly outings: readonly Outing[];
  readonly activities: readonly DemoActivity[];
  readonly departmentActivities: readonly DemoActivity[];
  readonly contacts: readonly DemoContact[];
  readonly targets: readonly DemoTarget[];
}

export function makePlan(): DemoPlan {
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
  const parts = packageParts(packagesAmong(occasions.rest));
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
    departmentActivities: demoDepartmentActivities(known),
    contacts: demoContacts(young, leads),
    targets: demoTargets(),
  };
}

/** Three large projects of invented firms that were signed as packages. */
function packagesAmong(rest: readonly DemoProject[]): DemoProject[] {
  return rest.filter((p) => p.investmentWan >= 100_000 && !p.known && !p.status && !p.signedAgainOn).slice(0, 3);
}
