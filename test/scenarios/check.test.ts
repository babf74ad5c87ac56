// 核数 against the ledger: what the product wrote itself is right to the last digit, and one digit altered is found.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { bulletinDocx, bulletinOf } from '../../src/app/bulletin/bulletin.ts';
import { type AskedLedger, keyOf } from '../../src/app/check/askedLedger.ts';
import { cityLedger } from '../../src/app/check/cityLedger.ts';
import { readDraft } from '../../src/app/check/draftFile.ts';
import { checkReport, type ReportedClaim } from '../../src/app/check/report.ts';
import { checkAgainstLedger } from '../../src/app/check/ledger.ts';
import { record } from '../../src/app/entries/record.ts';
import { demoCity } from '../../src/demo/offices.ts';
import { cityFacts } from '../../src/metrics/cityFacts.ts';
import type { Figure } from '../../src/metrics/figure.ts';
import { readForLedger } from '../../src/prose/governed/ledgerClaims.ts';
import { type DemoCity, openDemoCity, seedingPatience } from '../fixture/demoCity.ts';
import { fundAct } from '../fixture/acts.ts';
import { must } from '../fixture/must.ts';
import { patience } from '../setup/patience.ts';

const { cityCode } = demoCity;
let city: DemoCity;
let text: string;

beforeAll(async () => {
  city = await openDemoCity();
  const { content } = await bulletinOf(city.store, cityCode, { period: '2023' });
  ({ text } = await readDraft(Buffer.from(await bulletinDocx(content))));
}, seedingPatience);
afterAll(() => city.close());

async function claimsOf(draft: string, period = '2023'): Promise<readonly ReportedClaim<Figure>[]> {
  const ledger = await cityLedger(city.store, cityCode);
  return (await checkReport({ format: 'text', text: draft, tables: [], places: [] }, { period, ledger })).claims;
}

const passing = new Set(['ok', 'within_rounding']);
const wrong = (claims: readonly ReportedClaim<Figure>[]) => claims.filter(({ claim }) => !passing.has(claim.verdict));
const said = ({ claim, ledger }: ReportedClaim<Figure>) =>
  [claim.text, claim.verdict, ledger?.figure.id ?? claim.kind].join(' ');

describe('the briefing that the product wrote', () => {
  test('is right in every claim, and its figures are tied to the ledger, those of its tables too', async () => {
    const claims = await claimsOf(text);
    expect(wrong(claims).map(said)).toEqual([]);
    expect(claims.filter(({ ledger }) => ledger).length).toBeGreaterThanOrEqual(150);
  });

  test('with one digit altered shows that claim and those that depend on it, and nothing else', {
    timeout: patience(240_000),
  }, async () => {
    // Of the long tables every ninth cell.
    const tied = (await claimsOf(text)).filter(
      ({ claim, ledger }, n) => ledger && (n % 9 === 0 || /\D$/.test(claim.text)),
    );
    expect(tied.length).toBeGreaterThan(55);
    const strange: string[] = [];
    for (const { claim } of tied) {
      for (let at = claim.start; at < claim.end; at++) {
        const digit = text[at] ?? '';
        // A bound still holds beside many other numbers: 不到20个月 is true of ten.
        if (!/\d/.test(digit) || /[余到]/.test(text.slice(claim.start - 2, claim.end))) continue;
        const altered = text.slice(0, at) + String((Number(digit) + 1) % 10) + text.slice(at + 1);
        const found = wrong(await claimsOf(altered));
        const inside = ({ start, end }: { start: number; end: number }) => start <= at && at < end;
        if (!found.some((one) => inside(one.claim)))
          strange.push(`missed ${claim.text} ${altered.slice(at - 12, at + 8)}`);
        for (const one of found) {
          const depends = inside(one.claim) || one.claim.operands.some(inside);
          if (!depends) strange.push(`${altered.slice(at - 12, at + 8)}: ${said(one)}`);
        }
      }
    }
    expect(strange).toEqual([]);
  });
});

test.each([
  ['another period', '2023年上半年，全市新引进过亿元项目496个。', '496个', 'period'],
  ['another unit', '2023年招商引资到位资金471万元。', '471万元', 'unit'],
  ['another place', '2023年，冠县招商引资到位资金471亿元。', '471亿元', 'office'],
  ['another figure', '2023年全市新开工项目496个。', '496个', 'definition'],
  ['no figure of the ledger', '2023年招商引资到位资金463.21亿元。', '463.21亿元', 'value'],
])('a difference says what explains it: %s', async (_, draft, figure, cause) => {
  const found = wrong(await claimsOf(draft)).find(({ claim }) => claim.text === figure);
  expect(must(found).ledger?.cause).toBe(cause);
});

test.each([
  ['a county', '2023年，临清市新引进过亿元项目52个，其中制造业项目43个。', 2],
  ['a year before', '2022年全市招商引资到位资金427.4亿元。', 1],
  ['half a year', '上半年，全市新引进过亿元项目285个，到位资金171.89亿元。', 2],
  ['an industry', '2023年，制造业到位资金282.4亿元。', 1],
])('%s is found in the ledger', async (_, draft, tied) => {
  const claims = await claimsOf(draft);
  expect(wrong(claims).map(said)).toEqual([]);
  expect(claims.filter(({ ledger }) => ledger).length).toBe(tied);
});

test('what waits for a verifier explains a difference', async () => {
  const clerk = await city.actor('tianbao');
  const facts = await cityFacts(city.store, cityCode);
  const projectId = must([...facts.projects.keys()][0]);
  const officeId = must(facts.offices.find(({ parentId }) => parentId === null)).id;
  const act = fundAct(projectId, { officeId, occurredOn: '2023-12-30' }, 123_456_789_00n);
  await record(city.store, clerk, { useCase: 'test', key: uuidv7(), acts: [act] });
  const found = wrong(await claimsOf('2023年招商引资到位资金472.23亿元。'));
  expect(found.map(({ ledger }) => ledger?.cause)).toEqual(['not_verified']);
});

test('a difference that cannot be explained for a fault stays open, and all others of the text are told', async () => {
  const ledger = await cityLedger(city.store, cityCode);
  const context = await ledger.context();
  const failing: AskedLedger<Figure> = {
    ...ledger,
    values: async (asked) => (await ledger.values(asked)).map((value, n) => (asked[n]?.waiting ? null : value)),
  };
  const draft = '2023年全市新开工项目461个。2023年全市新引进过亿元项目496个。';
  const reading = readForLedger(draft, context.vocabulary);
  const claims = await checkAgainstLedger(reading, failing, { ...context, waiting: true }, '2023');
  expect(claims.map((one) => [one.claim.verdict, 'figure' in one])).toEqual([
    ['cannot_check', false],
    ['ok', true],
  ]);
});

test('of the ledger is asked in a few batches, each number once, however many differences there are', async () => {
  const ledger = await cityLedger(city.store, cityCode);
  const lines = Array.from(
    { length: 400 },
    (_, n) => `2023年，全市新引进过亿元项目${1000 + n}个，到位资金${1000 + n}.11亿元。`,
  );
  const batches: string[][] = [];
  const counted: AskedLedger<Figure> = {
    ...ledger,
    values: (asked) => {
      batches.push(asked.map(keyOf));
      return ledger.values(asked);
    },
  };
  const draft = { format: 'text' as const, text: `聊城市情况\n${lines.join('\n')}`, tables: [], places: [] };
  const { claims } = await checkReport(draft, { period: '2023', ledger: counted });
  expect(wrong(claims).filter(({ ledger: held }) => held).length).toBe(800);
  expect(batches.length).toBeLessThanOrEqual(3);
  const all = batches.flat();
  expect(new Set(all).size).toBe(all.length);
  // No more than the other readings of two figures.
  expect(all.length).toBeLessThan(300);
});

test('a place that the ledger does not have is not held against the whole city', async () => {
  const claims = await claimsOf('2023年，德州市新引进过亿元项目300个。');
  expect(claims.filter(({ ledger }) => ledger)).toEqual([]);
});
