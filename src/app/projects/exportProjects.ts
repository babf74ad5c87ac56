// Export the filtered ledger: a right of its own, logged with its filter, streamed so that no length is too great.
import type { Labels } from '../../domain/figures/lists/labels.ts';
import { yiExact } from '../../domain/money.ts';
import type { Actor } from '../../domain/people/role.ts';
import { inScope, type Store, type Tx } from '../../storage/store.ts';
import { type ProjectFilter, projectRows, projectSums } from '../../storage/projects/queries.ts';
import { logExport } from '../entries/exportLog.ts';
import { filterOf, type ProjectList, type ProjectQuery } from './projectList.ts';
import { labelsNow } from './projectLabels.ts';
import { type ProjectRow, withSampleColumns } from './projectRow.ts';
import { exportScope } from '../people/reach.ts';

const batch = 1000;

export interface ProjectExport extends Pick<ProjectList, 'total' | 'sums'> {
  readonly rows: AsyncIterable<ProjectRow>;
  readonly labels: Labels;
}

/** Calls `send` with the rows while the snapshot they are read from is held. */
export async function exportProjects(
  store: Store,
  actor: Actor,
  query: ProjectQuery,
  send: (found: ProjectExport) => Promise<void>,
): Promise<void> {
  const scope = await exportScope(store, actor);
  const filter = await filterOf(store, actor.cityCode, query);
  const labels = await labelsNow(store, actor.cityCode);
  await inScope(store, scope, async (tx) => {
    const { total, investmentFen, fundsFen } = await projectSums(tx, actor.cityCode, filter);
    await logExport(store, actor, { what: 'projects', filter: query, rows: total });
    await send({
      total,
      sums: { investmentYi: yiExact(investmentFen), fundsYi: yiExact(fundsFen) },
      rows: inBatches(tx, actor.cityCode, filter, query),
      labels,
    });
  });
}

async function* inBatches(
  tx: Tx,
  cityCode: string,
  filter: ProjectFilter,
  { sort, dir }: ProjectQuery,
): AsyncGenerator<ProjectRow> {
  for (let offset = 0; ; offset += batch) {
    const records = await projectRows(tx, cityCode, filter, { sort, dir, limit: batch, offset });
    yield* await withSampleColumns(tx, cityCode, records);
    if (records.length < batch) return;
  }
}
