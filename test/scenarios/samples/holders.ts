// The small city with somebody for every cell of the table of rights: each right held in the office of the row
// (临清市), above it, beside it and below it.
import type { LightMyRequestResponse } from 'fastify';
import { hashPassword } from '../../../src/app/people/signIn/password.ts';
import { openProvider } from '../../../src/app/people/provider/provider.ts';
import { providerSettings } from '../../../src/app/people/provider/settings.ts';
import { openSession } from '../../../src/app/people/signIn/sessions.ts';
import { type Holder, holders, type OfficePlace } from '../../../src/server/access.ts';
import type { ServerOptions } from '../../../src/server/route.ts';
import { type Account, accountsNamed } from '../../../src/storage/people/accounts.ts';
import type { Store } from '../../../src/storage/store.ts';
import { must } from '../../fixture/must.ts';
import { sealedAccount } from '../../fixture/sealedAccount.ts';
import { removeSampleEvidence, sampleEvidence } from './sampleEvidence.ts';
import { type City, cityCode, offices, openCity, password } from './city.ts';

const nowhere = must(providerSettings({ YIWANG_OIDC_ISSUER: 'http://127.0.0.1:9', YIWANG_OIDC_CLIENT_ID: 'yiwang' }));
const zone = '01890000-0000-7000-8000-000000000005';
/** Where the row stands, seen from the office of the right. */
const officeOf: Readonly<Record<OfficePlace, string>> = {
  own: offices.linqing,
  below: offices.city,
  other: offices.shenxian,
  above: zone,
};

export interface Request {
  readonly method: string;
  /** Below /api/v1, or from the root. */
  readonly url: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Holders extends City {
  readonly accounts: ReadonlyMap<string, Account>;
  /** Of another server of the same city, where one is named. */
  askAs(holder: Holder, request: Request, app?: City['app']): Promise<LightMyRequestResponse>;
  /** A mark for each table that any write to it changes; sessions and counts of wrong attempts are not part of it. */
  state(): Promise<Readonly<Record<string, string>>>;
}

export const nameOf = (holder: Holder): string =>
  typeof holder === 'string' ? holder : `${holder.role}-${holder.row}`;

/** An office below 临清市, and an account for each holder. They have one password and so one hash, which takes longest. */
export async function openAccounts(store: Store): Promise<ReadonlyMap<string, Account>> {
  const { pg, db } = store.pool;
  await pg.query('insert into office values ($1, $2, $3)', [cityCode, zone, 'zone']);
  await pg.query(
    `insert into office_version (city_code, office_id, name, short_name, kind, parent_id, sort_order, valid_from, recorded_at)
     values ($1, $2, '临清经开区', '经开区', 'zone', $3, 4, '2000-01-01', now())`,
    [cityCode, zone, offices.linqing],
  );
  const accounts = new Map<string, Account>();
  const passwordHash = await hashPassword(password);
  for (const holder of holders) {
    if (holder === 'guest') continue;
    const username = nameOf(holder);
    const grants = holder === 'none' ? [] : [{ role: holder.role, officeId: officeOf[holder.row] }];
    await sealedAccount(store, { cityCode, username, grants, passwordHash });
    const [account] = await accountsNamed(db, username);
    if (account) accounts.set(username, account);
  }
  return accounts;
}

export async function openHolders(more: Pick<ServerOptions, 'limits'> = {}): Promise<Holders> {
  // One that is never there: what is asked of it fails, what is said of it does not.
  const city = await openCity({ provider: openProvider(nowhere), evidence: sampleEvidence, ...more });
  const { pg } = city.store.pool;
  const accounts = await openAccounts(city.store);
  // Sessions come and go with each request here, and with them their seals.
  const { rows: tables } = await pg.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace
       and relname not in ('session', 'known_device', 'sign_in_failure', 'industry', 'division', 'entry_kind', 'migration',
         'record_link', 'record_seal', 'record_head')
     order by 1`,
  );
  // Whatever writes a row marks it by its transaction, and these are numbered upwards. To read every row as text took
  // nine tenths of the time.
  const marks = tables.map(
    ({ name }) => `select '${name}' as name, concat(count(*), ' ', max(xmin::text::bigint)) as mark from ${name}`,
  );
  /** One for each account, kept until the server does not know it any more. */
  const tokens = new Map<string, string>();
  async function newToken(holder: Holder): Promise<string | undefined> {
    const account = accounts.get(nameOf(holder));
    if (!account) return undefined;
    const { token } = await openSession(city.store, account, { address: '127.0.0.1', agent: 'test' });
    tokens.set(account.id, token);
    return token;
  }
  return {
    ...city,
    accounts,
    async askAs(holder, { method, url, body, headers }, app = city.app) {
      const ask = (token: string | undefined) =>
        app.inject({
          method: method as 'GET',
          url: url.startsWith('/healthz') ? url : `/api/v1${url}`,
          headers: { 'x-yiwang': '1', ...headers, ...(token ? { cookie: `yiwang_session=${token}` } : {}) },
          ...(body === undefined ? {} : { payload: body as object }),
        });
      const kept = tokens.get(accounts.get(nameOf(holder))?.id ?? '');
      const answer = await ask(kept ?? (await newToken(holder)));
      // What was asked before may have ended the session.
      return answer.statusCode === 401 && kept !== undefined ? ask(await newToken(holder)) : answer;
    },
    async close() {
      await city.close();
      await removeSampleEvidence();
    },
    async state() {
      // Asked for every cell: planning it anew would cost more than reading it.
      const { rows } = await pg.query<{ name: string; mark: string }>({
        name: 'state',
        text: marks.join(' union all '),
      });
      return Object.fromEntries(rows.map(({ name, mark }) => [name, mark]));
    },
  };
}
