// A talk names the activity at which it took place: who may name which, on which day, by a form, an id and a workbook; its list is
// chosen by it, and what is taken away comes back.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorNamed } from '../../../src/app/people/accounts.ts';
import { importRows } from '../../../src/app/imports/read.ts';
import { doctor } from '../../../src/app/keeping/doctor.ts';
import type { FormRecord } from '../../../src/sheets/forms/index.ts';
import { formSheet } from '../../../src/sheets/forms/write.ts';
import { writeWorkbook } from '../../../src/sheets/write/workbook.ts';
import { type City, cityCode, offices, openCity, type Who } from '../samples/city.ts';
import { head, ids } from '../samples/ledger.ts';
import { multipart, multipartType } from '../samples/multipart.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

const post = (who: Who, kind: string, input: object) =>
  city.ask(who, 'POST', '/entries', { key: uuidv7(), acts: [{ kind, input }] });
async function enter(who: Who, kind: string, input: object): Promise<void> {
  const answer = await post(who, kind, input);
  expect([answer.statusCode, answer.json().breaches]).toEqual([201, undefined]);
}
async function verified(id: string): Promise<void> {
  const act = { key: uuidv7(), decision: 'verified', entryIds: [id] };
  expect((await city.ask('cityVerify', 'POST', '/verifications', act)).statusCode).toBe(201);
}

const held = { part: 'lead', form: 'promotion', atHome: true };
/** From the first to the second of June. */
async function activity(who: Who, officeId: string, more: object = {}, isVerified = true): Promise<string> {
  const input = { head: head(officeId, '2023-06-01'), name: '产业链推介会', endedOn: '2023-06-02', ...held, ...more };
  await enter(who, 'activity', input);
  if (isVerified) await verified(input.head.id);
  return input.head.id;
}
const talk = (officeId: string, activityId: string | null, day = '2023-06-02') => ({
  head: head(officeId, day),
  companyId: ids.company,
  mode: 'meeting',
  summary: '会间洽谈',
  activityId,
});
const list = async (who: Who, query: string) => (await city.ask(who, 'GET', `/listed/contact?${query}`)).json();
const laws = async (answer: ReturnType<typeof post>) =>
  ((await answer).json().breaches ?? []).map(({ law, field }: { law: string; field: string }) => [law, field]);

test('who may name which activity, and on which day', async () => {
  const own = await activity('linqing', offices.linqing, {}, false);
  const [above, planned] = [
    await activity('cityEnter', offices.city, { name: '全市推介大会' }),
    await activity('cityEnter', offices.city, { name: '尚未审核的大会' }, false),
  ];
  const others = await activity('shenxian', offices.shenxian, { name: '莘县推介会' });
  const outcome = async (id: string, day?: string) => laws(post('linqing', 'contact', talk(offices.linqing, id, day)));
  const unknown = [['occasion_unknown', 'acts.0.activityId']];
  expect([await outcome(own), await outcome(above)]).toEqual([[], []]);
  // What is planned above, another county's, an outing, and nobody's are alike.
  for (const id of [planned, others, ids.outing, uuidv7()]) expect(await outcome(id)).toEqual(unknown);
  expect(await outcome(own, '2023-06-03')).toEqual([['outside_its_occasion', 'acts.0.activityId']]);

  const named = async (who: Who) =>
    (await city.ask(who, 'GET', '/occasions/activity?size=200')).json().rows.map((row: { name: string }) => row.name);
  expect((await named('linqing')).toSorted()).toEqual(['产业链推介会', '全市推介大会', '轴承产业推介会']);
  expect(await named('shenxian')).not.toContain('产业链推介会');
  expect(await named('nobody')).toEqual([]);

  const withdrawn = { head: { ...head(offices.linqing, '2023-06-01'), reverses: own, reason: '误报' } };
  await city.ask('linqing', 'POST', '/entries', {
    key: uuidv7(),
    acts: [{ kind: 'void', of: 'activity', input: withdrawn }],
  });
  expect(await outcome(own)).toEqual(unknown);
});

test('a list is chosen by it, whatever put it right, and tells what it is called now', async () => {
  const first = await activity('linqing', offices.linqing, { name: '轴承对接会' });
  const input = talk(offices.linqing, first);
  await enter('linqing', 'contact', { ...input, projectId: ids.bearing });
  const corrected = { ...head(offices.linqing, '2023-06-01'), reverses: first, reason: '更名' };
  await enter('linqing', 'activity', { head: corrected, name: '轴承产业对接大会', endedOn: '2023-06-02', ...held });
  await verified(corrected.id);

  const found = { total: 1, rows: [{ cells: { activityId: '轴承产业对接大会', projectId: '高端轴承产业园项目' } }] };
  for (const id of [first, corrected.id])
    expect(await list('linqing', `activity=${id}`)).toMatchObject({
      ...found,
      asked: { activity: '轴承产业对接大会' },
    });
  expect(await list('linqing', `activity=${encodeURIComponent('产业对接大会')}`)).toMatchObject(found);
  // Nought would say that nobody talked there. What is another's is answered like what is not there.
  const refused = { status: 422, breaches: [{ law: 'occasion_unknown', field: 'activity' }] };
  for (const none of [uuidv7(), ids.outing, encodeURIComponent('没有的活动')])
    expect(await list('linqing', `activity=${none}`)).toMatchObject(refused);
  for (const others of [first, encodeURIComponent('产业对接大会')])
    expect(await list('shenxian', `activity=${others}`)).toMatchObject(refused);
  expect(await list('linqing', `period=2019&activity=${first}`)).toMatchObject({ total: 0 });

  const page = (await city.ask('linqing', 'GET', `/entries/${input.head.id}/page`)).json();
  const told = page.facts.find(({ field }: { field: string }) => field === 'activityId');
  expect(told).toMatchObject({ value: '轴承产业对接大会', page: { kind: 'activity', id: first } });
  const entry = (await city.ask('linqing', 'GET', `/entries/${input.head.id}`)).json();
  expect(entry.occasions).toEqual({ [first]: '轴承产业对接大会' });

  const now = { ...head(offices.linqing, '2023-06-02'), reverses: input.head.id, reason: '不在会上' };
  await enter('linqing', 'contact', { ...talk(offices.linqing, null), projectId: ids.bearing, head: now });
  const trail = (await city.ask('linqing', 'GET', `/entries/${now.id}/trail`)).json();
  const change = trail.steps[0].changes.find(({ field }: { field: string }) => field === 'activityId');
  expect(change).toMatchObject({ from: '轴承产业对接大会', to: null });
});

test('a county reads what the city’s activity is called at which its talk took place, and nothing more of it', async () => {
  const above = await activity('cityEnter', offices.city, { name: '全市产业大会', media: '内部材料' });
  const input = talk(offices.linqing, above);
  await enter('linqing', 'contact', input);
  expect((await list('linqing', `activity=${above}`)).rows).toMatchObject([{ cells: { activityId: '全市产业大会' } }]);
  const page = (await city.ask('linqing', 'GET', `/entries/${input.head.id}/page`)).json();
  const named = page.facts.find(({ field }: { field: string }) => field === 'activityId');
  expect(named).toEqual({ field: 'activityId', label: '所在活动', value: '全市产业大会' });
  expect((await city.ask('linqing', 'GET', `/entries/${above}/page`)).statusCode).toBe(404);
  expect(
    (await city.ask('linqing', 'GET', `/listed/activity?q=${encodeURIComponent('全市产业大会')}`)).json().total,
  ).toBe(0);
});

type Told = { outcome: string; breaches: { law: string; value?: string; ref?: string; detail?: object }[] };

async function bytesOf(records: readonly FormRecord[]): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  const forms = [...new Set(records.map(({ form }) => form))];
  const sheets = forms.map((form) =>
    formSheet(
      form,
      records.filter((one) => one.form === form),
    ),
  );
  await writeWorkbook(sheets, (bytes) => void pieces.push(bytes));
  return Buffer.concat(pieces);
}
async function previewed(bytes: Buffer) {
  const file = multipart({ office: '371581' }, { name: '洽谈.xlsx', bytes });
  const sent = await city.ask('linqing', 'POST', '/imports', file, multipartType);
  expect([sent.statusCode, sent.json().breaches]).toEqual([201, undefined]);
  const { id } = sent.json<{ id: string }>();
  const all = await importRows(city.store, await actorNamed(city.store, cityCode, 'linqing'), id, {});
  return { id, rows: all.filter(({ form }) => form === 'contacts') as unknown as Told[] };
}
const row = (activityName: string, more: FormRecord['cells'] = {}): FormRecord => ({
  form: 'contacts',
  cells: { investor: '某公司', metOn: '2022-06-01', mode: 'call', summary: uuidv7(), occasion: activityName, ...more },
});
const event = (name: string, heldOn: string): FormRecord => ({ form: 'activities', cells: { name, heldOn, ...held } });

test('a workbook names it by its name, and where that is not enough by a day', async () => {
  const records = [
    event('年度推介会', '2022-06-01'),
    event('年度推介会', '2022-09-01'),
    row('年度推介会'),
    row('年度推介会', { occasionOn: '2022-09-01', metOn: '2022-09-01' }),
    row('年度推介会', { metOn: '2022-07-01' }),
    row('年度推介会', { occasionOn: '2022-09-01' }),
    row('没有的推介会'),
    row('全市推介大会', { metOn: '2023-06-01' }),
    row('尚未审核的大会', { metOn: '2023-06-01' }),
    row('莘县推介会', { metOn: '2023-06-01' }),
    row('', { occasionOn: '2022-06-01' }),
  ];
  const { id, rows } = await previewed(await bytesOf(records));
  expect(rows.map(({ outcome, breaches }) => [outcome, ...breaches.map(({ law }) => law)])).toEqual([
    ['new'],
    ['new'],
    ['refused', 'activity_ambiguous'],
    ['refused', 'outside_its_occasion'],
    ['refused', 'activity_not_found'],
    ['new'],
    ['refused', 'activity_not_found'],
    ['refused', 'activity_not_found'],
    ['refused', 'cell_required'],
  ]);
  expect(rows[2]?.breaches[0]).toMatchObject({ value: '年度推介会', ref: expect.stringMatching(/^[A-Z]\d+$/) });
  expect(JSON.stringify(rows[2])).toContain('2022-06-01、2022-09-01');
  const applied = await city.ask('linqing', 'POST', `/imports/${id}/apply`, { key: uuidv7() });
  expect([applied.statusCode, applied.json().breaches]).toEqual([200, undefined]);
  expect((await list('linqing', `period=2022&activity=${encodeURIComponent('年度推介会')}`)).total).toBe(2);
});

test('what is taken away comes back as it was, and says what was changed', async () => {
  const book = await city.ask('cityPublish', 'GET', '/listed/contact/export.xlsx');
  const { rows } = await previewed(book.rawPayload);
  expect(rows.length).toBeGreaterThan(4);
  expect(rows.filter(({ outcome }) => outcome !== 'unchanged')).toEqual([]);
});

test('a talk says so where its activity was put on other days, or withdrawn', async () => {
  const first = await activity('linqing', offices.linqing, { name: '改期的活动' });
  const input = talk(offices.linqing, first);
  await enter('linqing', 'contact', input);
  const said = async () => {
    const { rows } = await list('linqing', `activity=${first}`);
    const { facts } = (await city.ask('linqing', 'GET', `/entries/${input.head.id}/page`)).json();
    const fact = facts.find(({ field }: { field: string }) => field === 'activityId');
    return [rows[0].cells.activityId, fact.value];
  };
  expect(await said()).toEqual(['改期的活动', '改期的活动']);
  const moved = { ...head(offices.linqing, '2023-07-01'), reverses: first, reason: '改期' };
  await enter('linqing', 'activity', { head: moved, name: '改期的活动', ...held });
  await verified(moved.id);
  const other = '改期的活动（现为2023-07-01，与本条日期不符）';
  expect(await said()).toEqual([other, other]);
  const gone = { head: { ...head(offices.linqing, '2023-07-01'), reverses: moved.id, reason: '未办' } };
  const acts = [{ kind: 'void', of: 'activity', input: gone }];
  expect((await city.ask('linqing', 'POST', '/entries', { key: uuidv7(), acts })).statusCode).toBe(201);
  await verified(gone.head.id);
  expect(await said()).toEqual(['改期的活动（已撤回或退回）', '改期的活动（已撤回或退回）']);
});

test('after all this doctor is silent', async () => {
  expect(await doctor(city.store)).toEqual([]);
});

test('talks with a firm that is none are refused, with one that nobody talked to they are none', async () => {
  const asked = (company: string) =>
    city.ask('linqing', 'GET', `/listed/contact?period=2019&company=${encodeURIComponent(company)}`);
  const [unknown, known] = [await asked('没有的公司'), await asked('轴承')];
  expect([unknown.statusCode, unknown.json().breaches]).toEqual([
    404,
    [expect.objectContaining({ law: 'company_not_found', field: 'company' })],
  ]);
  expect([known.statusCode, known.json().total]).toEqual([200, 0]);
});
