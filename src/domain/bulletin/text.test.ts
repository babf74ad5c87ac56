import { expect, test } from 'vitest';
import { piecesOf } from './say.ts';
import { periodKindOf } from './serving.ts';
import { figuresOfText, ruleHolds, TextBody } from './text.ts';
import { textBreaches } from './textBreaches.ts';

const known = new Set(['projects_new', 'funds_arrived', 'funds_share']);
const facts = {
  isFigure: (id: string) => known.has(id),
  isTied: (id: string) => id === 'projects_new',
  judging: (say: string) => say.match(/主力/g) ?? [],
  notYet: (say: string) => say.match(/尚无/g) ?? [],
};
const above = { figure: 'projects_new', is: 'above', than: '0' };

function textOf(clause: object, more: object = {}, paper?: object, subject?: string): TextBody {
  const section = { id: 'overall', heading: '总体情况', paragraphs: [[clause]], ...more };
  return TextBody.parse({ title: '{city}{period}通报', sections: [section], paper, subject });
}

const bent: [what: string, text: TextBody, laws: string[]][] = [
  ['sound', textOf({ say: '{period}，新引进{projects_new}。', zero: '没有。', when: [above] }), []],
  ['a figure that is none', textOf({ say: '新引进{projects_old}。' }), ['text_figure_unknown']],
  ['one in what is said of nought', textOf({ say: '{projects_new}。', zero: '{absent_one}' }), ['text_figure_unknown']],
  ['one in a rule', textOf({ say: '好。', when: [{ ...above, figure: 'absent_one' }] }), ['text_figure_unknown']],
  ['one beside', textOf({ say: '好。' }, { figures: ['absent_one'] }), ['text_figure_unknown']],
  ['a field that is none', textOf({ say: '{Period}，好。' }), ['text_field_unknown']],
  ['a second period', textOf({ say: '{span@month}{projects_new@month}，{rise:funds_share@last_year}。' }), []],
  ['a second period that is none', textOf({ say: '{projects_new@week}。' }), ['text_field_unknown']],
  ['one of a word that has none', textOf({ say: '{city@month}{projects_new}。' }), ['text_field_unknown']],
  ['a rule of one', textOf({ say: '好。', when: [{ ...above, figure: 'absent_one@month' }] }), ['text_figure_unknown']],
  ['one around it', textOf({ say: '好。' }, {}, { opening: '{period@last_year}' }), []],
  ['an open brace', textOf({ say: '{period，好。' }), ['text_field_unknown']],
  ['a word that judges', textOf({ say: '制造业仍是主力。' }), ['text_judges_without_rule']],
  ['a word that judges under a rule', textOf({ say: '制造业仍是主力。', when: [above] }), []],
  [
    'what may yet come, of a time that is over',
    textOf({ say: '好{projects_new}。', zero: '尚无。' }),
    ['text_not_yet_of_the_past'],
  ],
  ['the same of a time that runs', textOf({ say: '好{projects_new}。', zero: '没有。', zeroYet: '尚无。' }), []],
  [
    'a figure that is none, of a time that runs',
    textOf({ say: '好。', zeroYet: '{absent_one}' }),
    ['text_figure_unknown'],
  ],
  [
    'what stands around it',
    textOf({ say: '好。' }, {}, { number: '云招〔{year}〕{no}号', opening: '现将{period}情况通报如下。', dated: true }),
    [],
  ],
  ['a figure around it', textOf({ say: '好。' }, {}, { copies: '{projects_new}' }), ['text_field_unknown']],
  ['a heading with a figure', textOf({ say: '好。' }, { heading: '引进{projects_new}' }), ['text_heading_counts']],
];

test.each(bent)('%s', (_what, text, laws) => {
  expect(textBreaches(text, facts).map(({ law }) => law)).toEqual(laws);
});

/** Of one activity; what is wrong with it, and where. */
const ofOccasion: [what: string, clause: object, breaches: string[], more?: object, paper?: object][] = [
  ['sound', { say: '{period}，{office}在{place}举办{occasion}，签约{projects_new}。', zero: '没有签约。' }, []],
  ['names of what is tied', { say: '{names:projects_new}。' }, []],
  ['an untied figure', { say: '到位{funds_arrived}。' }, ['text_figure_not_of_occasion say']],
  [
    'one in what is said of nought',
    { say: '{projects_new}', zero: '{funds_arrived}' },
    ['text_figure_not_of_occasion zero'],
  ],
  [
    'one in what is said while it runs',
    { say: '{projects_new}', zeroYet: '{funds_arrived}' },
    ['text_figure_not_of_occasion zeroYet'],
  ],
  ['one by its size', { say: '{rise:funds_share}' }, ['text_figure_not_of_occasion say']],
  [
    'one in a rule',
    { say: '好。', when: [{ ...above, figure: 'funds_arrived' }] },
    ['text_figure_not_of_occasion when'],
  ],
  ['one beside', { say: '好。' }, ['text_figure_not_of_occasion figures'], { figures: ['funds_arrived'] }],
  ['one that is none is told once', { say: '{projects_old}。' }, ['text_figure_unknown say']],
  ['a second period', { say: '{projects_new@month}。' }, ['text_part_not_of_occasion say']],
  ['its name', { say: '{span@month}。' }, ['text_part_not_of_occasion say']],
  [
    'one in a rule',
    { say: '好。', when: [{ ...above, figure: 'projects_new@before' }] },
    ['text_part_not_of_occasion when'],
  ],
  ['one around it', { say: '好。' }, ['text_part_not_of_occasion opening'], {}, { opening: '{period@last_year}' }],
  ['counties without', { say: '{none:projects_new}。' }, ['text_part_not_of_occasion say']],
  ['a table', { say: '好。' }, ['text_part_not_of_occasion 0'], { tables: ['byCounty'] }],
  ['a chart', { say: '好。' }, ['text_part_not_of_occasion 0'], { charts: ['projectsByMonth'] }],
];
test.each(ofOccasion)('of one activity: %s', (_what, clause, breaches, more, paper) => {
  const found = (subject?: string) => textBreaches(textOf(clause, more, paper, subject), facts);
  expect(found('activity').map(({ law, field = '' }) => `${law} ${field.split('.').at(-1)}`)).toEqual(breaches);
  expect(found('outing')).toEqual(found('activity'));
  // Of the city nothing of this is wrong.
  const own = found().filter(({ law }) => law.endsWith('_of_occasion'));
  expect(own.map(({ law }) => law)).toEqual(
    JSON.stringify(clause).includes('{occasion}') ? ['text_word_of_occasion', 'text_word_of_occasion'] : [],
  );
});

test('two sections of one code', () => {
  const [section] = textOf({ say: '好。' }).sections;
  const text = TextBody.parse({ title: '通报', sections: [section, section] });
  expect(textBreaches(text, facts).map(({ law }) => law)).toEqual(['text_section_twice']);
});

test('a breach names its place', () => {
  expect(textBreaches(textOf({ say: '新引进{projects_old}。' }), facts)).toEqual([
    { law: 'text_figure_unknown', field: 'sections.0.paragraphs.0.0.say', detail: { id: 'projects_old' } },
  ]);
});

test('its figures, those of rules and of what is said of nought too', () => {
  const clause = { say: '{rise:funds_share}', zero: '{projects_new}', when: [{ ...above, figure: 'funds_arrived' }] };
  expect(figuresOfText(textOf(clause, { figures: ['projects_new'] }))).toEqual([
    'projects_new',
    'funds_share',
    'funds_arrived',
  ]);
});

test.each([
  ['2024-06', 'month'],
  ['2024-Q2', 'quarter'],
  ['2024-H1', 'half'],
  ['2024', 'year'],
  ['A2024', 'year'],
  ['2024-01..2024-05', 'span'],
  ['2024-01-01..2024-12-26', 'span'],
])('%s is a %s', (period, kind) => expect(periodKindOf(period)).toBe(kind));

test('a saying in pieces', () => {
  expect(piecesOf('{period}，到位{funds_arrived}，{rise:funds_share}，为{names:projects_new}。')).toEqual([
    { as: 'word', word: 'period' },
    { as: 'text', text: '，到位' },
    { as: 'figure', figure: 'funds_arrived' },
    { as: 'text', text: '，' },
    { as: 'rise', figure: 'funds_share' },
    { as: 'text', text: '，为' },
    { as: 'names', figure: 'projects_new' },
    { as: 'text', text: '。' },
  ]);
});

// 49.996 % prints as 50.00 %, and is none.
test.each([
  ['at_least', '50', 12_499n, 25_000n, false],
  ['at_least', '50', 1n, 2n, true],
  ['above', '0', 0n, 1n, false],
  ['above', '0', 1n, 1_000_000n, true],
  ['below', '1', 0n, 1n, true],
  ['below', '1', 1n, 100n, false],
] as const)('%s %s of %d / %d', (is, than, n, d, holds) => {
  expect(ruleHolds({ figure: 'x', is, than }, { numerator: n * 100n, denominator: d })).toBe(holds);
  expect(ruleHolds({ figure: 'x', is, than }, null)).toBe(false);
});
