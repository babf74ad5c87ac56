import { expect, test } from 'vitest';
import { checkText } from '../checkText.ts';

/** A row for each way to say a share; the words stand between the part and the percent. */
test.each([
  '占比',
  '，占比为',
  '，比重达',
  '，占项目总数的比重为',
  '，占全部项目的',
  '，占总数的份额为',
  '，所占比例为',
  '、占',
  '，占到了总数的',
  '，占据了总数的',
])('制造业项目30个%s60%%', (words) => {
  const [claim] = checkText(`全市签约项目50个，其中制造业项目30个${words}60%。`).claims.filter(
    ({ kind }) => kind === 'share',
  );
  expect(claim).toMatchObject({ verdict: 'ok', formula: '30/50 = 60.0000 % → 60 % ✓' });
});
