// A row's fields can be conditions: each of every noun that is counted is one, or it is said here why it is none.
import { expect, test } from 'vitest';
import type { Field } from '../../domain/entries/fields.ts';
import { countedKinds, nounOf } from '../../domain/entries/nouns.ts';
import { fieldsOf } from './countable.ts';
import { sourceNames, sourceOf } from './sources.ts';

/** A day is asked by the period; ids are nothing that a person could write; lists are counted row by row. */
const notAsked = new Set<Field['as']>([
  'id',
  'day',
  'company',
  'office',
  'project',
  'projects',
  'person',
  'occasion',
  'rows',
]);

const one = 'tells one row alone';
const people = 'names persons, whom a fold may not keep';
/** Long texts are read and searched; a figure asks for what was made of them: a code, a mark, a label. */
const why: Readonly<Record<string, string>> = {
  'milestone.evidence': one,
  'fund_arrival.voucherNo': one,
  'fund_arrival.usedUsdWan': 'an amount that is added up',
  'milestone.incrementFen': 'is the amount of the row',
  'fund_arrival.recognisedFen': 'is the amount of the row, as it was verified',
  'promise.amountFen': 'is the amount of the row',
  'paper.number': one,
  'promise.no': one,
  'dispatch_item.person': people,
  'dispatch_item.originNote': one,
  'appraisal.documents': one,
  'dispatch_item.meetingNo': one,
  'dispatch_item.lineNo': one,
  'meeting_minutes.meetingNo': one,
  'contact.ourSide': people,
  'contact.theirSide': people,
};

test.each(countedKinds)('%s: every field is a condition, or it is said why not', (kind) => {
  const noun = nounOf(kind);
  const asked = new Set(fieldsOf(kind).map(({ name }) => name));
  const by = Object.entries(noun.counted?.fields ?? {}).flatMap(([name, field]) => (asked.has(name) ? [field] : []));
  const lacking = Object.entries(noun.fields).flatMap(([name, field]) =>
    by.includes(name) || notAsked.has(field.as) || (field.as === 'text' && field.long) || `${kind}.${name}` in why
      ? []
      : [name],
  );
  expect(lacking).toEqual([]);
});

test('what is said not to be asked is there, and is not', () => {
  const stale = Object.keys(why).filter((path) => {
    const [kind = '', name = ''] = path.split('.');
    const noun = nounOf(countedKinds.find((each) => each === kind) ?? 'activity');
    return noun.kind !== kind || !(name in noun.fields);
  });
  expect(stale).toEqual([]);
});

test('of a talk is asked what its activity says, and of nothing else that names none', () => {
  const asking = sourceNames.filter((name) => fieldsOf(name).some((field) => field.name === 'atActivityForm'));
  expect(asking).toEqual(sourceNames.filter((name) => 'atActivity' in sourceOf(name).fields));
  expect(fieldsOf('contact')).toEqual(
    expect.arrayContaining([
      { name: 'atActivityName', kind: 'text' },
      { name: 'atActivityForm', kind: 'code' },
      { name: 'atActivityPlace', kind: 'place' },
      { name: 'atActivityGuests', kind: 'number' },
    ]),
  );
});
