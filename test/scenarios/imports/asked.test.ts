// What neither head nor title tells is asked, each once; the file sent again asks nothing.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type City, openCity } from '../samples/city.ts';
import { comesToItsEnd } from './comesToItsEnd.ts';
import type { Kind } from './kinds.test-data.ts';

const askedKinds: readonly Kind[] = [
  {
    name: 'a list of projects that may be of any stage, whose day its title has',
    lines: [
      '2023年5月重点招商引资项目情况表',
      '县市区,项目名称,投资方,总投资（亿元）,建设内容',
      '临清市,曲轴毛坯项目,宁波曲轴锻造有限公司,2.1,锻造生产线两条',
      '莘县,木耳菌棒项目,牡丹江菌业有限公司,1.2,菌棒车间',
    ],
    form: 'leads',
    doubts: ['field_not_offered'],
    answers: [
      ['form_open', 'leads'],
      ['report_day', 'title'],
    ],
    becomes: [
      '3 new 企业信息 宁波曲轴锻造有限公司；项目信息 曲轴毛坯项目',
      '4 new 企业信息 牡丹江菌业有限公司；项目信息 木耳菌棒项目',
    ],
  },
  {
    name: 'a title that names two steps over a head that has the day of neither',
    lines: [
      '2023年5月新签约、新开工项目情况表',
      '县市区,项目名称,投资方,总投资（亿元）,备注',
      '临清市,曲轴毛坯项目,宁波曲轴锻造有限公司,2.1,',
    ],
    form: 'started',
    doubts: ['field_not_offered'],
    answers: [
      ['form_open', 'started'],
      ['report_day', 'title'],
    ],
    becomes: ['3 new 开工 2023年5月'],
  },
  {
    name: 'what is meant to be signed is no list of signings, and nothing but the name of the file says what it is',
    file: '2023年5月拟签约项目.csv',
    lines: ['附件1', '县市区,项目名称,投资方,总投资（亿元）', '临清市,连杆毛坯项目,宁波曲轴锻造有限公司,0.6'],
    form: 'leads',
    doubts: ['field_not_offered'],
    answers: [['report_day', 'title']],
    becomes: ['3 new 项目信息 连杆毛坯项目'],
  },
  {
    name: 'what has not begun is no list of starts',
    lines: [
      '已签约未开工项目清单',
      '县市区,项目名称,投资方,总投资（亿元）,签约时间,未开工原因',
      '临清市,飞轮毛坯项目,宁波曲轴锻造有限公司,0.8,2023-04-08,土地手续未办结',
    ],
    form: 'signed',
    answers: [],
    becomes: ['3 new 项目信息 飞轮毛坯项目；签约 2023-04-08'],
  },
];

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

/** In their order: a later table speaks of projects of an earlier one. */
test.each(askedKinds)('$name', async (kind) => {
  expect(await comesToItsEnd(city, kind)).toBe(kind.becomes.length);
});
