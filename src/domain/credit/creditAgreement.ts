// A credit agreement (成绩分成协议): the offices that share the credit for one project, from a day on and for what. It is
// filed by one office and counts once a verifier above all the offices that share has accepted it.
import { z } from 'zod';
import { Day } from '../day.ts';
import { EntryHead, type EntryFacts, headBreaches } from '../entries/entry.ts';
import { type Office, meetingOf } from '../offices/office.ts';
import type { Breach } from '../refusal.ts';
import { kept } from '../entries/fields.ts';
import type { NounOf } from '../entries/noun.ts';
import { textLine } from '../text.ts';
import { mostWhole } from '../whole.ts';

/** What is shared: investment by its signing, investment by its start, funds in place by their arrival. */
export const creditCovers = ['investment_signed', 'investment_started', 'funds_arrived'] as const;
export type CreditCover = (typeof creditCovers)[number];

/** The whole in basis points: 100.00 %. */
export const wholeBasisPoints = 10_000;

export const CreditAgreementInput = z.strictObject({
  head: EntryHead,
  projectId: z.uuid(),
  fromOn: Day,
  /** The last day; absent means until it is corrected or withdrawn. */
  toOn: Day.nullish(),
  covers: z
    .array(z.enum(creditCovers))
    .min(1)
    .max(creditCovers.length)
    .transform((covers) => creditCovers.filter((cover) => covers.includes(cover))),
  shares: z
    .array(z.strictObject({ officeId: z.uuid(), basisPoints: z.int().min(-mostWhole).max(mostWhole) }))
    .min(1)
    .max(20),
  /** The paper on which it was agreed: its title or number. */
  document: textLine(0, 300).nullish(),
});
export type CreditAgreementInput = z.output<typeof CreditAgreementInput>;

const creditShare = { officeId: { ...kept.office, column: 'holder_id' }, basisPoints: kept.share } as const;

export const creditAgreementNoun = {
  kind: 'credit_agreement',
  schema: CreditAgreementInput,
  fields: {
    projectId: kept.projectByConsent,
    fromOn: kept.day,
    toOn: kept.day,
    covers: kept.codes('creditCover'),
    shares: { as: 'rows', table: 'credit_share', fields: creditShare },
    document: kept.text,
  },
  workedOut: ['holder_ids'],
  asks: { sharedProjectIds: 'projectId' },
  brief: { detail: ['shares'] },
} as const satisfies NounOf<typeof CreditAgreementInput>;

export interface AgreedPeriod {
  readonly entryId: string;
  readonly fromOn: string;
  readonly toOn: string | null;
}

export interface CreditAgreementFacts extends EntryFacts {
  readonly projectKnown: boolean;
  /** Agreements on the project that stand or wait, other than the one reversed. */
  readonly others: readonly AgreedPeriod[];
}

/** The laws of an agreement, in order of precedence. */
export function creditAgreementBreaches(input: CreditAgreementInput, facts: CreditAgreementFacts): Breach[] {
  const breaches = headBreaches(creditAgreementNoun, input.head, facts);
  if (!facts.projectKnown) breaches.push({ law: 'project_unknown', field: 'projectId' });
  if (input.toOn && input.toOn < input.fromOn)
    breaches.push({ law: 'agreement_ends_before_it_begins', field: 'toOn', detail: { from: input.fromOn } });
  if (!input.document && !input.head.reason) breaches.push({ law: 'agreement_needs_document', field: 'document' });
  const offices = input.shares.map(({ officeId }) => officeId);
  if (offices.some((id) => !facts.offices.has(id))) breaches.push({ law: 'share_office_unknown', field: 'shares' });
  if (offices.some((id) => (facts.offices.get(id)?.endedOn ?? '9999-12-31') <= input.fromOn))
    breaches.push({ law: 'share_office_ended', field: 'shares' });
  if (new Set(offices).size < offices.length) breaches.push({ law: 'share_office_twice', field: 'shares' });
  const sum = input.shares.reduce((total, { basisPoints }) => total + basisPoints, 0);
  if (input.shares.some(({ basisPoints }) => basisPoints < 1 || basisPoints > wholeBasisPoints))
    breaches.push({ law: 'share_out_of_range', field: 'shares' });
  else if (sum !== wholeBasisPoints)
    breaches.push({ law: 'shares_not_whole', field: 'shares', detail: { percent: (sum / 100).toFixed(2) } });
  const other = facts.others.find((each) => overlaps(input, each));
  if (other)
    breaches.push({
      law: 'agreement_overlaps',
      field: 'fromOn',
      detail: { from: other.fromOn, to: other.toOn ?? '—' },
    });
  return breaches;
}

/** Two closed periods share a day; one without an end runs for ever. */
function overlaps(
  a: { readonly fromOn: string; readonly toOn?: string | null | undefined },
  b: { readonly fromOn: string; readonly toOn: string | null },
): boolean {
  return (!b.toOn || a.fromOn <= b.toOn) && (!a.toOn || b.fromOn <= a.toOn);
}

/**
 * The office whose verifiers accept an agreement between these: the lowest that lies above every one of them. The root
 * has nothing above it and accepts its own.
 */
export function accepterOf(
  offices: readonly Pick<Office, 'id' | 'parentId'>[],
  sharing: readonly string[],
): string | null {
  const byId = new Map(offices.map((office) => [office.id, office]));
  return meetingOf(
    byId,
    sharing.map((id) => byId.get(id)?.parentId ?? id),
  );
}
