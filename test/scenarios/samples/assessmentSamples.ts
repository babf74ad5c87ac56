// A scheme of the small city, its result of 2023, and what is objected to it.
import { v7 as uuidv7 } from 'uuid';
import { actorNamed, createAccount } from '../../../src/app/people/accounts.ts';
import { giveNumber } from '../../../src/app/assessments/numbers.ts';
import { objectTo } from '../../../src/app/assessments/objections.ts';
import { publishResult } from '../../../src/app/assessments/publish.ts';
import { setScheme } from '../../../src/app/assessments/schemes.ts';
import { GiveNumber } from '../../../src/domain/assessments/number.ts';
import { SchemeBody, SetScheme } from '../../../src/domain/assessments/scheme.ts';
import type { Store } from '../../../src/storage/store.ts';
import { cityCode, offices, password } from './city.ts';

/** Answers objections to numbers that the city's other verifier has given. */
export const secondVerifierName = 'cityVerifySecond';
export const secondVerifier = (store: Store): Promise<string> =>
  createAccount(store, {
    cityCode,
    username: secondVerifierName,
    password,
    name: '复核员',
    grants: [{ role: 'verify', officeId: offices.city }],
    ownPassword: true,
  });

let made = 0;
const by = 'figure';

export const schemeBody = (more: object = {}): SchemeBody =>
  SchemeBody.parse({
    period: 'year',
    basis: '样本考核办法',
    groups: [{ name: '县市区', kinds: ['county'], offices: [], size: null }],
    excluded: [],
    indicators: [
      {
        id: 'funds',
        name: '到位资金',
        part: 'score',
        formula: {
          how: 'spread',
          input: { by, figure: 'funds_arrived' },
          weight: '60',
          base: '60',
          equal: 'full',
          lessIsMore: false,
        },
        decimals: 2,
        missing: 'unplaced',
        requires: null,
      },
      {
        id: 'clean',
        name: '项目质量',
        part: 'penalty',
        formula: {
          how: 'items',
          start: '40',
          items: [{ input: { by: 'hand', hand: 'late', name: '超时限未开工项目数' }, each: '-0.1' }],
          cap: '40',
          floor: '0',
        },
        decimals: 2,
        missing: 'nought',
        requires: null,
      },
    ],
    vetoes: [],
    grades: [],
    lifts: [],
    decimals: 2,
    ties: 'skip',
    tieBreak: [],
    often: null,
    objectionDays: 30,
    ...more,
  });

export const schemeDraft = (more: object = {}) => ({
  schemeId: `sample_${++made}`,
  name: `样本考核${made}`,
  body: schemeBody(),
  effectiveFrom: '2022-01-01',
  effectiveTo: null,
  ...more,
});

export const schemeToSet = (more: object = {}) => ({
  ...schemeDraft(more),
  id: uuidv7(),
  triedOn: '2022',
  reason: '常务会议',
});

export async function schemeKept(store: Store): Promise<string> {
  const scheme = SetScheme.parse(schemeToSet());
  await setScheme(store, await actorNamed(store, cityCode, 'admin'), { key: uuidv7(), scheme });
  return scheme.schemeId;
}

/** A scheme with everything that one may have. */
export async function fullScheme(store: Store): Promise<string> {
  const late = { by: 'hand', hand: 'late', name: '超时限未开工项目数' } as const;
  const [funds, clean] = schemeBody().indicators;
  const plain = { part: 'bonus', decimals: 2, missing: 'nought', requires: null } as const;
  const goal = { is: 'fixed', value: '5' } as const;
  const [arrived, signed] = [
    { by, figure: 'funds_arrived' },
    { by, figure: 'projects_new' },
  ];
  const body = schemeBody({
    indicators: [
      funds,
      clean,
      {
        ...plain,
        id: 'tiers',
        name: '签约梯次',
        formula: { how: 'tiers', weight: '5', tiers: [{ input: signed, need: '3' }], off: '0.1', floor: '0' },
      },
      {
        ...plain,
        id: 'rate',
        name: '完成率',
        formula: { how: 'rate', parts: [{ input: arrived, goal, share: '100' }], weight: '5', cap: '5', floor: '0' },
      },
    ],
    excluded: [{ officeId: offices.shenxian, reason: '新设单位' }],
    vetoes: [{ name: '弄虚作假', input: late, atLeast: '9' }],
    grades: [
      { name: '优秀', atLeast: '90' },
      { name: '达标', atLeast: '0' },
    ],
    lifts: [{ name: '大项目', input: signed, atLeast: '9' }],
  });
  const scheme = SetScheme.parse(schemeToSet({ body }));
  await setScheme(store, await actorNamed(store, cityCode, 'admin'), { key: uuidv7(), scheme });
  return scheme.schemeId;
}

/** Published, a number given by hand, and published again. */
export async function resultCorrected(store: Store): Promise<string> {
  const schemeId = await fullScheme(store);
  const publisher = await actorNamed(store, cityCode, 'cityPublish');
  await publishResult(store, publisher, { key: uuidv7(), schemeId, period: '2023', change: null });
  const given = { id: uuidv7(), schemeId, hand: 'late', officeId: offices.linqing, period: '2023', value: '2' };
  const number = GiveNumber.parse({ ...given, evidence: '核查记录', reason: '年终核查' });
  await giveNumber(store, await actorNamed(store, cityCode, 'cityVerify'), { key: uuidv7(), number });
  const again = { key: uuidv7(), schemeId, period: '2023', change: '核减临清市2个未开工项目' };
  return (await publishResult(store, publisher, again)).id;
}

export async function resultPublished(store: Store): Promise<string> {
  const request = { key: uuidv7(), schemeId: await schemeKept(store), period: '2023', change: null };
  return (await publishResult(store, await actorNamed(store, cityCode, 'cityPublish'), request)).id;
}

export const objectionTo = (resultId: string, more: object = {}) => ({
  id: uuidv7(),
  resultId,
  officeId: offices.linqing,
  indicator: 'clean',
  reason: '该项目已在时限内开工',
  evidence: '施工许可证',
  ...more,
});

export async function objectionMade(store: Store): Promise<string> {
  const objection = objectionTo(await resultPublished(store));
  return (await objectTo(store, await actorNamed(store, cityCode, 'linqing'), { key: uuidv7(), objection })).id;
}
