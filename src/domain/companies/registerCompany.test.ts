import { expect, test } from 'vitest';
import { creditCodeWithCheck } from './company.ts';
import { decideRegisterCompany, type RegisterCompany, RegisterCompanyInput } from './registerCompany.ts';

const code = (serial: number) => creditCodeWithCheck(`91990000MA000000${serial}`);
const id = '00000000-0000-7000-8000-000000000001';
const sound = { id, name: '龘龘轴承有限公司', source: '企业名录', sourceOn: '2023-06-30' };
const known: RegisterCompany = {
  id: '00000000-0000-7000-8000-00000000000a',
  name: '龘龘轴承有限公司',
  nameKey: '龘龘轴承有限公司',
  creditCode: null,
  divisionCode: null,
  industryCode: '3451',
  source: '旧名录',
  sourceOn: '2022-12-31',
  sample: false,
};
const facts = {
  today: '2023-12-31',
  divisions: new Set(['371500', '371581']),
  industries: new Set(['3451', '3452']),
  alike: [] as RegisterCompany[],
};
const decide = (change: object, world: Partial<typeof facts> = {}) => {
  const input = RegisterCompanyInput.parse({ ...sound, ...change });
  return decideRegisterCompany(input, input.name, { ...facts, ...world });
};
const lawsOf = (change: object, world: Partial<typeof facts> = {}) => {
  const decided = decide(change, world);
  return 'breaches' in decided ? decided.breaches.map(({ law }) => law) : [];
};

test('a sound firm is new', () => {
  expect(decide({ divisionCode: '371581', creditCode: code(1) })).toMatchObject({
    outcome: 'new',
    company: { id, creditCode: code(1), divisionCode: '371581' },
  });
});

const bent: [string, object, Partial<typeof facts>, string][] = [
  ['a source of tomorrow', { sourceOn: '2024-01-01' }, {}, 'source_day_in_future'],
  ['a division that is none', { divisionCode: '999999' }, {}, 'division_unknown'],
  ['an industry that is none', { industryCode: '9999' }, {}, 'industry_unknown'],
  [
    'the code of a firm of another name',
    { creditCode: code(1) },
    { alike: [{ ...known, nameKey: '另名', creditCode: code(1) }] },
    'register_code_of_other_name',
  ],
  [
    'a name of two firms without a code',
    {},
    {
      alike: [
        { ...known, creditCode: code(1) },
        { ...known, creditCode: code(2) },
      ],
    },
    'register_name_ambiguous',
  ],
];

test.each(bent)('%s is refused', (_, change, world, law) => {
  expect(lawsOf(change, world)).toEqual([law]);
});

const met: [string, object, RegisterCompany[], string, Partial<RegisterCompany>][] = [
  ['says nothing new', {}, [known], 'unchanged', known],
  ['brings the code that was missing', { creditCode: code(1) }, [known], 'changed', { creditCode: code(1) }],
  [
    'of a later day moves the trade',
    { industryCode: '3452' },
    [known],
    'changed',
    { industryCode: '3452', source: '企业名录' },
  ],
  ['of an earlier day moves nothing', { industryCode: '3452', sourceOn: '2020-01-01' }, [known], 'unchanged', known],
  [
    'of an earlier day fills what is missing',
    { divisionCode: '371500', sourceOn: '2020-01-01' },
    [known],
    'changed',
    { divisionCode: '371500', source: '旧名录' },
  ],
  ['with another code is another firm', { creditCode: code(2) }, [{ ...known, creditCode: code(1) }], 'new', { id }],
  [
    'with the code of one of two is that one',
    { creditCode: code(2) },
    [
      { ...known, creditCode: code(1) },
      { ...known, id: '00000000-0000-7000-8000-00000000000b', creditCode: code(2) },
    ],
    'unchanged',
    { id: '00000000-0000-7000-8000-00000000000b' },
  ],
];

test.each(met)('a source that %s', (_, change, alike, outcome, company) => {
  expect(decide(change, { alike })).toMatchObject({ outcome, company });
});
