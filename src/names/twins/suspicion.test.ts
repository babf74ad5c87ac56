import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { companyName } from '../company/companyName.ts';
import { nameKey } from '../normalise.ts';
import { creditCodeWithCheck } from '../../domain/companies/company.ts';
import type { LedgerRecord } from './columns.ts';
import { patternOfRecords } from './explain.ts';
import { patternCount } from './pattern.ts';
import { siteFinding } from './beside.ts';
import type { BesidePattern } from './beside.ts';
import { suspect, suspicions } from './suspicion.ts';

const wan = 1_000_000;
const one: LedgerRecord = {
  company: '宁波恒昱轴承股份有限公司',
  project: '高端轴承保持架项目',
  creditCode: null,
  county: 371581,
  amountFen: 12_345 * wan,
  day: 100,
};
const [codeA, codeB] = ['91371500MA3ABCDE1', '91371500MA3ABCDE2'].map(creditCodeWithCheck);

interface Besides {
  readonly sites?: readonly [string, string];
  readonly named?: readonly [string, string];
  readonly firmless?: boolean;
  readonly projects?: number;
}

function suspected(
  change: Partial<LedgerRecord>,
  left: Partial<LedgerRecord> = {},
  { sites = ['', ''], named = ['', ''], firmless = false, projects = 2 }: Besides = {},
) {
  const [a, b] = [
    { ...one, ...left },
    { ...one, ...left, ...change },
  ];
  const told = (record: LedgerRecord, site: string, place: string, none: boolean): BesidePattern => ({
    amountFen: record.amountFen,
    signedDay: record.day,
    site,
    where: { named: place, reported: String(record.county) },
    firms: none ? [] : [companyName(record.company).core],
    name: nameKey(record.project),
  });
  return suspect(
    patternOfRecords(a, b),
    told(a, sites[0], named[0], false),
    told(b, sites[1], named[1], firmless),
    projects,
  );
}

// One bent thing each.
test.each<[string, Partial<LedgerRecord>, string | undefined, string?]>([
  ['told again word by word', {}, 'told_twice', 'same'],
  ['short name, other county', { company: '恒昱轴承', county: 371502 }, 'told_twice', 'same'],
  ['rounded amount', { amountFen: 12_000 * wan }, 'told_twice', 'same'],
  ['元 for 万元', { amountFen: 1_234_500, county: 371502 }, 'unit_slip', 'same'],
  ['rounded, and 元 for 万元', { amountFen: 1_200_000 }, 'unit_slip', 'same'],
  ['a nought too many', { amountFen: 123_450 * wan }, 'digit_slip', 'ask'],
  ['two noughts too few', { amountFen: 12_345 * 10_000 }, 'digit_slip', 'ask'],
  ['dollars told as yuan in the same week', { amountFen: 1_737 * wan, day: 104 }, 'rate_slip', 'ask'],
  ['a nought too many of another project', { amountFen: 123_450 * wan, project: '冷链物流园' }, undefined],
  ['signed again half a year later', { day: 300 }, 'signed_again', 'same'],
  ['signed again for another amount', { day: 300, amountFen: 77_700 * wan }, 'signed_again'],
  ['second phase', { project: '高端轴承保持架项目二期', amountFen: 3_000 * wan, day: 400 }, 'later_phase', 'apart'],
  ['same firm and odd amount, other project', { project: '冷链物流园' }, 'same_investor'],
  ['another project of the firm', { project: '冷链物流园', amountFen: 777 * wan, day: 900 }, undefined],
  ['another firm', { company: '青岛海琛物流有限公司', amountFen: 20_000 * wan }, undefined],
  [
    'another firm and project, one amount and day',
    { company: '青岛海琛物流有限公司', project: '冷链物流园' },
    undefined,
  ],
  ['mistyped', { company: '宁波恒煜轴承股份有限公司' }, 'told_twice', 'same'],
  ['another firm of the trade', { company: '宁波海琛轴承股份有限公司', amountFen: 20_000 * wan }, undefined],
  ['another firm that does the same for as much', { company: '青岛海琛物流有限公司' }, 'told_twice', 'ask'],
])('%s', (_, change, suspicion, verdict) => {
  const found = suspected(change);
  expect(found?.suspicion).toBe(suspicion);
  expect(verdict === undefined || found?.verdict === verdict).toBe(true);
});

test('names that say two places are two projects; a place said against another county is asked', () => {
  expect(suspected({}, {}, { named: ['371525', '371526'] })).toBeUndefined();
  expect(suspected({}, {}, { named: ['371581', '371581'] })?.verdict).toBe('same');
  expect(suspected({ county: 371525 }, {}, { named: ['371581', ''] })).toMatchObject({ verdict: 'ask' });
  expect(suspected({}, {}, { named: ['371581', ''] })?.verdict).toBe('same');
});

test.each(['技术改造', '智能化改造', '扩建'])('%s of a plant is another project', (what) => {
  const change = { project: `高端轴承保持架${what}项目`, amountFen: 12_000 * wan, day: 600 };
  expect(suspected(change)).toMatchObject({ suspicion: 'later_phase' });
  expect(suspected(change)?.verdict).not.toBe('same');
});

test('a firm of several projects that tells one in another county is asked, never certain', () => {
  expect(suspected({ county: 371525 }, {}, { projects: 3 })?.verdict).toBe('same');
  expect(suspected({ county: 371525 }, {}, { projects: 8 })?.verdict).toBe('ask');
});

test('a plant’s own company bears the word of its owner', () => {
  const local = { company: '聊城恒昱新材料有限公司' };
  expect(suspected(local)).toMatchObject({ suspicion: 'told_twice' });
  expect(suspected({ company: '聊城海琛新材料有限公司', amountFen: 20_000 * wan })).toBeUndefined();
});

test('the more projects a firm has, the less a pair of them says', () => {
  const change = { amountFen: 12_000 * wan, day: 300 };
  const chances = [2, 5, 10, 40, 400].map((projects) => suspected(change, {}, { projects })?.chance ?? 0);
  expect(chances).toEqual(chances.toSorted((a, b) => b - a));
  expect(new Set(chances).size).toBe(5);
});

test('where no firm is written nothing is certain, and the reasons say so', () => {
  const fields = (project: string) => {
    const found = suspected({ project }, {}, { firmless: true });
    expect(found).toMatchObject({ suspicion: 'told_twice', verdict: 'ask' });
    return (found?.reasons ?? []).map(({ field }) => field);
  };
  expect(fields('恒昱高端轴承保持架项目')).toContain('brand');
  // A name that is not there says nothing, for or against.
  expect(fields('高端轴承保持架项目').filter((field) => field === 'brand' || field === 'company')).toEqual([]);
});

test('two firms, one product, a round amount, one ceremony: nothing', () => {
  const change = { company: '青岛海琛物流有限公司' };
  expect(suspected(change, { amountFen: 50_000 * wan })).toBeUndefined();
});

test('two different valid codes are asked about and never the same', () => {
  const found = suspected({ creditCode: codeB ?? null }, { creditCode: codeA ?? null });
  expect(found).toMatchObject({ suspicion: 'two_codes', verdict: 'ask', chance: 0 });
  expect(found?.reasons[0]).toMatchObject({ field: 'code', finding: 'other', bits: Number.NEGATIVE_INFINITY });
  expect(
    suspected({ project: '冷链物流园', creditCode: codeB ?? null }, { creditCode: codeA ?? null }),
  ).toBeUndefined();
});

test.each([
  ['', '', 'not_said'],
  ['临清市经济开发区', '', 'not_said'],
  ['临清市经济开发区', '临清市经济开发区', 'same'],
  ['临清市经济开发区', '经济开发区', 'contained'],
  ['临清市经济开发区', '康庄镇', 'other'],
])('sites %s and %s: %s', (left, right, finding) => {
  expect([siteFinding(left, right), siteFinding(right, left)]).toEqual([finding, finding]);
});

test('the site counts for and against', () => {
  const change = { project: '冷链物流园' };
  const chances = [
    ['甲园', '甲园'],
    ['', ''],
    ['甲园', '乙镇'],
  ].map((sites) => {
    return suspected(change, {}, { sites: sites as [string, string] })?.chance ?? 0;
  });
  expect(chances).toEqual(chances.toSorted((a, b) => b - a));
  expect(new Set(chances).size).toBe(3);
});

const told = fc.record({
  amountFen: fc.option(fc.integer({ min: 1, max: 10 ** 12 })),
  signedDay: fc.option(fc.integer({ min: 0, max: 20_000 })),
  site: fc.constantFrom('', '甲园', '甲园东区', '乙镇'),
  where: fc.record({ named: fc.constantFrom('', '甲县', '乙县'), reported: fc.constantFrom('', '甲县', '丙县') }),
  firms: fc.constantFrom([], ['恒昱轴承'], ['恒煜', '海琛']),
  name: fc.constantFrom('', '恒昱轴承保持架项目', '冷链物流园'),
});

test('whatever the pattern: a known kind, a chance, reasons that add up to it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: patternCount - 1 }),
      told,
      told,
      fc.integer({ min: 1, max: 500 }),
      (pattern, left, right, projects) => {
        const found = suspect(pattern, left, right, projects);
        if (!found) return;
        expect(suspicions).toContain(found.suspicion);
        expect(found.chance).toBeGreaterThanOrEqual(0);
        expect(found.chance).toBeLessThanOrEqual(1);
        if (found.suspicion === 'two_codes') return;
        const bits = found.reasons.reduce((sum, reason) => sum + reason.bits, found.priorBits);
        // The two rivals share what is left, so the odds against both are never better than against the likelier one.
        expect(Math.log2(found.chance / (1 - found.chance))).toBeLessThanOrEqual(bits + 1e-6);
      },
    ),
  );
});
