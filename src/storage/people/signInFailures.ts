// Wrong attempts to sign in, counted where restarts and other processes see them.
import { type Kysely, sql } from 'kysely';
import type { Failures } from '../../domain/people/signInPolicy.ts';
import type { Schema } from '../schema.ts';

type Db = Kysely<Schema>;

export interface Subject {
  readonly kind: Failures['kind'];
  readonly hash: Buffer;
}

export async function failuresOf(db: Db, subjects: readonly Subject[]): Promise<Failures[]> {
  const rows = await db
    .selectFrom('sign_in_failure')
    .select(['kind', 'failures', 'last_at as lastAt'])
    .where((where) =>
      where.or(subjects.map(({ kind, hash }) => where.and([where('kind', '=', kind), where('subject', '=', hash)]))),
    )
    .orderBy('kind')
    .execute();
  return rows;
}

/**
 * One more. A name's count begins anew after a day without a wrong attempt; an address's after an hour, because
 * a whole building may stand behind it. What nobody needs any more is swept out.
 */
export async function countFailure(db: Db, { kind, hash }: Subject, at: string): Promise<void> {
  await sql`
    insert into sign_in_failure as f (kind, subject, failures, since, last_at)
    values (${kind}, ${hash}, 1, ${at}, ${at})
    on conflict (kind, subject) do update set
      failures = case when ${anew(at)} then 1 else f.failures + 1 end,
      since = case when ${anew(at)} then excluded.since else f.since end,
      last_at = excluded.last_at`.execute(db);
  await sql`delete from sign_in_failure where last_at < ${at}::timestamptz - interval '2 days'`.execute(db);
}

function anew(at: string) {
  return sql`case f.kind when 'address' then f.since < ${at}::timestamptz - interval '1 hour'
    else f.last_at < ${at}::timestamptz - interval '1 day' end`;
}

export async function forgetFailures(db: Db, { kind, hash }: Subject): Promise<void> {
  await db.deleteFrom('sign_in_failure').where('kind', '=', kind).where('subject', '=', hash).execute();
}
