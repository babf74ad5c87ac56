// Acts on accounts that wait for a second administrator.
import { type Kysely, sql } from 'kysely';
import { requestDays, type RequestKind } from '../../domain/secondHand.ts';
import type { Role } from '../../domain/people/role.ts';
import type { Schema } from '../schema.ts';

type Db = Kysely<Schema>;

export interface AccountRequest {
  readonly id: string;
  readonly accountId: string;
  readonly kind: RequestKind;
  readonly role: Role | null;
  readonly officeId: string | null;
  readonly issuer: string | null;
  readonly subject: string | null;
  readonly sealedHalf: Buffer | null;
  readonly askedBy: string;
  readonly askedAt: string;
}

export type NewAccountRequest = Pick<AccountRequest, 'id' | 'accountId' | 'kind' | 'askedBy' | 'askedAt'> &
  Partial<AccountRequest> & { readonly cityCode: string };

const columns = [
  'id',
  'account_id as accountId',
  'kind',
  'role',
  'office_id as officeId',
  'issuer',
  'subject',
  'sealed_half as sealedHalf',
  'asked_by as askedBy',
  'asked_at as askedAt',
] as const;

/** False where the same is asked already. */
export async function insertRequest(db: Db, asked: NewAccountRequest): Promise<boolean> {
  await endLapsed(db, asked.cityCode, asked.askedAt);
  const made = await db
    .insertInto('account_request')
    .values({
      city_code: asked.cityCode,
      id: asked.id,
      account_id: asked.accountId,
      kind: asked.kind,
      role: asked.role ?? null,
      office_id: asked.officeId ?? null,
      issuer: asked.issuer ?? null,
      subject: asked.subject ?? null,
      sealed_half: asked.sealedHalf ?? null,
      asked_by: asked.askedBy,
      asked_at: asked.askedAt,
      ended_at: null,
      ended_by: null,
      outcome: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
}

const days = sql.raw(`interval '${requestDays} days'`);

/** Those that still wait, the oldest first: of the city, or of one account. */
export async function waitingRequests(
  db: Db,
  cityCode: string,
  at: string,
  of: { readonly accountId?: string; readonly id?: string } = {},
): Promise<AccountRequest[]> {
  let query = db
    .selectFrom('account_request')
    .select(columns)
    .where('city_code', '=', cityCode)
    .where('ended_at', 'is', null)
    .where(sql<boolean>`asked_at > ${at}::timestamptz - ${days}`);
  if (of.accountId !== undefined) query = query.where('account_id', '=', of.accountId);
  if (of.id !== undefined) query = query.where('id', '=', of.id);
  return (await query.orderBy('asked_at').orderBy('id').limit(500).execute()) as AccountRequest[];
}

/** Whether it waits or not. */
export async function requestOf(db: Db, cityCode: string, id: string): Promise<AccountRequest | undefined> {
  const row = db.selectFrom('account_request').select(columns).where('city_code', '=', cityCode).where('id', '=', id);
  return (await row.executeTakeFirst()) as AccountRequest | undefined;
}

/** Ends one, and forgets what only its answer needed. */
export async function endRequest(
  db: Db,
  cityCode: string,
  id: string,
  end: { readonly at: string; readonly by: string | null; readonly outcome: 'confirmed' | 'refused' },
): Promise<void> {
  await ending(db, cityCode, end.at, end.outcome, end.by).where('id', '=', id).execute();
}

/** Nothing waits any more for an account that is gone. */
export async function endRequestsOf(db: Db, cityCode: string, accountId: string, at: string): Promise<void> {
  await ending(db, cityCode, at, 'lapsed', null).where('account_id', '=', accountId).execute();
  // Who somebody is elsewhere is a name of theirs.
  await db
    .updateTable('account_request')
    .set({ subject: null })
    .where('city_code', '=', cityCode)
    .where('account_id', '=', accountId)
    .execute();
}

async function endLapsed(db: Db, cityCode: string, at: string): Promise<void> {
  await ending(db, cityCode, at, 'lapsed', null)
    .where(sql<boolean>`asked_at <= ${at}::timestamptz - ${days}`)
    .execute();
}

function ending(db: Db, cityCode: string, at: string, outcome: string, by: string | null) {
  return db
    .updateTable('account_request')
    .set({ ended_at: at, ended_by: by, outcome, sealed_half: null, subject: null })
    .where('city_code', '=', cityCode)
    .where('ended_at', 'is', null);
}
