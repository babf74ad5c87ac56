// How much less than claimed an arrival counts for, who said so and why: the same words for receipt, time line and trail.

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

/** Of a `fund_arrival s`; null where all that was claimed is recognised. */
export const recognitionSql = `(select jsonb_build_object('claimedFen', s.claimed_fen::text,
    'recognisedFen', coalesce(rv.recognised_fen, s.recognised_fen)::text, 'by', rn.name, 'reason', rv.reason,
    'rule', rr.name, 'version', rr.version)
  from (select 1) one
  left join verification rv on rv.city_code = s.city_code and rv.entry_id = s.entry_id and rv.decision = 'verified'
  left join exclusion_rule rr on rr.city_code = rv.city_code and rr.rule_id = rv.excluded_by and rr.version = rv.excluded_version
  left join account ra on ra.city_code = rv.city_code and ra.id = rv.recorded_by
  left join person rn on rn.city_code = ra.city_code and rn.id = ra.person_id
  where coalesce(rv.recognised_fen, s.recognised_fen) < s.claimed_fen)`;
