// Writes bulletins from random figures in many phrasings, every figure of them right, and says which figures settle
// which: so that errors can be planted where arithmetic decides.
import { chanceOf } from '../../src/demo/chance.ts';
import { fixed, share, split, Writer } from './writer.ts';

export interface Bulletin {
  readonly text: string;
  /** Places of figures that another figure of the text settles, number without unit. */
  readonly settled: readonly { readonly start: number; readonly end: number }[];
}

const counties = [
  '东河区',
  '西山县',
  '南平市',
  '北岭县',
  '临江县',
  '望海县',
  '清源区',
  '安丰县',
  '长桥县',
  '高新区',
  '经开区',
];
const lines = ['新材料', '装备制造', '生物医药', '电子信息', '食品加工', '现代物流'];
const places = ['全市', '我市', '全县', '某市', '开发区'];
const periods = ['2024年', '今年1-9月', '2023年上半年', '1—10月份', '2022年前三季度', '截至6月底,'];

export function writeBulletin(seed: string): Bulletin {
  const chance = chanceOf(seed);
  const writer = new Writer(chance);
  const count = chance.int(40, 900);
  const amount = chance.int(20_000, 400_000);
  const noun = writer.pick('项目', '亿元以上项目', '招商引资项目');
  const verb = writer.pick('新签约', '新引进', '签约');
  const money = writer.pick('总投资', '计划总投资', '投资总额', '合同投资');
  headline(writer, { count, amount, noun, verb, money });
  const sections = chance.shuffled([
    byCounty,
    byBranch,
    byLine,
    started,
    funds,
    tiers,
    average,
    grown,
    outings,
    unsettled,
  ]);
  for (const section of sections.slice(0, chance.int(4, 8))) {
    section(writer, { count, amount, noun, verb, money });
    writer.say(writer.pick('', '', '\n'));
  }
  return { text: writer.text, settled: writer.settled };
}

interface Facts {
  readonly count: number;
  readonly amount: number;
  readonly noun: string;
  readonly verb: string;
  readonly money: string;
}

function headline(writer: Writer, { count, amount, noun, verb, money }: Facts): void {
  writer.say(
    `${writer.pick(...periods)}${writer.pick(...places)}${verb}${noun}{}个，${money}{}亿元`,
    count,
    fixed(amount),
  );
  if (writer.chance.yes(0.3)) writer.say('，同比增长{}%', writer.chance.int(3, 60));
  const [part = 1, rest = 1] = split(writer.chance, count, 2);
  const [partAmount = 1] = split(writer.chance, amount, 2);
  const decimals = writer.chance.int(1, 2);
  const own = writer.pick('制造业项目', '工业项目', '战略性新兴产业项目');
  const p = share(part, count, decimals);
  const q = share(partAmount, amount, decimals);
  if (writer.chance.yes(0.5)) {
    const words = writer.pick(
      '，占比分别为{!}%、{!}%',
      '，占比分别达到{!}%和{!}%',
      '，分别占{!}%、{!}%',
      '，分别占项目总数和投资总额的{!}%和{!}%',
      '，分别占全部签约项目总数的{!}%和总投资的{!}%',
    );
    writer.say(`，其中，${own}{!}个，${money}{!}亿元${words}。`, part, fixed(partAmount), p, q);
  } else if (writer.pick(true, false))
    writer.say(`。其中${own}{!}个、占比{!}%，${money}{!}亿元、占比{!}%。`, part, p, fixed(partAmount), q);
  else
    writer.say(
      `。${own}{!}个，占${writer.pick('项目总数', '全部项目', '签约项目总数', '总数')}的{!}%；其余项目{}个。`,
      part,
      p,
      rest,
    );
}

function byCounty(writer: Writer, { count, noun, verb }: Facts): void {
  const names = writer.chance.shuffled(counties).slice(0, writer.chance.int(4, 8));
  const total = Math.max(count, names.length * 3);
  const parts = split(writer.chance, total, names.length);
  const other = writer.pick('亿元以上工业项目', '3000万元以上项目', '“四上”企业投资项目');
  writer.say(
    writer.pick(
      `${verb}${other}{!}个，分别为：`,
      `全部${other}{!}个，分别是：`,
      `${verb}${noun}中，${other}共{!}个，分县区看，分别为：`,
    ),
    total,
  );
  const mark = writer.pick('、', '，');
  names.forEach((name, at) => writer.say(`${at > 0 ? mark : ''}${name}{!}个`, parts[at] ?? 0));
  writer.say('。');
}

function byBranch(writer: Writer, { count, amount, noun, money }: Facts): void {
  const names = writer.pick(
    ['工业', '农业', '服务业'],
    ['第一产业', '第二产业', '第三产业'],
    ['制造业', '服务业', '其他'],
  );
  const counts = split(writer.chance, count, 3);
  const amounts = split(writer.chance, amount, 3);
  const withShares = writer.chance.yes(0.5);
  writer.say(writer.pick(`从产业看，{}个${noun}中，`, `按产业分，{}个项目中，`), count);
  names.forEach((name, at) => {
    writer.say(`${at > 0 ? '；' : ''}${name}项目{!}个，${money}{!}亿元`, counts[at] ?? 0, fixed(amounts[at] ?? 0));
    if (withShares) writer.say('，占比{!}%', share(amounts[at] ?? 0, amount, 2));
  });
  writer.say('。');
}

function byLine(writer: Writer, { count }: Facts): void {
  const names = writer.chance.shuffled(lines).slice(0, 3);
  const parts = split(writer.chance, count, 5);
  writer.say(`${writer.pick('主要产业中', '重点产业链中')}，`);
  names.forEach((name, at) => writer.say(`${at > 0 ? '、' : ''}${name}{}个`, parts[at] ?? 0));
  writer.say('等。');
}

function started(writer: Writer, { count }: Facts): void {
  const begun = writer.chance.int(Math.ceil(count / 4), count);
  const rate = share(begun, count, 1);
  writer.say(
    writer.pick(
      '签约项目{}个，已开工{!}个，开工率{!}%。',
      '{}个签约项目中，已有{!}个开工建设，开工率达{!}%。',
      '签约项目{}个；开工项目{!}个，项目开工率为{!}%。',
    ),
    count,
    begun,
    rate,
  );
}

function funds(writer: Writer): void {
  const arrived = writer.chance.int(5_000, 90_000);
  const plan = writer.chance.int(50, 900) * 100;
  const done = share(arrived, plan, writer.chance.int(1, 2));
  writer.say(
    writer.pick(
      '全市到位资金{!}亿元，完成年度目标任务{!}亿元的{!}%',
      '招商引资到位资金{!}亿元，完成全年目标{!}亿元的{!}%',
      '实际到位资金{!}亿元，占年度任务{!}亿元的{!}%',
    ),
    fixed(arrived),
    plan / 100,
    done,
  );
  if (writer.chance.yes(0.4)) writer.say('，同比增长{}%', (writer.chance.int(10, 500) / 10).toFixed(1));
  const [part = 1] = split(writer.chance, arrived, 2);
  writer.say(
    writer.pick(
      '，其中，制造业到位资金{!}亿元，占比{!}%。',
      '。其中省外资金{!}亿元，占{!}%。',
      '，其中制造业到位资金{!}亿元，占全部到位资金的{!}%。',
    ),
    fixed(part),
    share(part, arrived, 2),
  );
}

function tiers(writer: Writer, { count, noun }: Facts): void {
  const [a = 1, b = 1, c = 1, d = 1] = split(writer.chance, count, 4);
  const big = a + b + c;
  writer.say(
    `{}个${writer.pick('', '新签约')}${noun === '项目' ? noun : '项目'}中，10亿元以上项目{!}个，占比{!}%；50亿元以上的项目{!}个，占比为{!}%；其余{}个。`,
    count,
    big,
    share(big, count, 1),
    a,
    share(a, count, 1),
    d,
  );
}

function average(writer: Writer): void {
  const count = writer.chance.int(20, 300);
  const amount = writer.chance.int(10_000, 300_000);
  writer.say(
    writer.pick(
      '现场集中签约项目{!}个，投资额{!}亿元，平均投资额{!}亿元。',
      '集中开工项目{!}个、总投资{!}亿元，平均每个项目投资{!}亿元。',
    ),
    count,
    fixed(amount),
    share(amount, count * 10_000, 2),
  );
}

function grown(writer: Writer): void {
  const base = writer.chance.int(5_000, 50_000);
  const now = base + writer.chance.int(300, 30_000);
  const rate = share(now - base, base, 1);
  if (writer.chance.yes(0.5))
    writer.say('固定资产投资{!}亿元，上年同期为{!}亿元，同比增长{!}%。', fixed(now), fixed(base), rate);
  else writer.say('固定资产投资由去年同期的{!}亿元增加到{!}亿元，增长{!}%。', fixed(base), fixed(now), rate);
}

function outings(writer: Writer): void {
  writer.say(
    '党政主要领导外出招商{}批次，拜访企业{}余家，洽谈项目{}个，现场签约{}个。',
    writer.chance.int(10, 200),
    writer.chance.int(2, 90) * 10,
    writer.chance.int(20, 400),
    writer.chance.int(3, 19),
  );
}

/** What nothing in the text settles. */
function unsettled(writer: Writer): void {
  writer.say(
    writer.pick(
      '经开区工业投资占比{}%，税收增长{}%。',
      '规模以上工业增加值占比达{}%，投产率{}%。',
      '战新产业产值占规上工业的{}%，同比提高{}个百分点。',
      '桃源镇、震泽镇分别完成年度计划的{}%和{}%。',
    ),
    (writer.chance.int(100, 990) / 10).toFixed(1),
    (writer.chance.int(10, 300) / 10).toFixed(1),
  );
}
