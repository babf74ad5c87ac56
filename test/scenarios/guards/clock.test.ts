// The machine's clock is set back by a day in the middle of the work.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bulletinOf } from '../../../src/app/bulletin/bulletin.ts';
import { doctor } from '../../../src/app/keeping/doctor.ts';
import type { LedgerAct } from '../../../src/app/entries/decisions.ts';
import { publication, publishBulletin } from '../../../src/app/bulletin/publish.ts';
import { record } from '../../../src/app/entries/record.ts';
import { verify } from '../../../src/app/verification/verify.ts';
import type { Actor } from '../../../src/domain/people/role.ts';
import { parsePeriod } from '../../../src/domain/figures/period.ts';
import { cityFacts, foldCity } from '../../../src/metrics/cityFacts.ts';
import { type KnownAt, latest } from '../../../src/metrics/facts.ts';
import { figureOf } from '../../../src/metrics/figure.ts';
import { fundAct, projectAct } from '../../fixture/acts.ts';
import { city, office, openTestCity, type TestCity } from '../../fixture/ledgerCity.ts';
import { must } from '../../fixture/must.ts';

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
