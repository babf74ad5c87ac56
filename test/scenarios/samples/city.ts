// A small city behind the real server: four offices, one account per right, and a way to ask as each of them.
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { createAccount } from '../../../src/app/people/accounts.ts';
import type { Actor, Role } from '../../../src/domain/people/role.ts';
import { buildServer } from '../../../src/server/buildServer.ts';
import type { ServerOptions } from '../../../src/server/route.ts';
import { openPool } from '../../../src/storage/connection/pool.ts';
import { openStore, type Store } from '../../../src/storage/store.ts';
import { migratedFromTemplate } from '../../database.ts';
import { vault } from '../../fixture/vault.ts';
import { fillLedger } from './ledger.ts';

export const cityCode = '371500';
export const password = 'a-long-enough-one';

/** Ids are fixed, so that a copy of the prepared database is known. */
export const offices = {
  city: '01890000-0000-7000-8000-000000000001',
  linqing: '01890000-0000-7000-8000-000000000002',
  shenxian: '01890000-0000-7000-8000-000000000003',
  promotion: '01890000-0000-7000-8000-000000000004',
};

const accounts: readonly [username: string, ...grants: [Role, keyof typeof offices][]][] = [
  ['nobody'],
  ['admin', ['admin', 'city']],
  ['leader', ['lead', 'city']],
  ['cityEnter', ['enter', 'city']],
  ['cityVerify', ['verify', 'city']],
  ['cityPublish', ['publish', 'city'], ['export', 'city']],
  ['linqing', ['enter', 'linqing']],
  ['shenxian', ['enter', 'shenxian'], ['export', 'shenxian']],
];
export type Who =
  | 'guest'
  | 'nobody'
  | 'admin'
  | 'leader'
  | 'cityEnter'
  | 'cityVerify'
  | 'cityPublish'
  | 'linqing'
  | 'shenxian';

export interface City {
  readonly app: FastifyInstance;
  readonly store: Store;
  readonly logged: string[];
  readonly databaseUrl: string;
  ask(
    who: Who,
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
  /** Rows in every table that a request could write. */
  countRows(): Promise<Record<string, number>>;
  close(): Promise<void>;
}

export async function openCity(more: Pick<ServerOptions, 'provider' | 'evidence' | 'limits'> = {}): Promise<City> {
  const database = await migratedFromTemplate('scenarios/city', prepareCity);
  const pool = openPool(database.url);
  const store = await openStore(pool);
  const logged: string[] = [];
  const app = await buildServer({ store, vault, log: (line) => void logged.push(line), ...more });
  const cookies = new Map<Who, string>();

  async function cookieOf(who: Who): Promise<string> {
    const before = cookies.get(who);
    if (before !== undefined || who === 'guest') return before ?? '';
    const answer = await send({ method: 'POST', url: '/api/v1/session', payload: { username: who, password } });
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
    cookies.set(who, cookie);
    return cookie;
  }
  function send(options: InjectOptions): Promise<LightMyRequestResponse> {
    return app.inject({ ...options, headers: { 'x-yiwang': '1', ...options.headers } });
  }
  return {
    app,
    store,
    logged,
    databaseUrl: database.url,
    async ask(who, method, url, body, headers = {}) {
      const cookie = await cookieOf(who);
      const payload = body === undefined ? {} : { payload: body as object };
      return send({ method, url: `/api/v1${url}`, headers: { ...headers, ...(cookie ? { cookie } : {}) }, ...payload });
    },
    async countRows() {
      const tables = [
        'entry',
        'verification',
        'event',
        'import',
        'publication',
        'saved_view',
        'export_log',
        'account',
        'exclusion_rule',
        'spot_check',
        'site_check',
        'period_close',
        'period_reopen',
        'assessment_year',
        'kept_apart',
        'kept_apart_undo',
        'import_choice',
        'import_answer',
      ];
      const counts: Record<string, number> = {};
      for (const table of tables) {
        const { rows } = await pool.pg.query<{ n: number }>(`select count(*)::int as n from ${table}`);
        counts[table] = rows[0]?.n ?? -1;
      }
      return counts;
    },
    async close() {
      await app.close();
      await pool.close();
      await database.drop();
    },
  };
}

/** Founds the city, its accounts and its ledger in an empty database. */
export async function prepareCity(url: string): Promise<void> {
  const pool = openPool(url);
  const store = await openStore(pool);
  await pool.pg.query(`insert into city (city_code, name_zh, name_en) values ($1, '聊城市', 'Liaocheng')`, [cityCode]);
  const rows = [
    [offices.city, cityCode, '聊城市', 'city', null, 0],
    [offices.linqing, '371581', '临清市', 'county', offices.city, 1],
    [offices.shenxian, '371522', '莘县', 'county', offices.city, 2],
    [offices.promotion, 'promotion', '市投资促进局', 'department', offices.city, 3],
  ] as const;
  for (const [id, code, name, kind, parent, order] of rows) {
    await pool.pg.query('insert into office values ($1, $2, $3)', [cityCode, id, code]);
    await pool.pg.query(
      `insert into office_version (city_code, office_id, name, short_name, kind, parent_id, sort_order, valid_from, recorded_at)
       values ($1, $2, $3, $3, $4, $5, $6, '2000-01-01', now())`,
      [cityCode, id, name, kind, parent, order],
    );
  }
  const actors = new Map<string, Actor>();
  for (const [username, ...held] of accounts) {
    const grants = held.map(([role, office]) => ({ role, officeId: offices[office] }));
    const accountId = await createAccount(store, {
      cityCode,
      username,
      password,
      name: `账号${username}`,
      grants,
      ownPassword: true,
    });
    actors.set(username, { cityCode, accountId, grants });
  }
  const [enter, verifier] = [actors.get('cityEnter'), actors.get('cityVerify')];
  if (enter && verifier) await fillLedger(store, offices, enter, verifier);
  await pool.close();
}
