// A city's exclusion rules, every version, and what they ask of arrivals.
import { sql } from 'kysely';
import { type ArrivalFacts, ExclusionCondition, type ExclusionRule } from '../../domain/exclusions/exclusionRule.ts';
import { lastVersion } from '../entries/versions.ts';
import { labelsOfCity } from '../figures/cityLabels.ts';
import { insertRows } from '../insert.ts';
import { keptForFew, keptPlan } from '../connection/pool.ts';
import type { Tx } from '../store.ts';

export interface ExclusionRuleRow extends ExclusionRule {
  readonly id: string;
  readonly recordedAt: string;
  /** Null where the person's name was erased. */
  readonly recordedBy: string | null;
}

/** By rule, latest version first. */
export async function exclusionRules(tx: Tx, cityCode: string): Promise<ExclusionRuleRow[]> {
  const { rows } = await sql<Omit<ExclusionRuleRow, 'conditions'> & { conditions: unknown[] }>`
    select ${sql.raw(keptPlan)} r.id, r.rule_id as "ruleId", r.version, r.effective_from as "effectiveFrom", r.effective_to as "effectiveTo",
      r.name, r.words, r.conditions, r.recorded_at as "recordedAt", n.name as "recordedBy"
    from exclusion_rule r
    left join account a on a.city_code = r.city_code and a.id = r.recorded_by
    left join person n on n.city_code = a.city_code and n.id = a.person_id
    where r.city_code = ${cityCode} order by r.rule_id, r.version desc`.execute(tx);
  return rows.map((row) => ({ ...row, conditions: row.conditions.map((c) => ExclusionCondition.parse(c)) }));
}

export async function insertExclusionRule(
  tx: Tx,
  cityCode: string,
  rule: ExclusionRule & { readonly id: string },
  recorded: { readonly at: string; readonly by: string },
): Promise<void> {
  const row = {
    city_code: cityCode,
    id: rule.id,
    rule_id: rule.ruleId,
    version: rule.version,
    effective_from: rule.effectiveFrom,
    effective_to: rule.effectiveTo ?? null,
    name: rule.name,
    words: rule.words,
    conditions: rule.conditions,
    recorded_at: recorded.at,
    recorded_by: recorded.by,
  };
  await insertRows(tx, { exclusion_rule: [row as never] });
}

export interface ClaimedArrival extends ArrivalFacts {
  readonly entryId: string;
  readonly claimedFen: bigint;
  /** What was entered as recognised. */
  readonly filedFen: bigint;
  /** What it counts for: as the verifier decided, else as entered. */
  readonly recognisedFen: bigint;
}

export type ArrivalsBy = { readonly entryIds: readonly string[] } | { readonly from: string; readonly to: string };

/**
 * Arrivals with what rules ask of them, by id or all that count in a span of days. A project is seen
 * as it was last reported, verified or not: an import brings both at once. Needs a scope that sees all offices.
 */
export async function arrivalsFor(tx: Tx, cityCode: string, by: ArrivalsBy): Promise<Map<string, ClaimedArrival>> {
  const chosen =
    'entryIds' in by
      ? sql`f.entry_id = any(${by.entryIds}::uuid[])`
      : sql`e.occurred_on between ${by.from} and ${by.to} and d.decision = 'verified' and exists (
          select from entry_state s where s.city_code = e.city_code and s.id = e.id and s.reversed_by is null)`;
  const arrivals = sql<ClaimedArrival>`
    select ${'entryIds' in by ? keptForFew(by.entryIds) : sql``} f.entry_id as "entryId", e.occurred_on as "occurredOn", f.claimed_fen as "claimedFen",
      f.recognised_fen as "filedFen", coalesce(d.recognised_fen, f.recognised_fen) as "recognisedFen",
      coalesce(f.money_source, pv.money_source) as "moneySource", f.use, i.section, pv.industry_code as "industryCode",
      pv.investment_fen as "investmentFen", pv.tags,
      case when pv.parent_id is not null then 'part' when f.project_id in (
        select c.parent_id from project_current c where c.city_code = ${cityCode} and c.parent_id is not null)
        then 'package' else 'single' end as relation
    from fund_arrival f join entry e on e.city_code = f.city_code and e.id = f.entry_id
    left join verification d on d.city_code = f.city_code and d.entry_id = f.entry_id
    cross join lateral ${lastVersion('project', 'standing', { city: 'f.city_code', id: 'f.project_id' })} pv
    join industry i on i.code = pv.industry_code
    where f.city_code = ${cityCode} and not e.void and ${chosen}`.execute(tx);
  const [{ rows }, labels] = await Promise.all([arrivals, labelsOfCity(tx, cityCode)]);
  // A rule that names a mark means it in every spelling.
  const spelt = (tags: readonly string[]) => tags.flatMap((tag) => labels.spellings('tag', tag));
  return new Map(rows.map((row) => [row.entryId, { ...row, tags: spelt(row.tags) }]));
}
