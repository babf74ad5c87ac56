// Which entries a fold must read again: those that read otherwise since an instant, or would if all that waits were accepted.
import { type RawBuilder, sql } from 'kysely';
import { nounTelling, stepKinds } from '../../domain/entries/nouns.ts';
import { kindsOfLeads } from '../figures/pursuitSources.ts';
import type { Source } from '../figures/source.ts';
import { keptPlan } from '../connection/pool.ts';
import type { Tx } from '../store.ts';
import { entryByKey } from './entryByKey.ts';
import { tellings } from './versions.ts';

export interface ChangedEntry {
  readonly id: string;
  readonly kind: Source['kind'];
  /** It was not decided before, so that no fold of before has it. */
  readonly isNew: boolean;
}

/**
 * Entries whose facts may read otherwise since an instant: those decided since, those that these reverse, and every
 * version of a project of which one was decided (its rows end where the next version begins). Of a pursuit all its
 * acts, where one was added or an entry that one is tied to was decided: they tell of its outings.
 */
export function entriesChangedSince(tx: Tx, cityCode: string, instant: string): Promise<ChangedEntry[]> {
  const decided = sql`select e.id, e.reverses_id, e.kind
    from verification v cross join lateral ${entryByKey(cityCode, 'v.entry_id')} e
    where v.city_code = ${cityCode} and v.recorded_at > ${instant}`;
  return withWhatHangsOn(tx, cityCode, { decided, areNew: true }, sql`recorded_at > ${instant}`);
}

/** Whether more entries were decided since; which of them hang together is not asked then. */
export async function moreDecidedThan(tx: Tx, cityCode: string, instant: string, most: number): Promise<boolean> {
  const { rows } = await sql`select from verification where city_code = ${cityCode} and recorded_at > ${instant}
    limit ${most + 1}`.execute(tx);
  return rows.length > most;
}

/** The same if everything that waits for a verifier were decided now. */
export function entriesIfDecided(tx: Tx, cityCode: string): Promise<ChangedEntry[]> {
  const decided = sql`select e.id, e.reverses_id, e.kind
    from waiting_entry w join entry e on e.city_code = w.city_code and e.id = w.entry_id where w.city_code = ${cityCode}`;
  return withWhatHangsOn(tx, cityCode, { decided, areNew: false }, sql`false`);
}

/**
 * Entries that may read otherwise since an instant where everything that waits is taken for accepted: those written, decided
 * or given a word on since, and down the line what these reverse, for what takes a reversal back brings its entry back.
 */
export function entriesToldSince(tx: Tx, cityCode: string, instant: string): Promise<ChangedEntry[]> {
  const told = sql`with recursive written as (
      select id, reverses_id, kind from entry where city_code = ${cityCode} and recorded_at > ${instant}
      union select e.id, e.reverses_id, e.kind from verification v
        cross join lateral ${entryByKey(cityCode, 'v.entry_id')} e
        where v.city_code = ${cityCode} and v.recorded_at > ${instant}
      union select e.id, e.reverses_id, e.kind from consent_word c
        cross join lateral ${entryByKey(cityCode, 'c.entry_id')} e
        where c.city_code = ${cityCode} and c.recorded_at > ${instant}
    ), line as (
      select id, reverses_id, kind from written
      union select e.id, e.reverses_id, e.kind from line l
        cross join lateral ${entryByKey(cityCode, 'l.reverses_id')} e where l.reverses_id is not null
    ) select id, reverses_id, kind from line`;
  return withWhatHangsOn(tx, cityCode, { decided: told, areNew: false }, sql`recorded_at > ${instant}`);
}

/** Entries that count for a pursuit by the project that it became. */
const ofLeads = sql.raw(
  kindsOfLeads
    .map((kind) => `select city_code, entry_id, project_id, '${kind}' as kind from ${kind}`)
    .join(' union all '),
);

async function withWhatHangsOn(
  tx: Tx,
  cityCode: string,
  { decided, areNew }: { readonly decided: RawBuilder<unknown>; readonly areNew: boolean },
  isNewAct: RawBuilder<unknown>,
): Promise<ChangedEntry[]> {
  // A reversal is of the kind of what it reverses.
  const { rows } = await sql<ChangedEntry>`
    with recursive ${sql.raw(keptPlan)} decided as (${decided}
    ), changed as (
      select id, kind, ${areNew}::boolean as is_new from decided union select reverses_id, kind, false from decided where reverses_id is not null
    ), tied as (
      select id from changed where kind = any(${stepKinds})
      union select e.reverses_id from tied cross join lateral ${entryByKey(cityCode, 'tied.id')} e
        where e.reverses_id is not null
    ), pursued as (
      select root_id from pursuit_act where city_code = ${cityCode} and ${isNewAct}
      union select a.root_id from tied join pursuit_act a on a.city_code = ${cityCode} and a.entry_id = tied.id
    )
    select id, kind, bool_and(is_new) as "isNew" from (select id, kind, is_new from changed union
    select other.entry_id, changed.kind, false from changed
      cross join lateral (select project_id from ${tellings('project')} t
        where t.city_code = ${cityCode} and t.entry_id = changed.id offset 0) one
      cross join lateral (select entry_id from ${tellings('project')} t
        where t.city_code = ${cityCode} and t.project_id = one.project_id offset 0) other
    where changed.kind = ${nounTelling('project').kind}
    union
    select m.entry_id, m.kind, false from pursuit_act l join (${ofLeads}) m on m.city_code = l.city_code and m.project_id = l.project_id
    where l.city_code = ${cityCode} and l.kind = 'lead' and ${isNewAct}
    union
    select a.id, 'pursuit_act', false from pursued join pursuit_act a on a.city_code = ${cityCode} and a.root_id = pursued.root_id) every_one group by id, kind`.execute(
    tx,
  );
  return rows;
}
