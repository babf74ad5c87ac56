// The city's rules of corroboration, every version, the one recorded last first.
import { sql } from 'kysely';
import { GradeScheme, type GradeSchemeVersion } from '../../domain/corroboration/gradeScheme.ts';
import { SuspicionRules } from '../../domain/corroboration/suspicion/rules.ts';
import { builtOnce } from '../connection/builtOnce.ts';
import { keptPlan } from '../connection/pool.ts';
import type { Tx } from '../store.ts';

type RuledOf = 'grades' | 'suspicion';

interface KeptRule {
  readonly id: string;
  readonly effectiveFrom: string;
  readonly body: unknown;
  readonly reason: string;
  readonly recordedAt: string;
  /** Null where the person's name was erased. */
  readonly by: string | null;
}

const rulesOf = builtOnce<{ readonly cityCode: string; readonly what: RuledOf }, KeptRule>(
  ({ cityCode, what }) => sql<KeptRule>`
    select ${sql.raw(keptPlan)} r.id, r.effective_from as "effectiveFrom", r.body, r.reason, r.recorded_at as "recordedAt", n.name as by
    from corroboration_rule r
    left join account a on a.city_code = r.city_code and a.id = r.recorded_by
    left join person n on n.city_code = a.city_code and n.id = a.person_id
    where r.city_code = ${cityCode} and r.what = ${what} order by r.recorded_at desc, r.id desc`,
);

export async function corroborationRules(tx: Tx, cityCode: string, what: RuledOf): Promise<readonly KeptRule[]> {
  const rows = await rulesOf.rows(tx, { cityCode, what });
  return rows;
}

export interface KeptGradeScheme extends GradeSchemeVersion, Pick<KeptRule, 'id' | 'reason' | 'recordedAt' | 'by'> {}

export async function gradeSchemes(tx: Tx, cityCode: string): Promise<KeptGradeScheme[]> {
  const rules = await corroborationRules(tx, cityCode, 'grades');
  return rules.map(({ body, ...rule }) => ({ ...rule, scheme: GradeScheme.parse(body) }));
}

export interface KeptSuspicionRules extends Pick<KeptRule, 'id' | 'effectiveFrom' | 'reason' | 'recordedAt' | 'by'> {
  readonly rules: SuspicionRules;
}

export async function suspicionRules(tx: Tx, cityCode: string): Promise<KeptSuspicionRules[]> {
  const rules = await corroborationRules(tx, cityCode, 'suspicion');
  return rules.map(({ body, ...rule }) => ({ ...rule, rules: SuspicionRules.parse(body) }));
}
