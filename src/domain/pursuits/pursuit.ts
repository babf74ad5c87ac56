// A pursuit (跟进): one office courts one prospect. It is opened by an assignment and lives by acts that are only added;
// it ends when it becomes a lead, is refused or released, passes to another office, or goes too long without progress.
import { z } from 'zod';
import { Day } from '../day.ts';
import { contactIntents, contactModes } from '../projects/contact.ts';
import { Money } from '../money.ts';
import { NewProspect } from './prospect.ts';
import { codeText, textLine, textLines } from '../text.ts';

export const pursuitActKinds = [
  'assigned',
  'contacted',
  'visited',
  'offered',
  'declined',
  'released',
  'refused',
  'lead',
  'retracted',
] as const;
export type PursuitActKind = (typeof pursuitActKinds)[number];

/**
 * held 跟进中, offered 流转待接收, lead 已转线索; ended: refused 已婉拒, released 已释放, lapsed 超期释放 (computed whenever it is
 * read, no clock runs), transferred 已流转, taken_over 已由其他单位接手, lead_lost 线索已终止.
 */
export const pursuitStates = [
  'held',
  'offered',
  'lead',
  'refused',
  'released',
  'lapsed',
  'transferred',
  'taken_over',
  'lead_lost',
] as const;
export type PursuitState = (typeof pursuitStates)[number];

/** From so many days before its end a firm's protection is told as ending. */
export const protectionEndingDays = 15;

/** Why a firm refused. */
export const refusalCauses = ['no_plan', 'chose_elsewhere', 'terms', 'site', 'market', 'timing', 'other'] as const;

const said = textLines(1, 1000, 'reason_required_for_pursuit');
const note = textLines(0, 1000).nullish();

/** The chain and the node that the firm would fill: ids where the chain is kept here, names as they were then. */
const place = {
  chainId: z.uuid().nullish(),
  chain: textLine(0, 60).nullish(),
  nodeId: z.uuid().nullish(),
  node: textLine(0, 60).nullish(),
};
/** Who sees to it, and until when the next step is due. */
const duty = { accountId: z.uuid(), dueOn: Day };

export const AssignProspect = z.strictObject({
  pursuitId: z.uuid(),
  officeId: z.uuid(),
  /** One of: a firm that is courted or was, a firm of the register, a firm that is added by hand. */
  prospectId: z.uuid().nullish(),
  registerId: z.uuid().nullish(),
  prospect: NewProspect.nullish(),
  ...duty,
  ...place,
  /** Why this firm: the reasons as they were shown, one a line. */
  reasons: z.array(textLine(1, 300)).max(20).default([]),
  note,
  /** The activity through which it was met. */
  activityId: z.uuid().nullish(),
});
export type AssignProspect = z.output<typeof AssignProspect>;

export const NewContact = z.strictObject({
  id: z.uuid(),
  occurredOn: Day,
  mode: z.enum(contactModes),
  place: textLine(0, 120).nullish(),
  ourSide: textLine(0, 200).nullish(),
  theirSide: textLine(0, 200).nullish(),
  summary: textLines(1, 4000),
  result: textLines(0, 1000).nullish(),
  intent: z.enum(contactIntents).nullish(),
});
export type NewContact = z.output<typeof NewContact>;

const act = { id: z.uuid() };
export const PursuitAct = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('assigned'), ...act, ...duty, note }),
  /** A contact that is registered already, or a new one; the next step may get its day at once. */
  z.strictObject({
    kind: z.literal('contacted'),
    ...act,
    entryId: z.uuid().nullish(),
    contact: NewContact.nullish(),
    dueOn: Day.nullish(),
    note,
  }),
  z.strictObject({ kind: z.literal('visited'), ...act, entryId: z.uuid(), dueOn: Day.nullish(), note }),
  /** Offers it to another office, and says what share of the credit the giving one keeps. */
  z.strictObject({
    kind: z.literal('offered'),
    ...act,
    toOfficeId: z.uuid(),
    keepBasisPoints: z.int().min(0).max(9999),
    document: textLine(0, 300).nullish(),
    note: said,
  }),
  z.strictObject({ kind: z.literal('released'), ...act, note: said }),
  z.strictObject({ kind: z.literal('refused'), ...act, cause: z.enum(refusalCauses), note }),
  /** It became a project that is in the ledger already, by an import or by hand. */
  z.strictObject({ kind: z.literal('lead'), ...act, projectId: z.uuid(), note }),
  /** Takes back a tie or an offer. */
  z.strictObject({ kind: z.literal('retracted'), ...act, actId: z.uuid(), note: said }),
]);
export type PursuitAct = z.output<typeof PursuitAct>;

/** What the receiving office says to an offer. */
export const AnswerOffer = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('accept'), id: z.uuid(), pursuitId: z.uuid(), ...duty, note }),
  z.strictObject({ answer: z.literal('decline'), id: z.uuid(), note: said }),
]);
export type AnswerOffer = z.output<typeof AnswerOffer>;

/** The project that the firm becomes, as a new lead. */
export const BecomeLead = z.strictObject({
  id: z.uuid(),
  projectId: z.uuid(),
  entryId: z.uuid(),
  name: textLine(2, 200),
  industryCode: codeText(/^([A-T]|\d{2,4})$/),
  content: textLines(0, 4000).nullish(),
  investment: Money.nullable().default(null),
  place: textLine(0, 120).nullish(),
  note,
});
export type BecomeLead = z.output<typeof BecomeLead>;
