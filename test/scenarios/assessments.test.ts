// A year is assessed over the routes: a scheme is tried and set, numbers are given by hand, the result is published, objected to,
// answered and corrected; both readings stay.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doctor } from '../../src/app/keeping/doctor.ts';
import { type City, offices, openCity, type Who } from './samples/city.ts';
import {
  objectionTo,
  resultPublished,
  schemeBody,
  schemeDraft,
  schemeKept,
  schemeToSet,
  secondVerifier,
  secondVerifierName,
} from './samples/assessmentSamples.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
  await secondVerifier(city.store);
});
afterAll(() => city.close());

/** The city has one account for each right; to answer for a number that one gave takes another. */
const recheck = secondVerifierName as Who;
const post = async (who: Who, url: string, body: object) => {
  const answer = await city.ask(who, 'POST', url, { key: uuidv7(), ...body });
  return { status: answer.statusCode, ...answer.json() };
};
const get = async (url: string, who: Who = 'leader') => {
  const answer = await city.ask(who, 'GET', url);
  return { status: answer.statusCode, ...answer.json() };
};
const lawOf = ({ breaches = [] }: { breaches?: { law: string }[] }) => breaches.map(({ law }) => law);
const give = (schemeId: string, value: string, more: object = {}, who: Who = 'cityVerify') =>
  post(who, '/assessments/numbers', {
    number: {
      id: uuidv7(),
      schemeId,
      hand: 'late',
      officeId: offices.linqing,
      period: '2023',
      value,
      evidence: '核查记录',
      reason: '年终核查',
      ...more,
    },
  });
interface Told {
  name: string;
  place: number | null;
  text: string;
  indicators: { id: string; text: string; pieces: { text: string; figure: object | null }[] }[];
}
const told = ({ groups }: { groups: { offices: Told[] }[] }) =>
  groups.flatMap((group) => group.offices.map(({ name, place, text }) => [name, place, text]));

test('a year goes from a draft to a corrected result', async () => {
  const draft = schemeDraft();
  const preview = await city.ask('admin', 'POST', '/assessments/preview', { period: '2023', scheme: draft });
  expect(preview.json()).toMatchObject({ breaches: [], present: null });
  // 临清 has 1.5 亿元, 莘县 nothing that counts: all points of the spread, or its part for all.
  expect(told(preview.json().result)).toEqual([
    ['临清市', 1, '100.00'],
    ['莘县', 2, '76.00'],
  ]);
  const { schemeId } = draft;
  expect(await post('admin', '/assessments', { scheme: { ...schemeToSet(), ...draft } })).toMatchObject({ version: 1 });
  expect((await give(schemeId, '3')).status).toBe(201);

  const result = await get(`/assessments/${schemeId}/result?period=2023`);
  expect(told(result)).toEqual([
    ['临清市', 1, '99.70'],
    ['莘县', 2, '76.00'],
  ]);
  const [linqing] = result.groups[0].offices;
  const [funds, clean] = linqing.indicators;
  expect(funds.pieces.map(({ text }: { text: string }) => text).join(' ')).toBe(
    '60% × 60 + 40% × 60 × ( 1.5 − 0 ) ÷ ( 1.5 − 0 )',
  );
  expect(funds.pieces.find(({ text }: { text: string }) => text === '1.5').figure).toEqual({
    id: 'funds_arrived',
    period: '2023',
    office: offices.linqing,
  });
  expect(clean.pieces.map(({ text }: { text: string }) => text).join(' ')).toBe('40 − 3 × 0.1');

  const published = await post('cityPublish', '/assessment-results', { schemeId, period: '2023', change: null });
  expect(published.status).toBe(201);
  const objection = objectionTo(published.id);
  expect((await post('linqing', '/assessment-objections', { objection })).status).toBe(201);
  const waiting = await get(`/assessment-results/${published.id}/objections`, recheck);
  expect(waiting.rows).toMatchObject([{ office: '临清市', indicator: '项目质量', accepted: null, mayAnswer: true }]);
  const answer = { objectionId: objection.id, accepted: true, says: '属实，核减为2个' };
  // Who gave the number is no judge of it.
  const byGiver = await get(`/assessment-results/${published.id}/objections`, 'cityVerify');
  expect(byGiver.rows).toMatchObject([{ mayAnswer: false }]);
  expect(lawOf(await post('cityVerify', '/assessment-objections/answer', { answer }))).toEqual([
    'assessment_answer_by_other',
  ]);
  expect((await post(recheck, '/assessment-objections/answer', { answer })).status).toBe(201);
  expect(lawOf(await post(recheck, '/assessment-objections/answer', { answer }))).toEqual([
    'assessment_objection_answered',
  ]);

  const again = (change: string | null) =>
    post('cityPublish', '/assessment-results', { schemeId, period: '2023', change });
  expect(lawOf(await again('异议'))).toEqual(['assessment_unchanged']);
  await give(schemeId, '2');
  expect(lawOf(await again(null))).toEqual(['assessment_change_unsaid']);
  const corrected = await again('临清市超时限未开工项目核减1个');
  const [first, second] = [
    await get(`/assessment-results/${published.id}`),
    await get(`/assessment-results/${corrected.id}`),
  ];
  expect([told(first.result)[0], told(second.result)[0]]).toEqual([
    ['临清市', 1, '99.70'],
    ['临清市', 1, '99.80'],
  ]);
  expect(first.correctedBy).toBe(corrected.id);
  expect(second).toMatchObject({
    correctsId: published.id,
    change: '临清市超时限未开工项目核减1个',
    moved: [{ name: '临清市', text: { before: '99.70', after: '99.80' }, place: { before: 1, after: 1 } }],
  });
  expect(lawOf(await post('linqing', '/assessment-objections', { objection: objectionTo(published.id) }))).toEqual([
    'assessment_superseded',
  ]);
  const file = await city.ask('leader', 'GET', `/assessment-results/${corrected.id}/docx`);
  expect([file.statusCode, file.rawPayload.length > 5000]).toEqual([200, true]);
});

test('what-if beside the scheme in force: with nothing changed both say the same', async () => {
  const schemeId = await schemeKept(city.store);
  const draft = schemeDraft({ schemeId });
  const ask = async (body: object) =>
    (await city.ask('admin', 'POST', '/assessments/preview', { period: '2023', scheme: { ...draft, body } })).json();
  const same = await ask(schemeBody());
  expect(same.result.groups).toEqual(same.present.groups);
  const [funds, clean] = schemeBody().indicators;
  const lighter = { ...funds, formula: { ...funds?.formula, weight: '30' } };
  const changed = await ask(schemeBody({ indicators: [lighter, clean] }));
  expect([told(changed.result)[0], told(changed.present)[0]]).toEqual([
    ['临清市', 1, '70.00'],
    ['临清市', 1, '100.00'],
  ]);
});

test('what a scheme said of a period is kept beside its version', async () => {
  const schemeId = await schemeKept(city.store);
  const { versions } = await get(`/assessments/${schemeId}`);
  expect(versions).toMatchObject([{ version: 1, tried: { period: '2022' } }]);
  expect(versions[0].tried.groups[0].offices.map(({ name }: { name: string }) => name)).toEqual(['临清市', '莘县']);
});

test('in between each is shown against its own plan', async () => {
  const schemeId = await schemeKept(city.store);
  const plans = await get(`/assessments/${schemeId}/plans?period=2023-05`);
  expect(plans.offices.map(({ name }: { name: string }) => name)).toEqual(['临清市', '莘县']);
  expect(JSON.stringify(plans)).not.toContain('place');
});

test('what was entered by counties is counted by month', async () => {
  const { rows } = await get('/assessments-asked');
  expect(rows).toHaveLength(13);
  expect(rows.at(-1).filled).toBeGreaterThan(rows.at(-1).fields);
});

test.each([
  ['assessment_ranks_too_often', schemeToSet({ body: { ...schemeBody(), period: 'month' } })],
  ['assessment_period_of_other_kind', { ...schemeToSet(), triedOn: '2022-05' }],
  ['assessment_tried_too_early', { ...schemeToSet(), triedOn: '2199' }],
] as const)('%s', async (law, scheme) => {
  expect(lawOf(await post('admin', '/assessments', { scheme }))).toEqual([law]);
});

test('growth of a number given by hand is reckoned against the year before, and who gave that is no judge either', async () => {
  const late = { by: 'hand', hand: 'late', name: '超时限未开工项目数' };
  const formula = { how: 'growth', input: late, goal: '50', weight: '100', cap: '100', floor: '0' };
  const [, clean] = schemeBody().indicators;
  const body = schemeBody({ indicators: [{ ...clean, id: 'grown', name: '增长', part: 'score', formula }] });
  const scheme = schemeToSet({ body });
  const { schemeId } = scheme;
  expect((await post('admin', '/assessments', { scheme })).status).toBe(201);
  expect((await give(schemeId, '4', { period: '2022' })).status).toBe(201);
  expect((await give(schemeId, '5', {}, recheck)).status).toBe(201);
  const { groups } = await get(`/assessments/${schemeId}/result?period=2023`);
  const [linqing] = groups[0].offices;
  expect(linqing.indicators[0].pieces.map(({ text }: { text: string }) => text).join(' ')).toBe(
    '( 5 − 4 ) ÷ 4 ÷ 50% × 100',
  );
  expect(linqing.text).toBe('50.00');

  const published = await post('cityPublish', '/assessment-results', { schemeId, period: '2023', change: null });
  const objection = objectionTo(published.id, { indicator: 'grown' });
  expect((await post('linqing', '/assessment-objections', { objection })).status).toBe(201);
  const answer = { objectionId: objection.id, accepted: false, says: '属实' };
  for (const giver of ['cityVerify', recheck] as const) {
    const seen = await get(`/assessment-results/${published.id}/objections`, giver);
    expect([giver, seen.rows.map(({ mayAnswer }: { mayAnswer: boolean }) => mayAnswer)]).toEqual([giver, [false]]);
    expect(lawOf(await post(giver, '/assessment-objections/answer', { answer }))).toEqual([
      'assessment_answer_by_other',
    ]);
  }
});

test('what is not there, or not yet, or not for this hand', async () => {
  const schemeId = await schemeKept(city.store);
  const publish = (who: Who, period: string, of = schemeId) =>
    post(who, '/assessment-results', { schemeId: of, period, change: null });
  expect(lawOf(await get('/assessments/no_such'))).toEqual(['assessment_scheme_unknown']);
  expect(lawOf(await get(`/assessment-results/${uuidv7()}`))).toEqual(['assessment_publication_unknown']);
  expect(lawOf(await publish('cityPublish', '2021'))).toEqual(['assessment_not_in_force']);
  expect(lawOf(await publish('cityPublish', '2199'))).toEqual(['assessment_period_runs']);
  const answer = { objectionId: uuidv7(), accepted: false, says: '不属实' };
  expect(lawOf(await post('cityVerify', '/assessment-objections/answer', { answer }))).toEqual([
    'assessment_objection_unknown',
  ]);
  expect(lawOf(await give(schemeId, '1', { hand: 'no_such' }))).toEqual(['assessment_hand_unknown']);
  expect(lawOf(await give(schemeId, '1', { period: '2023-05' }))).toEqual(['assessment_period_of_other_kind']);
  expect(lawOf(await give(schemeId, '1', { officeId: offices.promotion }))).toEqual(['assessment_office_not_assessed']);
  const resultId = await resultPublished(city.store);
  const outside = objectionTo(resultId, { officeId: offices.city });
  expect(lawOf(await post('cityEnter', '/assessment-objections', { objection: outside }))).toEqual([
    'assessment_office_not_in_result',
  ]);
  expect((await post('shenxian', '/assessment-objections', { objection: objectionTo(resultId) })).status).toBe(422);
  const own = schemeToSet();
  await post('cityPublish', '/assessments', { scheme: own });
  expect(lawOf(await publish('cityPublish', '2023', own.schemeId))).toEqual(['assessment_own_scheme']);
  const end = () => ({ end: { id: uuidv7(), schemeId, lastDay: '2024-12-31', reason: '不再考核' } });
  expect((await post('admin', '/assessments/end', end())).status).toBe(201);
  expect(lawOf(await post('admin', '/assessments/end', end()))).toEqual(['assessment_scheme_ended']);
});

test('doctor finds a result that was altered, a version that says something else, and one hand where three are asked', async () => {
  const resultId = await resultPublished(city.store);
  const ofAssessments = async () =>
    (await doctor(city.store)).flatMap(({ check, places }) =>
      check.startsWith('assessment_') ? places.map((place) => [check, place]) : [],
    );
  expect(await ofAssessments()).toEqual([]);
  /** Alters one column of the rows, asks, and puts it back. */
  const altered = async (table: string, column: string, to: string, where: string) => {
    const { pg } = city.store.pool;
    await pg.query(`create temporary table kept_aside as select * from ${table} where ${where}`);
    await pg.query(`update ${table} set ${column} = ${to} where ${where}`);
    const found = await ofAssessments();
    await pg.query(`update ${table} t set ${column} = k.${column} from kept_aside k where t.id = k.id`);
    await pg.query('drop table kept_aside');
    return found;
  };
  const own = `id = '${resultId}'`;
  const intact = [['assessment_results_intact', resultId]];
  expect(await altered('assessment_result', 'content', `jsonb_set(content, '{name}', '"别的"')`, own)).toEqual(intact);
  expect(await altered('assessment_result', 'figures', `'[]'`, own)).toEqual(intact);
  const version = `(scheme_id, version) = (select scheme_id, scheme_version from assessment_result where ${own})`;
  expect(await altered('assessment_scheme', 'body', `body || '{"more": 1}'`, version)).toContainEqual(intact[0]);
  const setter = `(select recorded_by from assessment_scheme where ${version})`;
  expect(await altered('assessment_result', 'recorded_by', setter, own)).toEqual([
    ['assessment_by_three_persons', resultId],
  ]);
  expect(await ofAssessments()).toEqual([]);
});
