// The bureau's own Word file: what stands in it is filled and everything else stays, what is not understood is named with its
// place, and what would act or reach out is refused.
import { createHash } from 'node:crypto';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doctor } from '../../../src/app/keeping/doctor.ts';
import { openWord, partText } from '../../../src/documents/draft/package.ts';
import { readWordText } from '../../../src/documents/draft/wordText.ts';
import { fillTemplate } from '../../../src/documents/template/wordTemplate.ts';
import * as made from '../../fixture/evidenceFiles.ts';
import { type City, openCity, type Who } from '../samples/city.ts';
import { multipart, multipartType } from '../samples/multipart.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
const line = (...cells: string[]) => new TableRow({ children: cells.map(cell) });

async function word(...lines: (string | Table | Paragraph)[]): Promise<Buffer> {
  const children = lines.map((each) => (typeof each === 'string' ? new Paragraph(each) : each));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

interface Sent {
  readonly who?: Who;
  readonly name?: string;
  readonly textId?: string;
}
const send = (bytes: Buffer, { who = 'cityPublish', name = '本局通报.docx', textId = 'annual' }: Sent = {}) =>
  city.ask(
    who,
    'POST',
    `/texts/${textId}/template`,
    multipart({ key: uuidv7(), id: uuidv7(), reason: '局务会' }, { name, bytes }),
    multipartType,
  );
const lawsOf = (answer: { json(): { breaches: { law: string }[] } }) => answer.json().breaches.map(({ law }) => law);

async function read(period: string, more = '', who: Who = 'cityPublish'): Promise<{ xml: string; lines: string[] }> {
  const file = await city.ask(who, 'GET', `/bulletins/${period}/docx${more}`);
  expect(file.statusCode).toBe(200);
  const xml = partText(openWord(file.rawPayload), 'word/document.xml') ?? '';
  return { xml, lines: readWordText(xml).text.split('\n').filter(Boolean) };
}

test('fields, tables and loops are filled, and what stands around them stays', async () => {
  const bytes = await word(
    new Paragraph({ children: [new TextRun({ text: '{city}{per', bold: true }), new TextRun('iod}招商快报')] }),
    '新引进{新引进过亿元项目}，数字{value:projects_new}，资金{rise:funds_arrived_growth}',
    new Table({
      rows: [
        line('县市区', '项目'),
        line('{#县市区}{序号} {名称}', '{projects_new}{/县市区}'),
        line('合计', '{value:projects_new}'),
      ],
    }),
    '{#sections}',
    '{heading}',
    '{#paragraphs}',
    '{text}',
    '{/paragraphs}',
    '{/sections}',
  );
  expect((await send(bytes)).json()).toMatchObject({ version: 1 });
  const { content } = { content: (await city.ask('leader', 'GET', '/bulletins/2023')).json() };
  const { xml, lines } = await read('2023');
  expect(lines[0]).toBe('聊城市2023年招商快报');
  expect(xml).toContain('<w:b/>');
  const { display, value } = content.figures.find(({ id }: { id: string }) => id === 'projects_new');
  expect(lines[1]).toBe(`新引进${display}，数字${value}，资金—`);
  const rows = content.sections[0].tables[0];
  const told = new Map<string, string | undefined>(
    rows.rows.map((row: { label: string; cells: { text: string }[] }) => [row.label, row.cells[0]?.text]),
  );
  for (const name of ['临清市', '莘县']) {
    const at = lines.findIndex((each) => new RegExp(`^\\d ${name}`).test(each));
    expect(lines.slice(at, at + 2).join(' ')).toContain(told.get(name) ?? '0');
  }
  for (const { heading } of content.sections) expect(lines).toContain(heading);
  expect(lines.join('')).not.toMatch(/[{}]|undefined/);
  expect((await read('2023', '?form=standard')).lines.join('')).not.toContain('招商快报');
});

test('what is not understood is named with its place', async () => {
  const answer = await send(await word('第一行', '到位{funds_gone}亿元', '{#县市区}{heading}{/县市区}'));
  expect(answer.statusCode).toBe(422);
  expect(answer.json().breaches).toMatchObject([
    { law: 'template_field_unknown', detail: { name: 'funds_gone', place: '到位{funds_gone}亿元' } },
    { law: 'template_field_unknown', detail: { name: 'heading' } },
  ]);
  expect(lawsOf(await send(await word('{#县市区}{projects_new}')))).toContain('template_field_broken');
  expect(lawsOf(await send(await word('{#县市区}{#行业}{projects_new}{/行业}{/县市区}')))).toEqual([
    'template_loop_misplaced',
  ]);
});

test('what would be read as XML, or has fields inside a word, is no field', async () => {
  const answer = await send(await word('{@title}', '{@names:projects_new}', '{#title}{funds_gone}{/title}'));
  expect(answer.json().breaches).toMatchObject([
    { law: 'template_field_unknown', detail: { name: '@title', place: '{@title}' } },
    { law: 'template_field_unknown', detail: { name: '@names:projects_new' } },
    { law: 'template_field_unknown', detail: { name: 'title' } },
  ]);
  const asXml = await word('{@title}');
  const filled = fillTemplate(asXml, { title: '<w:p><w:r><w:t>插入</w:t></w:r></w:p>', '@title': '' });
  expect(partText(openWord(filled), 'word/document.xml')).not.toContain('插入');
});

test('how far targets are reached is asked by code and by name', async () => {
  const asked =
    '{funds_arrived_pace}{value:funds_arrived_completion}{招商引资到位资金序时进度}{rise:funds_arrived_pace}';
  expect((await send(await word(asked))).statusCode).toBe(201);
});

test('a line of a table names its own projects, and who has none is told as finely as the reader may ask', async () => {
  const bytes = await word(
    '全市：{names:projects_new}',
    '{#县市区}',
    '{名称}：{names:projects_new}。',
    '{/县市区}',
    '{#行业}',
    '{名称}无：{none:funds_arrived}。',
    '{/行业}',
  );
  expect((await send(bytes)).statusCode).toBe(201);
  const told = await read('2023', '', 'leader');
  const own = (name: string) => told.lines.find((said) => said.startsWith(`${name}：`))?.slice(name.length + 1);
  const whole = own('全市')?.split('、') ?? [];
  const [linqing = '', shenxian = ''] = [own('临清市'), own('莘县')];
  expect([linqing, shenxian]).not.toContain('。');
  expect(linqing).not.toBe(shenxian);
  const each = [linqing, shenxian].flatMap((names) => names.replace('。', '').split('、'));
  expect(each.toSorted()).toEqual([...new Set(whole)].toSorted());
  const without = (lines: readonly string[]) => lines.filter((said) => /无：.*[市县区]/.test(said));
  expect(without(told.lines).length).toBeGreaterThan(0);
  expect(without((await read('2023', '', 'shenxian')).lines)).toEqual([]);
});

const outside =
  '<Relationships xmlns="x"><Relationship Id="r" Type="http://s/attachedTemplate" Target="http://10.0.0.1/t.dotm" TargetMode="External"/></Relationships>';

test.each<[what: string, bytes: () => Buffer, law: string]>([
  ['macros', () => made.docx({ 'word/vbaProject.bin': 'x' }), 'file_active'],
  ['a template elsewhere', () => made.docx({ 'word/_rels/settings.xml.rels': outside }), 'file_reaches_out'],
  ['a PDF', () => made.pdf('x'), 'template_is_no_docx'],
  ['a workbook', () => made.xlsx({}), 'template_is_no_docx'],
  ['words', () => Buffer.from('新引进{projects_new}'), 'template_is_no_docx'],
])('%s is refused', async (_, bytes, law) => {
  const answer = await send(bytes());
  expect([answer.statusCode, lawsOf(answer)]).toEqual([415, [law]]);
});

test('one that unpacks too far is refused before it is unpacked', async () => {
  const answer = await send(made.docx({ 'word/media/image1.bmp': '0'.repeat(8 * 2 ** 20) }));
  expect(lawsOf(answer)).toEqual(['draft_too_large']);
});

test('who does not publish for the city sends none; what was sent is read back, and given up with a reason', async () => {
  expect((await send(await word('{title}'), { who: 'leader' })).statusCode).toBe(403);
  expect((await send(await word('{title}'), { textId: 'no_such' })).statusCode).toBe(422);
  const second = await word('{title}（样式二）');
  expect((await send(second, { name: '样式二.docx' })).json()).toMatchObject({ version: 4 });
  const back = await city.ask('leader', 'GET', '/texts/annual/template');
  expect(Buffer.compare(back.rawPayload, second)).toBe(0);
  const end = (who: Who) =>
    city.ask(who, 'POST', '/texts/annual/template/end', { key: uuidv7(), id: uuidv7(), reason: '改用公文格式' });
  expect((await end('leader')).statusCode).toBe(403);
  expect((await end('cityPublish')).json()).toMatchObject({ version: 5 });
  const again = await end('cityPublish');
  expect([again.statusCode, lawsOf(again)]).toEqual([404, ['template_unknown']]);
  expect((await city.ask('leader', 'GET', '/texts/annual/template')).statusCode).toBe(404);
  expect((await city.ask('leader', 'GET', '/texts/annual/template?version=4')).statusCode).toBe(200);
  expect((await city.ask('leader', 'GET', '/templates')).json()).toMatchObject([
    { version: 5, size: null, reason: '改用公文格式' },
    { version: 4, fileName: '样式二.docx' },
    { version: 3 },
    { version: 2 },
    { version: 1, fileName: '本局通报.docx' },
  ]);
  expect((await read('2023')).lines.join('')).not.toContain('样式二');
});

test('what was published is the same file for ever, whatever becomes of the Word file of its text', async () => {
  expect((await send(await word('{title}，新引进{projects_new}（样式甲）'))).statusCode).toBe(201);
  const filled = await city.ask('cityPublish', 'GET', '/bulletins/2023/docx');
  const publish = () => city.ask('cityPublish', 'POST', '/bulletins/2023/publish', { key: uuidv7() });
  const { id } = (await publish()).json();
  expect(lawsOf(await publish())).toEqual(['bulletin_unchanged']);
  const taken = (of: string) => city.ask('leader', 'GET', `/publications/${of}/docx`);
  const linesOf = (file: { rawPayload: Buffer }) =>
    readWordText(partText(openWord(file.rawPayload), 'word/document.xml') ?? '').text;
  const first = await taken(id);
  expect([first.statusCode, linesOf(first)]).toEqual([200, linesOf(filled)]);
  expect(linesOf(first)).toContain('样式甲');
  // Another Word file is another document, though not a word of the text has changed.
  expect((await send(await word('{title}（样式乙）'))).statusCode).toBe(201);
  const again = await publish();
  expect(again.statusCode).toBe(201);
  expect(linesOf(await taken(again.json().id))).toContain('样式乙');
  expect(Buffer.compare((await taken(id)).rawPayload, first.rawPayload)).toBe(0);
  const { content } = (await city.ask('leader', 'GET', `/publications/${id}`)).json();
  expect(content.file.sha256).toBe(createHash('sha256').update(first.rawPayload).digest('hex'));
  expect((await doctor(city.store)).map(({ check }) => check)).toEqual([]);
  await city.ask('cityPublish', 'POST', '/texts/annual/template/end', { key: uuidv7(), id: uuidv7(), reason: '停用' });
  expect((await taken(id)).rawPayload).toHaveLength(first.rawPayload.length);
});

test('what cannot be told for the period is not published in a sentence; in a table a dash says so', async () => {
  const publish = () => city.ask('cityPublish', 'POST', '/bulletins/2023/publish', { key: uuidv7() });
  const table = new Table({ rows: [line('{#县市区}{名称}', '{value:funds_arrived_growth}{/县市区}')] });
  expect((await send(await word('资金{rise:funds_arrived_growth}（丙）', table))).statusCode).toBe(201);
  const refused = await publish();
  expect([refused.statusCode, lawsOf(refused)]).toEqual([422, ['template_figure_untold']]);
  expect(refused.json().breaches[0].message).toContain('funds_arrived_growth');
  expect((await send(await word('新引进{projects_new}（丁）', table))).statusCode).toBe(201);
  expect((await publish()).statusCode).toBe(201);
});

test('of one county only what lies below it has lines', async () => {
  const bytes = await word('{office}', '{#县市区}', '县：{名称}', '{/县市区}', '{#部门}', '部门：{名称}', '{/部门}');
  expect((await send(bytes)).statusCode).toBe(201);
  const sections = [{ id: 'overall', heading: '总体', paragraphs: [[{ say: '新引进{projects_new}。' }]] }];
  const body = { title: '{office}通报', subject: 'office', sections };
  const text = { id: uuidv7(), textId: 'county', name: '县市区通报', reason: '局务会', body };
  expect((await city.ask('cityPublish', 'POST', '/texts', { key: uuidv7(), text })).statusCode).toBe(201);
  expect((await send(bytes, { textId: 'county' })).statusCode).toBe(201);
  const lines = async (more: string) => (await read('2023', more)).lines;
  expect(await lines('?text=annual')).toEqual(['聊城市', '县：临清市', '县：莘县', '部门：市投资促进局']);
  expect(await lines('?office=371581')).toEqual(['临清市']);
});

test('of one activity: its own words and figures, and nothing that nothing ties to it', async () => {
  const body = {
    title: '{occasion}情况',
    subject: 'activity',
    sections: [{ id: 'overall', heading: '概况', paragraphs: [[{ say: '共{activities_held}。' }]] }],
  };
  const text = { id: uuidv7(), textId: 'event', name: '活动专报', body, reason: '局务会' };
  expect((await city.ask('cityPublish', 'POST', '/texts', { key: uuidv7(), text })).statusCode).toBe(201);
  const refused = await send(
    await word(
      '到位{funds_arrived}',
      '本月{activities_held@month}',
      '没有的{none:activities_held}',
      '{#县市区}{名称}{/县市区}',
      '{#sections}{#paragraphs}{text}{/paragraphs}{/sections}',
    ),
    { textId: 'event' },
  );
  const law = 'template_field_not_of_occasion';
  expect(refused.json().breaches).toMatchObject([
    { law, detail: { name: 'funds_arrived', place: '到位{funds_arrived}' } },
    { law, detail: { name: 'activities_held@month' } },
    { law, detail: { name: 'none:activities_held' } },
    { law, detail: { name: '县市区', place: '{#县市区}{名称}{/县市区}' } },
  ]);
  expect(new Set(lawsOf(refused))).toEqual(new Set(['template_field_not_of_occasion']));
  const own = await word(
    '{活动}（{office}，{period}，{地点}）{value:activities_held}场',
    '{#sections}{heading}{/sections}',
  );
  expect((await send(own, { textId: 'event' })).statusCode).toBe(201);
  const listed = (await city.ask('linqing', 'GET', '/listed/activity?q=轴承')).json();
  const filled = await read('occasion', `?text=event&activity=${listed.rows[0].entryId}`, 'linqing');
  expect(filled.lines).toEqual(['轴承产业推介会（临清市，2023年5月8日，）1场', '一、概况']);
});
