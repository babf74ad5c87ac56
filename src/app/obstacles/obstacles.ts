// The obstacles that the reader may see: of the offices in reach, and those that they are to clear elsewhere; how many stand open,
// of which kind, where, and for how long.
import type { Office } from '../../domain/offices/office.ts';
import type { Actor } from '../../domain/people/role.ts';
import { officesToday } from '../../storage/offices/officesToday.ts';
import { projectsInReach } from '../../storage/lights/names.ts';
import {
  type ListedObstacle,
  type ObstacleCount,
  obstacleCounts,
  obstacleRows,
  obstaclesInReach,
  type ObstacleState,
  obstacleStates,
  type ShownObstacles,
} from '../../storage/obstacles/obstacleList.ts';
import { countingScope, inScope, type Store, todayOf } from '../../storage/store.ts';
import { type ItemOfProject, itemsOfProjects } from '../dispatch/items.ts';
import { officesUnder, readingScope } from '../people/reach.ts';

export interface ObstacleQuery extends ShownObstacles {
  readonly kind?: string | undefined;
  readonly office?: string | undefined;
  readonly project?: string | undefined;
  /** Those alone that the offices for which the caller enters are to clear, without those below them. */
  readonly mine?: boolean | undefined;
}

/** Of those that stand open. */
export interface StandingObstacles {
  readonly of: string;
  readonly name: string;
  readonly open: number;
  readonly late: number;
}

export interface ObstacleList {
  readonly rows: readonly (ListedObstacle & {
    readonly office: string;
    readonly owner: string;
    readonly items: ItemOfProject[];
  })[];
  readonly total: number;
  readonly counts: Readonly<Record<ObstacleState, number>>;
  /** The day on which the first of all that are shown was raised. */
  readonly oldest: string | null;
  readonly byKind: readonly StandingObstacles[];
  readonly byOffice: readonly StandingObstacles[];
  readonly byAge: readonly StandingObstacles[];
  readonly page: number;
  readonly size: number;
}

export async function listObstacles(
  store: Store,
  actor: Actor,
  { office, project, kind, mine, ...shown }: ObstacleQuery,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<ObstacleList> {
  const { cityCode } = actor;
  const today = todayOf(store.clock);
  const [scope, offices] = await Promise.all([readingScope(store, actor), officesToday(store, actor)]);
  const officeIds = office === undefined ? undefined : officesUnder(offices, office);
  const ownerIds = mine
    ? actor.grants.flatMap(({ role, officeId }) => (role === 'enter' ? [officeId] : []))
    : undefined;
  const filter = { kind, projectIds: project === undefined ? undefined : [project], officeIds, ownerIds };
  const ids = await inScope(store, scope, (tx) => obstaclesInReach(tx, cityCode, filter));
  const [found, rows] = await inScope(store, countingScope(cityCode), async (tx) => [
    await obstacleCounts(tx, cityCode, today, ids),
    await obstacleRows(tx, cityCode, today, ids, { ...shown, limit: size, offset: (page - 1) * size }),
  ]);
  const projectIds = rows.map(({ projectId }) => projectId);
  const reached = await inScope(store, scope, (tx) => projectsInReach(tx, cityCode, projectIds));
  const items = await itemsOfProjects(store, actor, [...new Set(projectIds)]);
  const nameOf = (id: string) => offices.get(id)?.name ?? '';
  const counts = Object.fromEntries(
    obstacleStates.map((one) => [one, sumOf(found.filter(({ state }) => state === one))]),
  ) as ObstacleList['counts'];
  const listed = found.filter((one) => isShown(one, shown));
  return {
    rows: rows.map((row) => ({
      ...row,
      reached: reached.has(row.projectId),
      items: [...(items.get(row.projectId) ?? [])],
      office: nameOf(row.officeId),
      owner: nameOf(row.ownerOfficeId),
    })),
    total: sumOf(listed),
    oldest: listed.map(({ first }) => first).toSorted()[0] ?? null,
    counts,
    byKind: openBy(found, ({ kind: of }) => of),
    byOffice: openByOffice(found, offices),
    byAge: openBy(found, ({ age }) => age),
    page,
    size,
  };
}

const sumOf = (counts: readonly ObstacleCount[]): number => counts.reduce((sum, { n }) => sum + n, 0);

const isShown = (one: ObstacleCount, { state, open, age }: ShownObstacles): boolean =>
  (!state || one.state === state) && (!open || one.state !== 'cleared') && (!age || one.age === age);

const openOf = (of: string, name: string, counts: readonly ObstacleCount[]): StandingObstacles => ({
  of,
  name,
  open: sumOf(counts),
  late: sumOf(counts.filter(({ state }) => state === 'late')),
});

const isOpen = ({ state }: ObstacleCount) => state !== 'cleared';
const mostFirst = (a: StandingObstacles, b: StandingObstacles) => b.open - a.open || (a.of < b.of ? -1 : 1);

function openBy(counts: readonly ObstacleCount[], of: (one: ObstacleCount) => string): StandingObstacles[] {
  return [...Map.groupBy(counts.filter(isOpen), of)].map(([id, own]) => openOf(id, id, own)).toSorted(mostFirst);
}

/** Each with those of the offices below it, as the list shows them. */
function openByOffice(counts: readonly ObstacleCount[], offices: ReadonlyMap<string, Office>): StandingObstacles[] {
  const open = counts.filter(isOpen);
  return [...new Set(open.map(({ officeId }) => officeId))]
    .map((id) => {
      const under = new Set(officesUnder(offices, id));
      const own = open.filter(({ officeId }) => under.has(officeId));
      return openOf(id, offices.get(id)?.name ?? '', own);
    })
    .toSorted(mostFirst);
}

export type ObstacleOfProject = Omit<ListedObstacle, 'reached'> & { readonly owner: string };
const mostOfProjects = 500;

/** What stands in the way of these projects, as the reader may see it. */
export async function openObstaclesOf(
  store: Store,
  actor: Actor,
  projectIds: readonly string[],
): Promise<readonly ObstacleOfProject[]> {
  const { cityCode } = actor;
  const [scope, offices] = await Promise.all([readingScope(store, actor), officesToday(store, actor)]);
  const ids = await inScope(store, scope, (tx) => obstaclesInReach(tx, cityCode, { projectIds }));
  const shown = { open: true, limit: mostOfProjects, offset: 0 };
  const rows = await inScope(store, countingScope(cityCode), (tx) =>
    obstacleRows(tx, cityCode, todayOf(store.clock), ids, shown),
  );
  return rows.map((row) => ({ ...row, owner: offices.get(row.ownerOfficeId)?.name ?? '' }));
}
