// A milestone (节点): the day a project reached a stage, as one authority has it. One project may have three different
// start days in three authorities' books; all are kept, and a definition says which one it counts.
import { z } from 'zod';
import { EntryHead, type EntryFacts, headBreaches } from '../entries/entry.ts';
import { Fen } from '../money.ts';
import type { Breach } from '../refusal.ts';
import { kept } from '../entries/fields.ts';
import type { RowAsCounted, Likeness } from '../entries/likeness.ts';
import type { NounOf } from '../entries/noun.ts';
import { textLines } from '../text.ts';

export const milestoneKinds = ['signed', 'registered', 'filed', 'started', 'in_production', 'full_capacity'] as const;
export type MilestoneKind = (typeof milestoneKinds)[number];

/** promotion 投促, development_reform 发改, industry 工信, commerce 商务, statistics 统计, approval 审批, market 市场监管. */
export const authorities = [
  'promotion',
  'development_reform',
  'industry',
  'commerce',
  'statistics',
  'approval',
  'market',
] as const;

export const agreementTypes = ['investment', 'framework', 'supplementary', 'intent', 'other'] as const;

/**
 * What a signing is (甄别): first; upgrade 升格, an agreement made a contract, which adds no amount; capital_increase 增资,
 * which adds its increment and no project; owner_change 更换业主, which moves the credit to it. One that does not say
 * is the first, or a re-signing that counts for nothing.
 */
export const signingNatures = ['first', 'upgrade', 'capital_increase', 'owner_change'] as const;
export type SigningNature = (typeof signingNatures)[number];

export const MilestoneInput = z.strictObject({
  head: EntryHead,
  projectId: z.uuid(),
  kind: z.enum(milestoneKinds),
  authority: z.enum(authorities).default('promotion'),
  agreementType: z.enum(agreementTypes).nullish(),
  signingNature: z.enum(signingNatures).nullish(),
  /** What 增资 adds to what was agreed before. */
  incrementFen: Fen.nullish(),
  /** Number or name of the contract, licence, filing or photo that shows it. */
  evidence: textLines(0, 300).nullish(),
});
export type MilestoneInput = z.output<typeof MilestoneInput>;

/** As the ledger has it of one project: a signing is one whoever books it, other milestones are of an authority. */
function milestoneLikeness({ on, amountFen, fields }: RowAsCounted): Likeness {
  const kind = String(fields['milestone']);
  // One that does not say is the first.
  const nature = (fields['signingNature'] as string | null | undefined) ?? 'first';
  if (kind !== 'signed') return { like: [`${kind} ${String(fields['authority'])}`], once: true, called: kind };
  if (nature !== 'capital_increase') return { like: [nature], once: true, called: kind };
  return { like: [`increase on ${on}`, `increase of ${amountFen}`], called: kind };
}

const signed = { kind: ['signed'] } as const;

export const milestoneNoun = {
  kind: 'milestone',
  schema: MilestoneInput,
  reports: true,
  evidences: true,
  reaches: { stage: 'kind', shownBy: 'evidence', agreement: 'agreementType' },
  drawn: true,
  fields: {
    projectId: kept.projectByConsent,
    kind: kept.code('milestoneKind'),
    authority: kept.code('authority'),
    agreementType: { ...kept.code('agreementType'), when: signed },
    evidence: kept.text,
    signingNature: { ...kept.code('signingNature'), when: signed },
    incrementFen: { ...kept.fen, when: { ...signed, signingNature: ['capital_increase'] } },
  },
  brief: { what: 'kind', also: 'signingNature', detail: ['evidence'] },
  timeline: { called: 'what', how: 'authority' },
  counted: {
    amount: 'incrementFen',
    fields: {
      milestone: 'kind',
      authority: 'authority',
      agreementType: 'agreementType',
      signingNature: 'signingNature',
    },
  },
  likeness: milestoneLikeness,
} as const satisfies NounOf<typeof MilestoneInput>;

export interface MilestoneFacts extends EntryFacts {
  readonly projectKnown: boolean;
  /** The same milestone of the same authority, already live, other than the one reversed. */
  readonly sameAlready: string | null;
  /** The day of the first signing, other than the one reversed. */
  readonly firstSignedOn: string | null;
}

export function milestoneBreaches(input: MilestoneInput, facts: MilestoneFacts): Breach[] {
  const breaches = headBreaches(milestoneNoun, input.head, facts);
  if (!facts.projectKnown) breaches.push({ law: 'project_unknown', field: 'projectId' });
  // A second signing is a fact (supplementary agreement, re-signing) and never counts twice; other milestones happen once.
  if (input.kind !== 'signed' && facts.sameAlready) breaches.push({ law: 'milestone_already_recorded', field: 'kind' });
  if (
    (input.kind === 'started' || input.kind === 'in_production' || input.kind === 'full_capacity') &&
    facts.firstSignedOn &&
    input.head.occurredOn < facts.firstSignedOn
  ) {
    breaches.push({ law: 'milestone_before_signing', field: 'occurredOn', detail: { signed: facts.firstSignedOn } });
  }
  return [...breaches, ...natureBreaches(input, facts)];
}

/** A signing that is not the first follows one, and only 增资 carries an increment. */
function natureBreaches(input: MilestoneInput, { firstSignedOn }: MilestoneFacts): Breach[] {
  const breaches: Breach[] = [];
  const { kind, signingNature: nature, incrementFen, head } = input;
  if (nature && kind !== 'signed') breaches.push({ law: 'nature_only_of_signing', field: 'signingNature' });
  else if (nature === 'first' && firstSignedOn)
    breaches.push({ law: 'first_signing_already_recorded', field: 'signingNature', detail: { signed: firstSignedOn } });
  else if (nature && nature !== 'first' && (!firstSignedOn || head.occurredOn < firstSignedOn))
    breaches.push({ law: 'signing_has_none_before', field: 'signingNature' });
  if (nature === 'capital_increase' && !(incrementFen && incrementFen > 0n))
    breaches.push({ law: 'increment_not_positive', field: 'incrementFen' });
  if (nature !== 'capital_increase' && incrementFen)
    breaches.push({ law: 'increment_only_of_capital_increase', field: 'incrementFen' });
  return breaches;
}

/** The source of figures in which signings lie, and the field that says which step a row is. */
export const signingSource = 'milestone';
