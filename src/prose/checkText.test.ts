import { describe, expect, test } from 'vitest';
import { checkText } from './checkText.ts';
import { cpuMilliseconds } from '../../test/setup/patience.ts';

const said = (text: string): string[] =>
  checkText(text).claims.map(({ kind, verdict, formula, remark }) =>
    [kind, verdict, formula.split(' ')[0], remark].filter(Boolean).join(' '),
  );

/** Texts of our own; what is claimed in them, in their order. */
const texts: readonly (readonly [string, readonly string[]])[] = [
  [
    '全市签约项目80个，总投资200亿元，其中工业项目60个，总投资130亿元，占比分别为75%、65%。',
    ['share ok 60/80', 'share ok 130/200'],
  ],
  ['签约额40亿元，其中外资项目合同金额10亿元，分别占25%。', ['share ok 10/40']],
  ['总投资90亿元，其中工业项目签约金额45亿元，占比50%。', ['share ok 45/90 label_switch']],
  ['签约80个。工业项目31个，占全市80个的38.8%。', ['share ok 31/80']],
  ['签约项目70个，其中工业项目23个，占比32.8%。', ['share truncated 23/70']],
  ['签约项目117个，其中工业项目15个，占比12.9%。', ['share rounded_up 15/117']],
  ['签约项目80个，其中工业项目31个，占比43.8%。', ['share mismatch 31/80']],
  ['到位资金12亿元，其中外资到位资金5亿元，占比40.1%。', ['share within_rounding 5/12']],
  ['产业项目比重95.83%，某镇工业投资占比57.9%。', ['share cannot_check', 'share cannot_check']],
  ['签约项目20个；开工14个，开工率70%。', ['rate ok 14/20']],
  ['到位资金27.6亿元，完成年度目标任务46亿元的60%，同比增长12.5%。', ['rate ok 27.6/46', 'growth cannot_check']],
  ['年度计划投资629亿元。截至8月底完成投资314.5亿元，完成年度计划的55%。', ['rate mismatch 314.5/629']],
  ['新签约项目30个，分别为：东河县12个、西山县10个、南平区8个。', ['sum ok 12+10+8']],
  ['新签约项目30个，分别为：东河县12个、西山县10个、南平区9个。', ['sum mismatch 12+10+9']],
  ['新签约项目30个，其中东河县12个、西山县10个等。', []],
  ['签约项目30个，主要有东河县12个、西山县10个、南平区5个。', []],
  ['共开工项目50个，其中新建20个，续建31个。', ['sum mismatch 20+31']],
  [
    '签约项目9个，总投资30亿元。其中工业项目5个，总投资18亿元，其中新材料项目2个，总投资7亿元；服务业项目4个，总投资12亿元。',
    ['sum ok 5+4', 'sum ok 18+12'],
  ],
  [
    '签约项目9个，总投资30.5亿元。其中工业项目5个，总投资18.1亿元；服务业项目4个，总投资12.1亿元。',
    ['sum ok 5+4', 'sum mismatch 18.1+12.1'],
  ],
  [
    '到位资金8.69亿元。其中工业项目到位资金6.14亿元；基础设施项目到位资金8910万元；其他项目到位资金1.71亿元。',
    ['sum mismatch 6.14+0.891+1.71'],
  ],
  ['新开工项目78个，同比增长16.42%。', ['growth ok 78/67-1 implied_base']],
  ['新开工项目78个，同比增长16.99%。', ['growth cannot_check implied_base_not_whole']],
  ['到位资金110亿元，去年同期为100亿元，同比增长10%。', ['growth ok 110/100-1']],
  ['亿元项目10个，比去年同期增加5个，同比增长100%。', ['growth ok 10/5-1']],
  [
    '外出招商126批次、拜访企业680家，比去年同期分别增加21批次、95家，分别增长20%、16.2%。',
    ['growth ok 126/105-1', 'growth ok 680/585-1'],
  ],
  ['去年全市到位资金412亿元，今年达到471亿元，增长14.3%。', ['growth ok 471/412-1']],
  ['实际使用外资由2020年的143.6亿美元增至2023年的175.3亿美元，年均增长6.9%。', ['growth cannot_check']],
  ['使用外资110亿元，去年同期100亿元，按可比口径同比增长15.6%。', ['growth cannot_check definition_differs']],
  ['工业投资占全省的54.13%，比去年同期提高3.23%。', ['share cannot_check', 'growth cannot_check points_not_percent']],
  ['签约项目84个、总投资2854亿元，平均投资额34.0亿元。', ['average ok 2854/84']],
  [
    '1至9月到位资金29.93亿元，完成州下达任务的93.5%，超出计划进度目标5.93亿元，超出计划进度18.5%。',
    ['rate cannot_check', 'margin ok 29.93-32×9/12', 'margin ok 5.93/32'],
  ],
  [
    '1-10月完成投资629.0亿元，占年度投资计划647.4亿元的97.2%，超过时间进度13.8个百分点。',
    ['rate ok 629/647.4', 'margin ok 629/647.4-10/12'],
  ],
  ['外出招商85批次，其中东河县28批次、西山县34批次、南平区23批次，南平区最少；东河县居首。', ['sum ok 28+34+23']],
  [
    '外出招商85批次，分别为：东河县28批次，居第一，西山县34批次、南平区23批次。',
    ['sum ok 28+34+23', 'repeat mismatch max(28, rank'],
  ],
  ['签约项目128个。128个项目中，工业项目64个，占比50%。', ['repeat ok 128', 'share ok 64/128']],
];

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
  const [claim] = checkText('签约项目80个，其中工业项目31个，占比43.8%。').claims;
  expect(claim).toMatchObject({ claimed: '43.8', computed: '38.7500', unit: '%', decimals: 1, suggestion: '38.8%' });
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
