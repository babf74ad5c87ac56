// What one account has entered, the latest change first, and what became of it.
import { type RawBuilder, sql } from 'kysely';
import { columnOf } from '../../domain/entries/fields.ts';
import { nouns } from '../../domain/entries/nouns.ts';
import type { OwnFilter, OwnState } from '../../domain/people/ownEntry.ts';
import { needsNoDecision } from '../entries/reversal.ts';
import { lacksProof } from '../projects/vouchers.ts';
import type { Tx } from '../store.ts';

/** Of nouns whose entries are versions: a later version of the same thing stands in place of what was given back. */
const laterVersions = nouns.flatMap(({ kind, fields, versionOf }) => {
  const field = versionOf === undefined ? undefined : fields[versionOf];
  if (versionOf === undefined || !field) return [];
  const thing = columnOf(versionOf, field);
  return `select from ${kind} a join ${kind} b on b.city_code = a.city_code and b.${thing} = a.${thing}
    join entry x on x.city_code = b.city_code and x.id = b.entry_id
    where a.city_code = e.city_code and a.entry_id = e.id and x.recorded_at > e.decided_at`;
});

/** Of an `entry_state e` that was given back: something was filed in its place, or it was withdrawn for good. */
export const mended = sql.raw(`(exists (select from entry x where x.city_code = e.city_code
    and x.recorded_at > e.decided_at and x.reverses_id in (e.id, e.reverses_id))
  ${laterVersions.map((later) => `or exists (${later})`).join('\n  ')})`);

const state = sql`case
  when e.decision = 'returned' then case when ${mended} then 'mended' else 'returned' end
  when e.reversed_by is not null then 'taken_back'
  when e.decision = 'verified' then 'verified' else 'waiting' end`;

export interface OwnHead {
  readonly entryId: string;
  readonly state: OwnState;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  /** Why it was given back, or what was recognised less for. */
  readonly decisionReason: string | null;
}

const inState: Readonly<Record<OwnFilter, RawBuilder<unknown>>> = {
  returned: sql`and e.decision = 'returned' and not ${mended}`,
  mended: sql`and e.decision = 'returned' and ${mended}`,
  waiting: sql`and e.decision is null and e.reversed_by is null`,
  unproven: sql`and e.decision is null and e.reversed_by is null and ${lacksProof('e')}`,
  verified: sql`and e.decision = 'verified' and e.reversed_by is null`,
  taken_back: sql`and e.decision is distinct from 'returned' and e.reversed_by is not null`,
};

const own = (cityCode: string, accountId: string, wanted: OwnFilter | undefined) => sql`e.city_code = ${cityCode}
  and e.recorded_by = ${accountId} and not ${needsNoDecision} ${wanted ? inState[wanted] : sql``}`;

export async function countOwnEntries(
  tx: Tx,
  cityCode: string,
  accountId: string,
  wanted?: OwnFilter,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from entry_state e where ${own(cityCode, accountId, wanted)}`.execute(tx);
  return rows[0]?.n ?? 0;
}

/** When the first of those was given back, or recorded; null where there is none. */
export async function oldestOwnEntry(
  tx: Tx,
  cityCode: string,
  accountId: string,
  wanted: OwnFilter,
): Promise<string | null> {
  const { rows } = await sql<{ at: string | null }>`
    select min(coalesce(e.decided_at, e.recorded_at)) as at from entry_state e
    where ${own(cityCode, accountId, wanted)}`.execute(tx);
  return rows[0]?.at ?? null;
}

/** Those out of reach by now are left out. */
export async function ownHeads(
  tx: Tx,
  cityCode: string,
  accountId: string,
  wanted: OwnFilter | undefined,
  page: { readonly limit: number; readonly offset: number },
): Promise<OwnHead[]> {
  const { rows } = await sql<OwnHead>`
    select e.id as "entryId", ${state} as state, e.decided_at as "decidedAt", p.name as "decidedBy",
      (select v.reason from verification v where v.city_code = e.city_code and v.entry_id = e.id) as "decisionReason"
    from entry_state e
    left join account a on a.city_code = e.city_code and a.id = e.decided_by
    left join person p on p.city_code = a.city_code and p.id = a.person_id
    where ${own(cityCode, accountId, wanted)}
    order by coalesce(e.decided_at, e.recorded_at) desc, e.id desc
    limit ${page.limit} offset ${page.offset}`.execute(tx);
  return rows;
}
