// A city's rules of lights, every version.
import { sql } from 'kysely';
import { type LightRule, LightTest } from '../../domain/lights/lightRule.ts';
import { builtOnce } from '../connection/builtOnce.ts';
import { keptPlan } from '../connection/pool.ts';
import type { Tx } from '../store.ts';

export interface KeptLightRule extends LightRule {
  readonly id: string;
  readonly reason: string;
  readonly recordedAt: string;
  readonly accountId: string;
  /** Null where the person's name was erased. */
  readonly recordedBy: string | null;
}

const ruleVersions = builtOnce<{ readonly cityCode: string }, Omit<KeptLightRule, 'test'> & { readonly test: unknown }>(
  ({ cityCode }) => sql<Omit<KeptLightRule, 'test'> & { readonly test: unknown }>`
    select ${sql.raw(keptPlan)} r.id, r.rule_id as "ruleId", r.version, r.effective_from as "effectiveFrom", r.name, r.basis, r.test,
      r.is_on as on, r.reason, r.recorded_at as "recordedAt", r.recorded_by as "accountId", n.name as "recordedBy"
    from light_rule r
    left join account a on a.city_code = r.city_code and a.id = r.recorded_by
    left join person n on n.city_code = a.city_code and n.id = a.person_id
    where r.city_code = ${cityCode} order by r.rule_id, r.version desc`,
);

/** By rule, latest version first. */
export async function keptLightRules(tx: Tx, cityCode: string): Promise<KeptLightRule[]> {
  const rows = await ruleVersions.rows(tx, { cityCode });
  return rows.map((row) => ({ ...row, test: LightTest.parse(row.test) }));
}
