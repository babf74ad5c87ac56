import { expect, test } from 'vitest';
import { FundArrivalInput, type FundArrivalFacts, fundArrivalBreaches } from './fundArrival.ts';

const office = '01890a5d-ac96-774b-bcce-b302099a8057';
const id = (n: number) => `01890a5d-ac96-774b-bcce-b3020000000${n}`;

const sound = {
  head: { id: id(1), officeId: office, occurredOn: '2023-06-01' },
  projectId: id(2),
  claimedFen: '500000000',
  voucherKind: 'bank_slip',
  voucherNo: 'A-1',
};

const facts: FundArrivalFacts = {
  today: '2023-07-01',
  offices: new Map([[office, { kind: 'county' }]]),
  writable: new Set([office]),
  reversed: null,
  closed: [],
  projectKnown: true,
  sameVoucher: false,
};

test('a sound arrival breaks no law', () => {
  expect(fundArrivalBreaches(FundArrivalInput.parse(sound), facts)).toEqual([]);
});

const bent: [string, object, Partial<FundArrivalFacts>, string][] = [
  ['an office that is not there', {}, { offices: new Map() }, 'office_unknown'],
  ['an office out of reach', {}, { writable: new Set() }, 'office_out_of_scope'],
  ['a day to come', { head: { ...sound.head, occurredOn: '2023-07-02' } }, {}, 'day_in_future'],
  ['an audit before the event', { head: { ...sound.head, auditedOn: '2023-05-31' } }, {}, 'audit_before_event'],
  ['a correction of nothing', { head: { ...sound.head, reverses: id(9), reason: 'x' } }, {}, 'reversed_entry_unknown'],
  [
    'a correction of another noun',
    { head: { ...sound.head, reverses: id(9), reason: 'x' } },
    { reversed: { kind: 'outing', officeId: office, occurredOn: '2023-05-08', auditedOn: null, reversedBy: null } },
    'reversed_entry_of_other_kind',
  ],
  [
    'a second correction',
    { head: { ...sound.head, reverses: id(9), reason: 'x' } },
    {
      reversed: {
        kind: 'fund_arrival',
        officeId: office,
        occurredOn: '2023-05-08',
        auditedOn: null,
        reversedBy: id(8),
      },
    },
    'entry_already_reversed',
  ],
  [
    'a correction without a reason',
    { head: { ...sound.head, reverses: id(9) } },
    {
      reversed: { kind: 'fund_arrival', officeId: office, occurredOn: '2023-05-08', auditedOn: null, reversedBy: null },
    },
    'reason_required_for_reversal',
  ],
  ['a project that is not there', {}, { projectKnown: false }, 'project_unknown'],
  ['nothing claimed', { claimedFen: '0' }, {}, 'claimed_not_positive'],
  ['more recognised than claimed', { recognisedFen: '500000001' }, {}, 'recognised_out_of_range'],
  ['less than nothing recognised', { recognisedFen: '-1' }, {}, 'recognised_out_of_range'],
  ['a voucher counted before', {}, { sameVoucher: true }, 'voucher_already_counted'],
];

test.each(bent)('%s', (_what, change, world, law) => {
  const breaches = fundArrivalBreaches(FundArrivalInput.parse({ ...sound, ...change }), { ...facts, ...world });
  expect(breaches.map((b) => b.law)).toEqual([law]);
});
