import { expect, test } from 'vitest';
import { checkText } from '../checkText.ts';

const sums = (text: string): string[] =>
  checkText(text)
    .claims.filter(({ kind }) => kind === 'sum')
    .map(({ verdict, formula }) => `${verdict} ${formula.split(' ')[0]}`)
    .toSorted();

test.each([
  [
    'what is over and what is short are no parts',
    '收入13968亿元，支出13813亿元，顺差155亿元。其中，货物收入12659亿元，支出11100亿元，顺差1559亿元；服务收入1309亿元，支出2713亿元，逆差1404亿元。',
    ['ok 11100+2713', 'ok 12659+1309', 'ok 13813+155'],
  ],
  [
    'columns are measures, not units',
    '全县重点项目80项，总投资401.5亿元，年度计划110.2亿元，其中：在建项目35项，总投资210.1亿元，年度计划60.1亿元；新开工项目25项，总投资110.4亿元，年度计划38亿元；前期项目20项，总投资81亿元，年度计划12.1亿元。',
    ['ok 210.1+110.4+81', 'ok 35+25+20', 'ok 60.1+38+12.1'],
  ],
  [
    'parts whose names make a whole, whatever follows them',
    '全市进出口64.3亿元，增长3.1%。其中，出口41.7亿元，增长5.2%；进口28.9亿元，下降1.3%。机电产品出口12.4亿元。',
    ['in_doubt 41.7+28.9'],
  ],
  [
    'the parts of a second division are no parts of a part of the first',
    '全县总人口112635人。其中，城镇人口54715人，乡村人口57920人；男性人口57753人，女性人口58842人。',
    ['ok 54715+57920'],
  ],
  ['the larger ones are not all', '全市亿元以上项目302个，其中10亿元以上项目31个，50亿元以上项目7个。', []],
  [
    'what rounding leaves open',
    '全年生产总值803.36亿元，增长6.1%。其中，第一产业增加值50.12亿元，增长3%；第二产业增加值372.09亿元，增长6%；第三产业增加值381.14亿元，增长6.6%。',
    ['within_rounding 50.12+372.09+381.14'],
  ],
  [
    'a list over paragraphs',
    '四类园区共签约项目500个，签约资金1100亿元。\n产业园区签约310个，签约资金760亿元。\n农业园区签约70个，签约资金90亿元。\n旅游园区签约50个，签约资金110亿元。\n物流园区签约70个，签约资金140亿元。',
    ['ok 310+70+50+70', 'ok 760+90+110+140'],
  ],
  [
    'two partitions of one whole',
    '前三季度进出口231.4亿元，其中出口126.1亿元，进口105.3亿元。分季看，一季度71.2亿元，二季度77.9亿元，三季度82.3亿元。',
    ['ok 126.1+105.3', 'ok 71.2+77.9+82.3'],
  ],
  [
    'a twin column shows what is wrong',
    '签约项目9个，总投资30.5亿元。其中工业项目5个，总投资18.1亿元；服务业项目4个，总投资14.4亿元。',
    ['mismatch 18.1+14.4', 'ok 5+4'],
  ],
  [
    'parts that have parts of their own before the list ends',
    '全县生产总值180.4亿元。其中：第一产业增加值30.1亿元；第二产业增加值80.2亿元，其中工业增加值50.2亿元；建筑业增加值30亿元。第三产业增加值70.1亿元。',
    ['ok 30.1+80.2+70.1', 'ok 50.2+30'],
  ],
  [
    'what a row is of stands with its first figure',
    '本月到位资金25.41亿元。新建项目82个，本月到位资金6.64亿元；续建项目194个，本月到位资金17.77亿元。',
    ['mismatch 6.64+17.77'],
  ],
  [
    'a partial list that one slip would close',
    '完成投资223.7亿元。其中，水利完成投资140.6亿元，电力完成投资64.2亿元，交通完成投资18.3亿元。',
    ['in_doubt 140.6+64.2+18.3'],
  ],
  [
    'two figures behind a third are no parts of it',
    '新引进50亿元及以上项目5个、10亿—50亿元项目49个。列入重大项目137个。世界500强企业投资项目15个，中国500强企业投资项目21个。',
    [],
  ],
  ['a list said to be partial', '新签约项目30个，主要有东河县12个、西山县10个、南平区5个。', []],
  ['unlike counts', '新建公园9座，新增公交线路14条，改造小区11个。全年打造旅游线路34条。', []],
])('%s', (_, text, expected) => {
  expect(sums(text)).toEqual(expected);
});

test('a part beside the whole of its twin is not the whole of its own list', () => {
  const text = '三个小组外出招商22次、拜访企业2240家，其中甲组7次、712家；乙组8次、817家；丙组7次、709家。';
  const wrong = checkText(text).claims.filter(({ verdict }) => verdict === 'mismatch');
  expect(wrong.map((claim) => [claim.text, claim.suggestion])).toEqual([['2240家', '2238家']]);
});
