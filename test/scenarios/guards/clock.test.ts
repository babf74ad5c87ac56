// A clock that is set back by a day in the middle of the work, with nobody to refuse it; and the guard that does.
import { v7 as uuidv7 } from 'uuid';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bulletinOf } from '../../../src/app/bulletin/bulletin.ts';
import { doctor } from '../../../src/app/keeping/doctor.ts';
import type { LedgerAct } from '../../../src/app/entries/decisions.ts';
import { publication, publishBulletin } from '../../../src/app/bulletin/publish.ts';
import { record } from '../../../src/app/entries/record.ts';
import { setSignInPolicy } from '../../../src/app/people/signIn/signInPolicy.ts';
import { defaultSignInPolicy } from '../../../src/domain/people/signInPolicy.ts';
import { verify } from '../../../src/app/verification/verify.ts';
import type { Actor } from '../../../src/domain/people/role.ts';
import { parsePeriod } from '../../../src/domain/figures/period.ts';
import { cityFacts, foldCity } from '../../../src/metrics/cityFacts.ts';
import { type KnownAt, latest } from '../../../src/metrics/facts.ts';
import { figureOf } from '../../../src/metrics/figure.ts';
import { buildServer } from '../../../src/server/buildServer.ts';
import type { Machine } from '../../../src/blobs/guard/machine.ts';
import { acceptClock, openClockGuard } from '../../../src/app/keeping/clockGuard.ts';
import { markerOf } from '../../../src/crypto/marks.ts';
import { openStore, type Store } from '../../../src/storage/store.ts';
import { fundAct, projectAct } from '../../fixture/acts.ts';
import { city, office, openTestCity, type TestCity } from '../../fixture/ledgerCity.ts';
import { laws } from '../../fixture/laws.ts';
import { must } from '../../fixture/must.ts';
import { vault } from '../../fixture/vault.ts';

let at: TestCity;
let enterer: Actor;
let verifier: Actor;
let publisher: Actor;

beforeAll(async () => {
  at = await openTestCity();
  enterer = await at.actor('填报员', ['enter', office.linqing]);
  verifier = await at.actor('审核员', ['verify', office.root]);
  publisher = await at.actor('发布员', ['publish', office.root]);
});
afterAll(() => at.close());

const yi = 10_000_000_000n;
const day = { officeId: office.linqing, occurredOn: '2023-06-01' };
const period = parsePeriod('2023');

/** Records and verifies; returns the instant of the decision. */
async function enter(acts: LedgerAct[]): Promise<string> {
  const { entryIds } = await record(at.store, enterer, { useCase: 'test', key: uuidv7(), acts });
  await verify(at.store, verifier, { key: uuidv7(), decision: 'verified', of: { entryIds } });
  return must((await events()).at(-1)).at;
}

async function events(): Promise<{ ledger_version: bigint; at: string }[]> {
  return at.store.pool.db.selectFrom('event').select(['ledger_version', 'at']).orderBy('ledger_version').execute();
}

/** As the kept fold says, and as one made anew says. */
async function fundsAsKnown(instant: KnownAt): Promise<(string | null | undefined)[]> {
  const folds = [await cityFacts(at.store, city), await foldCity(at.store, city)];
  return folds.map((facts) => figureOf('funds_arrived', facts, { period, at: instant })?.value);
}

test('instants go on, answers as known before do not change, and what is published stays', async () => {
  const project = uuidv7();
  const arrival = fundAct(project, day, 3n * yi);
  at.setClock('2024-02-10T02:00:00Z');
  const known = Date.parse(await enter([projectAct(project, day), arrival]));
  const { id } = await publishBulletin(at.store, publisher, { period: '2023', key: 'before-the-clock' });
  expect(await fundsAsKnown(known)).toEqual(['3', '3']);

  at.setClock('2024-02-09T02:00:00Z');
  const put = { ...day, reverses: arrival.input.head.id, reason: '金额更正' };
  const corrected = Date.parse(await enter([fundAct(project, put, 2n * yi)]));
  const later = Date.parse(await enter([fundAct(project, day, yi)]));

  const instants = (await events()).map((event) => Date.parse(event.at));
  expect(instants).toEqual(instants.toSorted((a, b) => a - b));
  expect(new Set(instants).size).toBe(instants.length);
  expect(known < corrected && corrected < later).toBe(true);

  expect(await fundsAsKnown(known - 1)).toEqual(['0', '0']);
  expect(await fundsAsKnown(known)).toEqual(['3', '3']);
  expect(await fundsAsKnown(corrected)).toEqual(['2', '2']);
  expect(await fundsAsKnown(latest)).toEqual(['3', '3']);
  const published = await publication(at.store, publisher, id);
  expect(published.figures.filter((figure) => figure.changed)).toEqual([]);

  // What a bulletin says of itself is an instant at which it can be asked for again.
  const { content } = await bulletinOf(at.store, city, { period: '2023' });
  expect(Date.parse(content.asKnownAt)).toBeGreaterThanOrEqual(later);
  expect((await bulletinOf(at.store, city, { period: '2023', asKnownAt: content.asKnownAt })).content).toEqual(content);
  expect(await doctor(at.store)).toEqual([]);
});

test('set right again, it goes on from there', async () => {
  at.setClock('2024-02-12T02:00:00Z');
  expect(await enter([fundAct(uuidv7(), day, yi)]).catch((error: Error) => error.message)).toContain('project_unknown');
  await enter([projectAct(uuidv7(), day)]);
  expect(must((await events()).at(-2)).at).toBe('2024-02-12T02:00:00.000Z');
});

describe('guarded', () => {
  const hour = 3_600_000;
  const folder = mkdtempSync(join(tmpdir(), 'yiwang-clock-'));
  /** How far the clock was set, of this machine and of the server alone; the database's clock is the real one. */
  let [ofMachine, ofServer] = [0, 0];
  // On one machine both clocks jump together, which looks as if it had not been up for so long.
  const machine: Machine = { boot: 'this start', uptime: () => 1000 * hour - ofMachine };
  let store: Store;
  const guarded = async (dataDir = folder, of = machine): Promise<Store> => {
    const bare = await openStore(at.store.pool, () => new Date(Date.now() + ofServer));
    const marker = markerOf(Buffer.alloc(32, 1));
    return { ...bare, marker, time: await openClockGuard(bare, dataDir, of) };
  };
  const put = (to: Store, key: string = uuidv7()) =>
    laws(record(to, enterer, { useCase: 'test', key, acts: [projectAct(uuidv7(), day)] }));
  beforeAll(async () => {
    at.setClock(new Date().toISOString());
    await enter([projectAct(uuidv7(), day)]);
    store = await guarded();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('a clock that differs from the database’s writes nothing; what was written is answered, and reads go on', async () => {
    const [key, project] = [uuidv7(), uuidv7()];
    const sent = { useCase: 'test', key, acts: [projectAct(project, day)] };
    const done = await record(store, enterer, sent);
    const [before, admin] = [await events(), await at.actor('管理员', ['admin', office.root])];
    ofServer = 10 * 365 * 24 * hour;
    expect(await put(store)).toEqual(['clock_differs_from_database']);
    expect(await laws(setSignInPolicy(store, admin, defaultSignInPolicy))).toEqual(['clock_differs_from_database']);
    expect(await record(store, enterer, sent)).toEqual(done);
    expect(await cityFacts(store, city)).toBeDefined();
    expect(await events()).toEqual(before);
    expect((await doctor(store)).map(({ check }) => check)).toEqual(['clock_believed']);
    // Nobody's word sets it right.
    expect(await laws(acceptClock(store, folder, 'it is right', machine))).toEqual(['clock_differs_from_database']);
    ofServer = 0;
    expect(await put(store)).toEqual([]);
  });

  test('one that jumped with its machine is refused by every process of this start, until somebody says that it is right', async () => {
    ofMachine = 2 * hour;
    const app = await buildServer({ store, vault, log: () => {} });
    const health = async () => (await app.inject({ url: '/healthz' })).json<Record<string, unknown>>();
    const another = await guarded();
    expect([await put(store), await put(another)]).toEqual([['clock_jumped'], ['clock_jumped']]);
    expect(await health()).toMatchObject({
      ok: true,
      writes: false,
      warnings: [{ law: 'clock_jumped', message: expect.stringMatching(/被拨快了 2 小时.*clock --accept 原因/) }],
    });
    await acceptClock(another, folder, '主板电池换过，时钟已校准', machine);
    expect([await put(another), await put(store)]).toEqual([[], []]);
    expect(await health()).toEqual({ ok: true, writes: true, warnings: [] });
    await app.close();
    const { rows } = await at.store.pool.pg.query(
      `select reason, mark is not null as marked from clock_acceptance join record_link l using (city_code)
       where city_code = $1 and l.said ->> 'act' = 'clock_accepted'`,
      [city],
    );
    expect(rows).toEqual([{ reason: '主板电池换过，时钟已校准', marked: true }]);
    // Set back without anything written it is right; set forth again it is not.
    ofMachine = 0;
    expect(await put(store)).toEqual([]);
    ofMachine = 2 * hour;
    expect(await put(store)).toEqual(['clock_jumped']);
    ofMachine = 0;
  });

  test('far ahead of the last write after a start of the machine: asked about, unless its city is a demo', async () => {
    const { pg } = at.store.pool;
    const elsewhere = mkdtempSync(join(tmpdir(), 'yiwang-clock-'));
    const next: Machine = { ...machine, boot: 'the next start' };
    await pg.query("update city set last_recorded_at = now() - interval '2 years'");
    await pg.query('update city set demo = true');
    expect(await must((await guarded(elsewhere, { ...next, boot: undefined })).time).breach()).toBeUndefined();
    await pg.query('update city set demo = false');
    const after = await guarded(elsewhere, next);
    expect(await put(after)).toEqual(['clock_far_ahead']);
    await acceptClock(after, elsewhere, '停用两年', next);
    expect(await put(after)).toEqual([]);
    rmSync(elsewhere, { recursive: true });
  });

  test('behind a last write that was ahead: the word on it holds for that write alone', async () => {
    const { pg } = at.store.pool;
    await pg.query("update city set last_recorded_at = now() + interval '10 years'");
    expect(await put(store)).toEqual(['clock_behind_last_write']);
    await acceptClock(store, folder, '最后一次写入时钟快了十年', machine);
    expect([await put(store), await put(store)]).toEqual([[], []]);
    await pg.query("update city set last_recorded_at = now() + interval '20 years'");
    expect(await put(store)).toEqual(['clock_behind_last_write']);
  });
});
