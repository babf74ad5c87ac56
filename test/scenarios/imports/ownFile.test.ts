// The clerk's own workbook comes back with its wrong cells coloured and the reasons at the right; mended there and sent again it is
// known by its head, and taken.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSheets } from '../../../src/sheets/readSheets.ts';
import { workbookBytes } from '../../../src/sheets/testWorkbook.ts';
import { type City, openCity } from '../samples/city.ts';
import { multipart, multipartType } from '../samples/multipart.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

const lines = [
  ['临清市台账导出'],
  ['xh', 'mc', 'tzf', 'je', 'rq', 'jd'],
  ['1', '原表码头项目', '原表港务公司', '2', '2023-06-01', '在谈'],
  ['2', '原表船厂项目', '原表造船公司', '3-4', '2099-06-01', '洽谈'],
  ['3', '原表仓库项目', '原表仓储公司', '4', '', '洽谈'],
];
const styles =
  '<fonts count="1"><font/></fonts><fills count="2"><fill/><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="0" fillId="1" borderId="0"/></cellXfs>';
const xml = lines.map((line, n) => {
  const cells = line.map((text, at) =>
    text === '' ? '' : `<c r="${'ABCDEF'[at]}${n + 1}" s="1" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return `<row r="${n + 1}">${cells.join('')}</row>`;
});
const own = () => workbookBytes({ rows: xml.join(''), styles, extra: { 'docProps/custom.xml': '<kept/>' } });

const send = async (bytes: Buffer, name = '原表.xlsx') =>
  (
    await city.ask('linqing', 'POST', '/imports', multipart({ office: '371581' }, { name, bytes }), multipartType)
  ).json();
const rowsOf = async (file: Buffer) => {
  const found: string[] = [];
  for await (const sheet of readSheets(file))
    for await (const { cells } of sheet.rows()) found.push(cells.map(({ text }) => text).join('|'));
  return found;
};
const sheetPart = 'xl/worksheets/sheet1.xml';

test('it is given back marked, mended and known again', async () => {
  const sent = await send(own());
  const said = {
    sheet: 'Sheet1',
    headRow: 2,
    form: 'signed',
    columns: { B: 'project', C: 'investor', D: 'investment', E: 'signedOn' },
    units: { D: '亿元' },
    constants: { industryCode: 'G55' },
  };
  const read = await city.ask('linqing', 'POST', `/imports/${sent.id}/mapping`, said);
  expect(read.json().counts).toMatchObject({ new: 1, refused: 2 });
  expect((await city.ask('shenxian', 'GET', `/imports/${sent.id}/marked.xlsx`)).statusCode).toBe(404);
  const back = (await city.ask('linqing', 'GET', `/imports/${sent.id}/marked.xlsx`)).rawPayload;
  const [, head, right, wrong, lacking] = await rowsOf(back);
  expect(head).toBe('xh|mc|tzf|je|rq|jd|拒收原因与改法');
  expect(right).toBe('1|原表码头项目|原表港务公司|2|2023-06-01|在谈');
  expect(wrong).toMatch(/^2\|原表船厂项目\|.*\|洽谈\|总投资额: 写的是约数/);
  expect(lacking).toMatch(/^3\|.*\|洽谈\|签约时间: /);
  const parts = unzipSync(back);
  expect(strFromU8(parts['docProps/custom.xml'] ?? new Uint8Array())).toBe('<kept/>');
  const sheet = strFromU8(parts[sheetPart] ?? new Uint8Array());
  const styleOf = (ref: string) =>
    new RegExp(`<c r="${ref}" s="(\\d+)"|<c r="${ref}"[^>]* s="(\\d+)"`).exec(sheet)?.slice(1).find(Boolean);
  expect([styleOf('D4') === '1', styleOf('E5') === undefined, styleOf('D3')]).toEqual([false, false, '1']);

  const mended = sheet
    .replace('3-4', '3')
    .replace('2099-06-01', '2023-06-09')
    .replace(/<c r="E5"[^>]*\/>/, '<c r="E5" t="inlineStr"><is><t>2023-06-10</t></is></c>');
  const again = await send(Buffer.from(zipSync({ ...parts, [sheetPart]: strToU8(mended) })));
  expect(again).toMatchObject({
    counts: { new: 3, refused: 0 },
    sheets: [{ form: 'signed', saidAt: expect.any(String), columns: { length: 6 } }],
  });
  const applied = await city.ask('linqing', 'POST', `/imports/${again.id}/apply`, { key: uuidv7() });
  expect(applied.json()).toMatchObject({ state: 'applied' });
  const gone = await city.ask('linqing', 'GET', `/imports/${again.id}/marked.xlsx`);
  expect([gone.statusCode, gone.json().breaches[0].law]).toEqual([409, 'import_not_previewed']);
});

test('of what is no .xlsx there is nothing to mark', async () => {
  const sent = await send(Buffer.from(lines.map((line) => line.join(',')).join('\n')), '原表.csv');
  const none = await city.ask('linqing', 'GET', `/imports/${sent.id}/marked.xlsx`);
  expect([none.statusCode, none.json().breaches[0].law]).toEqual([422, 'own_file_not_xlsx']);
});
