// The demo year against what was published of it: every figure by counting rows, moved only by a correction.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { bulletinOf } from '../src/app/bulletin/bulletin.ts';
import type { LedgerAct } from '../src/app/entries/decisions.ts';
import { doctor } from '../src/app/keeping/doctor.ts';
import { publication, publications } from '../src/app/bulletin/publish.ts';
import { record } from '../src/app/entries/record.ts';
import { verify } from '../src/app/verification/verify.ts';
import { figureJson } from '../src/cli/bulletin.ts';
import { seedDemo } from '../src/cli/seed.ts';
import { demoCity } from '../src/demo/offices.ts';
import { demoWorkbooks } from '../src/demo/workbooks.ts';
import { parseScaled, scaledText } from '../src/domain/exact.ts';
import { FundArrivalInput } from '../src/domain/projects/fundArrival.ts';
import { parsePeriod } from '../src/domain/figures/period.ts';
import { sectionsInUse, territories } from '../src/metrics/bulletinFigures.ts';
import { cityFacts } from '../src/metrics/cityFacts.ts';
import { latest } from '../src/metrics/facts.ts';
import { type Figure, figureOf } from '../src/metrics/figure.ts';
import { backedUp } from '../src/storage/catalogue.ts';
import { voidAct } from './fixture/acts.ts';
import { type DemoCity, openDemoCity, seedingPatience } from './fixture/demoCity.ts';
import { must } from './fixture/must.ts';
import { displayOf, publishedFigures } from './fixture/published.ts';

const { cityCode } = demoCity;
let city: DemoCity;
let briefing: readonly Figure[];

beforeAll(async () => {
  city = await openDemoCity();
  briefing = (await bulletinOf(city.store, cityCode, { period: '2023' })).figures;
}, seedingPatience);

afterAll(() => city.close());

/** Exact: eight decimals of 亿元 are whole yuan, and no figure has a finer one. */
const exact = (text: string | null) => must(parseScaled(must(text), 8), `a decimal, not ${text}`);
const sumOf = (figure: Figure) => figure.rows.reduce((sum, row) => sum + exact(row.value), 0n);

describe('the published figures', () => {
  test('are named once each', () => {
    const ids = publishedFigures.map(({ figure }) => figure);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(49);
  });

  test.each(publishedFigures)('$phrase: $value $unit', (said) => {
    const json = figureJson(must(briefing.find((f) => f.id === said.figure)));
    expect({ display: json.display, unit: json.unit }).toEqual({ display: displayOf(said), unit: said.unit });
    expect(agrees(said.value, json.value)).toBe(true);
  });
});

/** To the last digit; where 240余 was printed, more than 240 and less than 250. */
function agrees(said: string, value: string | null): boolean {
  const about = /^(\d+?(0+))余$/.exec(said);
  if (!about) return said === value;
  const [from, step] = [BigInt(must(about[1])), 10n ** BigInt(must(about[2]).length)];
  return BigInt(must(value)) > from && BigInt(must(value)) < from + step;
}

describe('every figure of the briefing', () => {
  test('has exactly the rows that make it', () => {
    expect(briefing.filter((figure) => !isMadeOfItsRows(figure)).map((figure) => figure.id)).toEqual([]);
  });

  test('a ratio is that of its inputs, which are figures themselves', async () => {
    const facts = await cityFacts(city.store, cityCode);
    const ratios = briefing.filter(({ definition }) => definition.kind === 'ratio');
    expect(ratios.length).toBeGreaterThanOrEqual(6);
    expect(ratios.filter((figure) => roundedRatio(figure) !== figure.value).map((figure) => figure.id)).toEqual([]);
    const inputs = ratios.flatMap((figure) => figure.inputs ?? []).filter(({ id }) => !id.startsWith('target:'));
    const countedAnew = inputs.map(({ id, period }) => {
      const figure = must(figureOf(id, facts, { period: parsePeriod(period), at: latest }), id);
      return { id, value: scaledText(sumOf(figure), 8) };
    });
    expect(countedAnew).toEqual(inputs.map(({ id, value }) => ({ id, value: scaledText(exact(value), 8) })));
  });
});

function isMadeOfItsRows(figure: Figure): boolean {
  const { definition, value, rows } = figure;
  if (new Set(rows.map((row) => row.id)).size !== rows.length) return false;
  if (definition.kind === 'ratio') return rows.length === 0;
  const { kind } = definition.measure;
  // The rows of a span are days, of which the first and the last make it.
  if (kind === 'span') return rows.length > 1;
  // The largest of all is one row.
  // What stood on a day is told node by node, and a firm to call may stand at several.
  const made = kind === 'sum' || kind === 'latest' ? rows.length : kind === 'largest' ? 1 : Number(value);
  return sumOf(figure) === exact(value) && rows.length === made;
}

/** The ratio worked out again in whole numbers, half away from zero; none of the briefing is negative. */
function roundedRatio({ ratio, value }: Figure): string {
  const [top, bottom] = must(ratio).split('/').map(exact);
  const decimals = must(value).split('.')[1]?.length ?? 0;
  const twice = (200n * 10n ** BigInt(decimals) * must(top)) / must(bottom);
  return scaledText((twice + 1n) / 2n, decimals);
}

test('the rules of exclusion are such that the published years hold to them', async () => {
  const { rows } = await city.store.pool.pg.query<{ rules: number; excluded: number }>(
    `select (select count(*)::int from exclusion_rule where effective_from < '2023-01-01') as rules,
       (select count(*)::int from verification where excluded_by is not null) as excluded`,
  );
  expect(rows).toEqual([{ rules: 5, excluded: 0 }]);
});

test('doctor finds nothing', async () => {
  expect(await doctor(city.store)).toEqual([]);
});

test('two seeds at once have loaded every file once, and a third changes nothing', async () => {
  const before = await rowCounts();
  expect(before['import']).toBe(String(demoWorkbooks().length));
  expect(before['publication']).toBe('2');
  await seedDemo(city.store, () => {});
  expect(await rowCounts()).toEqual(before);
});

async function rowCounts(): Promise<Record<string, string>> {
  const counts: Record<string, string> = {};
  for (const table of backedUp) {
    const { rows } = await city.store.pool.pg.query<{ n: string }>(`select count(*) as n from ${table}`);
    counts[table] = String(rows[0]?.n);
  }
  return counts;
}

describe('one row put right', () => {
  test('a fund arrival: moves the figures that contain it, and no other', async () => {
    city.setClock('2024-02-06T02:00:00Z');
    const before = await everyFigure();
    const arrivals = before.get('funds_arrived_manufacturing|2023||')?.rows ?? [];
    const wrong = must(arrivals[100]);
    const { rows } = await city.store.pool.pg.query<{
      office_id: string;
      project_id: string;
      claimed_fen: string;
      occurred_on: string;
      voucher_kind: string | null;
      voucher_no: string | null;
    }>(
      `select e.office_id, f.project_id, f.claimed_fen, e.occurred_on, f.voucher_kind, f.voucher_no from entry e join fund_arrival f using (city_code)
       where f.entry_id = e.id and e.id = $1`,
      [wrong.id],
    );
    const old = must(rows[0]);
    // Five 亿元 more, so that every figure it enters prints otherwise.
    const input = FundArrivalInput.parse({
      head: {
        id: uuidv7(),
        officeId: old.office_id,
        occurredOn: old.occurred_on,
        reverses: wrong.id,
        reason: '金额更正',
      },
      projectId: old.project_id,
      // Without its voucher it would be less borne out, and move what counts that.
      ...(old.voucher_no ? { voucherKind: old.voucher_kind, voucherNo: old.voucher_no } : {}),
      claimedFen: String(BigInt(old.claimed_fen) + 50_000_000_000n),
      recognisedFen: String(exact(wrong.value) * 100n + 50_000_000_000n),
    });
    const published = await putRight({ kind: 'fund_arrival', input }, '2024-02-06');
    const moved = await holdsTo(before, wrong.id);
    expect([...moved].filter((key) => key.endsWith('|2023||')).map((key) => key.split('|')[0])).toEqual(
      expect.arrayContaining([
        'funds_arrived',
        'funds_arrived_growth',
        'funds_arrived_completion',
        'funds_arrived_manufacturing',
        'funds_arrived_manufacturing_share',
      ]),
    );
    expect(published.find((f) => f.id === 'funds_arrived')).toMatchObject({ published: '471亿元', today: '476亿元' });
    expect(changedOf(published)).toEqual(
      [...moved]
        .flatMap((key) => (key.endsWith('|2023||') ? (key.split('|')[0] ?? []) : []))
        .filter(isPrinted)
        .toSorted(),
    );
  });

  test('an activity withdrawn: the same', async () => {
    city.setClock('2024-02-08T02:00:00Z');
    const before = await everyFigure();
    const wrong = must(before.get('department_activities|2023||')?.rows[7]);
    const { rows } = await city.store.pool.pg.query<{ office_id: string; occurred_on: string }>(
      'select office_id, occurred_on from entry where id = $1',
      [wrong.id],
    );
    const old = must(rows[0]);
    const act = voidAct({ kind: 'activity', input: { head: { id: wrong.id } } } as LedgerAct, {
      officeId: old.office_id,
      occurredOn: old.occurred_on,
      reason: '重复填报',
    });
    const published = await putRight(act, '2024-02-08');
    const moved = await holdsTo(before, wrong.id);
    expect(moved.has('department_activities|2023||')).toBe(true);
    expect(published.find((f) => f.id === 'funds_arrived')?.published).toBe('471亿元');
  });

  test('as known before, everything reads as it was published', async () => {
    const then = await bulletinOf(city.store, cityCode, { period: '2023', asKnownAt: '2024-02-05T12:00:00Z' });
    expect(then.figures.map(figureJson)).toEqual(briefing.map(figureJson));
    expect(await doctor(city.store)).toEqual([]);
  });
});

const isPrinted = (id: string) => briefing.some((figure) => figure.id === id);
const changedOf = (published: Awaited<ReturnType<typeof publishedNow>>) =>
  published.flatMap((f) => (f.changed ? [f.id] : [])).toSorted();

/** Entered by one and accepted by another, neither of whom counts before both have. */
async function putRight(act: LedgerAct, day: string): Promise<Awaited<ReturnType<typeof publishedNow>>> {
  const [enterer, verifier] = [await city.actor('tianbao'), await city.actor('shenhe')];
  const was = await publishedNow();
  city.setClock(`${day}T02:00:00Z`);
  const { entryIds } = await record(city.store, enterer, { useCase: 'correct', key: `correct-${day}`, acts: [act] });
  expect(await publishedNow()).toEqual(was);
  // Even with both rights nobody accepts what they entered.
  const both = { ...enterer, grants: [...enterer.grants, ...verifier.grants] };
  await expect(verify(city.store, both, { key: `own-${day}`, decision: 'verified', of: { entryIds } })).rejects.toThrow(
    'verifier_is_reporter',
  );
  await verify(city.store, verifier, { key: `accept-${day}`, decision: 'verified', of: { entryIds } });
  return publishedNow();
}

async function publishedNow() {
  const reader = await city.actor('lingdao');
  const { rows } = await publications(city.store, reader, { period: '2023' }, { limit: 1, offset: 0 });
  const [row] = rows;
  return (await publication(city.store, reader, row?.id ?? '')).figures;
}

/** All definitions over both years and the months, for the city, each county and each section. */
async function everyFigure(): Promise<Map<string, Figure>> {
  const facts = await cityFacts(city.store, cityCode);
  const all = new Map<string, Figure>();
  const ask = (period: string, more: { officeId?: string; section?: string }) => {
    for (const id of facts.catalogue.ids) {
      const figure = figureOf(id, facts, { period: parsePeriod(period), at: latest, ...more });
      if (figure) all.set([id, period, more.officeId ?? '', more.section ?? ''].join('|'), figure);
    }
  };
  for (const period of ['2022', '2023', '2024', '2023-03', '2023-06', '2023-H2', '2023-11']) ask(period, {});
  // Against the target of a year a month counts since January.
  for (const month of ['03', '06', '11']) ask(`2023-01..2023-${month}`, {});
  for (const { id: officeId } of territories(facts, { period: parsePeriod('2023'), at: latest }))
    ask('2023', { officeId });
  for (const section of sectionsInUse(facts)) ask('2023', { section });
  // A year that is not over is held against as many days of the one before.
  const days = [...all.values()].flatMap(({ inputs = [] }) =>
    inputs.flatMap(({ period }) => period.match(/.+-..\.\..+-../)?.[0] ?? []),
  );
  for (const period of new Set(days)) ask(period, {});
  return all;
}

/** The figures that moved are those whose receipt, or whose inputs' receipt, had the row. Gives their keys. */
async function holdsTo(before: ReadonlyMap<string, Figure>, entryId: string): Promise<Set<string>> {
  const has = (figure: Figure | undefined) => figure?.rows.some((row) => row.id.split('#')[0] === entryId) ?? false;
  const expected = new Set<string>();
  for (const [key, figure] of before) {
    const [, , office, section] = key.split('|');
    const inputs = (figure.inputs ?? []).map((i) => before.get([i.id, i.period, office, section].join('|')));
    if (has(figure) || inputs.some(has)) expected.add(key);
  }
  const after = await everyFigure();
  const moved = new Set([...after].flatMap(([key, figure]) => (figure.hash === before.get(key)?.hash ? [] : [key])));
  expect(moved).toEqual(expected);
  expect([...after.keys()]).toEqual([...before.keys()]);
  return moved;
}
