// What offices signed of their closed periods.
import { sql } from 'kysely';
import type { Tx } from '../store.ts';

export interface KeptCountersignature {
  readonly closeId: string;
  readonly officeId: string;
  readonly statement: string;
  readonly publicKey: Buffer;
  readonly signature: Buffer;
  readonly recordedAt: string;
}

export interface SignedClose extends KeptCountersignature {
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly closedAt: string;
}

const columns =
  sql.raw(`s.close_id as "closeId", s.office_id as "officeId", s.statement, s.public_key as "publicKey", s.signature,
  s.recorded_at as "recordedAt"`);

/** What was signed of closes that nobody has reopened, as it stood at an instant, or as it stands: the first signed first. */
export async function countersignaturesWithin(
  tx: Tx,
  cityCode: string,
  { from, to, at }: { readonly from: string; readonly to: string; readonly at: string | null },
): Promise<SignedClose[]> {
  const { rows } = await sql<SignedClose>`
    select ${columns}, c.period, c.from_on as "from", c.to_on as "to", c.closed_at as "closedAt"
    from countersignature s
    join period_close c on c.city_code = s.city_code and c.id = s.close_id
    where s.city_code = ${cityCode} and c.from_on >= ${from} and c.to_on <= ${to}
      and s.recorded_at <= coalesce(${at}::timestamptz, 'infinity')
      and not exists (select from period_reopen r where r.city_code = c.city_code and r.close_id = c.id
        and r.reopened_at <= coalesce(${at}::timestamptz, 'infinity'))
    order by s.recorded_at, s.id`.execute(tx);
  return rows;
}

/** Which offices signed which of some closes, as `close office`. */
export async function signedBy(
  tx: Tx,
  cityCode: string,
  closes: readonly { readonly id: string }[],
): Promise<ReadonlySet<string>> {
  const ids = closes.map(({ id }) => id);
  const { rows } = await sql<{ of: string }>`select close_id || ' ' || office_id as of from countersignature
    where city_code = ${cityCode} and close_id = any(${ids})`.execute(tx);
  return new Set(rows.map(({ of }) => of));
}

export async function countersignatureOf(
  tx: Tx,
  cityCode: string,
  { closeId, officeId }: { readonly closeId: string; readonly officeId: string },
): Promise<KeptCountersignature | undefined> {
  const { rows } = await sql<KeptCountersignature>`
    select ${columns} from countersignature s
    where s.city_code = ${cityCode} and s.close_id = ${closeId} and s.office_id = ${officeId}`.execute(tx);
  return rows[0];
}

/** Another office that has signed with the same key. */
export async function otherOfficeOfKey(
  tx: Tx,
  cityCode: string,
  { officeId, publicKey }: { readonly officeId: string; readonly publicKey: Buffer },
): Promise<boolean> {
  const { rows } = await sql`select from countersignature s
    where s.city_code = ${cityCode} and s.public_key = ${publicKey} and s.office_id <> ${officeId} limit 1`.execute(tx);
  return rows.length > 0;
}
