// Guessing passwords: one account from everywhere, many accounts from one place, and a name that nobody has.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildServer } from '../../../src/server/buildServer.ts';
import { vault } from '../../fixture/vault.ts';
import { type City, openCity, password } from '../samples/city.ts';
import { patience } from '../../setup/patience.ts';

let city: City;
let now = new Date();
let server: City['app'];
const start = () =>
  buildServer({ store: { ...city.store, clock: () => now }, vault, log: (line) => city.logged.push(line) });

beforeAll(async () => {
  city = await openCity();
  server = await start();
});
beforeEach(async () => {
  now = new Date();
  await city.store.pool.pg.query('delete from sign_in_failure');
});
afterAll(async () => {
  await server.close();
  await city.close();
});

const attempt = (username: string, word: string, from = '10.0.0.1', app = server, cookie = '') =>
  app.inject({
    method: 'POST',
    url: '/api/v1/session',
    remoteAddress: from,
    headers: { 'x-yiwang': '1', cookie },
    payload: { username, password: word },
  });
/** What the browser sends along after a sign-in. */
const cookieFrom = (answer: Answer, name: string) =>
  [answer.headers['set-cookie'] ?? []]
    .flat()
    .map((one) => one.split(';')[0] ?? '')
    .find((one) => one.startsWith(`${name}=`)) ?? '';
type Answer = Awaited<ReturnType<typeof attempt>>;
const lawOf = (answer: Answer) => (answer.statusCode === 200 ? 'ok' : answer.json().breaches[0].law);
async function fail(username: string, times: number, from?: string): Promise<string[]> {
  const laws = [];
  for (let n = 0; n < times; n++) laws.push(lawOf(await attempt(username, `guess ${n}`, from)));
  return laws;
}
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};

test('five wrong attempts lock an account, also for who knows the password, and say for how long', async () => {
  expect(await fail('linqing', 5)).toEqual(Array(5).fill('credentials_wrong'));
  const locked = await attempt('linqing', password);
  expect([locked.statusCode, locked.json().breaches[0]]).toMatchObject([
    429,
    { law: 'account_locked', detail: { seconds: 60 }, message: expect.stringContaining('请 1 分钟后再试') },
  ]);
  expect(lawOf(await attempt('leader', password))).toBe('ok');
});

test('the lock holds in another process and after a restart', async () => {
  await fail('linqing', 5);
  const other = await start();
  expect(lawOf(await attempt('linqing', password, '10.0.0.1', other))).toBe('account_locked');
  await other.close();
});

test('each further wrong attempt doubles the wait; the right one ends it all', async () => {
  await fail('linqing', 5);
  later(61);
  expect(await fail('linqing', 2)).toEqual(['credentials_wrong', 'account_locked']);
  later(61);
  expect(lawOf(await attempt('linqing', password))).toBe('account_locked');
  later(60);
  expect(lawOf(await attempt('linqing', password))).toBe('ok');
  expect(await fail('linqing', 4)).toEqual(Array(4).fill('credentials_wrong'));
  expect(lawOf(await attempt('linqing', password))).toBe('ok');
});

test('after a day without a wrong attempt the count begins anew', async () => {
  await fail('linqing', 4, '10.0.0.8');
  later(86_401);
  expect(await fail('linqing', 4, '10.0.0.8')).toEqual(Array(4).fill('credentials_wrong'));
  expect(lawOf(await attempt('linqing', password, '10.0.0.8'))).toBe('ok');
});

test.each([
  ['from one place are five attempts', 5, () => '10.0.1.1'],
  ['from a hundred places are twenty', 20, (n: number) => `10.0.1.${n}`],
])('a hundred attempts sent at once %s', async (_, checked, from) => {
  const answers = await Promise.all(Array.from({ length: 100 }, (__, n) => attempt('linqing', `guess ${n}`, from(n))));
  expect(answers.map(lawOf).filter((law) => law === 'credentials_wrong')).toHaveLength(checked);
});

describe('a browser that the account knows', () => {
  let known: string;
  let session: string;
  beforeEach(async () => {
    const answer = await attempt('linqing', password);
    known = cookieFrom(answer, 'yiwang_browser');
    session = cookieFrom(answer, 'yiwang_session');
  });
  const here = '10.0.0.1';
  const from = (cookie: string, word = password, name = 'linqing') => attempt(name, word, here, server, cookie);

  test.each<[what: string, tries: () => Promise<unknown>]>([
    ['fifty wrong tries on their name, from the same address', () => fail('linqing', 50)],
    ['fifty names tried from the same address', () => names(50)],
    ['their name tried from fifty addresses', () => places(50)],
    ['all of these at once', () => Promise.all([fail('linqing', 50), names(50), places(50)])],
  ])(
    'is let in after %s; a strange one is not let in by the right password',
    async (_, tries) => {
      await tries();
      const seen = [lawOf(await attempt('linqing', password, here)), lawOf(await from(known))];
      expect(seen).toEqual([expect.stringMatching(/account_locked|too_many_attempts/), 'ok']);
    },
    120_000,
  );

  test('has tries of its own, which end too, and lock nobody else out', async () => {
    const own = [];
    for (let n = 0; n < 6; n++) own.push(lawOf(await from(known, `guess ${n}`)));
    expect([...own, lawOf(await from(known))]).toEqual([
      ...Array(5).fill('credentials_wrong'),
      'account_locked',
      'account_locked',
    ]);
    expect(lawOf(await attempt('linqing', password, here))).toBe('ok');
  });

  test('is known to that account alone', async () => {
    await names(50);
    expect(lawOf(await from(known, password, 'shenxian'))).toBe('too_many_attempts');
  });

  test.each<[what: string, bent: () => Promise<string> | string]>([
    ['made up', () => 'yiwang_browser=AAAA'],
    ['cut short', () => known.slice(0, -4)],
    [
      'signed out everywhere',
      async () => {
        await call('DELETE', '/sessions', session);
        return known;
      },
    ],
    [
      'disowned',
      async () => {
        const [row] = (await call('GET', '/devices', session)).json();
        await call('DELETE', `/devices/${row.id}`, session);
        return known;
      },
    ],
    [
      'the copy of one that signed in since',
      async () => {
        await from(known);
        return known;
      },
    ],
    [
      'not used for half a year',
      () => {
        later(181 * 86_400);
        return known;
      },
    ],
  ])('%s is a strange one', async (_, bend) => {
    const cookie = await bend();
    await fail('linqing', 5);
    expect(lawOf(await from(cookie))).toBe('account_locked');
  });

  test('goes on being known when its owner changes the password, and no other does', async () => {
    const elsewhere = cookieFrom(await attempt('linqing', password, '10.0.0.2'), 'yiwang_browser');
    const answer = await server.inject({
      method: 'POST',
      url: '/api/v1/password',
      remoteAddress: here,
      headers: { 'x-yiwang': '1', cookie: `${session}; ${known}` },
      payload: { old: password, new: 'another-long-one' },
    });
    await fail('linqing', 5);
    await fail('linqing', 5, '10.0.0.2');
    const word = 'another-long-one';
    const seen = [
      lawOf(await from(cookieFrom(answer, 'yiwang_browser'), word)),
      lawOf(await attempt('linqing', word, '10.0.0.2', server, elsewhere)),
    ];
    expect(seen).toEqual(['ok', 'account_locked']);
    await city.store.pool.pg.query(
      `update account set password_hash = (select password_hash from account where username = 'leader') where username = 'linqing'`,
    );
  });

  test('a session’s wrong old passwords are counted on it, and others’ tries do not reach it', async () => {
    await fail('linqing', 50);
    const change = async (old: string) => {
      const headers = { 'x-yiwang': '1', cookie: session };
      const payload = { old, new: 'another-long-one' };
      return lawOf(await server.inject({ method: 'POST', url: '/api/v1/password', headers, payload }));
    };
    const seen = [];
    for (let n = 0; n < 6; n++) seen.push(await change(`guess ${n}`));
    expect(seen).toEqual([...Array(5).fill('old_password_wrong'), 'account_locked']);
  });

  const names = async (count: number) => {
    for (let n = 0; n < count; n++) await attempt(`name-${n}`, 'guess', here);
  };
  const places = async (count: number) => {
    for (let n = 0; n < count; n++) await attempt('linqing', `guess ${n}`, `10.0.2.${n}`);
  };
  const call = (method: 'GET' | 'DELETE', path: string, cookie: string) =>
    server.inject({ method, url: `/api/v1${path}`, headers: { 'x-yiwang': '1', cookie } });
});

test('what a lock turned away is written once a minute', async () => {
  await city.store.pool.pg.query('delete from sign_in_log');
  await fail('linqing', 30);
  const { rows } = await city.store.pool.pg.query(
    'select outcome, count(*)::int as n from sign_in_log group by 1 order by 1',
  );
  expect(rows).toEqual([
    { outcome: 'locked', n: 1 },
    { outcome: 'refused', n: 5 },
  ]);
});

test('a name that nobody has answers and locks like any other', async () => {
  const known = [];
  const unknown = [];
  for (let n = 0; n < 7; n++) {
    known.push(await attempt('linqing', `guess ${n}`, '10.0.0.4'));
    unknown.push(await attempt('not-there', `guess ${n}`, '10.0.0.5'));
  }
  const seen = (answers: Answer[]) => answers.map((a) => [a.statusCode, a.body, Object.keys(a.headers).toSorted()]);
  expect(seen(unknown)).toEqual(seen(known));
});

test(
  'one address that tries many names is locked, and other addresses are not',
  async () => {
    for (let n = 0; n < 50; n++) await attempt(`name-${n}`, 'guess', '10.0.0.6');
    const locked = await attempt('leader', password, '10.0.0.6');
    expect([locked.statusCode, lawOf(locked)]).toEqual([429, 'too_many_attempts']);
    expect(lawOf(await attempt('leader', password, '10.0.0.7'))).toBe('ok');
    later(61);
    expect(lawOf(await attempt('leader', password, '10.0.0.6'))).toBe('ok');
  },
  patience(60_000),
);

test('an account of a demo opens from elsewhere only where the operator said so', async () => {
  await city.store.pool.pg.query("update account set demo = true where username = 'leader'");
  const open = await buildServer({ store: city.store, vault, demoFor: 'everyone', log: () => {} });
  const seen = [];
  for (const [app, from] of [
    [server, '127.0.0.1'],
    [server, '10.0.0.9'],
    [open, '10.0.0.9'],
  ] as const)
    seen.push(lawOf(await attempt('leader', password, from, app)));
  expect(seen).toEqual(['ok', 'demo_stays_here', 'ok']);
  await open.close();
  await city.store.pool.pg.query("update account set demo = false where username = 'leader'");
});

test('what was typed is neither logged nor kept in the clear', async () => {
  await fail('secret-in-the-wrong-field', 1);
  const { rows } = await city.store.pool.pg.query('select * from sign_in_failure');
  expect(rows).toHaveLength(3);
  expect(JSON.stringify(rows) + city.logged.join('\n')).not.toMatch(/secret-in|guess|10\.0\.0\.1/);
});
