import { readFileSync } from 'node:fs';
import { v7 as uuidv7 } from 'uuid';
import { test } from 'vitest';
import { escapeXml } from '../../src/sheets/write/escape.ts';
import { workbookBytes } from '../../src/sheets/testWorkbook.ts';
import { columnLetters } from '../../src/sheets/cells.ts';
import { type City, openCity } from './samples/city.ts';
import { multipart, multipartType } from './samples/multipart.ts';

interface Layout {
  before: string[] | string;
  rows: (string | number)[][];
  merges?: string[];
  answers?: Record<string, string>;
}
const bytesOf = ({ rows, merges }: Layout) =>
  workbookBytes({
    rows: rows
      .map(
        (row, n) =>
          `<row r="${n + 1}">${row.map((v, c) => (v === '' ? '' : typeof v === 'number' ? `<c r="${columnLetters(c + 1)}${n + 1}"><v>${v}</v></c>` : `<c r="${columnLetters(c + 1)}${n + 1}" t="inlineStr"><is><t>${escapeXml(v)}</t></is></c>`)).join('')}</row>`,
      )
      .join(''),
    ...(merges ? { merges } : {}),
  });
const given: Record<string, string> = {
  running_total: 'since_start',
  funds_earlier: 'add',
  planned: 'plan',
  office_named: 'named',
};
let city: City;
const ask = async (...a: Parameters<City['ask']>) => (await city.ask(...a)).json();
async function send(bytes: Buffer, name: string) {
  return (
    await city.ask('linqing', 'POST', '/imports', multipart({ office: '371581' }, { name, bytes }), multipartType)
  ).json();
}
async function before(names: string[]) {
  const csv = [
    '签约项目',
    '项目名称,投资方,总投资额（亿元）,签约时间,行业代码,所属单位',
    ...names.map(
      (n, i) => `${n},甲方${n.slice(0, 2)}有限公司,${[2.4, 1.1, 0.8][i]},2023-02-0${i + 3},C3${i + 5},临清市`,
    ),
  ].join('\n');
  const { id } = await send(Buffer.from(csv), '签约.csv');
  await ask('linqing', 'POST', `/imports/${id}/twins`, { choice: 'import' });
  await ask('linqing', 'POST', `/imports/${id}/apply`, { key: uuidv7() });
}
for (const file of (process.env['LAYOUTS'] ?? '').split(',').filter(Boolean)) {
  const all = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Layout>;
  test.each(Object.entries(all))(
    '%s',
    async (name, layout) => {
      if (layout.before !== 'L1') {
        await city?.close();
        city = await openCity();
        if (Array.isArray(layout.before) && layout.before.length) await before(layout.before);
      }
      const sent = await send(bytesOf(layout), `${name.slice(0, 2)}.xlsx`);
      console.log(
        '##',
        name,
        JSON.stringify(sent.counts ?? sent),
        JSON.stringify(sent.byForm),
        JSON.stringify(
          sent.sheets?.map((s: any) => [
            s.form,
            s.likely,
            s.rows,
            s.doubts.map((d: any) => d.law + (d.column ?? '')),
            s.notRead,
          ]),
        ),
      );
      let answers = 0;
      for (let n = 0; n < 6; n++) {
        const { doubts } = await ask('linqing', 'GET', `/imports/${sent.id}`);
        const open = (doubts ?? []).find((d: any) => d.answer === null);
        if (!open) break;
        answers++;
        console.log(
          '  asked',
          open.law,
          open.about,
          JSON.stringify(open.read),
          '->',
          given[open.law] ?? open.answers[0]?.answer,
        );
        await ask('linqing', 'POST', `/imports/${sent.id}/doubts`, {
          answers: [{ doubt: open.key, answer: given[open.law] ?? open.answers[0].answer }],
        });
      }
      await ask('linqing', 'POST', `/imports/${sent.id}/twins`, { choice: 'import' });
      const now = await ask('linqing', 'GET', `/imports/${sent.id}`);
      console.log('  after', answers, 'answers', JSON.stringify(now.counts));
      for (const o of ['new', 'changed', 'unchanged', 'refused', 'asked', 'skipped'])
        for (const r of (await ask('linqing', 'GET', `/imports/${sent.id}/rows?outcome=${o}`)).rows ?? [])
          console.log(
            '  ',
            o,
            r.row,
            r.becomes.join('；'),
            r.breaches.map((b: any) => `${b.cell ?? ''} ${b.value ?? ''} ${b.message}`).join(' | '),
          );
      const done = await ask('linqing', 'POST', `/imports/${sent.id}/apply`, { key: uuidv7() });
      console.log('  applied', done.entries ?? JSON.stringify(done.breaches));
      const again = await send(bytesOf(layout), `${name.slice(0, 2)}.xlsx`);
      console.log('  again', JSON.stringify(again.counts));
    },
    120000,
  );
}
