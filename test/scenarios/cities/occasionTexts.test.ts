// Texts of one activity or outing over the routes: who may ask of whose, and what is refused, by law and place.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { record } from '../../../src/app/entries/record.ts';
import { verify } from '../../../src/app/verification/verify.ts';
import { actorNamed } from '../../../src/app/people/accounts.ts';
import type { CheckView } from '../../../src/server/check/views.ts';
import type { BulletinContent } from '../../../src/server/bulletin/views.ts';
import { activityAct, outingAct, voidAct } from '../../fixture/acts.ts';
import { wordsOfPaper, printedTies } from '../../../src/web/bulletin/ties.ts';
import { type City, cityCode, offices, openCity, type Who } from '../samples/city.ts';
import { ids } from '../samples/ledger.ts';

let city: City;
/** Ids by what they are of. */
const of: Record<string, string> = { nothing: '01890000-0000-7000-8000-0000000000ee', outing: ids.outing };

beforeAll(async () => {
  city = await openCity();
  const [enterer, verifier] = [
    await actorNamed(city.store, cityCode, 'cityEnter'),
    await actorNamed(city.store, cityCode, 'cityVerify'),
  ];
  const { linqing, shenxian } = offices;
  const given = { officeId: linqing, occurredOn: '2023-06-10' };
  const acts = {
    own: activityAct(given, {
      name: '轴承对接会',
      place: '上海',
      endedOn: '2023-06-12',
      guests: 80,
      guestCompanies: 35,
      signedProjectIds: [ids.bearing],
    }),
    others: activityAct({ ...given, officeId: shenxian }, { name: '蔬菜推介会', guests: 20 }),
    withdrawn: activityAct(given, { name: '改期的会', guests: 9 }),
    waiting: activityAct(given, { name: '未审核的会', guests: 9 }),
    empty: activityAct(given, { name: '无数的会' }),
  };
  const { waiting, ...verified } = acts;
  const enter = async (some: readonly (typeof waiting)[], isVerified: boolean) => {
    await record(city.store, enterer, { useCase: 'test', key: uuidv7(), acts: some });
    const entryIds = some.map(({ input }) => input.head.id);
    if (isVerified) await verify(city.store, verifier, { key: uuidv7(), decision: 'verified', of: { entryIds } });
  };
  await enter(Object.values(verified), true);
  await enter([waiting], false);
  await enter([voidAct(acts.withdrawn, given)], true);
  for (const [name, act] of Object.entries(acts)) of[name] = act.input.head.id;
  for (const [id, definition] of Object.entries(figures)) {
    const sent = {
      key: uuidv7(),
      figure: { id: uuidv7(), reason: '专报', definition: { ...common, id, ...definition } },
    };
    await city.ask('cityPublish', 'POST', '/city-figures', sent);
  }
  await keep(text('activity'));
  const outing = {
    ...text('outing', [{ say: '{period}外出{outing_days}，{outing_person_times}。' }]),
    textId: 'outing',
  };
  await keep(outing);
});
afterAll(() => city.close());

const common = {
  kind: 'counting',
  version: 1,
  effectiveFrom: '2020-01-01',
  owner: 'promotion',
  day: 'event',
  printing: { decimals: 0 },
  conditions: [],
};
const named = (zh: string) => ({ zh, en: zh });
const figures = {
  event_guests: {
    entries: 'activity',
    unit: 'people',
    measure: { kind: 'sum', of: 'guests' },
    name: named('参会嘉宾'),
  },
  event_companies: {
    entries: 'activity',
    unit: 'companies',
    measure: { kind: 'sum', of: 'guestCompanies' },
    name: named('参会企业'),
  },
  event_signed: { entries: 'activity_project', unit: 'item', measure: { kind: 'count' }, name: named('现场签约项目') },
  event_yi: {
    entries: 'activity_project',
    unit: 'yi',
    measure: { kind: 'sum', of: 'investmentFen' },
    printing: { decimals: 2 },
    name: named('现场签约项目总投资'),
  },
};
const clauses = [
  { say: '{period}，{office}在{place}举办{occasion}，' },
  { say: '参会嘉宾{event_guests}，' },
  { say: '参会企业{event_companies}；' },
  { say: '现场签约项目{event_signed}，', zero: '没有现场签约。' },
  { say: '总投资{event_yi}，' },
  { say: '项目为{names:event_signed}。' },
];
const text = (subject: string, paragraph: object[] = clauses) => ({
  textId: 'event',
  name: '专报',
  body: { title: '{occasion}情况', subject, sections: [{ id: 'overall', heading: '概况', paragraphs: [paragraph] }] },
});
const keep = (given: object, who: Who = 'cityPublish') =>
  city.ask(who, 'POST', '/texts', { key: uuidv7(), text: { id: uuidv7(), reason: '局务会', ...given } });

interface Refused {
  readonly breaches?: readonly { readonly law: string; readonly field?: string }[];
}
async function said(answer: { statusCode: number; json: () => unknown }): Promise<string> {
  const breach = answer.statusCode < 400 ? undefined : (answer.json() as Refused).breaches?.[0];
  return [answer.statusCode, breach?.law, breach?.field].filter(Boolean).join(' ');
}
const read = (who: Who, query: string, period = 'occasion') => city.ask(who, 'GET', `/bulletins/${period}?${query}`);

describe('who may ask of which', () => {
  const readers = '403 cut_for_readers_only activity';
  const unknown = '422 occasion_unknown activity';
  test.each<[what: string, own: string, whole: string]>([
    ['own', '200', '200'],
    ['empty', '200', '200'],
    // To who may not open its rows nothing is told of it: not that it is there, or was, or waits.
    ['others', readers, '200'],
    ['nothing', readers, unknown],
    // An office that may open the rows is told as much as its list tells.
    ['withdrawn', unknown, unknown],
    ['waiting', readers, unknown],
    ['outing', readers, unknown],
  ])('%s', async (what, own, whole) => {
    const query = `text=event&activity=${of[what]}`;
    const heard = async (who: Who) => said(await read(who, query));
    expect([await heard('linqing'), await heard('leader'), await heard('cityPublish')]).toEqual([own, whole, whole]);
    for (const who of ['nobody', 'admin'] as const) expect([who, await heard(who)]).toEqual([who, readers]);
    expect(await heard('guest')).toBe('401 sign_in_required');
    // The document says what the page says.
    expect(await said(await city.ask('linqing', 'GET', `/bulletins/occasion/docx?${query}`))).toBe(own);
  });

  test.each([
    'figures/event_guests',
    'figures/event_guests/receipt',
    'figures',
  ])('its %s are no way round', async (path) => {
    const heard = async (who: Who, what: string) =>
      said(await city.ask(who, 'GET', `/${path}?period=2023-06-10..2023-06-12&activity=${of[what]}`));
    expect([await heard('linqing', 'own'), await heard('shenxian', 'own'), await heard('nobody', 'own')]).toEqual([
      '200',
      readers,
      readers,
    ]);
  });

  test('nor is the check, a draft, or what is published', async () => {
    const check = async (who: Who, what: string) =>
      said(await city.ask(who, 'POST', '/checks', { text: '参会嘉宾80名。', activity: of[what] }));
    expect([await check('linqing', 'own'), await check('shenxian', 'own'), await check('leader', 'nothing')]).toEqual([
      '200',
      readers,
      '422 occasion_unknown activity',
    ]);
    const preview = { period: 'occasion', activity: of['own'], text: text('activity') };
    const publish = { key: uuidv7(), text: 'event', activity: of['own'] };
    for (const who of ['linqing', 'leader', 'admin', 'cityEnter'] as const) {
      expect((await city.ask(who, 'POST', '/texts/preview', preview)).statusCode).toBe(403);
      expect((await city.ask(who, 'POST', '/bulletins/occasion/publish', publish)).statusCode).toBe(403);
    }
  });
});

test('it is of its days and its rows, and each number opens them', async () => {
  const content = (await read('linqing', `text=event&activity=${of['own']}`)).json<BulletinContent>();
  expect(content).toMatchObject({
    title: '轴承对接会情况',
    period: '2023-06-10..2023-06-12',
    occasion: { kind: 'activity', id: of['own'], name: '轴承对接会' },
  });
  const words = content.sections
    .flatMap(({ paragraphs }) => paragraphs.flat())
    .map((run) => ('text' in run ? run.text : run.display));
  expect(words.join('')).toBe(
    '2023年6月10日至6月12日，临清市在上海举办轴承对接会，参会嘉宾80名，参会企业35家；现场签约项目1个，总投资2.00亿元。',
  );
  for (const { id, activity, period, rowCount } of content.figures) {
    const asked = `/figures/${id}/receipt?period=${period}&activity=${activity}`;
    const receipt = (await city.ask('linqing', 'GET', asked)).json();
    expect([id, receipt.occasion.name, receipt.total, receipt.rows.length]).toEqual([id, '轴承对接会', rowCount, 1]);
    expect(receipt.rows[0].entryId).toBe(of['own']);
  }
  // Where nobody names a text, the first that tells of such.
  expect((await read('linqing', `activity=${of['own']}`)).json().text).toMatchObject({ id: 'event' });
  expect((await read('linqing', `outing=${of['outing']}`)).json()).toMatchObject({
    text: { id: 'outing' },
    period: '2023-03-01..2023-03-03',
    occasion: { name: '上海' },
  });
});

test('一键核数 ties every number of it', async () => {
  const content = (await read('linqing', `text=event&activity=${of['own']}`)).json<BulletinContent>();
  const { text: draft, printed } = wordsOfPaper(content);
  const asked = { text: draft, period: content.period, ledger: true, activity: of['own'] };
  const checked = (await city.ask('linqing', 'POST', '/checks', asked)).json<CheckView>();
  expect(printedTies(printed, checked)).toMatchObject({ all: 4, tied: 4, untied: [], wrong: [] });
  // A number that was changed is contradicted by this one's rows, not by the year's.
  const bent = { ...asked, text: draft.replace('80名', '100名') };
  const wrong = (await city.ask('linqing', 'POST', '/checks', bent)).json<CheckView>();
  expect(
    wrong.claims.filter(({ state }) => state === 'wrong').map((claim) => [claim.text, claim.ledger?.figure.display]),
  ).toEqual([['100名', '80']]);
});

describe('what is asked amiss is refused by law and place', () => {
  test.each([
    ['no activity is named', 'text=event', 'occasion', '422 occasion_missing period'],
    ['nor with days', 'text=event', '2023-06-10', '422 occasion_missing activity'],
    ['other days', 'text=event&activity={own}', '2023-06', '422 occasion_on_other_days period'],
    ['its days', 'text=event&activity={own}', '2023-06-10..2023-06-12', '200'],
    ['a text of outings', 'text=outing&activity={own}', 'occasion', '422 text_of_other_subject activity'],
    ['a text of the city', 'text=annual&activity={own}', '2023', '422 text_of_other_subject activity'],
    ['an office besides', 'text=event&activity={own}&office={office}', 'occasion', '422 text_of_other_subject office'],
    ['what is no id', 'text=event&activity=yes', 'occasion', '400 input_malformed activity'],
    ['nor by a text of the city', 'text=annual', 'occasion', '422 occasion_missing period'],
  ])('%s', async (_what, query, period, expected) => {
    const filled = query.replace('{own}', of['own'] ?? '').replace('{office}', offices.linqing);
    expect(await said(await read('leader', filled, period))).toBe(expected);
  });

  test('a comparison with another period', async () => {
    const answer = await city.ask('leader', 'GET', `/bulletins/2023-06/comparison?text=event&activity=${of['own']}`);
    expect(await said(answer)).toBe('400 field_unknown activity');
  });

  test('nothing of which all is nought is published, what waits or was withdrawn neither', async () => {
    const publish = async (what: string) =>
      said(
        await city.ask('cityPublish', 'POST', '/bulletins/occasion/publish', {
          key: uuidv7(),
          text: 'event',
          activity: of[what],
        }),
      );
    const all = ['empty', 'withdrawn', 'waiting', 'nothing', 'outing'];
    expect(await Promise.all(all.map(publish))).toEqual([
      '422 bulletin_empty period',
      ...all.slice(1).map(() => '422 occasion_unknown activity'),
    ]);
  });
});

describe('a text is kept whose figures are tied to such, and no other', () => {
  const place = 'sections.0.paragraphs.0.0.say';
  test.each([
    ['a figure of projects', 'activity', '到位{funds_arrived}。', `422 text_figure_not_of_occasion ${place}`],
    ['of outings in one of activities', 'activity', '外出{outing_days}。', `422 text_figure_not_of_occasion ${place}`],
    ['of activities in one of outings', 'outing', '嘉宾{event_guests}。', `422 text_figure_not_of_occasion ${place}`],
    [
      'how far a target is reached',
      'activity',
      '完成{activities_held_completion}。',
      `422 text_figure_not_of_occasion ${place}`,
    ],
    ['a second period', 'activity', '其中{event_guests@month}。', `422 text_part_not_of_occasion ${place}`],
    ['its name in one of the city', 'city', '举办{occasion}。', '422 text_word_of_occasion title'],
    ['what came of it', 'activity', '引来企业{prospects_assigned}。', '201'],
  ])('%s', async (_what, subject, say, expected) => {
    expect(await said(await keep({ ...text(subject, [{ say }]), textId: 'tried' }))).toBe(expected);
  });
});

test('what is published reads the same for everybody, and what is known today for who may open the rows', async () => {
  const sent = { key: uuidv7(), text: 'event', activity: of['own'] };
  const published = await city.ask('cityPublish', 'POST', '/bulletins/occasion/publish', sent);
  expect(published.statusCode).toBe(201);
  const { id } = published.json<{ id: string }>();
  const heard = async (who: Who) => (await city.ask(who, 'GET', `/publications/${id}`)).json();
  const [leader, linqing, shenxian] = [await heard('leader'), await heard('linqing'), await heard('shenxian')];
  expect(shenxian.content).toEqual(leader.content);
  const today = ({ figures: all }: { figures: { id: string; today: string | null; changed: boolean }[] }) =>
    all.map(({ id: figure, today: now, changed }) => [figure, now, changed]);
  expect(today(linqing)).toEqual(today(leader));
  expect(today(leader)).toContainEqual(['event_guests', '80名', false]);
  expect(today(shenxian)).toEqual(today(leader).map(([figure]) => [figure, null, false]));
  const listed = (await city.ask('nobody', 'GET', `/publications?activity=${of['own']}`)).json();
  expect(listed.rows).toMatchObject([{ id, name: '专报', occasion: '轴承对接会', office: null, latest: true }]);
  expect((await city.ask('nobody', 'GET', `/publications?activity=${of['others']}`)).json().total).toBe(0);
});

test('an outing of which only the projects are others’ is its own office’s to tell', async () => {
  const enterer = await actorNamed(city.store, cityCode, 'cityEnter');
  const verifier = await actorNamed(city.store, cityCode, 'cityVerify');
  const act = outingAct({ officeId: offices.linqing, occurredOn: '2023-07-01' }, 'staff', ['甲'], [], [ids.garlic]);
  await record(city.store, enterer, { useCase: 'test', key: uuidv7(), acts: [act] });
  await verify(city.store, verifier, { key: uuidv7(), decision: 'verified', of: { entryIds: [act.input.head.id] } });
  const query = `outing=${act.input.head.id}`;
  expect([await said(await read('linqing', query)), await said(await read('shenxian', query))]).toEqual([
    '200',
    '403 cut_for_readers_only outing',
  ]);
});
