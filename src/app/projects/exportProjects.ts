// Take the filtered ledger away: what may be read may be, logged with its filter, streamed so that no length is too great.
import type { LedgerBook } from '../../domain/entries/exported.ts';
import type { Labels } from '../../domain/figures/lists/labels.ts';
import { yiExact } from '../../domain/money.ts';
import type { Actor } from '../../domain/people/role.ts';
import { officesToday } from '../../storage/offices/officesToday.ts';
import { inScope, type Store } from '../../storage/store.ts';
import { projectSums } from '../../storage/projects/queries.ts';
import { logExport } from '../entries/exportLog.ts';
import { readingScope } from '../people/reach.ts';
import { officeNames } from '../imports/officeNames.ts';
import { type FormRows, sheetsOfBook } from './books/books.ts';
import { filterOf, type ProjectList, type ProjectQuery } from './projectList.ts';
import { labelsNow } from './projectLabels.ts';

export interface ProjectExport extends Pick<ProjectList, 'total' | 'sums'> {
  readonly sheets: readonly FormRows[];
  readonly labels: Labels;
}

/** Calls `send` with the sheets while the snapshot they are read from is held. */
export async function exportProjects(
  store: Store,
  actor: Actor,
  { book, ...query }: ProjectQuery & { readonly book: LedgerBook },
  send: (found: ProjectExport) => Promise<void>,
): Promise<void> {
  const { cityCode } = actor;
  const scope = await readingScope(store, actor);
  const filter = await filterOf(store, cityCode, query);
  const labels = await labelsNow(store, cityCode);
  const offices = await officesToday(store, actor);
  const { sort, dir } = query;
  await inScope(store, scope, async (tx) => {
    const { total, investmentFen, fundsFen } = await projectSums(tx, cityCode, filter);
    await logExport(store, actor, { what: book, filter: query, rows: total });
    const officeNameOf = await officeNames(tx, cityCode, offices);
    await send({
      total,
      sums: { investmentYi: yiExact(investmentFen), fundsYi: yiExact(fundsFen) },
      sheets: sheetsOfBook(book, {
        tx,
        cityCode,
        officeIds: scope.officeIds,
        filter,
        order: { sort, dir },
        officeNameOf,
      }),
      labels,
    });
  });
}
