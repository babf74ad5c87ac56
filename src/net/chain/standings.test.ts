import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KnownFirm, MemberProject } from '../../domain/chains/chainMembers.ts';
import { defaultChainRules } from '../../domain/chains/chainRules.ts';
import type { ChainNode, ChainView, NodeStanding } from './chainView.ts';
import { chainView, type KnownCity, rowsByNode } from './standings.ts';
import { tieIndex, tieOf } from './ties.ts';

const yi = 10_000_000_000n;
/** Of every division that the nodes below lie in. */
const whole = new Map(['31', '33', '34'].map((division) => [division, '2026-06-30']));

const node = (
  id: string,
  products: string[] = [],
  industryCodes: string[] = [],
  more: Partial<ChainNode> = {},
): ChainNode => ({
  id,
  name: id,
  segment: 'midstream',
  products,
  industryCodes,
  key: false,
  ...more,
});
const nodes = [
  node('轴承钢', [], ['3120']),
  node('锻造', ['锻件'], ['3393']),
  node('保持架', ['轴承保持架'], ['3451']),
  node('装配', ['轴承', '滚子轴承'], ['3451', '345']),
  node('会展'),
];

const firm = (name: string, more: Partial<KnownFirm> = {}): KnownFirm => ({
  registerId: name,
  name,
  county: '371581',
  industryCode: null,
  outputFen: null,
  employees: null,
  listed: false,
  sample: false,
  products: [],
  nodeIds: [],
  suppliers: [],
  ...more,
});
const project = (id: string, more: Partial<MemberProject> = {}): MemberProject => ({
  id,
  name: id,
  stage: 'signed',
  status: 'active',
  investmentFen: yi,
  industryCode: '3120',
  nodeNames: [],
  firmNames: [],
  lastStepOn: '2026-01-01',
  ...more,
});
const some = (n: number, more: Partial<KnownFirm> = {}) => Array.from({ length: n }, (_, k) => firm(`厂${k}`, more));

function view(city: Partial<KnownCity>, leaderIds: string[] = []): ChainView {
  const duty = { chief: null, leadOffice: null, leaders: [], team: null };
  const chain = { id: 'c', name: '轴承', version: 1, nodes, edges: [], duty, leaderIds };
  const nothing: KnownCity = {
    firms: [],
    projects: [],
    rules: defaultChainRules,
    today: '2026-11-24',
    coverage: whole,
  };
  const known = { ...nothing, ...city };
  const open = new Set(known.projects.map(({ id }) => id).filter((id) => id !== '外'));
  return chainView(chain, known, rowsByNode(chain, known), { most: 100, open });
}
const on = (id: string, found: ChainView) => found.standings.find((one) => one.nodeId === id) as NodeStanding;

describe('where a firm stands', () => {
  const index = tieIndex(nodes);
  test.each<[string, Partial<KnownFirm>, string | undefined]>([
    ['said so, whatever it makes', { nodeIds: ['锻造'], products: ['保持架'] }, 'named 锻造'],
    ['of another chain', { nodeIds: ['别处'] }, undefined],
    ['by what it makes', { products: ['高端轴承保持架'], industryCode: '3120' }, 'product 保持架'],
    ['the longest product alone', { products: ['圆锥滚子轴承'] }, 'product 装配'],
    ['on two nodes', { products: ['锻件', '轴承'] }, 'product 锻造,装配'],
    ['by its trade', { industryCode: '3120' }, 'industry 轴承钢'],
    ['by the longest code', { industryCode: '3452' }, 'industry 装配'],
    ['a trade of two nodes says nothing', { industryCode: '3451' }, undefined],
    ['nothing is known', {}, undefined],
    ['by its name, where nothing else says it', { name: '东方保持架有限公司', industryCode: '3451' }, 'name 保持架'],
    ['a trade that is wider than the node’s says nothing', { industryCode: '31' }, undefined],
  ])('%s', (_, more, expected) => {
    const tied = tieOf(index, { ...firm('厂', more), nodeNames: [] });
    expect(tied && `${tied.tie} ${tied.nodeIds.join(',')}`).toBe(expected);
  });
});

describe('how a node stands', () => {
  const steel = { industryCode: '3120' };
  const cases: [string, string, Partial<KnownCity>, string, string[]][] = [
    ['轴承钢', 'no firm', {}, 'missing', ['no_firm on=2026-06-30']],
    [
      '轴承钢',
      'no firm in a register that nobody says is whole',
      { coverage: new Map([['33', '2026-06-30']]) },
      'unknown',
      ['coverage_not_stated divisions=31'],
    ],
    [
      '轴承钢',
      'a firm of a wider trade',
      { firms: [firm('冶金厂', { industryCode: '31' })] },
      'unknown',
      ['only_trade_shared firms=1'],
    ],
    [
      '轴承钢',
      'no firm in the register, and plants that run',
      { projects: [project('甲', { stage: 'in_production' }), project('乙', { stage: 'full_capacity' })] },
      'weak',
      ['few_firms firms=2 least=5', 'plants_running projects=2'],
    ],
    [
      '轴承钢',
      'two plants of one firm, which the register knows under its name',
      {
        firms: [firm('大冶', { industryCode: '3120' })],
        projects: ['甲', '乙'].map((id) => project(id, { stage: 'in_production', firmNames: ['大冶'] })),
      },
      'weak',
      ['few_firms firms=1 least=5', 'output_not_known firms=1 of=1'],
    ],
    [
      '轴承钢',
      'a large plant',
      { projects: [project('甲', { stage: 'in_production', investmentFen: 500n * yi })] },
      'strong',
      ['large_plant projects=1', 'plants_running projects=1'],
    ],
    ['会展', 'nothing to find firms by', {}, 'unknown', ['nothing_to_find_by']],
    [
      '保持架',
      'firms of a shared trade',
      { firms: some(3, { industryCode: '3451' }) },
      'unknown',
      ['only_trade_shared firms=3'],
    ],
    ['轴承钢', 'few firms', { firms: some(4, { ...steel, outputFen: yi }) }, 'weak', ['few_firms firms=4 least=5']],
    [
      '轴承钢',
      'many firms of unknown size',
      { firms: some(5, steel) },
      'strong',
      ['many_firms firms=5 least=5', 'output_not_known firms=5 of=5'],
    ],
    [
      '轴承钢',
      'many small firms',
      { firms: some(5, { ...steel, outputFen: 1n }) },
      'weak',
      ['small_output outputFen=5 leastFen=10000000000'],
    ],
    [
      '轴承钢',
      'one leader',
      { firms: [firm('大厂', { ...steel, outputFen: 10n * yi })] },
      'strong',
      ['has_leader leaders=1'],
    ],
    [
      '轴承钢',
      'a project on its way',
      { projects: [project('甲')] },
      'missing',
      ['no_firm on=2026-06-30', 'projects_coming projects=1'],
    ],
    [
      '轴承钢',
      'all that is on its way is paused',
      { projects: [project('甲', { status: 'paused' })] },
      'blocked',
      ['no_firm on=2026-06-30', 'projects_coming projects=1', 'projects_stuck projects=1 of=1'],
    ],
    [
      '轴承钢',
      'one of two is stuck',
      {
        projects: [project('甲', { lastStepOn: '2025-01-01' }), project('乙', { lastStepOn: '2026-11-01' })],
        rules: { ...defaultChainRules, stuckDays: 300 },
      },
      'missing',
      ['no_firm on=2026-06-30', 'projects_coming projects=2', 'projects_stuck projects=1 of=2'],
    ],
    [
      '轴承钢',
      'what was given up is on no way, also where it produced',
      {
        projects: [project('甲', { status: 'lost' }), project('乙', { status: 'terminated', stage: 'in_production' })],
      },
      'missing',
      ['no_firm on=2026-06-30'],
    ],
  ];
  test.each(cases)('%s: %s', (id, _, city, state, because) => {
    expect(on(id, view(city))).toMatchObject({ state, because });
  });
});

describe('an industry without a leader', () => {
  const firms = some(12, { products: ['轴承'] }).map((one, n) => ({ ...one, employees: n < 4 ? 100 : null }));
  test('is said of many firms of which some size is known, with a leader on its way', () => {
    const coming = project('哈轴轴承基地', { nodeNames: ['轴承'], investmentFen: 50n * yi });
    const found = view({ firms, projects: [coming] });
    expect(on('装配', found).leaderless).toBe(true);
    expect(on('装配', found).because).toContain('no_leader firms=12 sized=4');
    expect(on('装配', found).because).toContain('leader_coming projects=1');
    expect(found.leading).toEqual({ operating: 0, coming: 1 });
  });
  test('is not said where no size is known', () => {
    const found = on('装配', view({ firms: some(12, { products: ['轴承'] }) }));
    expect(found).toMatchObject({
      leaderless: false,
      because: expect.arrayContaining(['leader_not_known firms=12 sized=0']),
    });
  });
  test.each<[string, Partial<KnownFirm>]>([
    ['listed', { listed: true }],
    ['large', { employees: 1000 }],
    ['of great output', { outputFen: 10n * yi }],
    ['named as 链主', { registerId: '链主' }],
  ])('nor where one is %s', (_, more) => {
    const found = view({ firms: [...firms, firm('领头', { products: ['轴承'], ...more })] }, ['链主']);
    expect(on('装配', found).leaderless).toBe(false);
    expect(found.leading.operating).toBe(1);
  });
});

test('counts are of the whole city, rows of what the reader may open; the heaviest first', () => {
  const projects = [
    project('小', { investmentFen: yi }),
    project('大', { investmentFen: 9n * yi, stage: 'started' }),
    project('外'),
    project('未知', { investmentFen: null }),
  ];
  const firms = [firm('乙', { outputFen: yi }), firm('甲'), firm('丙', { outputFen: 2n * yi })].map((one) => ({
    ...one,
    industryCode: '3120',
  }));
  const found = on('轴承钢', view({ firms, projects }));
  expect(found.projects.map(({ id }) => id)).toEqual(['大', '小', '未知']);
  expect(found.projectsByStage).toEqual({ signed: 3, started: 1 });
  expect(found.firms.map(({ name, tie }) => `${name} ${tie}`)).toEqual(['丙 industry', '乙 industry', '甲 industry']);
  expect(found).toMatchObject({ firmCount: 3, outputFen: 3n * yi });
});

test('配套率 is of the purchases that are known', () => {
  const suppliers = [
    { registerId: 'a', local: true },
    { registerId: 'b', local: false },
  ];
  const found = view({ firms: [firm('厂', { industryCode: '3120', suppliers })] });
  expect(on('轴承钢', found).localSupply).toEqual({ local: 1, known: 2 });
  expect(on('锻造', found).localSupply).toBeNull();
  expect(found.completeness).toEqual({ covered: 1, all: 5 });
});

test('every firm that is tied is on a node once, and what a node counts is what stands on it', () => {
  const product = fc.constantFrom('轴承', '轴承保持架', '锻件', '面粉');
  const code = fc.constantFrom('3120', '3393', '3451', '3452', '1311', null);
  const firms = fc.array(fc.record({ products: fc.array(product, { maxLength: 2 }), industryCode: code }), {
    maxLength: 30,
  });
  const stage = fc.constantFrom('signed', 'started', 'in_production', 'full_capacity');
  const projects = fc.array(fc.record({ stage, industryCode: fc.constantFrom('3120', '3393', '3451') }), {
    maxLength: 6,
  });
  const covered = fc.subarray([...whole.keys()]);
  fc.assert(
    fc.property(firms, projects, covered, (given, begun, divisions) => {
      const found = view({
        firms: given.map((more, n) => firm(`厂${n}`, more)),
        projects: begun.map((more, n) => project(`项目${n}`, more)),
        coverage: new Map(divisions.map((division) => [division, '2026-06-30'])),
      });
      for (const standing of found.standings) {
        const ids = standing.firms.map(({ registerId }) => registerId);
        expect(new Set(ids).size).toBe(ids.length);
        const { state, firmCount, plants } = standing;
        expect(firmCount + plants > 0).toBe(state === 'strong' || state === 'weak');
        // 断点 beside a plant that runs would contradict the ledger; of a register that may lack firms nobody can say it.
        const codes = nodes.find(({ id }) => id === standing.nodeId)?.industryCodes ?? [];
        const stated = codes.length > 0 && codes.every((one) => divisions.includes(one.slice(0, 2)));
        expect(state !== 'missing' || (plants === 0 && stated)).toBe(true);
      }
      const here = found.standings.filter(({ firmCount, plants }) => firmCount + plants > 0);
      expect(found.completeness.covered).toBe(here.length);
    }),
    { numRuns: 100 },
  );
});
