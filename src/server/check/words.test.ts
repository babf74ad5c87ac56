import { expect, test } from 'vitest';
import type { HeldClaim } from '../../app/check/ledger.ts';
import type { CheckReport } from '../../app/check/report.ts';
import { parsePeriod } from '../../domain/figures/period.ts';
import { must } from '../../../test/fixture/must.ts';
import { checkText } from '../../prose/checkText.ts';
import { checkView, type FigureInWords } from './words.ts';

const text = '2023年新引进过亿元项目496个，其中制造业项目369个，占比75.40%。';

test('a claim that cannot be put into words stays open, and all others are told', () => {
  const [claim] = checkText(text, {}).claims;
  const ref = { id: 'projects_new', period: '2023', value: '496', display: '496' };
  const answered: FigureInWords = { ref, name: '新引进过亿元项目', display: '496个' };
  // No instant that has a day.
  const question = { period: parsePeriod('2023'), at: 9e15 };
  const instead = { figure: answered, question };
  const ledger: HeldClaim<FigureInWords> = {
    claim: must(claim),
    figure: answered,
    question,
    cause: 'known_then',
    instead,
  };
  const report: CheckReport<FigureInWords> = {
    draft: { format: 'text', text, tables: [], places: [] },
    claims: [{ claim: must(claim), ledger }, { claim: must(claim) }],
    quantities: [],
    names: new Map(),
  };
  const faults: unknown[] = [];
  const view = checkView(report, 'zh', (fault) => faults.push(fault));
  expect(view.claims.map(({ state, remarkText, suggestion }) => [state, remarkText !== '', suggestion])).toEqual([
    ['open', true, ''],
    ['wrong', false, must(claim).suggestion],
  ]);
  expect([view.counts.open, faults.length]).toEqual([1, 1]);
});
