// What is asked of a file, answered, and remembered for the sender's next one, on the real engine.
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { cityForEachTest, city, counts, current, laws } from '../../../../test/fixture/importing.ts';
import { officeId } from '../../../../test/fixture/smallCity.ts';
import { must } from '../../../../test/fixture/must.ts';
import { applyImport } from '../apply.ts';
import { previewImport } from '../preview.ts';
import { importRows, readImport } from '../read.ts';
import { answerDoubts } from './answerDoubts.ts';

cityForEachTest();

const signedHead = '报送单位,项目名称,外来投资方,总投资额（亿元）,行业类别,签约时间';
const withSums = [
  signedHead,
  '临清市,护栏甲,护栏甲有限公司,1,C33,2023-05-01',
  '临清市,合计12个项目,,13,C33,2023-05-31',
  '临清市,其中：亿元以上项目,,13,C33,2023-05-31',
];
const signing = [signedHead, '东阿县,蔬菜种业基地,种源有限公司,2.6,A01,2023-01-05'];
const totals = (month: number, day: string, wan: number) => [
  `2023年1-${month}月到位资金情况表（累计）`,
  '单位：万元',
  `单位,项目名称,到位时间,1-${month}月累计到位资金`,
  `东阿县,蔬菜种业基地,${day},${wan}`,
];

async function preview(rows: readonly string[], office = '371500', actor = city.enterer): Promise<string> {
  const file = { fileName: '表.csv', bytes: Buffer.from(rows.join('\n')), officeId: officeId(office) };
  return (await previewImport(city.store, actor, file)).id;
}
const apply = (importId: string) => applyImport(city.store, city.enterer, { importId, key: uuidv7() });
const readingOf = async (importId: string) => (await readImport(city.store, city.enterer, importId)).reading;
const doubtsOf = async (importId: string) => (await readingOf(importId)).doubts ?? [];
async function answer(importId: string, answered: string, nth = 0): Promise<void> {
  const { key } = must((await doubtsOf(importId))[nth]);
  await answerDoubts(city.store, city.enterer, { importId, answers: [{ doubt: key, answer: answered }] });
}
async function written(rows: readonly string[], answered?: string): Promise<void> {
  const id = await preview(rows);
  if (answered) await answer(id, answered);
  await apply(id);
}
const arrivals = async () =>
  (
    await city.store.pool.pg.query<{ wan: number }>(
      `select (claimed_fen / 1000000)::int as wan from fund_arrival f join entry e on e.city_code = f.city_code and e.id = f.entry_id
        order by e.recorded_at`,
    )
  ).rows.map(({ wan }) => wan);

test('rows of which something is asked wait, and nothing of the file is written before the answer', async () => {
  const id = await preview(withSums);
  const [doubt, ...others] = await doubtsOf(id);
  expect(others).toEqual([]);
  expect(doubt).toMatchObject({
    kind: 'sum_rows',
    rows: 2,
    read: [
      { row: 3, ref: 'B3', text: '合计12个项目' },
      { row: 4, ref: 'B4', text: '其中：亿元以上项目' },
    ],
    answers: [{ answer: 'skip' }, { answer: 'take' }],
  });
  expect((await readingOf(id)).counts).toEqual(counts({ new: 1, asked: 2 }));
  const [row] = await importRows(city.store, city.enterer, id, { outcome: 'asked' });
  expect(row?.breaches).toMatchObject([{ law: 'sum_rows', value: '合计12个项目' }]);
  expect(await laws(apply(id))).toEqual(['sum_rows']);
  expect(await current()).toEqual([]);

  await answer(id, 'skip');
  expect((await readingOf(id)).counts).toEqual(counts({ new: 1, skipped: 2 }));
  await answer(id, 'take');
  expect((await readingOf(id)).counts).toEqual(counts({ new: 3 }));
  await answer(id, 'skip');
  await apply(id);
  expect((await current()).map(({ name }) => name)).toEqual(['护栏甲']);
});

describe('an answer', () => {
  test('holds for the next file of the same office with the same heading, and can be changed there', async () => {
    const first = await preview(withSums);
    await answer(first, 'skip');
    const next = await preview([
      signedHead,
      '临清市,护栏乙,护栏乙有限公司,1,C33,2023-06-01',
      '临清市,合计13个项目,,13,C33,2023-06-30',
    ]);
    expect((await readingOf(next)).counts).toEqual(counts({ new: 1, skipped: 1 }));
    expect(await doubtsOf(next)).toMatchObject([{ answer: 'skip', answeredAt: expect.any(String) }]);
    await answer(next, 'take');
    expect((await readingOf(next)).counts).toEqual(counts({ new: 2 }));
    expect((await doubtsOf(next))[0]).not.toHaveProperty('answeredAt');
    // What was said of the first file stays.
    expect((await readingOf(first)).counts).toEqual(counts({ new: 1, skipped: 2 }));
  });

  test('is another office’s own, and another heading’s', async () => {
    await answer(await preview(withSums), 'skip');
    const county = await preview(
      withSums.map((row) => row.replace('临清市', '东阿县')),
      '371524',
      city.countyEnterer,
    );
    expect((await readingOf(county)).counts).toMatchObject({ asked: 2 });
    const other = await preview(withSums.map((row, n) => (n === 0 ? `${row},备注` : row)));
    expect((await readingOf(other)).counts).toMatchObject({ asked: 2 });
  });

  test('is refused where it is none of those offered, or nothing was asked', async () => {
    const id = await preview(withSums);
    expect(await laws(answer(id, 'since_year'))).toEqual(['doubt_answer_unknown']);
    const unknown = { importId: id, answers: [{ doubt: 'sum_rows of another file', answer: 'skip' }] };
    expect(await laws(answerDoubts(city.store, city.enterer, unknown))).toEqual(['doubt_unknown']);
  });
});

describe('a running total', () => {
  test('brings the difference to the ledger, month by month, and is asked once', async () => {
    await written(signing);
    await written(totals(6, '2023-06-30', 6000), 'since_year');
    expect(await arrivals()).toEqual([6000]);
    const july = await preview(totals(7, '2023-07-31', 6500));
    expect((await doubtsOf(july)).filter(({ answer: given }) => given === undefined)).toEqual([]);
    await apply(july);
    expect(await arrivals()).toEqual([6000, 500]);
    // The same report once more brings nothing; a smaller one is refused.
    expect((await readingOf(await preview(totals(7, '2023-07-31', 6500)))).counts).toEqual(counts({ unchanged: 1 }));
    const less = await preview(totals(8, '2023-08-31', 6400));
    expect((await readingOf(less)).counts).toEqual(counts({ refused: 1 }));
    const [refused] = await importRows(city.store, city.enterer, less, { outcome: 'refused' });
    expect(refused?.breaches).toMatchObject([{ law: 'running_total_below_ledger', detail: { wan: '6500' } }]);
  });

  test('since the project began counts what came in other years', async () => {
    await written(signing.map((row) => row.replace('2023-01-05', '2022-01-05')));
    await written(['到位资金', '单位,项目名称,到位时间,到位资金（万元）', '东阿县,蔬菜种业基地,2022-11-30,1000']);
    const id = await preview(totals(6, '2023-06-30', 6000));
    await answer(id, 'since_start');
    await apply(id);
    expect(await arrivals()).toEqual([1000, 5000]);
  });

  test('of rows that are arrivals each is one', async () => {
    await written(signing);
    await written(totals(6, '2023-06-30', 6000), 'arrivals');
    await written(totals(7, '2023-07-31', 6500));
    expect(await arrivals()).toEqual([6000, 6500]);
  });
});
