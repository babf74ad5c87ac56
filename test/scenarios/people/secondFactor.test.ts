// The second factor from offer to removal: each code once, recovery codes once, the secret never in the clear.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createAccount } from '../../../src/app/people/accounts.ts';
import { codeOfStep, stepAt } from '../../../src/app/people/signIn/totp.ts';
import { vaultOf } from '../../../src/crypto/vault.ts';
import { buildServer } from '../../../src/server/buildServer.ts';
import { vault } from '../../fixture/vault.ts';
import { type City, cityCode, offices, openCity, password } from '../samples/city.ts';

let city: City;
let app: City['app'];
let now = new Date();
let serial = 0;
const start = (under = vault) =>
  buildServer({
    store: { ...city.store, clock: () => now },
    vault: under,
    log: (line) => void city.logged.push(line),
  });

beforeAll(async () => {
  city = await openCity();
  app = await start();
});
beforeEach(async () => {
  now = new Date('2023-05-08T00:00:10Z');
  await city.store.pool.pg.query('delete from sign_in_failure');
  await city.store.pool.pg.query('delete from sign_in_policy');
});
afterAll(async () => {
  await app.close();
  await city.close();
});

const send = (method: 'GET' | 'POST', url: string, cookie: string, payload?: object, to = app) =>
  to.inject({ method, url: `/api/v1${url}`, headers: { cookie, 'x-yiwang': '1' }, ...(payload ? { payload } : {}) });
type Answer = Awaited<ReturnType<typeof send>>;
const cookieIn = (answer: Answer) => String(answer.headers['set-cookie']).split(';')[0] ?? '';
const signIn = (username: string, code?: string, to = app) =>
  send('POST', '/session', '', { username, password, ...(code ? { code } : {}) }, to);
const outcome = (answer: Answer) => (answer.statusCode < 300 ? 'ok' : answer.json().breaches[0].law);
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};

async function person(made: { demo?: boolean } = {}): Promise<string> {
  const username = `person${++serial}`;
  const grants = [{ role: 'verify' as const, officeId: offices.city }];
  const store = { ...city.store, clock: () => now };
  await createAccount(store, { cityCode, username, password, name: username, grants, ownPassword: true, ...made });
  return username;
}

function fromBase32(text: string): Buffer {
  const bits = Array.from(text, (letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  ).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

interface Enrolled {
  readonly username: string;
  readonly cookie: string;
  readonly secret: string;
  readonly code: () => string;
  readonly recoveryCodes: readonly string[];
}

async function enrolled(): Promise<Enrolled> {
  const username = await person();
  const before = cookieIn(await signIn(username));
  const { secret } = (await send('POST', '/second-factor', before, { password })).json();
  const code = () => codeOfStep(fromBase32(secret), stepAt(now));
  const answer = await send('POST', '/second-factor/confirm', before, { code: code() });
  expect(outcome(answer)).toBe('ok');
  later(30);
  return { username, cookie: cookieIn(answer), secret, code, recoveryCodes: answer.json().recoveryCodes };
}

test('offered, confirmed, asked for', async () => {
  const username = await person();
  const [here, there] = [cookieIn(await signIn(username)), cookieIn(await signIn(username))];
  expect(outcome(await send('POST', '/second-factor', here, { password: 'not this one' }))).toBe('old_password_wrong');
  const offer = (await send('POST', '/second-factor', here, { password })).json();
  expect(offer).toMatchObject({
    secret: expect.stringMatching(/^[A-Z2-7]{32}$/),
    uri: `otpauth://totp/Yiwang%20Liaocheng:${username}?secret=${offer.secret}&issuer=Yiwang%20Liaocheng&algorithm=SHA1&digits=6&period=30`,
  });
  // What is only offered locks nobody out.
  expect(outcome(await signIn(username))).toBe('ok');
  expect(outcome(await send('POST', '/second-factor/confirm', here, { code: '000000' }))).toBe('code_wrong');
  const code = codeOfStep(fromBase32(offer.secret), stepAt(now));
  const confirmed = await send('POST', '/second-factor/confirm', here, { code });
  expect(new Set(confirmed.json().recoveryCodes).size).toBe(10);
  const own = cookieIn(confirmed);
  const alive = [here, there, own].map(async (cookie) => (await send('GET', '/session', cookie)).statusCode);
  expect(await Promise.all(alive)).toEqual([401, 401, 200]);
  expect((await send('GET', '/second-factor', own)).json()).toEqual({ on: true, recoveryCodesLeft: 10 });
  const asked = await signIn(username);
  expect([asked.statusCode, outcome(asked), asked.headers['set-cookie']]).toEqual([401, 'code_required', undefined]);
});

test('a code works once, and so do the codes before it', async () => {
  const { username, code } = await enrolled();
  const first = code();
  expect(outcome(await signIn(username, first))).toBe('ok');
  expect(outcome(await signIn(username, first))).toBe('code_wrong');
  later(60);
  const second = code();
  later(-30);
  const between = code();
  expect(outcome(await signIn(username, second))).toBe('ok');
  expect(outcome(await signIn(username, between))).toBe('code_wrong');
});

test('of one code sent four times at once, to two processes, one passes', async () => {
  const { username, code } = await enrolled();
  const other = await start();
  const answers = await Promise.all(
    Array.from({ length: 4 }, (_, n) => signIn(username, code(), n % 2 === 0 ? app : other)),
  );
  await other.close();
  expect(answers.map(outcome).filter((law) => law === 'ok')).toHaveLength(1);
});

test('a code of another account, or of two minutes ago, is none', async () => {
  const [one, two] = [await enrolled(), await enrolled()];
  expect(outcome(await signIn(one.username, two.code()))).toBe('code_wrong');
  const old = one.code();
  later(120);
  expect(outcome(await signIn(one.username, old))).toBe('code_wrong');
  expect(outcome(await signIn(one.username, one.code()))).toBe('ok');
});

test('wrong codes lock the account, and the right password between them does not help', async () => {
  const { username, code } = await enrolled();
  const laws = [];
  for (let n = 0; n < 5; n++) {
    laws.push(outcome(await signIn(username)), outcome(await signIn(username, '000000')));
  }
  expect(new Set(laws)).toEqual(new Set(['code_required', 'code_wrong']));
  expect(outcome(await signIn(username, code()))).toBe('account_locked');
});

test('a wrong password is not told apart by the code', async () => {
  const { username, code } = await enrolled();
  const answer = await send('POST', '/session', '', { username, password: 'not this one', code: code() });
  expect(outcome(answer)).toBe('credentials_wrong');
});

test('a recovery code works once, however it is typed', async () => {
  const { username, recoveryCodes } = await enrolled();
  const [one = '', two = ''] = recoveryCodes;
  expect(outcome(await signIn(username, one))).toBe('ok');
  expect(outcome(await signIn(username, one))).toBe('code_wrong');
  const answer = await signIn(username, two.toLowerCase().replaceAll('-', ' '));
  expect((await send('GET', '/second-factor', cookieIn(answer))).json()).toMatchObject({ recoveryCodesLeft: 8 });
});

test('taken off with password and code, then asked for no more', async () => {
  const { username, cookie, code } = await enrolled();
  const off = (proof: object) => send('POST', '/second-factor/off', cookie, proof);
  expect(outcome(await off({ password: 'not this one', code: code() }))).toBe('old_password_wrong');
  expect(outcome(await off({ password, code: '000000' }))).toBe('code_wrong');
  expect(outcome(await send('POST', '/second-factor', cookie, { password }))).toBe('second_factor_already_on');
  expect(outcome(await off({ password, code: code() }))).toBe('ok');
  expect(outcome(await off({ password, code: code() }))).toBe('second_factor_not_on');
  expect(outcome(await signIn(username))).toBe('ok');
});

test('where a role must have it, nothing else is let through before it is set up', async () => {
  const [username, shown] = [await person(), await person({ demo: true })];
  const policy = await send('POST', '/sign-in-policy', cookieIn(await signIn('admin')), {
    secondFactorRoles: ['verify'],
  });
  expect(outcome(policy)).toBe('ok');
  const answer = await signIn(username);
  const cookie = cookieIn(answer);
  expect(answer.json().due).toBe('second_factor');
  for (const url of ['/offices', '/pending', '/projects', '/sessions', '/overview?period=2023']) {
    expect(outcome(await send('GET', url, cookie))).toBe('second_factor_required');
  }
  const { secret } = (await send('POST', '/second-factor', cookie, { password })).json();
  const code = codeOfStep(fromBase32(secret), stepAt(now));
  const confirmed = await send('POST', '/second-factor/confirm', cookie, { code });
  expect(outcome(await send('GET', '/offices', cookieIn(confirmed)))).toBe('ok');
  expect((await signIn('leader')).json().due).toBe(null);
  const demo = await signIn(shown);
  expect(demo.json().due).toBe(null);
  expect(outcome(await send('POST', '/second-factor', cookieIn(demo), { password }))).toBe('demo_account_fixed');
});

test('with the key lost, recovery codes still open the door', async () => {
  const { username, code, recoveryCodes } = await enrolled();
  const other = await start(vaultOf(randomBytes(32)));
  expect(outcome(await signIn(username, code(), other))).toBe('second_factor_unreadable');
  expect(outcome(await signIn(username, recoveryCodes[3], other))).toBe('ok');
  await other.close();
});

test('neither secret nor recovery code lies in the database, the log or an answer', async () => {
  const { username, secret, recoveryCodes } = await enrolled();
  const answer = await signIn(username, recoveryCodes[0]);
  const { rows } = await city.store.pool.pg.query<{ sealed_secret: Buffer }>('select sealed_secret from second_factor');
  expect(rows.filter((row) => row.sealed_secret.includes(fromBase32(secret)))).toEqual([]);
  const codes = await city.store.pool.pg.query<{ code_hash: Buffer }>('select code_hash from recovery_code');
  const kept = codes.rows.map((row) => row.code_hash.toString('latin1')).join('\n');
  const told = city.logged.join('\n') + answer.body + kept;
  for (const word of [secret, ...recoveryCodes, password]) expect(told).not.toContain(word);
});
