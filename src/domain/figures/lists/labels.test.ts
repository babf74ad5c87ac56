import { describe, expect, test } from 'vitest';
import { decideLabel, type LabelChange } from './labelAct.ts';
import { asWritten, Labels, type LabelState, type LabelVersion } from './labels.ts';

const version = (label: string, more: Partial<LabelState>, n = 1): LabelVersion => ({
  ...asWritten,
  ...more,
  kind: 'investorClass',
  label,
  version: n,
});

// 灯塔 was joined to 灯塔企业, that to the class that ships; gazelle is called otherwise; 老字号 was ended.
const said = [
  version('灯塔', { into: '灯塔企业' }),
  version('灯塔企业', {}),
  version('灯塔企业', { into: 'industry_leader' }, 2),
  version('gazelle', { name: '瞪羚（市级）' }),
  version('老字号', { ended: true }),
  version('小巨人', { into: 'specialised' }),
  version('小巨人', {}, 2),
];
const borne = ['灯塔', '灯塔企业', '灯塔工厂', '瞪羚（市级）', '小巨人'];
const labels = new Labels(said);

describe('what a text stands for', () => {
  test.each([
    ['灯塔', 'industry_leader'],
    ['灯塔企业', 'industry_leader'],
    ['industry_leader', 'industry_leader'],
    ['灯塔工厂', '灯塔工厂'],
    ['瞪羚（市级）', 'gazelle'],
    ['小巨人', '小巨人'],
    ['老字号', '老字号'],
  ])('%s is %s', (text, label) => {
    expect(labels.standsFor('investorClass', text)).toBe(label);
    // A mark of a project is another list.
    expect(labels.standsFor('tag', text)).toBe(text);
  });

  test('whoever looks for one looks for every spelling of it', () => {
    expect(labels.spellings('investorClass', '灯塔企业').toSorted()).toEqual(['industry_leader', '灯塔', '灯塔企业']);
    expect(labels.spellings('investorClass', 'gazelle').toSorted()).toEqual(['gazelle', '瞪羚（市级）']);
    expect(labels.spellings('tag', '灯塔企业')).toEqual(['灯塔企业']);
    expect(labels.borne('investorClass', ['灯塔', '灯塔企业', 'gazelle'])).toEqual([
      { label: 'industry_leader', name: null },
      { label: 'gazelle', name: '瞪羚（市级）' },
    ]);
  });

  test('a circle, which no act makes, ends', () => {
    const circle = new Labels([version('甲', { into: '乙' }), version('乙', { into: '甲' })]);
    expect(['甲', '乙']).toContain(circle.standsFor('investorClass', '甲'));
  });
});

type Said = LabelChange extends infer One ? (One extends LabelChange ? Omit<One, 'kind'> : never) : never;
const state = (more: Partial<LabelState> = {}) => ({ ...asWritten, ...more });

const rows: [what: string, change: Said, outcome: string | LabelState][] = [
  ['a new one', { act: 'add', label: '链主企业' }, state()],
  ['one that rows bear', { act: 'add', label: '灯塔工厂' }, state()],
  ['one that was ended', { act: 'add', label: '老字号' }, state()],
  ['one that ships', { act: 'add', label: 'gazelle' }, 'label_there'],
  ['one that is there', { act: 'add', label: '小巨人' }, 'label_there'],
  ['one that is the name of another', { act: 'add', label: '瞪羚（市级）' }, 'label_there'],
  [
    'another name',
    { act: 'rename', label: 'specialised', name: '专精特新“小巨人”' },
    state({ name: '专精特新“小巨人”' }),
  ],
  ['its own name again', { act: 'rename', label: 'gazelle', name: '瞪羚（市级）' }, state({ name: '瞪羚（市级）' })],
  ['the name of another', { act: 'rename', label: 'specialised', name: '瞪羚（市级）' }, 'label_name_taken'],
  ['the spelling of another', { act: 'rename', label: 'specialised', name: '灯塔工厂' }, 'label_name_taken'],
  ['a name for nothing', { act: 'rename', label: '没有的', name: '名' }, 'label_unknown'],
  ['a name for what was joined', { act: 'rename', label: '灯塔', name: '名' }, 'label_joined'],
  [
    'joined to one that ships',
    { act: 'join', label: '灯塔工厂', into: 'industry_leader' },
    state({ into: 'industry_leader' }),
  ],
  [
    'joined to one that was joined',
    { act: 'join', label: '灯塔工厂', into: '灯塔' },
    state({ into: 'industry_leader' }),
  ],
  ['joined by the name', { act: 'join', label: '灯塔工厂', into: '瞪羚（市级）' }, state({ into: 'gazelle' })],
  ['joined to itself', { act: 'join', label: 'gazelle', into: '瞪羚（市级）' }, 'label_joins_itself'],
  ['joined in a circle', { act: 'join', label: 'industry_leader', into: '灯塔' }, 'label_joins_itself'],
  ['joined to nothing', { act: 'join', label: '灯塔工厂', into: '没有的' }, 'label_unknown'],
  ['ended', { act: 'end', label: 'gazelle' }, state({ name: '瞪羚（市级）', ended: true })],
  ['ended twice', { act: 'end', label: '老字号' }, 'label_ended'],
  ['a joining undone', { act: 'undo', label: '灯塔企业' }, state()],
  ['a name undone', { act: 'undo', label: 'gazelle' }, state()],
  ['an undoing undone', { act: 'undo', label: '小巨人' }, state({ into: 'specialised' })],
  ['nothing undone', { act: 'undo', label: '灯塔工厂' }, 'label_nothing_to_undo'],
];

test.each(rows)('%s', (_, change, outcome) => {
  const act = { ...change, kind: 'investorClass' } as LabelChange;
  const versions = said.filter(({ label }) => label === act.label).toSorted((a, b) => b.version - a.version);
  const decided = decideLabel(act, {
    labels,
    versions,
    standsFor: (text) => labels.standsFor('investorClass', text),
    isBorne: (label) => borne.includes(label),
  });
  const found = 'breaches' in decided ? decided.breaches.map(({ law }) => law) : decided.next;
  expect(found).toEqual(typeof outcome === 'string' ? [outcome] : outcome);
});
