// The ledger by stages: how many stand in each and how much, and those that have stood there longest without anything.
import { yiExact } from '../../domain/money.ts';
import type { Actor } from '../../domain/people/role.ts';
import { type Stage, stages } from '../../domain/projects/project.ts';
import { keptLightRules } from '../../storage/lights/lightRules.ts';
import { stillestByStage, sumsByStage } from '../../storage/projects/board.ts';
import { inScope, type Store } from '../../storage/store.ts';
import { coloursOf } from '../lights/cityLights.ts';
import { readingScope } from '../people/reach.ts';
import { filterOf, type ProjectList, type ProjectQuery } from './projectList.ts';
import { withSampleColumns } from './projectRow.ts';

/** As many as a person looks through; the list has the others. */
const cardsOfStage = 20;

export interface ProjectBoard {
  readonly columns: readonly (Pick<ProjectList, 'rows' | 'total' | 'sums'> & { readonly stage: Stage })[];
}

/** Every stage has its column, also an empty one. */
export async function projectBoard(
  store: Store,
  actor: Actor,
  query: Omit<ProjectQuery, 'stage' | 'sort' | 'dir'>,
): Promise<ProjectBoard> {
  const { cityCode } = actor;
  const scope = await readingScope(store, actor);
  const filter = await filterOf(store, cityCode, query);
  const { sums, rows, rules } = await inScope(store, scope, async (tx) => {
    const [all, records, lightRules] = await Promise.all([
      sumsByStage(tx, cityCode, filter),
      stillestByStage(tx, cityCode, filter, cardsOfStage),
      keptLightRules(tx, cityCode),
    ]);
    return { sums: all, rows: await withSampleColumns(tx, cityCode, records), rules: lightRules };
  });
  const lights = await coloursOf(
    store,
    cityCode,
    rules,
    rows.map(({ id }) => id),
  );
  const lit = rows.map((row) => ({ ...row, light: lights.get(row.id) ?? null }));
  const columns = stages.map((stage) => {
    const { total = 0, investmentFen = 0n, fundsFen = 0n } = sums.find((one) => one.stage === stage) ?? {};
    return {
      stage,
      total,
      sums: { investmentYi: yiExact(investmentFen), fundsYi: yiExact(fundsFen) },
      rows: lit.filter((row) => row.stage === stage),
    };
  });
  return { columns };
}
