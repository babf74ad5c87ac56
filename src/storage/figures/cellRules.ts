// How finely figures may be cut, as the city has set it: rows are added, never changed.
import { sql } from 'kysely';
import { type CellRule, SetCellRule } from '../../domain/figures/cells.ts';
import type { Tx } from '../store.ts';

export interface KeptCellRule extends CellRule {
  readonly id: string;
  readonly effectiveFrom: string;
  readonly reason: string;
  readonly recordedAt: string;
  /** Null where the person's name was erased. */
  readonly by: string | null;
}

/** The one that holds on a later day first; of one day, the one recorded last. */
export async function cellRules(tx: Tx, cityCode: string): Promise<KeptCellRule[]> {
  const { rows } = await sql<Omit<KeptCellRule, 'finest'> & { readonly finest: unknown }>`
    select r.id, r.effective_from as "effectiveFrom", r.finest, r.told_instants_only as "toldInstantsOnly",
      r.questions_an_hour as "questionsAnHour", r.reason, r.recorded_at as "recordedAt", n.name as by
    from cell_rule r
    left join account a on a.city_code = r.city_code and a.id = r.recorded_by
    left join person n on n.city_code = a.city_code and n.id = a.person_id
    where r.city_code = ${cityCode} order by r.effective_from desc, r.recorded_at desc`.execute(tx);
  return rows.map((row) => ({ ...row, finest: SetCellRule.shape.finest.parse(row.finest) }));
}
