// The obstacles that the reader may see: of the offices in reach, and those that they are to clear elsewhere.
import type { Actor } from '../../domain/people/role.ts';
import { officesToday } from '../../storage/offices/officesToday.ts';
import { projectsInReach } from '../../storage/lights/names.ts';
import {
  type ListedObstacle,
  obstacleCounts,
  obstacleRows,
  obstaclesInReach,
  type ObstacleState,
  obstacleStates,
} from '../../storage/obstacles/obstacleList.ts';
import { countingScope, inScope, type Store, todayOf } from '../../storage/store.ts';
import { officesUnder, readingScope } from '../people/reach.ts';

export interface ObstacleQuery {
  readonly kind?: string | undefined;
  readonly state?: ObstacleState | undefined;
  readonly office?: string | undefined;
  readonly project?: string | undefined;
  /** Those alone that offices in the reader's reach are to clear. */
  readonly mine?: boolean | undefined;
}

export interface ObstacleList {
  readonly rows: readonly (ListedObstacle & { readonly office: string; readonly owner: string })[];
  readonly total: number;
  readonly counts: Readonly<Record<ObstacleState, number>>;
  readonly page: number;
  readonly size: number;
}

export async function listObstacles(
  store: Store,
  actor: Actor,
  { state, office, project, kind, mine }: ObstacleQuery,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<ObstacleList> {
  const { cityCode } = actor;
  const today = todayOf(store.clock);
  const [scope, offices] = await Promise.all([readingScope(store, actor), officesToday(store, actor)]);
  const officeIds = office === undefined ? undefined : officesUnder(offices, office);
  const ownerIds = mine ? scope.officeIds : undefined;
  const filter = { kind, projectId: project, officeIds, ownerIds };
  const ids = await inScope(store, scope, (tx) => obstaclesInReach(tx, cityCode, filter));
  const [found, rows] = await inScope(store, countingScope(cityCode), async (tx) => [
    await obstacleCounts(tx, cityCode, today, ids),
    await obstacleRows(tx, cityCode, today, ids, { state, limit: size, offset: (page - 1) * size }),
  ]);
  const projectIds = rows.map(({ projectId }) => projectId);
  const reached = await inScope(store, scope, (tx) => projectsInReach(tx, cityCode, projectIds));
  const counts = Object.fromEntries(
    obstacleStates.map((one) => [one, found.find((row) => row.state === one)?.n ?? 0]),
  ) as ObstacleList['counts'];
  const nameOf = (id: string) => offices.get(id)?.name ?? '';
  return {
    rows: rows.map((row) => ({
      ...row,
      reached: reached.has(row.projectId),
      office: nameOf(row.officeId),
      owner: nameOf(row.ownerOfficeId),
    })),
    total: state === undefined ? found.reduce((sum, { n }) => sum + n, 0) : counts[state],
    counts,
    page,
    size,
  };
}
