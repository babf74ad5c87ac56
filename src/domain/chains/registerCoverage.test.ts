import { describe, expect, test } from 'vitest';
import { coverageBy, RegisterCoverageInput, registerCoverageBreaches } from './registerCoverage.ts';

const said = (divisions: string[], more: Partial<RegisterCoverageInput> = {}) =>
  RegisterCoverageInput.parse({ divisions, source: '规上工业企业名录', asOf: '2026-06-30', ...more });

test.each([
  ['as it should be', said(['32']), []],
  ['without its list', said(['32'], { source: '' }), ['coverage_without_source']],
  ['taken back, which needs no list', said(['32'], { source: '', whole: false }), []],
  ['a day that has not come', said(['32'], { asOf: '2026-12-01' }), ['coverage_day_in_future']],
  ['no such division', said(['32', '98']), ['industry_unknown']],
])('%s', (_, input, laws) => {
  const facts = { industries: new Set(['32', '33']), today: '2026-11-24' };
  expect(registerCoverageBreaches(input, facts).map(({ law }) => law)).toEqual(laws);
});

describe('what holds', () => {
  test('the latest statement of each division', () => {
    const statements = [said(['32'], { asOf: '2026-09-30' }), said(['32', '33'])];
    expect([...coverageBy(statements)]).toEqual([
      ['32', '2026-09-30'],
      ['33', '2026-06-30'],
    ]);
  });
  test('nothing of one that was taken back', () => {
    expect([...coverageBy([said(['32'], { whole: false }), said(['32', '33'])]).keys()]).toEqual(['33']);
  });
});
