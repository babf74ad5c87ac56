// Wherever a number of a figure is printed that joins two versions of it, it says from which day on, and what both count.
import { Document, Packer, Paragraph } from 'docx';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWord, partText } from '../../../src/documents/draft/package.ts';
import { readWordText } from '../../../src/documents/draft/wordText.ts';
import type { BulletinContent } from '../../../src/server/bulletin/views.ts';
import type { CityFigureView } from '../../../src/server/figures/cityFigureViews.ts';
import type { BridgeView, FigureView, Overview, Receipt } from '../../../src/server/figures/views.ts';
import { type City, offices, openCity, type Who } from '../samples/city.ts';
import { multipart, multipartType } from '../samples/multipart.ts';
import { filesThatAsk, type Place, places, readers } from './versionReaders.ts';

let city: City;
const own = { funds: 0, projects: 0 };
const textId = 'annual';

beforeAll(async () => {
  city = await openCity();
  // From October funds count from 5 亿元 of investment on, of which the one project has 2: nothing of the year is left.
  own.funds = await addVersion('funds_arrived', '2023-10-15', { field: 'investmentFen', op: 'gte', value: 5e10 });
  own.projects = await addVersion('projects_new', '2023-06-01', { field: 'investmentFen', op: 'gte', value: 3e10 });
  await addVersion('prospects_assigned', '2023-10-15');
  const head = { id: uuid(), officeId: offices.city, occurredOn: '2023-01-01' };
  const acts = [{ kind: 'target', input: { head, figureId: 'funds_arrived', year: 2023, value: '4' } }];
  const { entryIds } = (await post('cityEnter', '/entries', { acts })) as { entryIds: string[] };
  await post('cityVerify', '/verifications', { decision: 'verified', entryIds });
});
afterAll(() => city.close());

async function post(who: Who, url: string, body: object): Promise<unknown> {
  const answer = await city.ask(who, 'POST', url, { key: uuid(), ...body });
  expect([url, answer.statusCode < 300, answer.statusCode < 300 || answer.body]).toEqual([url, true, true]);
  return answer.json();
}

async function get<Answer>(url: string, who: Who = 'leader'): Promise<Answer> {
  const answer = await city.ask(who, 'GET', url);
  expect([url, answer.statusCode]).toEqual([url, 200]);
  return answer.json();
}

async function addVersion(id: string, effectiveFrom: string, ...more: object[]): Promise<number> {
  const { definition, nextVersion: version } = await get<CityFigureView>(`/city-figures/${id}`, 'admin');
  if (definition.kind !== 'counting') throw new Error(id);
  const conditions = [...definition.conditions, ...more];
  await post('admin', '/city-figures', {
    figure: { id: uuid(), definition: { ...definition, version, effectiveFrom, conditions }, reason: '局务会' },
  });
  return version;
}

async function wordText(url: string): Promise<string[]> {
  const file = await city.ask('cityPublish', 'GET', url);
  expect([url, file.statusCode]).toEqual([url, 200]);
  const xml = partText(openWord(file.rawPayload), 'word/document.xml') ?? '';
  return readWordText(xml).text.split('\n').filter(Boolean);
}

async function sendTemplate(...lines: string[]): Promise<void> {
  const bytes = await Packer.toBuffer(
    new Document({ sections: [{ children: lines.map((one) => new Paragraph(one)) }] }),
  );
  const fields = { key: uuid(), id: uuid(), reason: '局务会' };
  const body = multipart(fields, { name: '本局通报.docx', bytes });
  const answer = await city.ask('cityPublish', 'POST', `/texts/${textId}/template`, body, multipartType);
  expect([answer.statusCode, answer.body]).toEqual([201, expect.any(String)]);
}

const overview = () => get<Overview>('/overview?period=2023');
const figure = (id: string, period = '2023') => get<FigureView>(`/figures/${id}?period=${period}`);

async function campaign(): Promise<string> {
  const goals = [{ officeId: null, step: 'prospects_assigned', value: '10' }];
  const id = uuid();
  await post('cityPublish', '/campaigns', { id, name: '百日攻坚', fromOn: '2023-09-01', toOn: '2023-12-31', goals });
  return id;
}

interface Noted {
  readonly bridges?: readonly BridgeView[];
}
type Read = () => Promise<readonly string[] | Noted>;

const reading: Readonly<Record<Place, Read>> = {
  'a figure': () => figure('funds_arrived'),
  'all figures': async () =>
    (await get<FigureView[]>('/figures?period=2023')).find(({ id }) => id === 'funds_arrived') ?? {},
  'a receipt': () => get<Receipt>('/figures/funds_arrived/receipt?period=2023'),
  'a completion': () => figure('funds_arrived_completion'),
  'a pace': () => figure('funds_arrived_pace', '2023-11'),
  headlines: async () => (await overview()).headline.find(({ id }) => id === 'funds_arrived') ?? {},
  'the steps of the overview': async () => (await overview()).funnel.find(({ id }) => id === 'funds_arrived') ?? {},
  'the table by county': async () => (await overview()).byCounty,
  'the table by industry': async () => (await overview()).byIndustry,
  'the chart of months': async () => (await overview()).byMonth,
  'a text': async () => (await get<BulletinContent>(`/bulletins/2023?text=${textId}`)).notes ?? [],
  'a draft of a text': async () => {
    const sections = [
      { id: 'overall', heading: '总体', paragraphs: [[{ say: '到位{funds_arrived}。', zero: '没有。' }]] },
    ];
    const text = { textId: 'draft', name: '草稿', body: { title: '通报', sections } };
    const answer = await city.ask('cityPublish', 'POST', '/texts/preview', { period: '2023', text });
    return answer.json<{ content: BulletinContent }>().content.notes ?? [];
  },
  'a text as a document': () => wordText(`/bulletins/2023/docx?text=${textId}&form=standard`),
  'the bureau’s own file, at its end': async () => {
    await sendTemplate('到位{funds_arrived}');
    const lines = await wordText(`/bulletins/2023/docx?text=${textId}`);
    expect(lines[0]).toBe('到位0亿元');
    return lines.slice(1);
  },
  'the bureau’s own file, where it has a place for it': async () => {
    await sendTemplate('{口径说明}', '{#县市区}{名称}{funds_arrived}{/县市区}');
    const lines = await wordText(`/bulletins/2023/docx?text=${textId}`);
    expect(lines.filter((line) => line.includes('口径统计'))).toHaveLength(1);
    return lines.slice(0, 1);
  },
  'a publication': async () =>
    (await get<{ content: BulletinContent }>(`/publications/${await published()}`)).content.notes ?? [],
  'a publication as a document': async () => wordText(`/publications/${await published()}/docx`),
  'columns of other periods': () => get<Noted>(`/bulletins/2023/comparison?text=${textId}`),
  'the funnel': () => get<Noted>('/funnel?period=2023'),
  'a campaign': async () => get<Noted>(`/campaigns/${await campaign()}`),
  'a published campaign': async () => {
    const { id } = (await post('cityPublish', `/campaigns/${await campaign()}/publish`, {})) as { id: string };
    return (await get<{ content: BulletinContent }>(`/publications/${id}`)).content.notes ?? [];
  },
  targets: () => get<Noted>('/targets?period=2023&figure=funds_arrived'),
  'a period to be closed': async () => {
    const { figures } = await get<{ figures: FigureView[] }>(`/closes/period?office=${offices.city}&period=2023`);
    return figures.find(({ id }) => id === 'funds_arrived') ?? {};
  },
};

let publishedId: string | undefined;
async function published(): Promise<string> {
  publishedId ??= ((await post('cityPublish', '/bulletins/2023/publish', { text: textId })) as { id: string }).id;
  return publishedId;
}

test('every file that asks for the value of a figure says where it is told of two versions, or why it need not be', () => {
  expect(Object.keys(readers).toSorted()).toEqual(filesThatAsk());
  const named = Object.values(readers).flatMap((of) => (typeof of === 'string' ? [] : of));
  expect([...places].filter((place) => !named.includes(place))).toEqual([]);
});

/** Sentences as one text; of bridges a line for each. */
async function told(place: Place): Promise<string> {
  const found = await reading[place]();
  if ('length' in found) return found.join('\n');
  const lines = found.bridges?.map(({ since, period, version, asVersion }) =>
    [since, period.slice(-12), asVersion > version ? 'by a later version' : 'by an earlier one'].join(' '),
  );
  return (lines ?? []).join('\n');
}
const sentence = String.raw`自2023年10月15日起按第\d+版口径统计；2023年(?:1月1日|9月1日)至10月14日`;
const line = '2023-10-15 \\.\\.2023-10-14 by a later version';

test.each(places)('both versions are told by %s', async (place) => {
  expect(await told(place)).toMatch(new RegExp(`${sentence}|${line}`, 'u'));
});

test('a text says of each change what both count, each once, and of what it does not print nothing', async () => {
  const notes = await reading['a text']();
  expect(notes).toContain(
    `新引进过亿元项目自2023年6月1日起按第${own.projects}版口径统计；2023年1月1日至5月31日按当时的第1版为1个，按第${own.projects}版为0个。`,
  );
  expect(notes).toContain(
    `招商引资到位资金自2023年10月15日起按第${own.funds}版口径统计；2023年1月1日至10月14日按当时的第${own.funds - 1}版为1.5亿元，按第${own.funds}版为0亿元。`,
  );
  expect(new Set(notes as readonly string[]).size).toBe((notes as readonly string[]).length);
  expect((notes as readonly string[]).some((note) => note.startsWith('分派目标企业'))).toBe(false);
});

test.each([
  ['2023-01..2023-05', 'before the change', []],
  // It tells how far the year's target is reached, which is counted from January on.
  ['2023-11', 'after it', ['2023年1月1日至10月14日']],
])('a text of %s, which lies %s, notes %j of funds', async (period, _where, days) => {
  const { notes = [] } = await get<BulletinContent>(`/bulletins/${period}?text=${textId}`);
  const ofFunds = notes.filter((note) => note.includes('2023年10月15日'));
  expect(ofFunds.map((note) => /；(.+?)按/u.exec(note)?.[1])).toEqual(days);
});

test('an overview of a month that has one version says what the completion beside it joins', async () => {
  const { headline } = await get<Overview>('/overview?period=2023-11');
  const funds = headline.find(({ id }) => id === 'funds_arrived');
  expect(funds?.bridges?.map(({ period }) => period)).toContain('2023-01-01..2023-10-14');
});

test('days before a change that cut more finely than who asks may are named without their numbers', async () => {
  const heard = async (who: Who) =>
    (await get<FigureView>(`/figures/funds_arrived?period=2023&office=${offices.linqing}`, who)).bridges?.map(
      ({ since, period, display, asDisplay }) => [since, period, display, asDisplay],
    );
  const days = ['2023-10-15', '2023-01-01..2023-10-14'];
  expect([await heard('linqing'), await heard('shenxian')]).toEqual([
    [[...days, '1.5亿元', '0亿元']],
    [[...days, null, null]],
  ]);
  // What everybody looks at is worded once, and not for who looked at it first.
  const headline = async (who: Who) => {
    const found = await get<Overview>(`/overview?period=2023&office=${offices.linqing}`, who);
    return found.headline.find(({ id }) => id === 'funds_arrived')?.bridges?.map(({ display }) => display);
  };
  expect([await headline('linqing'), await headline('shenxian'), await headline('linqing')]).toEqual([
    ['1.5亿元'],
    [null],
    ['1.5亿元'],
  ]);
});

test('a share says what both versions count of what it is made of', async () => {
  const { bridges } = await figure('funds_arrived_manufacturing_share');
  expect(bridges?.map(({ period, display, asDisplay }) => [period, display, asDisplay])).toContainEqual([
    '2023-01-01..2023-10-14',
    '1.5亿元',
    '0亿元',
  ]);
});

test('of three versions in a period each is told beside the last, also one that stood in between', async () => {
  const last = await addVersion('funds_arrived', '2023-12-01', { field: 'investmentFen', op: 'gte', value: 1e10 });
  const { bridges } = await figure('funds_arrived');
  expect(bridges?.map(({ period, version, asVersion }) => [period, version, asVersion])).toEqual([
    ['2023-01-01..2023-10-14', own.funds - 1, last],
    ['2023-10-15..2023-11-30', own.funds, last],
  ]);
});
