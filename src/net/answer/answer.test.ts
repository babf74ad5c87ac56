import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChainEdge, ChainNode, NodeState, NodeStanding } from '../chain/chainView.ts';
import type { FactElsewhere, FirmElsewhere } from './firmElsewhere.ts';
import { rankGaps } from './gapRank.ts';
import { rankProspects } from './prospectRank.ts';

const node = (id: string, name: string, more: Partial<ChainNode> = {}): ChainNode => ({
  id,
  name,
  segment: 'midstream',
  products: [name],
  industryCodes: [],
  key: false,
  ...more,
});
const standing = (nodeId: string, state: NodeState, firmCount: number, more: Partial<NodeStanding> = {}) => ({
  nodeId,
  state,
  because: [],
  firms: [],
  firmCount,
  plants: 0,
  outputFen: null,
  leaderless: false,
  projects: [],
  projectsByStage: {},
  localSupply: null,
  ...more,
});
const edge = (from: string, to: string): ChainEdge => ({ from, to, evidence: '', source: '', sourceOn: null });

const nodes = [
  node('steel', '轴承钢', { industryCodes: ['3120'] }),
  node('seal', '密封件'),
  node('cage', '保持架'),
  node('assembly', '装配', { products: ['深沟球轴承'], key: true }),
];
const edges = [edge('steel', 'assembly'), edge('seal', 'assembly'), edge('cage', 'assembly')];
const standings = [
  standing('steel', 'missing', 0),
  standing('seal', 'unknown', 0),
  standing('cage', 'strong', 210),
  standing('assembly', 'strong', 2200, { leaderless: true }),
];
const chain = { id: 'bearings', nodes, edges, standings };
const elsewhere = [
  { city: '3201', firms: new Map([['steel', 9]]), recent: null },
  { city: '3701', firms: new Map([['steel', 3]]), recent: null },
];
const gaps = rankGaps(chain, '371500', elsewhere);

describe('gaps', () => {
  test('what is missing and an industry without a leader are gaps; what is strong or not known is none', () => {
    expect(new Set(gaps.map(({ nodeId }) => nodeId))).toEqual(new Set(['steel', 'assembly']));
  });

  test('each term says its numbers', () => {
    const steel = gaps.find(({ nodeId }) => nodeId === 'steel');
    const numbers = Object.fromEntries(steel?.terms.map((term) => [term.id, term.numbers]) ?? []);
    expect(numbers).toMatchObject({
      gap_missing: { firms: 0 },
      evidence_demand: { firms: 2200, nodes: 1 },
      evidence_industry_spread: { cities: 2, of: 2 },
      evidence_region_has: { firms: 3, cities: 1 },
    });
    expect(steel?.unknown).toEqual(['industry_momentum', 'similar_places', 'supply']);
  });

  test('the terms of a gap add up to its score exactly', () => {
    for (const { score, terms } of gaps) expect(terms.reduce((sum, { points }) => sum + points, 0)).toBe(score);
  });

  test('a project on its way takes points off, given up or in production not', () => {
    const ofStage = (stage: string, projects = 1) =>
      rankGaps(
        { ...chain, standings: [standing('steel', 'missing', 0, { projectsByStage: { [stage]: projects } })] },
        '371500',
        [],
      );
    expect(ofStage('signed')[0]?.terms).toContainEqual(expect.objectContaining({ id: 'gap_coming', points: -5 }));
    expect(ofStage('signed', 30)[0]?.terms).toContainEqual(expect.objectContaining({ id: 'gap_coming', points: -25 }));
    expect(ofStage('in_production')[0]?.terms.map(({ id }) => id)).not.toContain('gap_coming');
  });
});

const fact = (kind: string, value: Record<string, unknown>, more: Partial<FactElsewhere> = {}): FactElsewhere => ({
  kind,
  value,
  source: '示例来源',
  sourceOn: '2025-06-01',
  sample: true,
  ...more,
});
const firm = (more: Partial<FirmElsewhere> = {}): FirmElsewhere => ({
  registerId: more.name ?? 'r',
  name: '某某有限公司',
  divisionCode: '410300',
  seat: '河南省洛阳市',
  industryCode: null,
  source: '企业名录',
  sourceOn: '2024-01-01',
  sample: true,
  facts: [],
  partners: [],
  contacts: 0,
  contactedOn: null,
  outcomes: [],
  ...more,
});
const rank = (...firms: FirmElsewhere[]) => rankProspects(chain, gaps, firms, '371500');
const partner = {
  name: '临清某轴承厂',
  relation: 'supplies',
  source: '走访',
  sourceOn: '2026-03-01',
  sample: true,
} as const;

describe('prospects', () => {
  test.each([
    ['said to stand on a node', { facts: [fact('chain_node', { chainId: 'bearings', nodeId: 'steel' })] }, 'tie_named'],
    ['makes a product of a node', { facts: [fact('product', { product: '轴承钢' })] }, 'tie_product'],
    ['has the trade of a node', { industryCode: '3120' }, 'tie_industry'],
    ['is called after a product', { name: '江苏某某轴承钢有限公司' }, 'tie_name'],
  ] as const)('a firm that %s', (_, more, rule) => {
    const [found] = rank(firm(more));
    expect(found?.nodeId).toBe('steel');
    expect(found?.terms.map(({ id }) => id)).toEqual(expect.arrayContaining([rule, 'fills_missing']));
  });

  test.each([
    ['supplies', { partners: [partner] }],
    ['placed_elsewhere', { facts: [fact('invested_in', { divisionCode: '320500', project: '二期' })] }],
    ['placed_in_province', { facts: [fact('invested_in', { divisionCode: '370100', project: '济南厂' })] }],
    ['expanding', { facts: [fact('expanding', { plan: '新建产线' })] }],
    ['same_province', { divisionCode: '370100' }],
    ['large', { facts: [fact('employees', { count: 3200 })] }],
    ['above_scale', { facts: [fact('above_scale', { aboveScale: true })] }],
    ['listed', { facts: [fact('listed', { exchange: '深交所' })] }],
    ['qualification_1', { facts: [fact('qualification', { list: '绿色工厂' })] }],
    ['contacted', { contacts: 2, contactedOn: '2026-10-01' }],
    ['visited_here', { outcomes: [{ kind: 'visited', on: '2026-09-01', cause: null }] }],
    ['signed_here', { outcomes: [{ kind: 'signed', on: '2026-09-01', cause: null }] }],
    ['refused_here', { outcomes: [{ kind: 'refused', on: '2026-09-01', cause: 'site' }] }],
    ['risk', { facts: [fact('risk', { risk: '被执行人' })] }],
  ] as const)('%s is a term of its own', (id, more) => {
    const without = rank(firm({ industryCode: '3120' }))[0];
    const [found] = rank(firm({ industryCode: '3120', ...more }));
    const added = found?.terms.filter((each) => !without?.terms.some((other) => other.id === each.id));
    expect(added?.map((each) => each.id)).toContain(id);
    // What the city did is its own: the ledger is the source.
    const unsourced = added?.filter((each) => each.source === null || each.sourceOn === null).map((each) => each.id);
    expect(unsourced).toEqual(/^contacted$|_here$/.test(id) ? [id] : []);
  });

  test.each([
    ['an investment at home is none elsewhere', { facts: [fact('invested_in', { divisionCode: '410305' })] }],
    ['few staff', { facts: [fact('employees', { count: 80 })] }],
    ['not above the designated size', { facts: [fact('above_scale', { aboveScale: false })] }],
  ])('%s gives nothing', (_, more) => {
    expect(rank(firm({ industryCode: '3120', ...more }))[0]?.score).toBe(
      rank(firm({ industryCode: '3120' }))[0]?.score,
    );
  });

  test('who neither stands on the chain nor deals with firms here is left out', () => {
    expect(rank(firm({ name: '某某食品有限公司' }))).toEqual([]);
    expect(rank(firm({ name: '某某食品有限公司', partners: [partner] }))).toMatchObject([{ nodeId: null }]);
  });

  test('a firm whose trade several nodes share is told for none of their gaps, and after one that fills a gap', () => {
    const shared = { ...chain, nodes: [...nodes, node('wire', '钢丝', { industryCodes: ['3120'] })] };
    const firms = [firm({ name: '共', industryCode: '3120' }), firm({ name: '装配厂' })];
    const [first, second] = rankProspects(shared, gaps, firms, '371500');
    expect(first?.firm.name).toBe('装配厂');
    expect(second?.terms.map(({ id, numbers }) => [id, numbers])).toContainEqual([
      'tie_shared',
      { node: '轴承钢', nodes: 2, by: '3120' },
    ]);
    expect(second?.terms.some(({ id }) => id.startsWith('fills_'))).toBe(false);
  });

  test('a firm of a trade that is only near is left out', () => {
    expect(rank(firm({ name: '近', industryCode: '313' }))).toEqual([]);
  });

  test('who has built here already need not be found', () => {
    const here = fact('invested_in', { divisionCode: '371581', project: '轴承产业园' });
    expect(rank(firm({ industryCode: '3120', facts: [here] }))).toEqual([]);
  });

  test('a node that is a gap comes before one that is not', () => {
    const both = firm({ facts: [fact('product', { product: '保持架、轴承钢' })] });
    expect(rank(both)[0]?.nodeId).toBe('steel');
  });

  test('terms add up to the score exactly, the best comes first, and the order of the firms does not matter', () => {
    const kinds = fc.constantFrom(
      fact('product', { product: '轴承钢' }),
      fact('product', { product: '保持架' }),
      fact('expanding', { plan: '扩产' }),
      fact('listed', { exchange: '上交所' }),
      fact('qualification', { list: '绿色工厂' }),
      fact('risk', { risk: '失信' }),
    );
    const firms = fc.uniqueArray(
      fc.record({ name: fc.string({ minLength: 2, maxLength: 6 }), facts: fc.array(kinds, { maxLength: 4 }) }),
      { selector: ({ name }) => name, maxLength: 12 },
    );
    fc.assert(
      fc.property(firms, (made) => {
        const all = made.map((each) => firm(each));
        const ranked = rank(...all);
        for (const { score, terms } of ranked) expect(terms.reduce((sum, { points }) => sum + points, 0)).toBe(score);
        expect(ranked.map(({ score }) => score)).toEqual(ranked.map(({ score }) => score).toSorted((a, b) => b - a));
        expect(rank(...all.toReversed())).toEqual(ranked);
      }),
    );
  });
});
