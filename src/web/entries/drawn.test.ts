import { expect, test } from 'vitest';
import { contactNoun } from '../../domain/projects/contact.ts';
import { dispatchStepNoun } from '../../domain/dispatch/dispatchStep.ts';
import { itemSteps } from '../../domain/dispatch/itemCourse.ts';
import { nouns } from '../../domain/entries/nouns.ts';
import { fundArrivalNoun } from '../../domain/projects/fundArrival.ts';
import { milestoneNoun } from '../../domain/projects/milestone.ts';
import { asksUnit, drawnFields, firstOf, fieldsInPlace, inputOf, isAskedOf, isRecordedOnProject } from './drawn.ts';
import { drawingOf } from './drawings.ts';

const head = { id: '01890a5d-ac96-774b-bcce-b30200000001', officeId: '01890a5d-ac96-774b-bcce-b30200000002' };
const projectId = '01890a5d-ac96-774b-bcce-b30200000003';

test('what names one project and needs no list can be recorded on its page', () => {
  const kinds = nouns.filter(isRecordedOnProject).map(({ kind }) => kind);
  expect(kinds.toSorted()).toEqual([
    'agreement',
    'appraisal',
    'contact',
    'dispatch_item',
    'fund_arrival',
    'milestone',
    'obstacle',
    'obstacle_clearing',
    'promise',
    'promise_keeping',
  ]);
});

test('what is needed is asked for', () => {
  const needed = drawnFields(contactNoun).filter(({ required }) => required);
  expect(needed.map(({ name }) => name)).toEqual(['companyId', 'mode', 'summary']);
});

test('what was typed is an input of the noun, and a correction begins with it', () => {
  const typed = {
    ...firstOf(fundArrivalNoun, undefined),
    claimedFen: '9,500.5',
    payer: '某公司',
    voucherKind: 'invoice',
  };
  const input = { head: { ...head, occurredOn: '2023-05-08' }, projectId, ...inputOf(fundArrivalNoun, typed) };
  expect(fundArrivalNoun.schema.safeParse(input).success).toBe(true);
  expect(input).toMatchObject({ claimedFen: '9500500000', recognisedFen: null, payer: '某公司', voucherNo: null });
  expect(firstOf(fundArrivalNoun, input)).toMatchObject({ claimedFen: '9500.5', payer: '某公司', voucherNo: '' });
});

test('what is no amount reaches the server as it was typed', () => {
  expect(inputOf(fundArrivalNoun, { claimedFen: '约5亿' })['claimedFen']).toBe('约5亿');
});

const placed = (noun: typeof milestoneNoun | typeof contactNoun | typeof fundArrivalNoun) =>
  fieldsInPlace(drawnFields(noun), drawingOf(noun.kind).order).map((one) => (one === 'day' ? one : one.name));

test('fields stand in the order of the noun behind its firms and the day, or as its drawing says', () => {
  expect(placed(contactNoun).slice(0, 3)).toEqual(['companyId', 'day', 'mode']);
  expect(placed(milestoneNoun).slice(0, 3)).toEqual(['kind', 'day', 'authority']);
  expect(placed(fundArrivalNoun)).toEqual([
    'claimedFen',
    'recognisedFen',
    'day',
    'payer',
    'usedUsdWan',
    'moneySource',
    'use',
    'voucherKind',
    'voucherNo',
  ]);
});

test('every field that a drawing names is one of its noun', () => {
  const named = nouns.flatMap((noun) => {
    const { order = [], needs = [], asOther = {}, begins = {} } = drawingOf(noun.kind);
    const names = [...Object.keys(begins), ...order, ...needs, ...Object.keys(asOther), ...Object.values(asOther)];
    const known = ['occurredOn', ...drawnFields(noun).map(({ name }) => name)];
    return names.filter((name) => !known.includes(name));
  });
  expect(named).toEqual([]);
});

test('an amount that must be said is typed in the unit that one likes, the others with it', () => {
  expect([asksUnit(fundArrivalNoun), asksUnit(milestoneNoun)]).toEqual([true, false]);
  expect(inputOf(fundArrivalNoun, { claimedFen: '1.5', recognisedFen: '1' }, 'yi')).toMatchObject({
    claimedFen: '15000000000',
    recognisedFen: '10000000000',
  });
});

test('what is recognised as claimed stays so where the claim is put right', () => {
  const { asOther } = drawingOf('fund_arrival');
  const first = (recognisedFen: string) =>
    firstOf(fundArrivalNoun, { claimedFen: '10000000', recognisedFen }, {}, asOther)['recognisedFen'];
  expect([first('10000000'), first('5000000')]).toEqual(['', '5']);
});

test.each([
  ['signed', 'capital_increase', ['agreementType', 'signingNature', 'incrementFen']],
  ['signed', 'first', ['agreementType', 'signingNature']],
  ['started', 'capital_increase', []],
])('of a milestone %s, %s, it is asked besides: %j', (kind, signingNature, expected) => {
  const besides = ['agreementType', 'signingNature', 'incrementFen'];
  expect(besides.filter((name) => isAskedOf(milestoneNoun, name, { kind, signingNature }))).toEqual(expected);
});

test('what is asked of others shows nothing yet, so nobody is asked for evidence of it', () => {
  const asked = itemSteps.filter((step) => isAskedOf(dispatchStepNoun, 'evidence', { step }));
  expect(asked).toEqual(['feedback', 'close']);
});

test('a field waits for codes of fields that are there', () => {
  const wrong = nouns.flatMap(({ kind, fields, schema }) =>
    Object.values(fields).flatMap(({ when = [] }) =>
      [when]
        .flat()
        .flatMap(Object.entries<readonly string[]>)
        .flatMap(([name, codes]) =>
          codes.filter((code) => !schema.shape[name]?.safeParse(code).success).map((code) => [kind, name, code]),
        ),
    ),
  );
  expect(wrong).toEqual([]);
});
