// Laws of the ledger that no constraint can say, as queries that find what breaks them. Each returns the places.
import { sql } from 'kysely';
import { entryKinds, nouns } from '../../domain/entries/nouns.ts';
import { answersOffTheirActs } from '../imports/answers.ts';
import { brokenLinks, rowsOffTheirLinks } from '../auditChain.ts';
import { closedPeriodsBroken } from '../closes/checks.ts';
import { type DoctorCheck, places } from './check.ts';
import { faultyReviews, signingsWithoutReview } from '../clauses/clauseReviews.ts';
import { peopleChecks } from '../people/checks.ts';
import { refreshProjects } from '../projects/projectCurrent.ts';
import { codeChecks } from '../companies/codeChecks.ts';
import { chainChecks } from '../chains/checks.ts';
import { assessmentChecks } from '../assessments/checks.ts';
import { creditChecks } from '../credit/checks.ts';
import { identityChecks } from '../identity/checks.ts';
import { signingsPastTheGate } from '../appraisals/gatedSignings.ts';
import { concludedOfNothing } from '../appraisals/knownAppraisals.ts';
import { closedOfNothing } from '../dispatch/knownItems.ts';
import { meetingsOffTheirMinutes } from '../dispatch/knownMeetings.ts';
import { clearedOfNothing } from '../obstacles/knownObstacles.ts';
import { keptOfNothing } from '../promises/knownPromises.ts';
import { pursuitChecks } from '../pursuits/checks.ts';
import { referenceChecks } from '../entries/referenceChecks.ts';
import { reversalStands } from '../entries/reversal.ts';
import { tellings, versionsOf } from '../entries/versions.ts';
import { drawsThatDiffer, rowsCheckedTwice } from '../spotChecks/queries.ts';
import { milestonesRecordedTwice } from '../stages/stageLog.ts';
import { type Store, setScope } from '../store.ts';
import { vouchersCountedTwice } from '../projects/vouchers.ts';
import { waitingKept } from '../verification/waitingEntries.ts';

/** Of an `entry e`: that the table of its kind has its row. */
const hasDetail = entryKinds
  .map(
    (kind) =>
      `e.kind = '${kind}' and exists (select from ${kind} d where d.city_code = e.city_code and d.entry_id = e.id)`,
  )
  .join(' or ');

const ofAllOffices = nouns.flatMap(({ kind, ofCity }) => (ofCity ? kind : []));

export const ledgerChecks: readonly DoctorCheck[] = [
  { name: 'audit_chain_intact', find: brokenLinks },
  { name: 'rows_match_their_links', find: rowsOffTheirLinks },
  { name: 'answers_match_their_acts', find: answersOffTheirActs },
  places(
    'entry_reversed_once',
    (city) => sql<{ place: string }>`
      select x.reverses_id::text as place from entry x left join verification xv on xv.city_code = x.city_code and xv.entry_id = x.id
      where x.city_code = ${city} and x.reverses_id is not null and ${reversalStands}
      group by x.reverses_id having count(*) > 1`,
  ),
  // Verified, it would count beside what the one before it was to put right.
  places(
    'correction_of_what_was_verified',
    (city) => sql<{ place: string }>`
      select x.id::text as place from entry x left join verification xv on xv.city_code = x.city_code and xv.entry_id = x.id
      join entry c on c.city_code = x.city_code and c.id = x.reverses_id
      left join verification cv on cv.city_code = c.city_code and cv.entry_id = c.id
      join verification ov on ov.city_code = c.city_code and ov.entry_id = c.reverses_id and ov.decision = 'verified'
      where x.city_code = ${city} and not x.void and xv.decision is distinct from 'returned'
        and cv.decision is distinct from 'verified'`,
  ),
  places(
    'reversal_of_same_kind',
    (city) => sql<{ place: string }>`
      select e.id::text as place from entry e join entry o on o.city_code = e.city_code and o.id = e.reverses_id
      where e.city_code = ${city} and (e.kind <> o.kind or o.void)`,
  ),
  places(
    'verifier_is_not_reporter',
    (city) => sql<{ place: string }>`
      select e.id::text as place from verification v join entry e on e.city_code = v.city_code and e.id = v.entry_id
      where v.city_code = ${city} and v.recorded_by = e.recorded_by`,
  ),
  places(
    'keeper_is_not_reporter',
    (city) => sql<{ place: string }>`
      select distinct k.id::text as place from kept_apart k
      join lateral (select distinct on (v.project_id) v.recorded_by from ${versionsOf('project', 'told')} v
        left join verification d on d.city_code = v.city_code and d.entry_id = v.entry_id
        where v.city_code = k.city_code and v.project_id in (k.project_id, k.other_id)
          and v.recorded_at < k.recorded_at and d.decision is distinct from 'returned'
        order by v.project_id, v.recorded_at, v.entry_id) f on f.recorded_by = k.recorded_by
      where k.city_code = ${city}`,
  ),
  places(
    'decided_after_recorded',
    (city) => sql<{ place: string }>`
      select e.id::text as place from verification v join entry e on e.city_code = v.city_code and e.id = v.entry_id
      where v.city_code = ${city} and v.recorded_at < e.recorded_at`,
  ),
  places('voucher_counted_once', vouchersCountedTwice),
  places(
    'facts_have_their_firm',
    (city) => sql<{ place: string }>`
      select f.id::text as place from company_fact f where f.city_code = ${city}
        and not exists (select from register_company r where r.id = f.register_id)`,
  ),
  { name: 'draws_are_the_lowest', find: drawsThatDiffer },
  places('drawn_row_checked_once', rowsCheckedTwice),
  places('milestone_recorded_once', milestonesRecordedTwice),
  places(
    'entry_has_its_detail',
    (city) => sql<{ place: string }>`
      select e.id::text as place from entry e where e.city_code = ${city} and not e.void and not (${sql.raw(hasDetail)})`,
  ),
  places('signing_has_clause_review', signingsWithoutReview),
  places('clause_reviews_sound', faultyReviews),
  places(
    'project_has_facts',
    (city) => sql<{ place: string }>`
      select p.short_code as place from project p where p.city_code = ${city} and not exists (
        select from ${tellings('project')} v where v.city_code = p.city_code and v.project_id = p.id)`,
  ),
  places(
    'import_all_or_none',
    (city) => sql<{ place: string }>`
      select i.file_name as place from import i where i.city_code = ${city} and (i.state = 'previewed') = exists (
        select from entry e where e.city_code = i.city_code and e.import_id = i.id
        union all select from company_fact f where f.city_code = i.city_code and f.import_id = i.id)
        and (i.state = 'previewed' or exists (select from import_row r where r.city_code = i.city_code
          and r.import_id = i.id and r.outcome in ('new', 'changed') and r.form <> 'register'))`,
  ),
  places(
    'package_of_one_level',
    (city) => sql<{ place: string }>`
      select c.short_code as place from project_current c
      join project_current p on p.city_code = c.city_code and p.project_id = c.parent_id
      where c.city_code = ${city} and p.parent_id is not null`,
  ),
  places('closed_period_kept', closedPeriodsBroken),
  places('kept_of_counted_promise', keptOfNothing),
  places('cleared_of_counted_obstacle', clearedOfNothing),
  places('closed_of_counted_item', closedOfNothing),
  places('concluded_of_counted_filing', concludedOfNothing),
  signingsPastTheGate,
  places('meetings_have_their_minutes', meetingsOffTheirMinutes),
  waitingKept,
  places(
    'period_closed_once',
    (city) => sql<{ place: string }>`
      select concat_ws(' ', c.office_id, c.period) as place from period_close c
      where c.city_code = ${city} and not exists (
        select from period_reopen r where r.city_code = c.city_code and r.close_id = c.id)
      group by c.office_id, c.period, c.from_on, c.to_on having count(*) > 1`,
  ),
  places(
    'row_scope_in_force',
    () => sql<{ place: string }>`
      select c.relname::text as place from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'entry_id'
      where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
        and c.relname <> all(${ofAllOffices}) and not (c.relrowsecurity and c.relforcerowsecurity)`,
  ),
  ...assessmentChecks,
  ...creditChecks,
  ...chainChecks,
  ...identityChecks,
  ...pursuitChecks,
  ...referenceChecks,
  ...peopleChecks,
  ...codeChecks,
];

/** Makes the derived rows anew inside a transaction that is rolled back, and names the projects whose row differs. */
export async function staleProjects(store: Store, cityCode: string): Promise<string[]> {
  const stale: string[] = [];
  class Undo extends Error {}
  try {
    await store.pool.db.transaction().execute(async (tx) => {
      await setScope(tx, store, { cityCode, officeIds: [], all: 'system' });
      await sql`create temporary table kept on commit drop as select * from project_current where city_code = ${cityCode}`.execute(
        tx,
      );
      await refreshProjects(tx, cityCode, 'all');
      const { rows } = await sql<{ place: string }>`
        select coalesce(k.short_code, c.short_code) as place
        from (select * from project_current where city_code = ${cityCode}) c full join kept k on k.project_id = c.project_id
        where to_jsonb(c) is distinct from to_jsonb(k)`.execute(tx);
      stale.push(...rows.map((row) => row.place));
      throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
  return stale;
}
