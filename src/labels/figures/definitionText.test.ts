import { expect, test } from 'vitest';
import { definitions } from '../../metrics/catalogue/definitions.ts';
import { definitionText } from './definitionText.ts';
import { formulaOf } from './formula.ts';

test.each(
  definitions.map((d) => [d.id, d] as const),
)('%s: every field and value of its 口径 has a Chinese word', (_id, definition) => {
  const text = definitionText(definition, 'zh').join('\n');
  expect(text).not.toMatch(/[a-z]{3,}/);
  expect(text).not.toContain('。');
});

const of = (id: string) => definitions.find((d) => d.id === id) ?? definitions[0]!;

test('formulas have the numbers put in', () => {
  const inputs = [
    { id: 'projects_new_manufacturing', period: '2023', value: '369' },
    { id: 'projects_new', period: '2023', value: '496' },
  ];
  expect(formulaOf({ definition: of('projects_new_manufacturing_share'), value: '74.40', inputs, rows: [] })).toBe(
    '369 ÷ 496 = 74.3952% → 74.40%',
  );
  const funds = [
    { id: 'funds_arrived', period: '2023', value: '471' },
    { id: 'funds_arrived', period: '2022', value: '427.4' },
  ];
  expect(formulaOf({ definition: of('funds_arrived_growth'), value: '10.2', inputs: funds, rows: [] })).toBe(
    '(471 − 427.4) ÷ 427.4 = 10.2012% → 10.2%',
  );
});
