// Clause reviews as recorded, and signings with what was reviewed of their project at an instant.
import { type RawBuilder, sql } from 'kysely';
import type { FlagOutcome, ReviewConclusion, SigningFacts } from '../../domain/clauses/clauseReview.ts';
import { clauseReviewFrom, type ClauseRuleId, type Severity } from '../../domain/clauses/clauseRule.ts';
import type { Origin } from '../../domain/entries/entry.ts';
import { keptForFew } from '../connection/pool.ts';
import { stageTies } from '../entries/ties.ts';
import type { Tx } from '../store.ts';

export interface ReviewedFlag {
  readonly clauseNo: number;
  readonly ruleId: ClauseRuleId;
  readonly ruleVersion: number;
  readonly severity: Severity;
  readonly words: string;
  readonly outcome: FlagOutcome;
  readonly basis: string | null;
}

export interface ClauseReview {
  readonly id: string;
  readonly agreementId: string;
  readonly conclusion: ReviewConclusion;
  readonly opinion: string | null;
  readonly recordedAt: string;
  readonly reviewer: string | null;
  readonly flags: readonly ReviewedFlag[];
}

/** Latest first: the first of an agreement is the one that holds. */
export async function clauseReviews(
  tx: Tx,
  cityCode: string,
  of: { readonly agreementIds: readonly string[] } | { readonly id: string },
): Promise<ClauseReview[]> {
  const chosen = 'id' in of ? sql`r.id = ${of.id}` : sql`r.entry_id = any(${of.agreementIds}::uuid[])`;
  const { rows } = await sql<Omit<ClauseReview, 'flags'>>`
    select r.id, r.entry_id as "agreementId", r.conclusion, r.opinion, r.recorded_at as "recordedAt", n.name as reviewer
    from clause_review r
    left join account a on a.city_code = r.city_code and a.id = r.recorded_by
    left join person n on n.city_code = a.city_code and n.id = a.person_id
    where r.city_code = ${cityCode} and ${chosen} order by r.recorded_at desc, r.id`.execute(tx);
  if (rows.length === 0) return [];
  const flags = await sql<ReviewedFlag & { reviewId: string }>`
    select review_id as "reviewId", clause_no as "clauseNo", rule_id as "ruleId", rule_version as "ruleVersion", severity,
      words, outcome, basis
    from clause_review_flag where city_code = ${cityCode} and review_id = any(${rows.map(({ id }) => id)}::uuid[])
    order by review_id, no`.execute(tx);
  const byReview = Map.groupBy(flags.rows, ({ reviewId }) => reviewId);
  return rows.map((row) => ({ ...row, flags: byReview.get(row.id) ?? [] }));
}

/** Of a signing `m`: agreements of its project that stood at an instant, and those of them whose latest review then was no pass. */
const promisedAt = (at: RawBuilder<unknown>) => sql`
  select count(*)::int as agreements, count(*) filter (where coalesce((
    select r.conclusion from clause_review r where r.city_code = g.city_code and r.entry_id = g.entry_id
      and r.recorded_at < ${at} order by r.recorded_at desc limit 1), '') <> 'passed')::int as unpassed
  from agreement g join entry ge on ge.city_code = g.city_code and ge.id = g.entry_id
  left join verification gv on gv.city_code = g.city_code and gv.entry_id = g.entry_id and gv.recorded_at < ${at}
  where g.city_code = m.city_code and g.project_id = m.project_id and ge.recorded_at < ${at}
    and gv.decision is distinct from 'returned'
    and not exists (select from entry x
      left join verification xv on xv.city_code = x.city_code and xv.entry_id = x.id and xv.recorded_at < ${at}
      where x.city_code = g.city_code and x.reverses_id = g.entry_id and x.recorded_at < ${at}
        and xv.decision is distinct from 'returned'
        and (gv.decision is distinct from 'verified' or xv.decision = 'verified'))`;

/** Signings that gates are asked about: a part's or a package's repeats one that was held at them where it was signed. */
export const heldSignings = sql`(
  select m.city_code, m.entry_id, m.project_id, m.agreement_type, e.occurred_on, e.origin, p.short_code
  from (${stageTies}) m join entry e on e.city_code = m.city_code and e.id = m.entry_id
  join project p on p.city_code = m.city_code and p.id = m.project_id
  where m.stage = 'signed' and e.packaging_id is null and not e.void)`;

/** The signings among these entries, as the law of signing wants them, by entry. `at` is the instant of the write. */
export async function signingsAmong(
  tx: Tx,
  cityCode: string,
  entryIds: readonly string[],
  at: string,
): Promise<Map<string, SigningFacts>> {
  const { rows } = await sql<SigningFacts & { id: string }>`
    select ${keptForFew(entryIds)} m.entry_id as id, m.occurred_on as "occurredOn", m.origin, m.short_code as "projectCode", s.agreements, s.unpassed
    from ${heldSignings} m cross join lateral (${promisedAt(sql`${at}::timestamptz`)}) s
    where m.city_code = ${cityCode} and m.entry_id = any(${entryIds}::uuid[]) and m.occurred_on >= ${clauseReviewFrom}`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export interface ProjectSigning {
  readonly entryId: string;
  readonly occurredOn: string;
  readonly origin: Origin;
  readonly decision: 'verified' | 'returned' | null;
  /** Verified before this ledger kept the law. */
  readonly beforeLaw: boolean;
}

/** Signings of a project that stand, latest first. */
export async function signingsOfProject(tx: Tx, cityCode: string, projectId: string): Promise<ProjectSigning[]> {
  const { rows } = await sql<ProjectSigning>`
    select m.entry_id as "entryId", e.occurred_on as "occurredOn", e.origin, e.decision, exists (
      select from signing_before_review b where b.city_code = m.city_code and b.signing_id = m.entry_id) as "beforeLaw"
    from (${stageTies}) m join entry_state e on e.city_code = m.city_code and e.id = m.entry_id
    where m.city_code = ${cityCode} and m.project_id = ${projectId} and m.stage = 'signed'
      and e.standing and e.reversed_by is null
    order by e.occurred_on desc, e.id`.execute(tx);
  return rows;
}

/** For doctor: verified signings whose project had no passed review of all its agreements when they were verified. */
export const signingsWithoutReview = (cityCode: string) => sql<{ place: string }>`
  select m.short_code || ' ' || m.occurred_on as place
  from ${heldSignings} m
  join verification v on v.city_code = m.city_code and v.entry_id = m.entry_id and v.decision = 'verified'
  cross join lateral (${promisedAt(sql`v.recorded_at`)}) s
  where m.city_code = ${cityCode} and m.occurred_on >= ${clauseReviewFrom} and m.origin <> 'historical' and (s.agreements = 0 or s.unpassed > 0)
    and not exists (select from signing_before_review b where b.city_code = m.city_code and b.signing_id = m.entry_id)`;

/** For doctor: reviews by whoever registered the agreement, and passes that leave a clause to be deleted or changed. */
export const faultyReviews = (cityCode: string) => sql<{ place: string }>`
  select r.id::text as place from clause_review r join entry e on e.city_code = r.city_code and e.id = r.entry_id
  where r.city_code = ${cityCode} and (r.recorded_by = e.recorded_by or r.conclusion = 'passed' and exists (
    select from clause_review_flag f where f.city_code = r.city_code and f.review_id = r.id
      and f.outcome in ('deleted', 'changed')))`;
