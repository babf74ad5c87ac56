import { expect, test } from 'vitest';
import { fundsSignalBreaches, type FundsSignalFacts, FundsSignalInput } from './fundsSignal.ts';

const office = '01890a5d-ac96-774b-bcce-b302099a8057';
const id = (n: number) => `01890a5d-ac96-774b-bcce-b3020000000${n}`;
const sound = {
  head: { id: id(1), officeId: office, occurredOn: '2024-02-01' },
  arrivalId: id(2),
  kind: 'tax_paid',
  source: '临清市税务局',
};
const facts: FundsSignalFacts = {
  today: '2024-02-02',
  offices: new Map([[office, { kind: 'county' }]]),
  writable: new Set([office]),
  closed: [],
  reversed: null,
  arrival: { officeId: office, projectId: id(4), lineId: id(2), on: '2024-01-15' },
};

test.each<[string, object, Partial<FundsSignalFacts>, string[]]>([
  ['a sound signal', {}, {}, []],
  ['of an arrival that is not there', {}, { arrival: undefined }, ['arrival_unknown']],
  [
    'in the books of another office than its arrival',
    {},
    { arrival: { officeId: id(9), projectId: id(4), lineId: id(2), on: '2024-01-15' } },
    ['signal_of_other_office'],
  ],
  ['land that was paid for before the money came', { head: { ...sound.head, occurredOn: '2023-12-01' } }, {}, []],
  [
    'money that left before it came',
    { kind: 'sent_back', head: { ...sound.head, occurredOn: '2024-01-14' } },
    {},
    ['sent_back_before_arrival'],
  ],
  ['of tomorrow', { head: { ...sound.head, occurredOn: '2024-02-03' } }, {}, ['day_in_future']],
])('%s', (_, change, world, laws) => {
  const input = FundsSignalInput.parse({ ...sound, ...change });
  expect(fundsSignalBreaches(input, { ...facts, ...world }).map(({ law }) => law)).toEqual(laws);
});
