// Who resets a verifier's password does not become the verifier: what could put one person's hands into another's takes two.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAccount } from '../../../src/app/people/accounts.ts';
import { doctor } from '../../../src/app/keeping/doctor.ts';
import type { Role } from '../../../src/domain/people/role.ts';
import { type City, cityCode, offices, openCity, password } from '../samples/city.ts';
import { patience } from '../../setup/patience.ts';

let city: City;
let app: City['app'];
const cookies: Record<string, string> = {};
let made = 0;

beforeAll(async () => {
  city = await openCity();
  app = city.app;
  const account = (username: string, role: Role, officeId: string) =>
    createAccount(city.store, {
      cityCode,
      username,
      password,
      name: `姓名${username}`,
      ownPassword: true,
      grants: [{ role, officeId }],
    });
  await account('second', 'admin', offices.city);
  await account('ofCounty', 'admin', offices.linqing);
  for (const who of ['admin', 'second', 'ofCounty']) cookies[who] = cookieOf(await signIn(who, password));
});
afterAll(async () => {
  await city.close();
});

const signIn = (username: string, word: string, code?: string) =>
  app.inject({
    method: 'POST',
    url: '/api/v1/session',
    headers: { 'x-yiwang': '1' },
    payload: { username, password: word, ...(code ? { code } : {}) },
  });
type Answer = Awaited<ReturnType<typeof signIn>>;
const cookieOf = (answer: Answer) => String(answer.headers['set-cookie']).split(';')[0] ?? '';
const ask = (cookie: string | undefined, method: 'GET' | 'POST', url: string, body: object = {}) =>
  app.inject({
    method,
    url: `/api/v1${url}`,
    headers: { cookie: cookie ?? '', 'x-yiwang': '1' },
    ...(method === 'POST' ? { payload: 'until' in body ? body : { key: uuidv7(), ...body } } : {}),
  });
const as = (who: string, method: 'GET' | 'POST', url: string, body?: object) => ask(cookies[who], method, url, body);
const said = (answer: Answer) => [answer.statusCode, answer.statusCode < 400 ? 'ok' : answer.json().breaches[0].law];

/** Somebody who verifies in the county, with a password of their own. */
async function verifier(): Promise<{ id: string; username: string; cookie: string }> {
  const username = `verifier-${++made}`;
  const grants = [{ role: 'verify' as const, officeId: offices.linqing }];
  const id = await createAccount(city.store, {
    cityCode,
    username,
    password,
    name: '审核员',
    ownPassword: true,
    grants,
  });
  return { id, username, cookie: cookieOf(await signIn(username, password)) };
}

describe('a password', () => {
  test('is told in halves: neither administrator can sign in with theirs, the owner can with both, and is told', async () => {
    const { id, username, cookie } = await verifier();
    const asked = await as('admin', 'POST', `/people/${id}/password`);
    const { password: first, waits } = asked.json();
    expect([asked.statusCode, first]).toEqual([202, expect.stringMatching(/^\w{10}$/)]);
    // Nothing has changed yet, and who asked cannot bring it about alone; nor can its owner for whoever holds their session.
    expect(said(await ask(cookie, 'GET', '/session'))).toEqual([200, 'ok']);
    expect(said(await as('admin', 'POST', `/people-requests/${waits}/confirm`))).toEqual([
      403,
      'second_hand_is_another',
    ]);
    const confirmed = await as('second', 'POST', `/people-requests/${waits}/confirm`);
    const second = confirmed.json().password;
    expect([confirmed.statusCode, second]).toEqual([200, expect.stringMatching(/^\w{10}$/)]);
    for (const word of [password, first, second, second + first])
      expect(said(await signIn(username, word))).toEqual([401, 'credentials_wrong']);
    expect((await ask(cookie, 'GET', '/session')).statusCode).toBe(401);
    const own = await signIn(username, first + second);
    expect(own.json().due).toBe('first_password');
    const { acts } = (await ask(cookieOf(own), 'GET', '/notices')).json();
    expect(acts).toMatchObject([{ useCase: 'account_reset_password', by: '姓名second', askedBy: '账号admin' }]);
    expect((await ask(cookieOf(own), 'POST', '/notices/seen', { until: acts[0].at })).statusCode).toBe(204);
    expect((await ask(cookieOf(own), 'GET', '/notices')).json()).toEqual({ acts: [], requests: [] });
  });

  test('of somebody with an authenticator opens nothing without its code, so one administrator does it', async () => {
    const { id, username } = await verifier();
    await city.store.pool.pg.query('update account set second_factor_at = now() where id = $1', [id]);
    const answer = await as('admin', 'POST', `/people/${id}/password`);
    const { password: word } = answer.json();
    expect([answer.statusCode, word]).toEqual([200, expect.stringMatching(/^\w{20}$/)]);
    expect(said(await signIn(username, word))).toEqual([401, 'code_required']);
    // And the code does not come off by the same hand.
    const off = await as('admin', 'POST', `/people/${id}/second-factor/off`);
    expect(said(await as('admin', 'POST', `/people-requests/${off.json().waits}/confirm`))).toEqual([
      403,
      'second_hand_is_another',
    ]);
    expect(said(await signIn(username, word))).toEqual([401, 'code_required']);
  });

  test('is told once: the same request and the same confirmation again tell nothing', async () => {
    const { id } = await verifier();
    const [one, two] = [uuidv7(), uuidv7()];
    const asked = await as('admin', 'POST', `/people/${id}/password`, { key: one });
    const again = await as('admin', 'POST', `/people/${id}/password`, { key: one });
    expect(again.json()).toEqual({ ...asked.json(), password: null });
    const confirm = () => as('second', 'POST', `/people-requests/${asked.json().waits}/confirm`, { key: two });
    expect((await confirm()).json().password).toMatch(/^\w{10}$/);
    expect((await confirm()).json()).toEqual({ id, password: null });
    const { rows } = await city.store.pool.pg.query('select sealed_half from account_request where account_id = $1', [
      id,
    ]);
    expect(rows).toEqual([{ sealed_half: null }]);
  });
});

describe('a request', () => {
  const asked = async (): Promise<{ id: string; cookie: string; request: string }> => {
    const { id, cookie } = await verifier();
    return { id, cookie, request: (await as('admin', 'POST', `/people/${id}/password`)).json().waits };
  };

  test.each<[what: string, first: (made: Awaited<ReturnType<typeof asked>>) => Promise<unknown>, law: string]>([
    [
      'its owner refused',
      ({ cookie, request }) => ask(cookie, 'POST', `/notices/${request}/refuse`),
      'request_out_of_date',
    ],
    [
      'who asked took back',
      ({ request }) => as('admin', 'POST', `/people-requests/${request}/refuse`),
      'request_out_of_date',
    ],
    ['nobody answered for a week', ({ request }) => aWeekAgo(request), 'request_out_of_date'],
    [
      'is about somebody who was erased since',
      ({ id }) => as('second', 'POST', `/people/${id}/erase`),
      'account_name_erased',
    ],
  ])('that %s is done no more', async (_, first, law) => {
    const one = await asked();
    await first(one);
    expect(lawOf(await as('second', 'POST', `/people-requests/${one.request}/confirm`))).toBe(law);
  });

  test('is told to its owner while it waits, and to the administrators who reach the account', async () => {
    const { cookie, request } = await asked();
    expect((await ask(cookie, 'GET', '/notices')).json().requests).toMatchObject([
      { id: request, kind: 'reset_password', askedBy: '账号admin' },
    ]);
    const seen = async (who: string) =>
      (await as(who, 'GET', '/people-requests')).json().find(({ id }: { id: string }) => id === request)?.own;
    expect([await seen('admin'), await seen('second'), await seen('ofCounty')]).toEqual([true, false, false]);
  });

  test('is there once', async () => {
    const { id } = await asked();
    expect(said(await as('second', 'POST', `/people/${id}/password`))).toEqual([409, 'request_waits_already']);
  });

  test('of somebody who keeps people no more is done no more', async () => {
    const asker = await createAccount(city.store, {
      cityCode,
      username: 'asker',
      password,
      name: '某',
      ownPassword: true,
      grants: [{ role: 'admin', officeId: offices.city }],
    });
    const { id } = await verifier();
    const answer = await ask(cookieOf(await signIn('asker', password)), 'POST', `/people/${id}/password`);
    await as('admin', 'POST', `/people/${asker}/revoke`, { role: 'admin', officeId: offices.city });
    const confirmed = await as('second', 'POST', `/people-requests/${answer.json().waits}/confirm`);
    expect(said(confirmed)).toEqual([409, 'request_out_of_date']);
  });

  test('about people above is not there for an administrator of a county', async () => {
    const { rows } = await city.store.pool.pg.query<{ id: string }>(
      `select id from account where username = 'cityVerify'`,
    );
    const answer = await as('admin', 'POST', `/people/${rows[0]?.id}/password`);
    expect(said(await as('ofCounty', 'POST', `/people-requests/${answer.json().waits}/confirm`))).toEqual([
      404,
      'account_out_of_reach',
    ]);
  });

  test('of others is not refused by whoever is not its owner', async () => {
    const [one, other] = [await asked(), await verifier()];
    expect(said(await ask(other.cookie, 'POST', `/notices/${one.request}/refuse`))).toEqual([404, 'request_unknown']);
  });
});

test('rights that make figures count, or make administrators, wait for another; the others count at once', async () => {
  const grants = (['enter', 'verify', 'publish'] as const).map((role) => ({ role, officeId: offices.linqing }));
  const opened = await as('ofCounty', 'POST', '/people', {
    username: 'puppet',
    name: '某',
    officeId: offices.linqing,
    grants,
  });
  const { id, waiting } = opened.json();
  expect(waiting.map(({ role }: { role: string }) => role)).toEqual(['verify', 'publish']);
  const held = async () =>
    (await as('admin', 'GET', `/people/${id}`)).json().person.roles.map(({ role }: { role: string }) => role);
  expect(await held()).toEqual(['enter']);
  expect(
    (await as('ofCounty', 'POST', `/people/${id}/grant`, { role: 'lead', officeId: offices.linqing })).statusCode,
  ).toBe(204);
  const requests = (await as('admin', 'GET', '/people-requests')).json() as {
    id: string;
    accountId: string;
    role: string;
  }[];
  const verify = requests.find((one) => one.accountId === id && one.role === 'verify');
  expect((await as('admin', 'POST', `/people-requests/${verify?.id}/confirm`)).json()).toEqual({ id, password: null });
  expect(await held()).toEqual(['enter', 'lead', 'verify']);
  expect(await foundBesidesOurs()).toEqual([]);
});

test(
  'where there is one administrator, whoever keeps the machine is the second hand, and it is written down',
  async () => {
    const { id, username } = await verifier();
    const asked = await as('admin', 'POST', `/people/${id}/password`);
    const folder = mkdtempSync(join(tmpdir(), 'yiwang-hands-'));
    const main = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));
    const yiwang = (...args: string[]) =>
      new Promise<string>((resolve) => {
        const env = {
          ...process.env,
          DATABASE_URL: city.databaseUrl,
          DATA_DIR: folder,
          LANG: 'en_US.UTF-8',
          LC_ALL: '',
          YIWANG_SECRET_KEY: '07'.repeat(32),
        };
        execFile(process.execPath, [main, 'accounts', ...args], { env }, (_, out, err) => resolve(out + err));
      });
    expect(await yiwang()).toContain(`${asked.json().waits}\treset_password\t${username}\tadmin`);
    const second = /: (\w{10}) /.exec(await yiwang('confirm', asked.json().waits))?.[1] ?? '';
    expect((await signIn(username, asked.json().password + second)).json().due).toBe('first_password');
    const whole = /: (\w{20}) /.exec(await yiwang('reset-password', 'admin'))?.[1] ?? '';
    const back = await signIn('admin', whole);
    expect(back.json().due).toBe('first_password');
    expect((await ask(cookieOf(back), 'GET', '/notices')).json().acts).toMatchObject([
      { useCase: 'account_reset_password', atServer: true },
    ]);
    expect(await yiwang('reset-password', 'nobody-of-that-name')).toContain('account_unknown');
    expect(await foundBesidesOurs()).toEqual([]);
    rmSync(folder, { recursive: true, force: true });
  },
  patience(120_000),
);

const lawOf = (answer: Answer) => said(answer)[1];
const aWeekAgo = (request: string) =>
  city.store.pool.pg.query(`update account_request set asked_at = asked_at - interval '7 days' where id = $1`, [
    request,
  ]);

/** These tests turn a request's clock back and set an authenticator up by hand, and the record rightly says so. */
const foundBesidesOurs = async () =>
  (await doctor(city.store)).filter(
    ({ check, places }) =>
      !(
        ['rows_match_their_records', 'rows_as_sealed_before_acts'].includes(check) &&
        places.every((place) => /^account(_request)? /.test(place))
      ),
  );
