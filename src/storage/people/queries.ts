// Accounts as their administrators see them. They belong to a city, not to an office's rows: who may see which is said
// here by the offices in reach.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { AccountState } from '../../domain/people/account.ts';
import type { Grant } from '../../domain/people/role.ts';
import type { Schema } from '../schema.ts';
import { holdingText } from '../connection/like.ts';

type Db = Kysely<Schema>;

export interface PersonRow {
  readonly id: string;
  readonly username: string;
  /** Null once erased. */
  readonly name: string | null;
  readonly officeId: string | null;
  readonly demo: boolean;
  readonly disabledAt: string | null;
  readonly erasedAt: string | null;
  readonly secondFactor: boolean;
  readonly createdAt: string;
  readonly signedInAt: string | null;
  readonly grants: readonly Grant[];
}

export interface PeopleQuery {
  readonly cityCode: string;
  readonly reach: readonly string[];
  readonly cityOfficeId: string;
  /** Part of the name or of the username. */
  readonly q?: string | undefined;
  /** This one alone, if it is in reach. */
  readonly accountId?: string;
}

const grants = sql`(select coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'officeId', g.office_id) order by g.role, g.office_id), '[]')
  from role_grant g where g.city_code = a.city_code and g.account_id = a.id and g.revoked_at is null)`;

/** The same rule as in domain/people/account.ts: every office of the account is in reach. */
function found({ cityCode, reach, cityOfficeId, q, accountId }: PeopleQuery): RawBuilder<unknown> {
  const offices = sql`${sql.val(`{${reach.join(',')}}`)}::uuid[]`;
  const part =
    q === undefined ? sql`` : sql`and (a.username ilike ${holdingText(q)} or p.name ilike ${holdingText(q)})`;
  const inForce = sql`from role_grant g where g.city_code = a.city_code and g.account_id = a.id and g.revoked_at is null`;
  return sql`from account a join person p on p.city_code = a.city_code and p.id = a.person_id
    where a.city_code = ${cityCode} ${part} ${accountId === undefined ? sql`` : sql`and a.id = ${accountId}`}
      and (a.office_id = any(${offices}) or (a.office_id is null and (${cityOfficeId} = any(${offices}) or exists (select ${inForce}))))
      and not exists (select ${inForce} and g.office_id <> all(${offices}))`;
}

export async function peopleCount(db: Db, query: PeopleQuery): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n ${found(query)}`.execute(db);
  return rows[0]?.n ?? 0;
}

export async function peopleRows(db: Db, query: PeopleQuery, limit: number, offset: number): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    select a.id, a.username, p.name, a.office_id as "officeId", a.demo, a.disabled_at as "disabledAt",
      p.erased_at as "erasedAt", a.second_factor_at is not null as "secondFactor", a.created_at as "createdAt",
      (select max(l.at) from sign_in_log l where l.city_code = a.city_code and l.account_id = a.id
        and l.outcome = 'signed_in') as "signedInAt",
      ${grants} as grants
    ${found(query)} order by a.disabled_at is not null, a.username limit ${limit} offset ${offset}`.execute(db);
  return rows;
}

export async function accountState(db: Db, cityCode: string, accountId: string): Promise<AccountState | null> {
  const { rows } = await sql<AccountState>`
    select a.id, a.demo, a.disabled_at is not null as disabled, p.erased_at is not null as erased,
      a.second_factor_at is not null as "secondFactor", a.office_id as "officeId", ${grants} as grants
    from account a join person p on p.city_code = a.city_code and p.id = a.person_id
    where a.city_code = ${cityCode} and a.id = ${accountId}`.execute(db);
  return rows[0] ?? null;
}

/** How many besides this account keep the city's people and can sign in. */
export async function otherAdministrators(
  db: Db,
  cityCode: string,
  cityOfficeId: string,
  accountId: string | null,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from role_grant g join account a on a.city_code = g.city_code and a.id = g.account_id
    where g.city_code = ${cityCode} and g.office_id = ${cityOfficeId} and g.role = 'admin' and g.revoked_at is null
      and a.disabled_at is null and a.id is distinct from ${accountId}::uuid`.execute(db);
  return rows[0]?.n ?? 0;
}

/** The offices in which each of the city's administrators who can sign in is one, but for the named. */
export async function administratorsBesides(db: Db, cityCode: string, besides: readonly string[]): Promise<string[][]> {
  const { rows } = await sql<{ offices: string[] }>`
    select array_agg(g.office_id::text) as offices from role_grant g
    join account a on a.city_code = g.city_code and a.id = g.account_id
    where g.city_code = ${cityCode} and g.role = 'admin' and g.revoked_at is null and a.disabled_at is null
      and a.id::text <> all(${sql.val(`{${besides.filter(Boolean).join(',')}}`)}::text[])
    group by a.id`.execute(db);
  return rows.map(({ offices }) => offices);
}

export interface AccountEvent {
  readonly at: string;
  readonly useCase: string;
  readonly by: string | null;
  /** Done at the server, by whoever keeps the machine. */
  readonly atServer: boolean;
  /** The administrator who asked for it, where another did it. */
  readonly askedBy: string | null;
  readonly summary: Readonly<Record<string, unknown>>;
}

const told = sql`select e.at, e.use_case as "useCase", p.name as by, e.summary,
    e.account_id = '00000000-0000-0000-0000-000000000000' as "atServer",
    (select q.name from account b join person q on q.city_code = b.city_code and q.id = b.person_id
      where b.city_code = e.city_code and b.id::text = e.summary ->> 'askedBy') as "askedBy"
  from event e left join account a on a.city_code = e.city_code and a.id = e.account_id
  left join person p on p.city_code = a.city_code and p.id = a.person_id`;

function about(cityCode: string, accountId: string): RawBuilder<unknown> {
  return sql`e.city_code = ${cityCode} and e.summary ? 'accountId' and e.summary ->> 'accountId' = ${accountId}`;
}

/** What was done to an account, the latest first, from the audit chain. */
export async function accountEvents(
  db: Db,
  cityCode: string,
  accountId: string,
  limit: number,
): Promise<AccountEvent[]> {
  const { rows } = await sql<AccountEvent>`${told} where ${about(cityCode, accountId)}
    order by e.ledger_version desc limit ${limit}`.execute(db);
  return rows;
}

/** What others did to an account since its owner was last told, or since it was opened; the latest first. */
export async function doneByOthers(db: Db, cityCode: string, accountId: string): Promise<AccountEvent[]> {
  const { rows } = await sql<AccountEvent>`${told} where ${about(cityCode, accountId)} and e.account_id <> ${accountId}
      and e.use_case not in ('account_ask', 'account_refuse')
      and e.at > greatest((select told_at from account_told where city_code = ${cityCode} and account_id = ${accountId}),
        (select created_at from account where city_code = ${cityCode} and id = ${accountId}))
    order by e.ledger_version desc limit 50`.execute(db);
  return rows;
}

export async function tellUntil(db: Db, cityCode: string, accountId: string, until: string): Promise<void> {
  await sql`insert into account_told as t (city_code, account_id, told_at) values (${cityCode}, ${accountId}, ${until})
    on conflict (city_code, account_id) do update set told_at = greatest(t.told_at, excluded.told_at)`.execute(db);
}
