// What each answer makes of the rows that it was given for, on the real engine.
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { city, cityForEachTest, counts } from '../../../../test/fixture/importing.ts';
import { must } from '../../../../test/fixture/must.ts';
import { officeId } from '../../../../test/fixture/smallCity.ts';
import { isWaitedFor } from '../../../domain/imports/doubts.ts';
import { workbookBytes } from '../../../sheets/testWorkbook.ts';
import { applyImport } from '../apply.ts';
import { previewImport } from '../preview.ts';
import { readImport } from '../read.ts';
import { answerDoubts } from './answerDoubts.ts';

cityForEachTest();

const signedHead = '报送单位,项目名称,外来投资方,总投资额（亿元）,行业类别,签约时间';
const noOffice = '项目名称,外来投资方,总投资额（亿元）,行业类别,签约时间';

async function preview(file: string | Buffer, fileName = '表.csv', from = '371500'): Promise<string> {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  return (await previewImport(city.store, city.enterer, { fileName, bytes, officeId: officeId(from) })).id;
}
const readingOf = async (importId: string) => (await readImport(city.store, city.enterer, importId)).reading;
const openOf = async (importId: string) =>
  ((await readingOf(importId)).doubts ?? []).filter((one) => one.answer === undefined && isWaitedFor(one.kind));
const asked = async (importId: string) => (await openOf(importId)).map(({ kind }) => kind);
async function answer(importId: string, answered: string): Promise<void> {
  const open = must((await openOf(importId))[0]);
  await answerDoubts(city.store, city.enterer, { importId, answers: [{ doubt: open.key, answer: answered }] });
}
async function written(file: string | Buffer, ...answers: string[]): Promise<void> {
  const id = await preview(file);
  for (const one of answers) await answer(id, one);
  await applyImport(city.store, city.enterer, { importId: id, key: uuidv7(), undecided: 'import' });
}
/** Name, office, amount in 万元, day of signing. */
const signings = async () =>
  (
    await city.store.pool.pg.query<{ line: string }>(
      `select concat_ws(' ', p.name, o.code, coalesce((p.investment_fen / 1000000)::text, '-'), e.occurred_on) as line
        from project_current p join office o on o.city_code = p.city_code and o.id = p.office_id
        join milestone m on m.city_code = p.city_code and m.project_id = p.project_id
        join entry e on e.city_code = m.city_code and e.id = m.entry_id order by p.name, e.recorded_at`,
    )
  ).rows.map(({ line }) => line);

interface Case {
  readonly file: string | Buffer;
  /** The city where it is not said. */
  readonly from?: string;
  readonly name?: string;
  readonly kind: string;
  readonly answer: string;
  readonly signings: readonly string[];
}

const inCells = (
  rows: readonly (readonly (string | number)[])[],
  more: { merges?: string[]; styles?: string; style?: string } = {},
) => {
  const cell = (value: string | number, ref: string) =>
    typeof value === 'number'
      ? `<c r="${ref}" ${ref.startsWith('D') ? (more.style ?? '') : ''}><v>${value}</v></c>`
      : `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const xml = rows.map(
    (row, n) =>
      `<row r="${n + 1}">${row.map((one, at) => (one === '' ? '' : cell(one, `${'ABCDEF'[at]}${n + 1}`))).join('')}</row>`,
  );
  return workbookBytes({
    rows: xml.join(''),
    ...(more.merges ? { merges: more.merges } : {}),
    ...(more.styles ? { styles: more.styles } : {}),
  });
};
const cells = (name: string, amount: string | number, day = '2023-05-01') => [
  '临清市',
  name,
  `${name}公司`,
  amount,
  'C33',
  day,
];
const inWan = signedHead.replace('亿元', '万元').split(',');
const format =
  '<numFmts><numFmt numFmtId="200" formatCode="0.00&quot;亿元&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs>';

const twoYears = ['2022年结转及2023年新签约', signedHead, '临清市,甲项目,甲科技公司,1,C33,5月8日'].join('\n');
const large = [
  signedHead,
  '临清市,甲项目,甲科技公司,1.2,C33,2023-05-01',
  '临清市,乙项目,乙科技公司,2.4,C33,2023-05-01',
  '临清市,丙项目,丙科技公司,52000,C33,2023-05-01',
].join('\n');
const groups = [
  '各县市区签约项目',
  noOffice,
  '一、临清市（1个）',
  '甲项目,甲科技公司,1,C33,2023-05-01',
  '二、东阿县（1个）',
  '乙项目,乙科技公司,1,C33,2023-05-01',
].join('\n');
const reporter = ['填报单位：东阿县（盖章）', noOffice, '甲项目,甲科技公司,1,C33,2023-05-01'].join('\n');
const alias = [signedHead, '临清市人民政府,甲项目,甲科技公司,1,C33,2023-05-01'].join('\n');
const plan = [
  `${signedHead},备注`,
  '临清市,甲项目,甲科技公司,1,C33,2023-05-01,拟签约',
  '临清市,乙项目,乙科技公司,1,C33,2023-05-01,',
].join('\n');
const lines = [
  '单位：亿元',
  signedHead.replace('（亿元）', ''),
  '临清市,甲项目,甲科技公司,1,C33,2023-05-01',
  '单位：万元',
  '临清市,乙项目,乙科技公司,80,C33,2023-05-01',
].join('\n');

describe('an answer is what the rows become', () => {
  test.each<[string, Case]>([
    [
      'the year of the title’s first half',
      { file: twoYears, kind: 'year_open', answer: 'title', signings: ['甲项目 371581 10000 2022-05-08'] },
    ],
    [
      'the year of its second half',
      { file: twoYears, kind: 'year_open', answer: 'title2', signings: ['甲项目 371581 10000 2023-05-08'] },
    ],
    [
      'a large amount in the unit of the others',
      {
        file: large,
        kind: 'magnitude',
        answer: 'other_unit',
        signings: [
          '丙项目 371581 52000 2023-05-01',
          '乙项目 371581 24000 2023-05-01',
          '甲项目 371581 12000 2023-05-01',
        ],
      },
    ],
    [
      'a large amount as it stands',
      {
        file: large,
        kind: 'magnitude',
        answer: 'as_written',
        signings: [
          '丙项目 371581 520000000 2023-05-01',
          '乙项目 371581 24000 2023-05-01',
          '甲项目 371581 12000 2023-05-01',
        ],
      },
    ],
    [
      'the offices that lines over groups name',
      {
        file: groups,
        kind: 'office_named',
        answer: 'named',
        signings: ['乙项目 371524 10000 2023-05-01', '甲项目 371581 10000 2023-05-01'],
      },
    ],
    [
      'groups of the sender itself',
      {
        file: groups,
        kind: 'office_named',
        answer: 'sender',
        signings: ['乙项目 371500 10000 2023-05-01', '甲项目 371500 10000 2023-05-01'],
      },
    ],
    [
      'the office that reports',
      { file: reporter, kind: 'office_named', answer: 'named', signings: ['甲项目 371524 10000 2023-05-01'] },
    ],
    [
      'an office written otherwise',
      { file: alias, kind: 'office_word', answer: '371581', signings: ['甲项目 371581 10000 2023-05-01'] },
    ],
    ['a plan', { file: plan, kind: 'planned', answer: 'plan', signings: ['乙项目 371581 10000 2023-05-01'] }],
    [
      'a plan that was carried out',
      {
        file: plan,
        kind: 'planned',
        answer: 'done',
        signings: ['乙项目 371581 10000 2023-05-01', '甲项目 371581 10000 2023-05-01'],
      },
    ],
    [
      'the unit of the line',
      {
        file: lines,
        kind: 'unit_changes',
        answer: 'line',
        signings: ['乙项目 371581 80 2023-05-01', '甲项目 371581 10000 2023-05-01'],
      },
    ],
    [
      'the unit of the head',
      {
        file: lines,
        kind: 'unit_changes',
        answer: 'head',
        signings: ['乙项目 371581 800000 2023-05-01', '甲项目 371581 10000 2023-05-01'],
      },
    ],
    [
      'an amount of the rows together',
      {
        file: inCells([inWan, cells('甲项目', 6000), cells('乙项目', '')], { merges: ['D2:D3'] }),
        kind: 'merged_amount',
        answer: 'once',
        signings: ['乙项目 371581 - 2023-05-01', '甲项目 371581 6000 2023-05-01'],
      },
    ],
    [
      'an amount of each row',
      {
        file: inCells([inWan, cells('甲项目', 6000), cells('乙项目', '')], { merges: ['D2:D3'] }),
        kind: 'merged_amount',
        answer: 'each',
        signings: ['乙项目 371581 6000 2023-05-01', '甲项目 371581 6000 2023-05-01'],
      },
    ],
    [
      'a year that nothing says, written by hand',
      {
        file: [signedHead, '临清市,甲项目,甲科技公司,1,C33,5月8日'].join('\n'),
        kind: 'year_open',
        answer: '2021',
        signings: ['甲项目 371581 10000 2021-05-08'],
      },
    ],
    [
      'the year that the name of the file says',
      {
        file: inCells([signedHead.split(','), cells('甲项目', 1, '5月8日')]),
        name: '2022年签约.xlsx',
        kind: 'year_open',
        answer: 'file',
        signings: ['甲项目 371581 10000 2022-05-08'],
      },
    ],
    [
      'a month of which the title alone tells',
      {
        file: ['2023年5月新签约项目', '报送单位,项目名称,投资方,总投资（亿元）', '临清市,甲项目,甲科技公司,1'].join(
          '\n',
        ),
        kind: 'report_day',
        answer: 'title',
        signings: ['甲项目 371581 10000 2023-05-31'],
      },
    ],
    [
      'bureaus of a county in its file',
      {
        file: [signedHead, '工信局,甲项目,甲科技公司,1,C33,2023-05-01', '城关街道,乙项目,乙公司,1,C33,2023-05-01'].join(
          '\n',
        ),
        from: '371524',
        kind: 'office_own',
        answer: 'own',
        signings: ['乙项目 371524 10000 2023-05-01', '甲项目 371524 10000 2023-05-01'],
      },
    ],
    [
      'a project that the ledger lacks',
      {
        file: ['项目名称,投资方,总投资（亿元）,开工时间', '甲项目,甲科技公司,1,2023-05-01'].join('\n'),
        kind: 'project_founded',
        answer: 'found',
        signings: ['甲项目 371500 10000 2023-05-01'],
      },
    ],
    [
      'the unit that the cell shows',
      {
        file: inCells([inWan, cells('甲项目', 1.2)], { styles: format, style: 's="1"' }),
        kind: 'format_unit',
        answer: 'shown',
        signings: ['甲项目 371581 12000 2023-05-01'],
      },
    ],
    [
      'the unit that the head says',
      {
        file: inCells([inWan, cells('甲项目', 1200)], { styles: format, style: 's="1"' }),
        kind: 'format_unit',
        answer: 'head',
        signings: ['甲项目 371581 1200 2023-05-01'],
      },
    ],
  ])('%s', async (_, { file, from, name, kind, answer: given, signings: expected }) => {
    const id = await preview(file, name, from);
    expect(await asked(id)).toEqual([kind]);
    await answer(id, given);
    expect(await asked(id)).toEqual([]);
    await applyImport(city.store, city.enterer, { importId: id, key: uuidv7(), undecided: 'import' });
    expect(await signings()).toEqual(expected);
  });
});

test('a word for an office is learnt under any heading', async () => {
  await written(alias, '371581');
  const other = await preview([`${signedHead},备注`, '临清市人民政府,乙项目,乙科技公司,1,C33,2023-05-01,'].join('\n'));
  expect(await asked(other)).toEqual([]);
  expect((await readingOf(other)).counts).toEqual(counts({ new: 1 }));
});

test('a magnitude is asked again with each file', async () => {
  await written(large, 'other_unit');
  expect(await asked(await preview(large.replaceAll('项目', '工程')))).toContain('magnitude');
});

test('an investor written otherwise is one firm, or another', async () => {
  await written([signedHead, '临清市,甲项目,宁波恒昱轴承股份有限公司,1,C33,2023-05-01'].join('\n'));
  const file = [signedHead, '临清市,甲项目,恒昱轴承,1,C33,2023-05-01'].join('\n');
  const id = await preview(file);
  expect(await asked(id)).toEqual(['firm_spelled']);
  await answer(id, 'same');
  expect((await readingOf(id)).counts).toEqual(counts({ unchanged: 1 }));
  await answerDoubts(city.store, city.enterer, {
    importId: id,
    answers: [{ doubt: must((await readingOf(id)).doubts?.[0]).key, answer: 'other' }],
  });
  expect((await readingOf(id)).counts).toEqual(counts({ changed: 1 }));
  // A firm of another name is a change that nobody has to be asked about.
  const others = await preview([signedHead, '临清市,甲项目,青岛岚崧物流集团有限公司,1,C33,2023-05-01'].join('\n'));
  expect(await asked(others)).toEqual([]);
});

test('rows of the last file that this one has not are asked about where it repeats the others', async () => {
  const rows = ['甲', '乙', '丙'].map((name) => `临清市,${name}项目,${name}公司,1,C33,2023-05-01`);
  await written([signedHead, ...rows].join('\n'));
  const next = await preview([signedHead, ...rows.slice(1), '临清市,丁项目,丁公司,1,C33,2023-06-01'].join('\n'));
  expect((await readingOf(next)).doubts).toMatchObject([{ kind: 'rows_gone', rows: 1, read: [{ text: '甲项目' }] }]);
  await answer(next, 'keep');
  await applyImport(city.store, city.enterer, { importId: next, key: uuidv7(), undecided: 'import' });
  // What is new alone: nothing is asked.
  const fresh = await preview([signedHead, '临清市,戊项目,戊公司,1,C33,2023-06-01'].join('\n'));
  expect(await asked(fresh)).toEqual([]);
  const more = ['临清市,丁项目,丁公司,1,C33,2023-06-01', '临清市,己项目,己公司,1,C33,2023-07-01'];
  await written([signedHead, ...rows.slice(2), ...more].join('\n'), 'only_new');
  expect(await asked(await preview([signedHead, ...rows.slice(2), ...more.slice(0, 1)].join('\n')))).toEqual([]);
});

test('an arrival on two sheets is recorded once, or twice', async () => {
  await written([signedHead, '东阿县,甲项目,甲公司,1,C33,2023-05-01'].join('\n'));
  const head = '单位,项目名称,到位时间,到位资金（万元）';
  const row = '东阿县,甲项目,2023-05-09,500';
  const twice = await preview(
    [head, row, '', '', '到位资金', head.replace('（万元）', '(万元)').replace('单位,', '县市区,'), row].join('\n'),
  );
  expect(await asked(twice)).toEqual(['repeated_arrival']);
  await answer(twice, 'skip');
  expect((await readingOf(twice)).counts).toEqual(counts({ new: 1, skipped: 1 }));
  // Twice in one table they are two: nobody copies a row by chance into the list that has it.
  expect(await asked(await preview([head, row, row].join('\n')))).toEqual([]);
});

test.each([
  [
    'an amount that is none, in a list of talks',
    [
      '在谈项目',
      '项目名称,投资方,意向投资额（亿元）,登记时间',
      '甲项目,甲公司,1-2,2023-05-01',
      '乙项目,乙公司,3,2023-05-01',
    ],
    'cell_left',
  ],
  [
    'land that is none, in a list of signings',
    [
      '签约项目',
      '项目名称,投资方,总投资（亿元）,用地（亩）,签约时间',
      '甲项目,甲公司,1,租厂房,2023-05-01',
      '乙项目,乙公司,3,20,2023-05-01',
    ],
    'cell_left',
  ],
  [
    'a count that is none, in a list of activities',
    ['招商活动', '活动名称,活动日期,参会企业数', '对接会,2023-05-01,多家', '推介会,2023-05-03,30'],
    'cell_left',
  ],
  [
    'a third of a month, in a list of outings',
    ['外出招商', '姓名,外出时间,目的地', '张三,2023年5月中旬,上海', '李四,2023年5月3日-5日,北京'],
    'day_span',
  ],
])('%s leaves out its row, where it is said so', async (_, file, kind) => {
  const id = await preview(file.join('\n'));
  expect(await asked(id)).toEqual([kind]);
  await answer(id, 'skip');
  expect((await readingOf(id)).counts).toEqual(counts({ new: 1, skipped: 1 }));
});

test('a measure that is none, in a column that need not be filled, is left empty and costs no row', async () => {
  const head = '报送单位,项目名称,外来投资方,总投资额（亿元）,用地（亩）,签约时间';
  const rows = ['甲项目,甲公司,1,租赁标准厂房', '乙项目,乙公司,1,20'];
  await written([head, ...rows.map((row) => `东阿县,${row},2023-05-01`)].join('\n'), 'leave');
  const { rows: land } = await city.store.pool.pg.query<{ line: string }>(
    "select concat_ws(' ', name, land_mu) as line from project_version order by land_mu",
  );
  expect(land.map(({ line }) => line)).toEqual(['乙项目 20.00', '甲项目']);
  // What has to be filled is refused as before.
  const bad = await preview([head, '东阿县,丙项目,丙公司,面议后定,20,2023-05-01'].join('\n'));
  expect((await readingOf(bad)).counts).toEqual(counts({ refused: 1 }));
});

test('a title that says no rank is asked, each by itself, and the title of a county’s chief says it', async () => {
  const file = [
    '单位,带队领导,职务,外出时间,招商地点',
    '东阿县,王一,县长,2023-05-03,上海',
    '东阿县,王二,县招商中心主任,2023-05-04,北京',
    '东阿县,王三,,2023-05-05,天津',
  ].join('\n');
  const id = await preview(['外出招商', file].join('\n'));
  expect(await asked(id)).toEqual(['rank_open', 'rank_open']);
  expect((await openOf(id)).map(({ read }) => read.map(({ text }) => text))).toEqual([
    ['县招商中心主任'],
    ['带队领导'],
  ]);
  await answer(id, 'department_head');
  expect(await asked(id)).toEqual(['rank_open']);
  await answer(id, 'county_leader');
  await applyImport(city.store, city.enterer, { importId: id, key: uuidv7() });
  const { rows } = await city.store.pool.pg.query<{ line: string }>(
    "select concat_ws(' ', o.destination, m.rank) as line from outing o join outing_member m on m.entry_id = o.entry_id order by m.rank, o.destination",
  );
  expect(rows.map(({ line }) => line).toSorted()).toEqual(
    ['上海 county_chief', '北京 department_head', '天津 county_leader'].toSorted(),
  );
  // Another month asks nothing of the same titles, and of a new one it does.
  expect(await asked(await preview(['外出招商', file.replace('王二', '王五')].join('\n')))).toEqual([]);
  const other = ['外出招商', file.replace('县招商中心主任', '包联负责人')].join('\n');
  expect(await asked(await preview(other))).toEqual(['rank_open']);
});

describe('an industry that nobody has said', () => {
  const head = '报送单位,项目名称,外来投资方,总投资额（亿元）,产业类别,签约时间';
  const file = (...rows: string[]) => [head, ...rows.map((row, n) => `东阿县,${row},2023-05-0${n + 1}`)].join('\n');
  const offered = async (importId: string) =>
    ((await readingOf(importId)).doubts ?? []).filter(({ kind }) => !isWaitedFor(kind));
  const industries = async () =>
    (
      await city.store.pool.pg.query<{ line: string }>(
        "select concat_ws(' ', name, industry_code) as line from project_current order by name",
      )
    ).rows.map(({ line }) => line);
  const rows = ['滚动轴承项目,甲公司,1,', '乙项目,乙公司,1,轮胎', '丙项目,丙公司,1,'];

  test('is offered by the word that stands there or the name, and nothing waits for the answer', async () => {
    const id = await preview(file(...rows));
    const [offer, ...others] = await offered(id);
    expect(others).toEqual([]);
    expect(must(offer)).toMatchObject({ kind: 'industry_proposed', rows: 2 });
    expect(must(offer).read.map(({ text }) => text)).toEqual([
      '滚动轴承项目 → 3451 滚动轴承制造',
      '轮胎 → 2911 轮胎制造',
    ]);
    await applyImport(city.store, city.enterer, { importId: id, key: uuidv7(), undecided: 'import' });
    expect(await industries()).toEqual(['丙项目 Z', '乙项目 Z', '滚动轴承项目 Z']);
  });

  test('is taken for the whole table with one answer, and so in the next file', async () => {
    await written(file(...rows));
    const id = await preview(file(...rows));
    const [offer] = await offered(id);
    await answerDoubts(city.store, city.enterer, {
      importId: id,
      answers: [{ doubt: must(offer).key, answer: 'take' }],
    });
    expect((await readingOf(id)).counts).toEqual(counts({ changed: 2, unchanged: 1 }));
    await applyImport(city.store, city.enterer, { importId: id, key: uuidv7(), undecided: 'import' });
    expect(await industries()).toEqual(['丙项目 Z', '乙项目 2911', '滚动轴承项目 3451']);
    await written(file(...rows, '滑动轴承项目,丁公司,1,'));
    expect(await industries()).toContain('滑动轴承项目 3452');
  });

  test('is offered for no project of which the ledger has one', async () => {
    await written([signedHead, '东阿县,滚动轴承项目,甲公司,1,C33,2023-05-01'].join('\n'));
    expect(await offered(await preview(file(...rows.slice(0, 1))))).toEqual([]);
  });
});
