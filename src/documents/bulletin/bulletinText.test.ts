import { expect, test } from 'vitest';
import { TextBody } from '../../domain/bulletin/text.ts';
import { shipped } from '../../metrics/catalogue/catalogue.ts';
import type { Figure } from '../../metrics/figure.ts';
import { type Wording, wordText } from './bulletinText.ts';

const words = {
  period: '2024年6月',
  span: '当月',
  city: '云河市',
  short: '云河',
  bureau: '市招商局',
  office: '云河市',
};

/** A figure as counted: fen, pieces or per cent. */
function figure(id: string, total: bigint | null, value = String(total)): [string, Figure] {
  const definition = shipped.on(id, '2024-06-30');
  if (!definition) throw new Error(id);
  const exact = total === null ? null : { numerator: total, denominator: 1n };
  const absence = total === null ? { absence: 'base_incomplete' as const } : {};
  return [id, { id, definition, exact, value: total === null ? null : value, ...absence } as unknown as Figure];
}

function said(clauses: readonly object[], ...figures: [string, Figure][]) {
  return saidWhile(undefined, clauses, ...figures);
}

function saidWhile(isRunning: Wording['runs'], clauses: readonly object[], ...figures: [string, Figure][]) {
  return saidOver(isRunning ? { runs: isRunning } : {}, clauses, ...figures);
}

function saidOver(of: Partial<Wording>, clauses: readonly object[], ...figures: [string, Figure][]) {
  const body = TextBody.parse({
    title: '{city}{period}通报',
    sections: [
      { id: 'first', heading: '空', paragraphs: [[{ say: '{projects_major}。' }]] },
      { id: 'second', heading: '推介{short}', paragraphs: [clauses] },
    ],
  });
  const wording = {
    words,
    figures: new Map([figure('projects_major', 0n), ...figures]),
    keyOf: ({ id }: Figure) => id,
    names: new Map(),
    none: new Map([['projects_new', ['甲县', '乙县']]]),
    ...of,
  };
  const worded = wordText(body, wording, new Set());
  const text = worded.sections.map(({ heading, paragraphs }) =>
    [heading, ...paragraphs.map((runs) => runs.map((run) => ('text' in run ? run.text : run.display)).join(''))].join(
      ' ',
    ),
  );
  return { text: text.join('\n'), unsaid: worded.unsaid, title: worded.title, told: [...worded.told] };
}

const fortune = [
  { say: '世界500强投资项目{projects_new_world_500}，' },
  { say: '中国500强投资项目{projects_new_china_500}。' },
];
const sizes = [
  { lead: '全市新引进', say: '50亿元及以上项目{projects_new_50yi}、' },
  { lead: '全市新引进', say: '10亿—50亿元项目{projects_new_10_50yi}。' },
  { say: '列入重大项目{projects_major}。' },
];
const meetings = [
  { say: '{bureau}{span}参加会议{bureau_meetings}，' },
  { lead: '其中', say: '综合性会议{bureau_meetings_comprehensive}、' },
  { lead: '其中', say: '专题性活动{bureau_meetings_thematic}、' },
  { lead: '其中', say: '走访{bureau_visits}；' },
  { lead: '会上', say: '签约{bureau_signing_occasions}，' },
  { lead: '会上', say: '发言{bureau_speeches}。' },
];
const meetingFigures = (...n: bigint[]) =>
  ['', '_comprehensive', '_thematic'].map((kind, at) => figure(`bureau_meetings${kind}`, n[at] ?? 0n));

test('sections are numbered as they are printed, and are the city’s own', () => {
  expect(said([{ say: '好。' }])).toMatchObject({ text: '一、推介云河 好。', title: '云河市2024年6月通报' });
});

test('a figure that is nought goes alone, and a sentence ends where it ended', () => {
  expect(said(fortune, figure('projects_new_world_500', 1n), figure('projects_new_china_500', 0n)).text).toContain(
    ' 世界500强投资项目1个。',
  );
  const some = [figure('projects_new_50yi', 0n), figure('projects_new_10_50yi', 1n), figure('projects_major', 2n)];
  expect(said(sizes, ...some).text).toContain(' 全市新引进10亿—50亿元项目1个。列入重大项目2个。');
  const others = [figure('projects_new_50yi', 3n), figure('projects_new_10_50yi', 0n), figure('projects_major', 2n)];
  expect(said(sizes, ...others).text).toContain(' 全市新引进50亿元及以上项目3个。列入重大项目2个。');
});

test('what leads a run of clauses stands once, before the first that is said', () => {
  const rest = [figure('bureau_visits', 1n), figure('bureau_signing_occasions', 0n), figure('bureau_speeches', 2n)];
  expect(said(meetings, ...meetingFigures(4n, 3n, 0n), ...rest).text).toContain(
    ' 市招商局当月参加会议4次，其中综合性会议3次、走访1次；会上发言2次。',
  );
  expect(said(meetings, ...meetingFigures(4n, 0n, 0n), ...rest).text).toContain('4次，其中走访1次；会上发言2次。');
});

test('what is nought is worded where the clause says so', () => {
  const clauses = [
    { say: '到位资金{funds_arrived}，', zero: '尚无到位资金。' },
    { say: '增速{rise:funds_arrived_growth}。' },
  ];
  const none = said(clauses, figure('funds_arrived', 0n, '0'), figure('funds_arrived_growth', -100n, '-100.0'));
  expect(none.text).toContain(' 没有到位资金。增速下降100.0%。');
});

// [the clause, whether its period runs, whether the last month does, what is said]
test.each<[clause: object, own: boolean, month: boolean, text: string]>([
  [{ say: '资金{funds_arrived}。', zero: '没有资金。', zeroYet: '尚无资金。' }, true, true, '尚无资金。'],
  [{ say: '资金{funds_arrived}。', zero: '没有资金。', zeroYet: '尚无资金。' }, false, false, '没有资金。'],
  [{ say: '资金{funds_arrived}。', zero: '没有资金。' }, true, true, '没有资金。'],
  [{ say: '资金{funds_arrived}。', zeroYet: '尚无资金。' }, true, true, '尚无资金。'],
  [{ say: '资金{funds_arrived}。', zeroYet: '尚无资金。' }, false, false, '完。'],
  // A second period may run while the text's own is over, and the other way round.
  [{ say: '资金{funds_arrived@month}。', zero: '没有资金。', zeroYet: '尚无资金。' }, true, false, '没有资金。'],
  [{ say: '资金{funds_arrived@month}。', zero: '没有资金。', zeroYet: '尚无资金。' }, false, true, '尚无资金。'],
])('nought of %j, its period running: %s, the month: %s', (clause, own, month, text) => {
  const [, none] = figure('funds_arrived', 0n, '0');
  const all: [string, Figure][] = [
    ['funds_arrived', none],
    ['funds_arrived@month', none],
  ];
  const found = saidWhile((of) => (of === undefined ? own : month), [clause, { say: '完。' }], ...all);
  expect(found.text).toBe(`一、推介云河 ${text}${text === '完。' ? '' : '完。'}`);
});

test('what is asked by a clause that is said is told, also as nought and by its rule, and of one that is left out nothing', () => {
  const clauses = [
    { say: '资金{funds_arrived}，', zero: '没有资金。' },
    { say: '主力。', when: [{ figure: 'projects_new', is: 'above', than: '0' }] },
    { say: '同比{rise:funds_arrived_growth}。' },
    { say: '重大{projects_major}。' },
  ];
  const figures = [figure('funds_arrived', 0n), figure('projects_new', 1n), figure('funds_arrived_growth', null)];
  expect(said(clauses, ...figures).told.toSorted()).toEqual(['funds_arrived', 'projects_new']);
});

test('who has none is told by name, whether others have some or nobody has', () => {
  const clauses = [{ say: '{none:projects_new}没有新引进项目。', zero: '各县市区都没有新引进项目。' }];
  expect(said(clauses, figure('projects_new', 3n)).text).toContain(' 甲县、乙县没有新引进项目。');
  expect(said(clauses, figure('projects_new', 0n)).text).toContain(' 各县市区都没有新引进项目。');
  const nobody = [{ say: '{none:funds_arrived}没有到位资金。' }, { say: '好。' }];
  expect(said(nobody, figure('funds_arrived', 3n)).text).toContain('推介云河 好。');
});

test('a clause that is not due under its rule is not missed', () => {
  const growth = {
    say: '同比{rise:funds_arrived_growth}。',
    when: [{ figure: 'funds_arrived', is: 'above', than: '0' }],
  };
  const clauses = [{ say: '到位资金{funds_arrived}，', zero: '尚无到位资金。' }, growth];
  const none = said(clauses, figure('funds_arrived', 0n, '0'), figure('funds_arrived_growth', -100n, '-100.0'));
  expect(none).toMatchObject({ text: '一、推介云河 没有到位资金。', unsaid: [] });
});

test('what cannot be told goes alone, and it is said why', () => {
  const clauses = [
    { say: '到位资金{funds_arrived}，' },
    { say: '同比{rise:funds_arrived_growth}，' },
    { say: '其中制造业{funds_arrived_manufacturing}。' },
  ];
  const some = [figure('funds_arrived', 5n), figure('funds_arrived_growth', null)];
  const { text, unsaid } = said(clauses, ...some, figure('funds_arrived_manufacturing', 2n));
  expect(text).toContain(' 到位资金5亿元，其中制造业2亿元。');
  expect(unsaid).toEqual([{ figure: 'funds_arrived_growth', why: 'base_incomplete' }]);
});

test('of a time before the ledger is complete nobody says that there was none', () => {
  const clauses = [
    { say: '到位资金{funds_arrived}，', zero: '没有到位资金，' },
    { say: '新开工项目{projects_started}。' },
  ];
  const some = [figure('funds_arrived', 0n, '0'), figure('projects_started', 2n)];
  expect(saidOver({ incomplete: true }, clauses, ...some)).toMatchObject({
    text: '一、推介云河 新开工项目2个。',
    unsaid: expect.arrayContaining([{ figure: 'funds_arrived', why: 'ledger_incomplete' }]),
  });
  expect(said(clauses, ...some).text).toBe('一、推介云河 没有到位资金，新开工项目2个。');
});

test('what was saved as not yet is, of a time that is over, told as not', () => {
  const clause = (zero: string) => [{ say: '到位资金{funds_arrived}。', zero }];
  const none = figure('funds_arrived', 0n, '0');
  const told = (zero: string) => said(clause(zero), none).text.replace('一、推介云河 ', '');
  expect([told('尚无到位资金。'), told('尚未到位资金。'), told('还没有到位资金。')]).toEqual([
    '没有到位资金。',
    '未到位资金。',
    '没有到位资金。',
  ]);
  expect(saidWhile(() => true, clause('尚无到位资金。'), none).text).toContain('尚无到位资金。');
});

test('去重后 stands where something was counted twice', () => {
  const clauses = [{ say: '拜访{county_chief_visits}（去重后{county_chief_visits_distinct}）。' }];
  const told = (all: bigint, once: bigint) =>
    said(clauses, figure('county_chief_visits', all), figure('county_chief_visits_distinct', once)).text;
  expect([told(3n, 3n), told(3n, 2n)]).toEqual(['一、推介云河 拜访3家。', '一、推介云河 拜访3家（去重后2家）。']);
  // Of another number in brackets that happens to be the same something is said.
  const part = [{ say: '新引进{projects_new}（制造业{projects_new_manufacturing}）。' }];
  expect(said(part, figure('projects_new', 3n), figure('projects_new_manufacturing', 3n)).text).toContain(
    '（制造业3个）',
  );
});

test('up, down and level', () => {
  const clause = [{ say: '同比{rise:funds_arrived_growth}。', zero: '同比持平。' }];
  const grown = (total: bigint, value: string) => said(clause, figure('funds_arrived_growth', total, value)).text;
  expect([grown(12n, '12.0'), grown(-9n, '-8.9'), grown(0n, '0.0')]).toEqual([
    '一、推介云河 同比增长12.0%。',
    '一、推介云河 同比下降8.9%。',
    '一、推介云河 同比持平。',
  ]);
});

test('ahead of time, behind it and level with it', () => {
  const clause = [{ say: '{rise:funds_arrived_pace}。', zero: '与序时进度持平。' }];
  const at = (total: bigint, value: string) => said(clause, figure('funds_arrived_pace', total, value)).text;
  expect([at(22n, '22.4'), at(-9n, '-8.9'), at(0n, '0.0')]).toEqual([
    '一、推介云河 快于序时进度22.4个百分点。',
    '一、推介云河 慢于序时进度8.9个百分点。',
    '一、推介云河 与序时进度持平。',
  ]);
});

test('what is there, and rounds to nothing, does not print as nothing', () => {
  const clause = [{ say: '到位资金{funds_arrived}。', zero: '尚无到位资金。' }];
  expect(said(clause, figure('funds_arrived', 3n, '0')).text).toContain(' 到位资金不足0.01亿元。');
});

test('of two figures in one clause the one that is nought prints', () => {
  const clause = [{ say: '项目{projects_new}、重大项目{projects_major}。' }];
  expect(said(clause, figure('projects_new', 2n)).text).toContain(' 项目2个、重大项目0个。');
});

test('where nothing is due there is no section', () => {
  expect(said([{ say: '{projects_major}。' }]).text).toBe('');
});
