// How the statements of a part of a transaction are planned.
import { sql } from 'kysely';
import type { Tx } from '../store.ts';
import { keptPlan } from './pool.ts';

type OnOff = 'on' | 'off';

interface Planning {
  readonly enable_nestloop: OnOff;
  readonly enable_seqscan: OnOff;
  readonly plan_cache_mode: 'auto' | 'force_generic_plan';
}

const settings = ['enable_nestloop', 'enable_seqscan', 'plan_cache_mode'] as const;
const before = 'yiwang.planned_before';

/**
 * What `send` sends is planned so; what is sent behind it as what was sent before. Who leaves other settings behind has the next
 * statement planned anew each time, and nobody sees it. Not for parts that lie in each other.
 */
export async function plannedAs(tx: Tx, planning: Planning, send: () => readonly Promise<unknown>[]): Promise<void> {
  const said = sql.join(settings.map((name) => sql`set_config(${sql.lit(name)}, ${planning[name]}, true)`));
  const were = sql.raw(settings.map((name) => `current_setting('${name}')`).join(', '));
  const back = settings.map((name, n) => `set_config('${name}', split_part(said, ',', ${n + 1}), true)`);
  const ready = sql`with ${sql.raw(keptPlan)} before as materialized (select concat_ws(',', ${were}) as said)
    select set_config(${sql.lit(before)}, said, true), ${said} from before`.execute(tx);
  const sent = send();
  const done = sql`select ${sql.raw(keptPlan)} ${sql.raw(back.join(', '))}
    from (select current_setting('${sql.raw(before)}') as said offset 0) b`.execute(tx);
  await Promise.all([ready, ...sent, done]);
}
