import { expect, test } from 'vitest';
import { ApiError } from '../api/request.ts';
import { fieldBreaches } from './fieldBreaches.ts';

const refused = (...fields: (string | undefined)[]) =>
  new ApiError(422, {
    breaches: fields.map((field, n) => ({ law: 'field_unknown', message: `m${n}`, ...(field ? { field } : {}) })),
  });

test.each([
  ['acts.0.head.occurredOn', ['occurredOn', 'officeId'], 'occurredOn'],
  ['acts.1.input.investment.fen', ['investment'], 'investment'],
  ['assignments.0.prospect.name', ['name', 'chain'], 'name'],
  // The outermost one is meant: a share has an office of its own.
  ['acts.0.shares.1.officeId', ['shares', 'officeId'], 'shares'],
])('%s speaks of one of %j', (place, fields, field) => {
  const { message, others } = fieldBreaches(refused(place), fields);
  expect([message(field), others]).toEqual(['m0', []]);
});

test('what names no field is told by itself, and several of one field together', () => {
  const { message, others } = fieldBreaches(refused('acts.0.kind', undefined, 'head.note', 'note'), ['note', 'day']);
  expect(others.map(({ message: said }) => said)).toEqual(['m0', 'm1']);
  expect([message('note'), message('day'), message('day', 'note')]).toEqual(['m2 m3', undefined, 'm2 m3']);
});

test('a lost session and an answer that is no refusal speak of no field', () => {
  const lost = new ApiError(401, { breaches: [{ law: 'sign_in_required', field: 'note', message: 'm' }] });
  for (const error of [lost, new Error('x'), null]) expect(fieldBreaches(error, ['note']).others).toEqual([]);
});
