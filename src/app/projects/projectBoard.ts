// The ledger by stages: how many stand in each and how much, how many have which light, and those that have stood there longest
// without anything.
import { type LightShown, lightRulesOn } from '../../domain/lights/lightRule.ts';
import { yiExact } from '../../domain/money.ts';
import type { Actor } from '../../domain/people/role.ts';
import { type Stage, stages } from '../../domain/projects/project.ts';
import { lightsByStage, type StageLights, stillestByStage, sumsByStage } from '../../storage/projects/board.ts';
import { inScope, type Store, todayOf } from '../../storage/store.ts';
import { cityLights, projectColours } from '../lights/cityLights.ts';
import { readingScope } from '../people/reach.ts';
import { filterOf, type ProjectList, type ProjectQuery } from './projectList.ts';
import { withSampleColumns } from './projectRow.ts';

/** As many as a person looks through; the list has the others. */
const cardsOfStage = 20;

type BoardColumn = Pick<ProjectList, 'rows' | 'total' | 'sums'> & {
  readonly stage: Stage;
  /** Each project once, under its strongest light; null where the city has no rule that is on. */
  readonly lights: Readonly<Record<LightShown, number>> | null;
};

export interface ProjectBoard {
  readonly columns: readonly BoardColumn[];
}

/** Every stage has its column, also an empty one. */
export async function projectBoard(
  store: Store,
  actor: Actor,
  query: Omit<ProjectQuery, 'stage' | 'sort' | 'dir'>,
): Promise<ProjectBoard> {
  const { cityCode } = actor;
  const scope = await readingScope(store, actor);
  const [filter, colours, { rules }] = await Promise.all([
    filterOf(store, cityCode, query),
    projectColours(store, cityCode),
    cityLights(store, cityCode),
  ]);
  const { sums, lit, rows } = await inScope(store, scope, async (tx) => {
    const [all, counted, records] = await Promise.all([
      sumsByStage(tx, cityCode, filter),
      lightsByStage(tx, cityCode, filter, colours),
      stillestByStage(tx, cityCode, filter, cardsOfStage),
    ]);
    return { sums: all, lit: counted, rows: await withSampleColumns(tx, cityCode, records) };
  });
  const areOn = lightRulesOn(rules, todayOf(store.clock)).length > 0;
  const columns = stages.map((stage) => {
    const { total = 0, investmentFen = 0n, fundsFen = 0n } = sums.find((one) => one.stage === stage) ?? {};
    return {
      stage,
      total,
      sums: { investmentYi: yiExact(investmentFen), fundsYi: yiExact(fundsFen) },
      lights: areOn ? lightsOf(lit, stage, total) : null,
      rows: rows.flatMap((row) => (row.stage === stage ? [{ ...row, light: colours.get(row.id) ?? null }] : [])),
    };
  });
  return { columns };
}

function lightsOf(lit: readonly StageLights[], stage: Stage, total: number): Record<LightShown, number> {
  const lights = { green: total, yellow: 0, red: 0, out: 0 };
  for (const one of lit) {
    if (one.stage !== stage) continue;
    lights[one.colour] = one.projects;
    lights.green -= one.projects;
  }
  return lights;
}
