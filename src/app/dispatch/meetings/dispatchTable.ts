// The dispatch table (调度表) of a meeting: each project of its agenda with stage, money of this year, lights, obstacles that stand, and
// items that are not closed, as of today.
import { parsePeriod } from '../../../domain/figures/period.ts';
import type { Actor } from '../../../domain/people/role.ts';
import { addedByProject } from '../../../metrics/count.ts';
import { cityFacts } from '../../../metrics/cityFacts.ts';
import { latest } from '../../../metrics/facts.ts';
import { type TableProject, tableProjects } from '../../../storage/dispatch/tableProjects.ts';
import { officesToday } from '../../../storage/offices/officesToday.ts';
import { inScope, type Store, todayOf } from '../../../storage/store.ts';
import { lightsToday, type StandingLight } from '../../lights/cityLights.ts';
import { openObstaclesOf, type ObstacleOfProject } from '../../obstacles/obstacles.ts';
import { readingScope } from '../../people/reach.ts';
import { itemsThat, type NamedItem } from '../items.ts';
import type { MeetingPage } from './meetings.ts';

export interface DispatchTableRow extends TableProject {
  readonly office: string;
  /** What arrived this year, as it was recognised. */
  readonly arrivedFen: bigint;
  readonly lights: readonly StandingLight[];
  readonly obstacles: readonly ObstacleOfProject[];
  readonly items: readonly NamedItem[];
}

export interface DispatchTable {
  readonly today: string;
  readonly rows: readonly DispatchTableRow[];
}

export async function dispatchTable(store: Store, actor: Actor, { lines }: MeetingPage): Promise<DispatchTable> {
  const today = todayOf(store.clock);
  const ids = [...new Set(lines.flatMap(({ projectId, reached }) => (projectId && reached ? projectId : [])))];
  const [scope, offices, city, lights, items, obstacles] = await Promise.all([
    readingScope(store, actor),
    officesToday(store, actor),
    cityFacts(store, actor.cityCode),
    lightsToday(store, actor.cityCode),
    itemsThat(store, actor, { projectIds: ids }),
    openObstaclesOf(store, actor, ids),
  ]);
  const reach = new Set(scope.officeIds);
  const projects = await inScope(store, scope, (tx) => tableProjects(tx, actor.cityCode, ids));
  const period = parsePeriod(today.slice(0, 4));
  const arrived = addedByProject('funds_arrived', city, { period, at: latest });
  const rows = projects.map((project) => {
    const { projectId } = project;
    return {
      ...project,
      office: offices.get(project.officeId)?.name ?? '',
      arrivedFen: arrived.get(projectId) ?? 0n,
      lights: lights.filter((one) => one.projectId === projectId && reach.has(one.officeId)),
      obstacles: obstacles.filter((one) => one.projectId === projectId),
      items: items.filter((one) => one.projectId === projectId && one.state !== 'closed'),
    };
  });
  return { today, rows: rows.toSorted((a, b) => ids.indexOf(a.projectId) - ids.indexOf(b.projectId)) };
}
