// Chains as the page sees them: money is text in fen.
import { z } from 'zod';
import { ChainDraft, ChainEdgeInput, ChainNodeInput, chainOrigins, nodeChanges } from '../../domain/chains/chain.ts';
import { nodeStates, nodeTies, segments } from '../../domain/chains/chain.ts';
import { ChainDutyInput } from '../../domain/chains/chainDuty.ts';
import { RegisterCoverageInput } from '../../domain/chains/registerCoverage.ts';
import { list, view } from '../answerViews.ts';
import { BreachView } from '../errorViews.ts';

const firmOnNode = z.strictObject({
  registerId: z.string(),
  name: z.string(),
  /** Division code (GB/T 2260) of the county; null where it is not known. */
  county: z.string().nullable(),
  outputFen: z.string().nullable(),
  employees: z.number().nullable(),
  leader: z.boolean(),
  sample: z.boolean(),
  tie: z.enum(nodeTies),
});

const projectOnNode = z.strictObject({
  id: z.string(),
  name: z.string(),
  stage: z.string(),
  investmentFen: z.string().nullable(),
  tie: z.enum(nodeTies),
});

export const NodeStandingView = view('NodeStandingView', {
  nodeId: z.string(),
  state: z.enum(nodeStates),
  /** Rule ids with their numbers (`few_firms firms=2 least=3`). */
  because: list(z.string()),
  /** The first few by weight; the rest by page. */
  firms: list(firmOnNode),
  firmCount: z.number(),
  /** Firms that the register does not know and that a project in production shows to be here. */
  plants: z.number(),
  /** The sum of what is known; null where no firm's output is. */
  outputFen: z.string().nullable(),
  /** An industry without a leader (产业有、龙头无). */
  leaderless: z.boolean(),
  /** The first few in the reader's own reach; the rest by page. */
  projects: list(projectOnNode),
  /** Of the whole city. */
  projectsByStage: z.record(z.string(), z.number()),
  /** 配套率: of the purchases known of firms here, those from firms in the city; null where none is known. */
  localSupply: z.strictObject({ local: z.number(), known: z.number() }).nullable(),
  /** `because` in words. */
  why: list(z.string()),
});
export type NodeStandingView = z.infer<typeof NodeStandingView>;

/** How far a chain is covered, who leads in it, and who answers for it. */
const inShort = {
  completeness: z.strictObject({ covered: z.number(), all: z.number() }),
  /** Firms that lead: in operation on a node, and those that a project in the pipeline brings. */
  leading: z.strictObject({ operating: z.number(), coming: z.number() }),
  /** Different firms on its nodes, and different projects on their way there. */
  totals: z.strictObject({ firms: z.number(), projects: z.number() }),
  duty: z.strictObject({
    chief: z.string().nullable(),
    leadOffice: z.string().nullable(),
    leaders: list(z.string()),
    team: z.string().nullable(),
  }),
};

export const ChainViewJson = view('ChainViewJson', {
  id: z.string(),
  name: z.string(),
  version: z.number(),
  nodes: list(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      segment: z.enum(segments),
      products: list(z.string()),
      /** GB/T 4754: two to four digits. */
      industryCodes: list(z.string()),
      /** A key part (关键环节). */
      key: z.boolean(),
    }),
  ),
  /** From what supplies to what is supplied. */
  edges: list(
    z.strictObject({
      from: z.string(),
      to: z.string(),
      evidence: z.string(),
      source: z.string(),
      sourceOn: z.string().nullable(),
    }),
  ),
  /** One for each node, in their order. */
  standings: list(NodeStandingView),
  ...inShort,
});
export type ChainViewJson = z.infer<typeof ChainViewJson>;

export const ChainListRow = view('ChainListRow', {
  id: z.string(),
  name: z.string(),
  version: z.number(),
  retired: z.boolean(),
  nodes: z.number(),
  edges: z.number(),
  recordedAt: z.string(),
  recordedBy: z.string().nullable(),
  /** Null where the chain was given up. */
  standing: z
    .strictObject({
      ...inShort,
      /** Nodes by state. */
      states: z.record(z.string(), z.number()),
      leaderless: z.number(),
    })
    .nullable(),
});
export type ChainListRow = z.infer<typeof ChainListRow>;

export const FirmPage = view('FirmPage', { rows: list(firmOnNode), total: z.number() });
export type FirmPage = z.infer<typeof FirmPage>;

export const ProjectOnNodePage = view('ProjectOnNodePage', { rows: list(projectOnNode), total: z.number() });
export type ProjectOnNodePage = z.infer<typeof ProjectOnNodePage>;

export const ChainDifferenceView = view('ChainDifferenceView', {
  /** Before and after, where the chain was renamed. */
  renamed: z.tuple([z.string(), z.string()]).readonly().nullable(),
  added: list(ChainNodeInput),
  removed: list(ChainNodeInput),
  changed: list(z.strictObject({ before: ChainNodeInput, after: ChainNodeInput, changes: list(z.enum(nodeChanges)) })),
  /** Ends by their names. */
  edgesAdded: list(ChainEdgeInput.extend({ from: z.string(), to: z.string() })),
  edgesRemoved: list(ChainEdgeInput.extend({ from: z.string(), to: z.string() })),
  edgesChanged: list(ChainEdgeInput.extend({ from: z.string(), to: z.string() })),
});
export type ChainDifferenceView = z.infer<typeof ChainDifferenceView>;

export const ChainVersionView = view('ChainVersionView', {
  id: z.string(),
  chainId: z.string(),
  version: z.number(),
  name: z.string(),
  retired: z.boolean(),
  restores: z.number().nullable(),
  note: z.string().nullable(),
  origin: z.enum(chainOrigins),
  recordedAt: z.string(),
  /** Null where the person's name was erased. */
  recordedBy: z.string().nullable(),
  nodes: z.number(),
  edges: z.number(),
});
export type ChainVersionView = z.infer<typeof ChainVersionView>;

/** What a version draws, and what it says otherwise than another. */
export const DrawnVersionView = view('DrawnVersionView', {
  version: ChainVersionView,
  draft: ChainDraft,
  difference: ChainDifferenceView.nullable(),
});

/** What a workbook would make of a chain. */
export const ReadChainView = view('ReadChainView', {
  /** The version that was read against; null where the chain is new. */
  baseVersion: z.number().nullable(),
  draft: ChainDraft,
  difference: ChainDifferenceView,
  /** With any of them the drawing is not taken. */
  problems: list(
    z.strictObject({
      sheet: z.string(),
      /** Null where the whole sheet is meant. */
      cell: z.string().nullable(),
      value: z.string(),
      law: BreachView.shape.law,
      message: z.string(),
    }),
  ),
});
export type ReadChainView = z.infer<typeof ReadChainView>;

export const ChainDutyView = view('ChainDutyView', {
  ...ChainDutyInput.shape,
  chainId: z.string(),
  version: z.number(),
  leadOffice: z.string().nullable(),
  /** Names of the firms, in their order; one that the register has no more is left out. */
  leaders: list(z.string()),
  recordedAt: z.string(),
  /** Null where the person's name was erased. */
  recordedBy: z.string().nullable(),
});
export type ChainDutyView = z.infer<typeof ChainDutyView>;

const rules = z.strictObject({
  strongFirms: z.number(),
  strongOutputFen: z.string(),
  leaderOutputFen: z.string().nullable(),
  leaderEmployees: z.number().nullable(),
  leaderListed: z.boolean(),
  leaderInvestmentFen: z.string(),
  manyFirms: z.number(),
  stuckDays: z.number().nullable(),
});

export const ChainRulesView = view('ChainRulesView', {
  versions: list(
    z.strictObject({
      version: z.number(),
      effectiveFrom: z.string(),
      rules,
      reason: z.string(),
      recordedAt: z.string(),
      /** Null where the person's name was erased. */
      recordedBy: z.string().nullable(),
    }),
  ),
  defaults: rules,
});

export const RegisterCoverageView = view('RegisterCoverageView', {
  divisions: list(
    z.strictObject({
      /** GB/T 4754, two digits. */
      code: z.string(),
      name: z.string(),
      /** Nodes of the city's chains that lie in it. */
      nodes: z.number(),
      /** Firms of the city in the register. */
      firms: z.number(),
      /** Null: nobody has stated anything of it. */
      stated: RegisterCoverageInput.extend({
        recordedAt: z.string(),
        /** Null where the person's name was erased. */
        recordedBy: z.string().nullable(),
      }).nullable(),
    }),
  ),
});
export type RegisterCoverageView = z.infer<typeof RegisterCoverageView>;

export const RecordedChainView = view('RecordedChainView', { chainId: z.string(), version: z.number() });
export type RecordedChainView = z.infer<typeof RecordedChainView>;

export const ChainTemplateView = view('ChainTemplateView', {
  id: z.string(),
  name: z.string(),
  /** Names of its nodes, from materials to market. */
  segments: list(z.strictObject({ segment: z.enum(segments), nodes: list(z.string()) })),
  nodes: z.number(),
  edges: z.number(),
  /** The city's chain of that name; null where it has none. */
  chainId: z.string().nullable(),
});
export type ChainTemplateView = z.infer<typeof ChainTemplateView>;

export const StockTakenView = z.strictObject({ entryId: z.uuid() });
