import { expect, test } from 'vitest';
import { contactNoun } from '../../domain/projects/contact.ts';
import { nouns } from '../../domain/entries/nouns.ts';
import { fundArrivalNoun } from '../../domain/projects/fundArrival.ts';
import { drawnFields, firstOf, inputOf, isRecordedOnProject } from './drawn.ts';

const head = { id: '01890a5d-ac96-774b-bcce-b30200000001', officeId: '01890a5d-ac96-774b-bcce-b30200000002' };
const projectId = '01890a5d-ac96-774b-bcce-b30200000003';

test('what names one project and needs no list can be recorded on its page', () => {
  const kinds = nouns.filter(isRecordedOnProject).map(({ kind }) => kind);
  expect(kinds.toSorted()).toEqual(['agreement', 'contact', 'fund_arrival', 'milestone']);
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
