// A city's rules for the standing of nodes, every version.
import { sql } from 'kysely';
import { ChainRules, type ChainRulesVersion } from '../../domain/chains/chainRules.ts';
import { insertRows } from '../insert.ts';
import type { Tx } from '../store.ts';

export interface ChainRulesRow extends ChainRulesVersion {
  readonly recordedAt: string;
  /** Null where the person's name was erased. */
  readonly recordedBy: string | null;
}

/** Latest version first. */
export async function chainRulesVersions(tx: Tx, cityCode: string): Promise<ChainRulesRow[]> {
  const { rows } = await sql<Omit<ChainRulesRow, 'rules'> & { rules: unknown }>`
    select r.version, r.effective_from as "effectiveFrom", r.rules, r.reason, r.recorded_at as "recordedAt",
      n.name as "recordedBy"
    from chain_rules r
    left join account a on a.city_code = r.city_code and a.id = r.recorded_by
    left join person n on n.city_code = a.city_code and n.id = a.person_id
    where r.city_code = ${cityCode} order by r.version desc`.execute(tx);
  // A rule that is younger than the row has its default.
  return rows.map((row) => ({ ...row, rules: ChainRules.parse(row.rules) }));
}

export async function insertChainRules(
  tx: Tx,
  cityCode: string,
  { id, version, effectiveFrom, rules, reason }: ChainRulesVersion & { readonly id: string },
  recorded: { readonly at: string; readonly by: string },
): Promise<void> {
  const row = {
    city_code: cityCode,
    id,
    version,
    effective_from: effectiveFrom,
    rules,
    reason,
    recorded_at: recorded.at,
    recorded_by: recorded.by,
  };
  await insertRows(tx, { chain_rules: [row as never] });
}
