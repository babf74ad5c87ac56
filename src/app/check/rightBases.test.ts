import { expect, test } from 'vitest';
import { checkText } from '../../prose/checkText.ts';
import { besideLedger } from './rightBases.ts';

const text =
  '2023年，招商引资到位资金481亿元，其中，制造业到位资金282.40亿元，占比59.96%，服务业到位资金143.20亿元，占比31.00%。';

test('a share that is right of what the ledger has is no error beside the base that is', () => {
  const right = new Map([[text.indexOf('481'), '471']]);
  const said = checkText(text)
    .claims.flatMap((claim) => besideLedger(claim, right) ?? [])
    .filter(({ kind }) => kind === 'share')
    .map(({ text: share, verdict, remark }) => `${share} ${verdict} ${remark}`);
  expect(said[0]).toBe('59.96% ok on_wrong_base');
  expect(said[1]).not.toContain('ok');
});

test('without the ledger it is one', () => {
  const [first] = checkText(text).claims.filter(({ kind }) => kind === 'share');
  expect(first?.verdict).not.toBe('ok');
});
