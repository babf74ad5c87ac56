// Signings with what was reviewed of their project at an instant, as the gate of signing wants them.
import { type RawBuilder, sql } from 'kysely';
import type { GatedSigning, ReviewAtGate } from '../../domain/appraisals/signingGate.ts';
import { signingReviewBreaches } from '../../domain/appraisals/signingGate.ts';
import { appraisalRuleOn } from '../../domain/appraisals/appraisalRule.ts';
import { heldSignings } from '../clauses/clauseReviews.ts';
import { keptForFew } from '../connection/pool.ts';
import { versionsOf } from '../entries/versions.ts';
import { standingMergesSql } from '../identity/mergeFacts.ts';
import type { DoctorCheck } from '../keeping/check.ts';
import type { Tx } from '../store.ts';
import { appraisalRules } from './appraisalRules.ts';

/** Of an entry under a name: verified before an instant, and nothing that was verified by then takes it away. */
const countedAt = (city: string, id: string, at: RawBuilder<unknown>) => sql`exists (
    select from verification cv where cv.city_code = ${sql.ref(city)} and cv.entry_id = ${sql.ref(id)}
      and cv.decision = 'verified' and cv.recorded_at < ${at})
  and not exists (
    select from entry x join verification xv on xv.city_code = x.city_code and xv.entry_id = x.id
    where x.city_code = ${sql.ref(city)} and x.reverses_id = ${sql.ref(id)} and xv.decision = 'verified' and xv.recorded_at < ${at})`;

type Told = Omit<ReviewAtGate, 'investmentFen'> & { readonly investmentFen: string | null };

/** Reviews of the project of `m`, or of one that was merged into it, the latest first. */
const reviewsAt = (cityCode: string, at: RawBuilder<unknown>) => sql`
  select coalesce(jsonb_agg(jsonb_build_object('no', a.no, 'agreementType', a.agreement_type, 'industryCode', a.industry_code,
    'section', a.section, 'investmentFen', a.investment_fen::text, 'conclusion', c.conclusion, 'concludedOn', c.on,
    'validUntil', c.valid_until) order by c.on desc nulls first, a.no::int desc), '[]') as reviews
  from appraisal a left join lateral (
    select t.conclusion, ce.occurred_on as on, t.valid_until from appraisal_step t
    join entry ce on ce.city_code = t.city_code and ce.id = t.entry_id
    where t.city_code = a.city_code and t.appraisal_no = a.no and t.conclusion in ('passed', 'refused') and not ce.void
      and ${countedAt('t.city_code', 't.entry_id', at)} order by ce.recorded_at desc limit 1) c on true
  where a.city_code = m.city_code and (a.project_id = m.project_id or a.project_id in (
      select s.id from (${standingMergesSql('project', cityCode)}) s where s.into_id = m.project_id))
    and ${countedAt('a.city_code', 'a.entry_id', at)}`;

interface Row extends Omit<GatedSigning, 'project' | 'reviews'> {
  readonly id: string;
  readonly verifiedAt: string | null;
  readonly industryCode: string | null;
  readonly section: string;
  readonly investmentFen: string | null;
  readonly reviews: readonly Told[];
}

const signingsSql = (
  cityCode: string,
  at: RawBuilder<unknown>,
  which: RawBuilder<unknown>,
  mark: RawBuilder<unknown>,
) =>
  sql<Row>`
  select ${mark} m.entry_id as id, m.occurred_on as "occurredOn", m.origin, m.agreement_type as "agreementType", m.short_code as "projectCode",
    fact.industry_code as "industryCode", coalesce(i.section, left(fact.industry_code, 1)) as section,
    fact.investment_fen::text as "investmentFen", r.reviews, v.recorded_at as "verifiedAt"
  from ${heldSignings} m
  left join verification v on v.city_code = m.city_code and v.entry_id = m.entry_id and v.decision = 'verified'
  left join lateral (
    select its.industry_code, its.investment_fen from ${versionsOf('project', 'told')} its
    left join verification ov on ov.city_code = its.city_code and ov.entry_id = its.entry_id and ov.recorded_at < ${at}
    where its.city_code = m.city_code and its.project_id = m.project_id and its.recorded_at < ${at}
      and ov.decision is distinct from 'returned'
    order by its.recorded_at desc, its.entry_id desc limit 1) fact on true
  left join industry i on i.code = fact.industry_code
  cross join lateral (${reviewsAt(cityCode, at)}) r
  where m.city_code = ${cityCode} and ${which}`;

const gated = ({ industryCode, section, investmentFen, reviews, ...signing }: Row): GatedSigning => ({
  ...signing,
  project: {
    industryCode: industryCode ?? '',
    section,
    investmentFen: investmentFen === null ? null : BigInt(investmentFen),
  },
  reviews: reviews.map((one) => ({
    ...one,
    investmentFen: one.investmentFen === null ? null : BigInt(one.investmentFen),
  })),
});

/** Of these entries what the gate says against each signing among them. `at` is the instant of the write. */
export async function signingsAtGate(tx: Tx, cityCode: string, entryIds: readonly string[], at: string) {
  const rules = await appraisalRules(tx, cityCode);
  const [first] = rules.map(({ signedFrom }) => signedFrom).toSorted();
  if (first === undefined || entryIds.length === 0) return new Map<string, ReturnType<typeof signingReviewBreaches>>();
  const which = sql`m.entry_id = any(${entryIds}::uuid[]) and m.occurred_on >= ${first}`;
  const { rows } = await signingsSql(cityCode, sql`${at}::timestamptz`, which, keptForFew(entryIds)).execute(tx);
  return new Map(
    rows.map((row) => [row.id, signingReviewBreaches(gated(row), appraisalRuleOn(row.occurredOn, rules))]),
  );
}

/** For doctor: verified signings that the rule known then, on what was known then, would not have let through. */
export const signingsPastTheGate: DoctorCheck = {
  name: 'signing_has_review',
  async find(tx, cityCode) {
    const rules = await appraisalRules(tx, cityCode);
    const [first] = rules.map(({ signedFrom }) => signedFrom).toSorted();
    if (first === undefined) return [];
    const which = sql`v.entry_id is not null and m.occurred_on >= ${first}`;
    const { rows } = await signingsSql(cityCode, sql`v.recorded_at`, which, sql``).execute(tx);
    return rows.flatMap((row) => {
      const known = rules.filter(({ recordedAt }) => recordedAt < (row.verifiedAt ?? ''));
      const breaches = signingReviewBreaches(gated(row), appraisalRuleOn(row.occurredOn, known));
      return breaches.length > 0 ? [`${row.projectCode} ${row.occurredOn}`] : [];
    });
  },
};
