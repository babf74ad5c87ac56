// A project (项目) lives: its facts are versions, its stage follows from milestones, its status is apart from both.
import { z } from 'zod';
import { Day } from '../day.ts';
import { EntryHead, type EntryFacts, headBreaches } from '../entries/entry.ts';
import { Fen, Money } from '../money.ts';
import type { Breach } from '../refusal.ts';
import { kept } from '../entries/fields.ts';
import type { NounOf } from '../entries/noun.ts';
import { codeText, textLine, textLines } from '../text.ts';

export const stages = [
  'lead',
  'talks',
  'signed',
  'registered',
  'filed',
  'started',
  'in_production',
  'full_capacity',
] as const;
export type Stage = (typeof stages)[number];

/** active 正常, paused 暂停, terminated 终止, lost 流失. */
export const statuses = ['active', 'paused', 'terminated', 'lost'] as const;

/** Where the money comes from, seen from the city: nested origins of the field (境外 / 省外 / 市外省内 / 市内). */
export const moneySources = ['overseas', 'other_province', 'other_city', 'local'] as const;

/** What the investor is on the published lists, as they come with the program. A city has labels of its own beside them. */
export const investorClasses = [
  'world_500',
  'china_500',
  'private_500',
  'central_soe',
  'listed',
  'specialised',
  'multinational',
  'industry_leader',
  'hidden_champion',
  'single_champion',
  'unicorn',
  'gazelle',
  'high_tech',
] as const;

/** One of these, or a label as the city writes it: what nobody listed is no reason to lose a project. */
const InvestorLabel = textLine(1, 100);

export const ProjectPhase = z.strictObject({
  no: z.int().min(1).max(20),
  name: textLine(1, 100),
  investmentFen: Fen.nullable(),
});

/** Where nobody has said of which industry a project is: a section of its own, in which figures count it. */
export const industryNotSaid = 'Z';

export const ProjectInput = z.strictObject({
  head: EntryHead,
  projectId: z.uuid(),
  name: textLine(2, 200),
  /** The 打包 project that this one is a part of. */
  parentId: z.uuid().nullish(),
  content: textLines(0, 4000).nullish(),
  /** GB/T 4754-2017: a section letter or 2 to 4 digits; or that it is not said yet. */
  industryCode: codeText(/^([A-TZ]|\d{2,4})$/),
  investorId: z.uuid().nullish(),
  recipientId: z.uuid().nullish(),
  /** 计划总投资额 as first agreed; what 增资 adds lies with its signing. Null is 未定 where that is said, else not known. */
  investment: Money.nullable(),
  investmentUndetermined: z.boolean().nullish(),
  fixedInvestmentFen: Fen.nullish(),
  contractForeignCapital: Money.nullish(),
  moneySource: z.enum(moneySources).nullish(),
  investorSeat: textLine(0, 60).nullish(),
  investorClasses: z.array(InvestorLabel).max(20).default([]),
  /** The office that found it (引荐单位), where it is not the reporting one. */
  finderOfficeId: z.uuid().nullish(),
  place: textLine(0, 120).nullish(),
  landMu: codeText(/^\d{1,7}(\.\d{1,2})?$/).nullish(),
  status: z.enum(statuses).default('active'),
  statusReason: textLines(0, 500).nullish(),
  /** The day it was put on the city's list of 重大项目: a mark of its own, not a threshold. */
  majorOn: Day.nullish(),
  chainNodes: z.array(textLine(1, 60)).max(10).default([]),
  /** Free marks, such as the theme of a case that the bulletin tells. */
  tags: z.array(textLine(1, 40)).max(20).default([]),
  phases: z.array(ProjectPhase).max(20).default([]),
});
export type ProjectInput = z.output<typeof ProjectInput>;

export const projectNoun = {
  kind: 'project_version',
  schema: ProjectInput,
  reports: true,
  evidences: true,
  versionOf: 'projectId',
  workedOut: ['name_key', 'name_pinyin'],
  fields: {
    projectId: kept.project,
    name: kept.text,
    parentId: { ...kept.project, aside: true },
    content: kept.long,
    industryCode: kept.text,
    investorId: kept.company,
    recipientId: kept.company,
    investment: { as: 'money', column: 'investment', rated: true },
    investmentUndetermined: kept.yesno,
    fixedInvestmentFen: kept.fen,
    contractForeignCapital: { as: 'money', column: 'contract_foreign' },
    moneySource: kept.code('moneySource'),
    investorSeat: kept.text,
    investorClasses: kept.codes('investorClass'),
    finderOfficeId: kept.office,
    place: kept.text,
    landMu: kept.decimal,
    status: kept.code('status'),
    statusReason: kept.text,
    majorOn: kept.day,
    chainNodes: kept.texts,
    tags: kept.texts,
    phases: {
      as: 'rows',
      table: 'project_phase',
      fields: { no: kept.count, name: kept.text, investmentFen: kept.fen },
    },
  },
  brief: { title: 'name', amount: 'investment' },
} as const satisfies NounOf<typeof ProjectInput>;

export interface ProjectFacts extends EntryFacts {
  readonly industryKnown: boolean;
  readonly companies: { has(id: string): boolean };
  /** The parent, if one is named: whether it exists, and whether it is itself a part. */
  readonly parent: { readonly isPart: boolean } | null;
}

/** The laws of a project's version, in order of precedence. */
export function projectBreaches(input: ProjectInput, facts: ProjectFacts): Breach[] {
  const breaches = headBreaches(projectNoun, input.head, facts);
  if (!facts.industryKnown)
    breaches.push({ law: 'industry_unknown', field: 'industryCode', detail: { code: input.industryCode } });
  for (const field of ['investorId', 'recipientId'] as const) {
    const id = input[field];
    if (id && !facts.companies.has(id)) breaches.push({ law: 'company_unknown', field });
  }
  if (input.parentId) {
    if (input.parentId === input.projectId) breaches.push({ law: 'parent_is_itself', field: 'parentId' });
    else if (!facts.parent) breaches.push({ law: 'parent_unknown', field: 'parentId' });
    else if (facts.parent.isPart) breaches.push({ law: 'parent_is_a_part', field: 'parentId' });
  }
  if (input.investment && input.investment.fen <= 0n)
    breaches.push({ law: 'investment_not_positive', field: 'investment' });
  if (input.investment && input.investmentUndetermined)
    breaches.push({ law: 'investment_known_and_undetermined', field: 'investmentUndetermined' });
  if (input.status !== 'active' && !input.statusReason)
    breaches.push({ law: 'status_needs_reason', field: 'statusReason' });
  const planned = input.phases.reduce((sum, phase) => sum + (phase.investmentFen ?? 0n), 0n);
  if (input.investment && planned > input.investment.fen)
    breaches.push({ law: 'phases_exceed_investment', field: 'phases' });
  if (new Set(input.phases.map((p) => p.no)).size < input.phases.length)
    breaches.push({ law: 'phase_number_twice', field: 'phases' });
  return breaches;
}
