// What a form costs the database besides its rows: under row scope a statement takes several times as long to plan as to run, and
// one that names many tables as long to begin. Counts, not times: they are the same on every machine.
import { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { fundAct, milestoneAct, outingAct, projectAct } from '../../../test/fixture/acts.ts';
import { officeId, type SmallCity, smallCity } from '../../../test/fixture/smallCity.ts';
import type { LedgerAct } from '../../app/entries/decisions.ts';
import { record } from '../../app/entries/record.ts';
import { verify } from '../../app/verification/verify.ts';

let city: SmallCity;
beforeAll(async () => {
  city = await smallCity();
});
afterAll(() => city.close());

const on = { officeId: officeId('371524'), occurredOn: '2023-06-01' };
const form = (...acts: LedgerAct[]) =>
  record(city.store, city.enterer, { useCase: 'record', key: uuidv7(), acts }).then(({ entryIds }) => entryIds);
const accept = (entryIds: readonly string[]) =>
  verify(city.store, city.verifier, { key: uuidv7(), decision: 'verified', of: { entryIds } });

/** A project with money, talked about, entered and accepted. */
async function aDay(): Promise<void> {
  const project = uuidv7();
  const entered = await form(projectAct(project, on), milestoneAct(project, 'signed', on));
  entered.push(
    ...(await form(
      fundAct(project, on, 10_000_000_000n, uuidv7()),
      outingAct(on, 'staff', ['张三'], ['轴承协会'], [project]),
    )),
  );
  await accept(entered);
}

/** The statements that `work` sends: a name is of one that each connection plans once. */
async function sent(work: () => Promise<void>): Promise<{ readonly text: string; readonly name?: string }[]> {
  const seen: { text: string; name?: string }[] = [];
  const query = vi.spyOn(Client.prototype, 'query');
  try {
    await work();
    for (const [first] of query.mock.calls as unknown[][])
      seen.push(typeof first === 'string' ? { text: first } : (first as { text: string; name?: string }));
  } finally {
    query.mockRestore();
  }
  return seen;
}

test('nothing that a form or a decision asks is planned anew each time', async () => {
  await aDay();
  const statements = await sent(aDay);
  expect(statements.length).toBeGreaterThan(60);
  const anew = statements.filter(
    ({ text, name }) => name === undefined && !/^(begin|commit|rollback|start)/.test(text),
  );
  expect(anew.map(({ text }) => text.trim().slice(0, 200))).toEqual([]);
});

/** Most tables and indexes that one of the writes of `work` has opened at its end, by the database's own account of locks. */
async function mostOpened(work: () => Promise<void>): Promise<number> {
  const counts: Promise<{ rows: { n: number }[] }>[] = [];
  const given = Reflect.get(Client.prototype, 'query') as (this: Client, ...all: unknown[]) => unknown;
  const query = vi.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...all: unknown[]) {
    const text = typeof all[0] === 'string' ? all[0] : (all[0] as { text?: string }).text;
    // Sent on the connection that commits, in front of its commit.
    if (text === 'commit')
      counts.push(
        given.call(
          this,
          `select count(distinct relation)::int as n from pg_locks where pid = pg_backend_pid() and relation is not null`,
        ) as (typeof counts)[number],
      );
    return given.apply(this, all) as never;
  });
  try {
    await work();
  } finally {
    query.mockRestore();
  }
  return Math.max(...(await Promise.all(counts)).map(({ rows }) => rows[0]?.n ?? 0));
}

/**
 * Of some 150 tables. May only fall: a write that looks through what it has not written costs that with every form. It was 102
 * until a signing that is verified was held to the city's rule of review, which is a table with its indexes.
 */
const opened = 106;

test('a form opens the tables that it is about', async () => {
  // A connection that plans a statement for the first time opens all that the plan might need; which one writes is chance.
  const days: number[] = [];
  for (let n = 0; n < 6; n++) days.push(await mostOpened(aDay));
  expect(Math.min(...days)).toBeLessThanOrEqual(opened);
});
