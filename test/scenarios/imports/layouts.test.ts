// Layouts as bureaus have them end in the ledger, with few answers; sent again they bring nothing, and a month later the differences.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, expect, test } from 'vitest';
import { columnLetters } from '../../../src/sheets/cells.ts';
import { workbookBytes } from '../../../src/sheets/testWorkbook.ts';
import { type City, openCity } from '../samples/city.ts';
import { multipart, multipartType } from '../samples/multipart.ts';
import { type Layout, layouts } from './layouts.test-data.ts';

let city: City | undefined;
afterAll(() => city?.close());

const ask = async (method: 'GET' | 'POST', path: string, body?: object) =>
  (await city?.ask('linqing', method, path, body))?.json();

async function send(bytes: Buffer, name: string) {
  const form = multipart({ office: '371581' }, { name, bytes });
  return (await city?.ask('linqing', 'POST', '/imports', form, multipartType))?.json();
}
async function write(id: string) {
  await ask('POST', `/imports/${id}/twins`, { choice: 'import' });
  expect(await ask('POST', `/imports/${id}/apply`, { key: uuidv7() })).toMatchObject({ state: 'applied' });
}

function cellOf(value: string | number, ref: string): string {
  if (value === '') return '';
  if (typeof value === 'number') return `<c r="${ref}"><v>${value}</v></c>`;
  return `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
}
function bookOf({ rows, merges }: Layout): Buffer {
  const xml = rows.map((row, n) => {
    const cells = row.map((value, at) => cellOf(value, `${columnLetters(at + 1)}${n + 1}`));
    return `<row r="${n + 1}">${cells.join('')}</row>`;
  });
  return workbookBytes({ rows: xml.join(''), merges });
}

async function begin(known: readonly string[]) {
  await city?.close();
  city = await openCity();
  if (known.length === 0) return;
  const lines = known.map(
    (name, n) => `${name},甲方${name.slice(0, 2)}有限公司,${[2.4, 1.1, 0.8][n]},2023-02-0${n + 3},C3${n + 5},临清市`,
  );
  const head = '项目名称,投资方,总投资额（亿元）,签约时间,行业代码,所属单位';
  await write((await send(Buffer.from(['签约项目', head, ...lines].join('\n')), '签约.csv')).id);
}

async function outcomes(id: string): Promise<string[]> {
  const found: { row: number; text: string }[] = [];
  for (const outcome of ['new', 'changed', 'unchanged', 'refused', 'asked', 'skipped']) {
    const { rows } = await ask('GET', `/imports/${id}/rows?outcome=${outcome}`);
    for (const { row, becomes } of rows as { row: number; becomes: string[] }[])
      found.push({ row, text: `${row} ${outcome} ${becomes.join('；')}` });
  }
  return found.toSorted((a, b) => a.row - b.row).map(({ text }) => text);
}

test.each(layouts)('$name', async (layout) => {
  if (layout.known !== 'as before') await begin(layout.known);
  const { id } = await send(bookOf(layout), '台账.xlsx');
  const answered: [string, string][] = [];
  for (const [, answer] of layout.answers) {
    const { doubts } = await ask('GET', `/imports/${id}`);
    const open = doubts.find((one: { answer: string | null }) => one.answer === null);
    answered.push([open?.law, answer]);
    await ask('POST', `/imports/${id}/doubts`, { answers: [{ doubt: open?.key, answer }] });
  }
  expect(answered).toEqual(layout.answers);
  expect(await outcomes(id)).toEqual(layout.becomes);
  await write(id);
  const again = await send(bookOf(layout), '台账.xlsx');
  const none = { new: 0, changed: 0, refused: 0, asked: 0, skipped: 0 };
  expect(again.counts).toEqual({ ...none, unchanged: layout.becomes.length });
});
