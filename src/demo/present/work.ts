// What goes on in the present beside its rows: a chain, firms that are courted, a campaign under way. All is invented.
import { v5 } from 'uuid';
import { ChainDraft } from '../../domain/chains/chain.ts';
import { ChainDutyInput } from '../../domain/chains/chainDuty.ts';
import { RegisterCoverageInput } from '../../domain/chains/registerCoverage.ts';
import { addDays } from '../../domain/day.ts';
import { presentOfficeId } from './city.ts';
import chain from './chain.json' with { type: 'json' };

const space = '00990200-0000-8000-8000-0000000c4a15';
/** The same in every demo. */
export const presentId = (text: string): string => v5(text, space);

type Node = readonly [name: string, segment: string, products: string[], codes: string[], key?: string];

export const presentChain = {
  chainId: presentId(chain.name),
  name: chain.name,
  draft: ChainDraft.parse({
    name: chain.name,
    nodes: (chain.nodes as unknown as Node[]).map(([name, segment, products, industryCodes, key]) => ({
      id: presentId(`node ${name}`),
      name,
      segment,
      products,
      industryCodes,
      key: key === 'key',
    })),
    edges: chain.edges.map(([from = '', to = '', evidence = '']) => ({
      from: presentId(`node ${from}`),
      to: presentId(`node ${to}`),
      evidence,
      source: '产业链模板（行业通识，待本市核实）',
    })),
  }),
  duty: ChainDutyInput.parse({
    chief: null,
    chiefTitle: '市级领导（示例）',
    leadOfficeId: presentOfficeId('wl-gx'),
    leaderIds: [],
    team: '新型储能产业链专班（示例）',
  }),
};

/** The invented city's register is whole, since nobody else lives there. */
export const presentCoverage = (today: string) =>
  RegisterCoverageInput.parse({
    divisions: [
      ...new Set(
        presentChain.draft.nodes.flatMap(({ industryCodes }) => industryCodes.map((code) => code.slice(0, 2))),
      ),
    ],
    source: '规上工业企业名录（示例）',
    asOf: addDays(today, -30),
  });

/** Who is courted, by whom, for which node, and in how many days the next step is due; some are late. */
export const presentCourted = [
  ['常州示例隔膜科技有限公司', 'wl-06', '隔膜', '补隔膜环节', 27, 12],
  ['惠州示例储能电芯有限公司', 'wl-06', '储能电芯', '有异地扩产计划', 24, 5],
  ['合肥示例变流器有限公司', 'wl-02', '储能变流器', '为本地集成企业供货', 21, -3],
  ['宁德示例正极材料有限公司', 'wl-03', '正极材料', '就近配套电芯企业', 20, 8],
  ['深圳示例电池管理系统有限公司', 'wl-01', '电池管理系统', '客户在省内，运距短', 15, -1],
  ['无锡示例铝箔有限公司', 'wl-08', '铜箔铝箔', '利用本地铝材', 9, 14],
] as const;

/** The first is offered to another office and waits for its answer. */
export const presentOffer = {
  firm: presentCourted[0][0],
  to: 'wl-07',
  document: '流转函（示例）',
  note: '该企业更适合高新区的用地条件',
} as const;

export function presentCampaign(today: string) {
  const goal = (office: string | null, step: string, value: string) => ({
    officeId: office && presentOfficeId(office),
    step,
    value,
  });
  return {
    id: presentId('campaign'),
    name: '百日招商攻坚行动（示例）',
    fromOn: addDays(today, -40),
    toOn: addDays(today, 60),
    chains: [chain.name],
    goals: [
      goal(null, 'prospects_assigned', '12'),
      goal(null, 'prospects_contacted', '10'),
      goal(null, 'prospects_signed', '4'),
      goal('wl-06', 'prospects_assigned', '4'),
      goal('wl-02', 'prospects_assigned', '2'),
    ],
  };
}

/** What each agreement of the demo promises. */
export const presentClauses = [
  { commitment: '供水、供电、道路通到项目红线', clauseKind: 'facility' },
  { commitment: '协助办理注册、备案和施工许可手续', clauseKind: 'service' },
  { commitment: '自取得施工许可之日起二十四个月内建成投产', clauseKind: 'obligation' },
] as const;

export const presentReturn = '缺银行进账单，请补充凭证后重报';
export const presentContact = '电话对接，企业愿意来现场考察';
export const presentDispute = '同一投资方，我单位先行对接，请认定首谈单位';
export const presentProfile = { issuer: '望澜市招商局', reason: '自建账之日起逐笔登记' } as const;
