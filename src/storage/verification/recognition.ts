// How much less than claimed an arrival counts for, who said so and why: the same words for receipt, time line and trail.
import { columnOf } from '../../domain/entries/fields.ts';
import type { Noun } from '../../domain/entries/noun.ts';

export interface Recognition {
  /** Fen as text. */
  readonly claimedFen: string;
  readonly recognisedFen: string;
  /** The verifier; null where nobody has decided yet or the name was erased. */
  readonly by: string | null;
  readonly reason: string | null;
  /** The exclusion rule, where one decided. */
  readonly rule: string | null;
  readonly version: number | null;
}

/** Of a row `alias` of a noun that claims an amount; null where all of it is recognised, and of other nouns. */
export function recognitionSql({ claims }: Noun, alias: string): string {
  if (!claims) return 'null::jsonb';
  const [claimed, recognised] = [claims.claimed, claims.recognised].map((name) => `${alias}.${columnOf(name, {})}`);
  return `(select jsonb_build_object('claimedFen', ${claimed}::text,
    'recognisedFen', coalesce(rv.recognised_fen, ${recognised})::text, 'by', rn.name, 'reason', rv.reason,
    'rule', rr.name, 'version', rr.version)
  from (select 1) one
  left join verification rv on rv.city_code = ${alias}.city_code and rv.entry_id = ${alias}.entry_id and rv.decision = 'verified'
  left join exclusion_rule rr on rr.city_code = rv.city_code and rr.rule_id = rv.excluded_by and rr.version = rv.excluded_version
  left join account ra on ra.city_code = rv.city_code and ra.id = rv.recorded_by
  left join person rn on rn.city_code = ra.city_code and rn.id = ra.person_id
  where coalesce(rv.recognised_fen, ${recognised}) < ${claimed})`;
}

/** What counts of such a row: what the verifier recognised stands above what was entered. */
export function countedSql({ claims }: Noun, alias: string, entered: string): string {
  if (!claims) return entered;
  return `coalesce((select v.recognised_fen from verification v
    where v.city_code = ${alias}.city_code and v.entry_id = ${alias}.entry_id), ${entered})`;
}
