import { describe, expect, test } from 'vitest';
import { checkText } from './checkText.ts';
import { texts } from './checkText.test-data.ts';
import { cpuMilliseconds } from '../../test/setup/patience.ts';

const said = (text: string): string[] =>
  checkText(text).claims.map(({ kind, verdict, formula, remark }) =>
    [kind, verdict, formula.split(' ')[0], remark].filter(Boolean).join(' '),
  );

test.each(texts)('%s', (text, claims) => {
  expect(said(text).toSorted()).toEqual([...claims].toSorted());
});

describe('an article with the figures of the seed, in words of our own', () => {
  const text =
    '2023年臨海市新引進(jìn)過億元項(xiàng)目496個,計(jì)劃投資額2529.64億元,其中,制造業(yè)項(xiàng)目369個,簽約金額1905.68億元,占比分別為74.40%、75.33%。新開工項(xiàng)目460個,其中制造業(yè)項(xiàng)目319個,占比69.35%。到位資金471億元,同比增長10.2%,其中,制造業(yè)到位資金282.40億元,占比59.96%。全年共辦會22次,其中綜合性會議7次,專題活動8次,走訪企業(yè)7次。';
  const { claims, quantities } = checkText(text);

  test('all its shares and its sum are right, growth is not settled, nothing is wrong', () => {
    expect(claims.map(({ text: figure, verdict }) => `${figure} ${verdict}`)).toEqual([
      '74.40% ok',
      '75.33% ok',
      '69.35% ok',
      '10.2% cannot_check',
      '59.96% ok',
      '22次 ok',
    ]);
    expect(claims.filter(({ remark }) => remark === 'label_switch').map(({ claimed }) => claimed)).toEqual(['75.33']);
  });

  test('positions are those of the text as it is', () => {
    for (const { start, end, text: figure } of [
      ...claims,
      ...claims.flatMap(({ operands }) => operands),
      ...quantities,
    ]) {
      expect(text.slice(start, end)).toBe(figure);
    }
  });

  test('a quantity says what it is of', () => {
    expect(quantities[0]).toMatchObject({
      value: '496',
      unit: '个',
      period: '2023年',
      region: '临海市',
      threshold: '过亿元',
    });
    expect(quantities[2]).toMatchObject({ value: '369', industry: '制造业', phrase: '制造业项目' });
  });
});

test('a wrong figure comes with what to put in', () => {
  const [claim] = checkText('签约项目8012个，其中工业项目3150个，占比38.32%。').claims;
  expect(claim).toMatchObject({ claimed: '38.32', computed: '39.3160', unit: '%', decimals: 2, suggestion: '39.32%' });
});

/** Ten times the text takes about ten times as long, whatever it is made of. */
test.each([
  '1',
  '(',
  '其中5个、',
  '占5%、',
  '1 ',
  '123,',
  '(共',
  '由5个增加到',
  '一二三',
  '1\t2\n',
])('linear on %s', (piece) => {
  const taken = (length: number): number => {
    const text = piece.repeat(length / piece.length);
    return cpuMilliseconds(() => checkText(text));
  };
  taken(5_000);
  const short = Math.min(taken(6_000), taken(6_000));
  expect(Math.min(taken(60_000), taken(60_000))).toBeLessThan(40 * short + 1000);
});
