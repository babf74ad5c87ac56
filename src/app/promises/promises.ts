// The promises of agreements in the reader's reach, and how many fell due, were kept, are late.
import type { Actor } from '../../domain/people/role.ts';
import { officesToday } from '../../storage/offices/officesToday.ts';
import {
  type ListedPromise,
  promiseCounts,
  type PromiseFilter,
  promiseRows,
  type PromiseState,
  promiseStates,
} from '../../storage/promises/promiseList.ts';
import { inScope, type Store, todayOf } from '../../storage/store.ts';
import { officesUnder, readingScope } from '../people/reach.ts';

export interface PromiseQuery extends Omit<PromiseFilter, 'officeIds' | 'projectId'> {
  readonly state?: PromiseState | undefined;
  readonly office?: string | undefined;
  readonly project?: string | undefined;
}

export interface PromiseList {
  readonly rows: readonly (Omit<ListedPromise, 'responsibleOfficeId'> & {
    readonly office: string;
    readonly responsible: string | null;
  })[];
  readonly total: number;
  readonly counts: Readonly<Record<PromiseState, number>>;
  /** Until today: how many fell due, and how many of these were kept in whole. */
  readonly due: number;
  readonly dueKept: number;
  readonly page: number;
  readonly size: number;
}

export async function listPromises(
  store: Store,
  actor: Actor,
  { state, office, project, ...query }: PromiseQuery,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<PromiseList> {
  const { cityCode } = actor;
  const today = todayOf(store.clock);
  const [scope, offices] = await Promise.all([readingScope(store, actor), officesToday(store, actor)]);
  const officeIds = office === undefined ? undefined : officesUnder(offices, office);
  const filter: PromiseFilter = { ...query, projectId: project, officeIds };
  return inScope(store, scope, async (tx) => {
    const found = await promiseCounts(tx, cityCode, today, filter);
    const rows = await promiseRows(tx, cityCode, today, filter, { state, limit: size, offset: (page - 1) * size });
    const of = (one: PromiseState) => found.find((row) => row.state === one);
    const counts = Object.fromEntries(promiseStates.map((one) => [one, of(one)?.n ?? 0])) as PromiseList['counts'];
    const total = state === undefined ? found.reduce((sum, { n }) => sum + n, 0) : counts[state];
    const nameOf = (id: string) => offices.get(id)?.name ?? '';
    return {
      rows: rows.map(({ responsibleOfficeId, ...row }) => ({
        ...row,
        office: nameOf(row.officeId),
        responsible: responsibleOfficeId && nameOf(responsibleOfficeId),
      })),
      total,
      counts,
      due: found.reduce((sum, { due }) => sum + due, 0),
      dueKept: of('kept')?.due ?? 0,
      page,
      size,
    };
  });
}
