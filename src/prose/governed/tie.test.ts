// Which governed figure, place, industry and period the figures of a text are tied to.
import { expect, test } from 'vitest';
import type { Vocabulary } from './governed.ts';
import { readForLedger } from './ledgerClaims.ts';

const counts = { dimensions: ['things', 'deals'] };
const money = { dimensions: ['money'] };
const vocabulary: Vocabulary = {
  own: ['聊城市', '聊城'],
  figures: [
    { id: 'new', name: '新引进过亿元项目', ...counts },
    { id: 'new_money', name: '新引进过亿元项目计划投资额', ...money },
    { id: 'new_made', name: '新引进过亿元制造业项目', ...counts },
    { id: 'started', name: '新开工项目', ...counts },
    { id: 'major', name: '重大招商引资项目', ...counts },
    { id: 'funds', name: '招商引资到位资金', ...money },
    { id: 'funds_made', name: '制造业到位资金', ...money },
  ],
  places: [
    { id: 'gaotang', names: ['高唐县', '高唐'] },
    { id: 'guan', names: ['冠县'] },
  ],
  industries: [{ id: 'C', names: ['制造业'] }],
  elsewhere: new Set(['唐县', '德州市', '四川省', '双流区', '延边朝鲜族自治州']),
};
/** The same ledger of a region of another kind. */
const named = (...own: string[]): Vocabulary => ({ ...vocabulary, own });
const prefecture = named('溪南土家族苗族自治州', '溪南州');
const county = named('溪东县', '溪东');

test.each<readonly [string, string, readonly string[]]>([
  ['a county', '2023年，冠县新引进过亿元项目12个。', ['12 new guan']],
  ['a name that ends like a place elsewhere', '2023年，高唐县新引进过亿元项目12个。', ['12 new gaotang']],
  ['a place elsewhere', '2023年，德州市新引进过亿元项目12个。', []],
  [
    'a figure with a name of its own takes no industry from the one before',
    '2023年，新签约亿元以上制造业项目12个，新签约亿元以上项目15个，实际到位资金3亿元。',
    ['12 new_made', '15 new', '3 funds'],
  ],
  [
    'what stands over the sentence is of all its figures',
    '制造业方面，新引进过亿元项目12个，到位资金3亿元。',
    ['12 new C', '3 funds C'],
  ],
  [
    'what goes on is of the figure before',
    '其中制造业新引进过亿元项目12个、计划投资额30亿元。',
    ['12 new C', '30 new_money C'],
  ],
  ['a qualifier that no figure has', '2023年，基础设施项目12个，总投资16.6亿元。', []],
  ['a level that no figure has', '2023年，县级重点新开工项目12个。', []],
  ...['据统计', '经初步统计', '据不完全统计', '经市统计局核算', '初步汇总', '最新数据显示', '各个县', '各市区'].map(
    (words) => [`${words}: narrows nothing`, `2023年，${words}新引进过亿元项目12个。`, ['12 new']] as const,
  ),
  ['a qualifier beside where it comes from', '2023年，据统计局核算县级重点新开工项目12个。', []],
  ['projects that were started together', '全市集中开工项目70个，总投资86.1亿元。', []],
  ['a draft of another city', '溪州市2023年招商引资情况通报\n2023年，全市新引进过亿元项目12个。', []],
  ['a city that stands at the head without its ending', '德州一季度签约情况。全市新引进过亿元项目12个。', []],
  ['a county that stands at the head', '溪阳县上半年招商引资情况。新引进过亿元项目12个。', []],
  ['a government of another city', '在溪州市委、市政府领导下，新引进过亿元项目12个。', []],
  ['a province', '四川省招商引资情况。2023年，新引进过亿元项目12个。', []],
  ['a prefecture elsewhere', '延边朝鲜族自治州通报\n2023年新引进过亿元项目12个。', []],
  ['another whole', '截至目前全省新引进过亿元项目12个。', []],
  ['a whole to be compared with', '2023年，新引进过亿元项目12个，总量居全省第3位。', ['12 new']],
  ['a rank that begins its clause', '2023年新引进过亿元项目12个，全省第3。', ['12 new']],
  ['a province that is compared with', '增速高于全省平均水平。2023年新引进过亿元项目12个。', ['12 new']],
  ['parts that are counted off', '各个县狠抓招商，2023年新引进过亿元项目12个。', ['12 new']],
  ['brothers', '兄弟市奋勇争先。2023年新引进过亿元项目12个。', ['12 new']],
  ['a city of another ending that was gone to', '赴德州市招商成效明显。2023年，新引进过亿元项目12个。', ['12 new']],
  ['a city that was gone to', '赴德州招商成效明显。2023年，全市新引进过亿元项目12个。', ['12 new']],
  ['a start is no signing, whatever else it shares', '2023年，全市开工建设项目12个。', ['12 started']],
])('%s', (_, text, expected) => {
  expect(tied(text, vocabulary)).toEqual(expected);
});

test.each([
  ['its own whole', prefecture, '2023年，全州新引进过亿元项目12个。', ['12 new']],
  ['a county its own whole', county, '2023年，全县新引进过亿元项目12个。', ['12 new']],
  ['its own whole beside a rank', prefecture, '全州新引进过亿元项目12个，居全省第3位。', ['12 new']],
  ['the whole of a city', prefecture, '2023年，全市新引进过亿元项目12个。', []],
  ['the whole of a prefecture', vocabulary, '2023年，全州新引进过亿元项目12个。', []],
  ['the whole of a city, of a county', county, '2023年，全市新引进过亿元项目12个。', []],
])('of another kind of region: %s', (_, words, text, expected) => {
  expect(tied(text, words)).toEqual(expected);
});

/** Figure, place and industry of each number that is tied. */
function tied(text: string, words: Vocabulary): string[] {
  return readForLedger(text, words).questions.map(({ quantity, figure, place, industry }) =>
    [[...text.matchAll(/\d+(?=[个亿]元?)/g)][quantity]?.[0] ?? quantity, figure, place, industry]
      .filter((word) => word !== '')
      .join(' '),
  );
}
