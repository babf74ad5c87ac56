// An agreement with its clauses (协议条款): what an office promises an investor, written down before it is signed, so that
// each promise can be held against the fair-competition rules. Amounts: a sum, not known yet (未定), or none at all.
import { z } from 'zod';
import { Day } from '../day.ts';
import { EntryHead } from '../entries/entry.ts';
import { agreementTypes } from '../projects/milestone.ts';
import { Fen } from '../money.ts';
import type { Breach } from '../refusal.ts';
import { kept } from '../entries/fields.ts';
import type { NounOf } from '../entries/noun.ts';
import { textLine, textLines } from '../text.ts';

/**
 * tax 税收, fiscal 财政奖补, land 土地, factor 要素价格, fee 规费社保, market 采购与准入, registration 注册与迁移,
 * facility 配套设施, finance 基金融资, approval 审批手续, service 政务服务, obligation 投资方义务, other 其他.
 */
export const clauseKinds = [
  'tax',
  'fiscal',
  'land',
  'factor',
  'fee',
  'market',
  'registration',
  'facility',
  'finance',
  'approval',
  'service',
  'obligation',
  'other',
] as const;
export type ClauseKind = (typeof clauseKinds)[number];

/** More than any real agreement has; a pasted text that falls into more lines is no list of commitments. */
export const clausesAtMost = 300;
export const commitmentAtMost = 4000;

export const AgreementClause = z.strictObject({
  commitment: textLines(1, commitmentAtMost),
  clauseKind: z.enum(clauseKinds).default('other'),
  amountFen: Fen.nullish(),
  /** 未定: there is a sum, and nobody knows it yet. */
  amountUndetermined: z.boolean().default(false),
  legalBasis: textLines(0, 500).nullish(),
  beneficiary: textLine(0, 200).nullish(),
});
export type AgreementClause = z.output<typeof AgreementClause>;

export const AgreementInput = z.strictObject({
  /** `occurredOn` is the day of the text that is registered. */
  head: EntryHead,
  projectId: z.uuid(),
  agreementType: z.enum(agreementTypes),
  number: textLine(0, 100).nullish(),
  /** The day of signing, planned or past; not known while it is being negotiated. */
  agreedOn: Day.nullish(),
  /** The statement that the office promises nothing; it is reviewed like clauses are. */
  noCommitments: z.boolean().default(false),
  clauses: z.array(AgreementClause).max(clausesAtMost).default([]),
});
export type AgreementInput = z.output<typeof AgreementInput>;

const clauseFields = {
  commitment: kept.long,
  clauseKind: kept.code('clauseKind'),
  amountFen: kept.fen,
  amountUndetermined: kept.yesno,
  legalBasis: kept.text,
  beneficiary: kept.text,
} as const;

/** The laws of an agreement, in order of precedence. */
function agreementBreaches(input: AgreementInput): Breach[] {
  const breaches: Breach[] = [];
  if (input.clauses.length === 0 && !input.noCommitments) {
    breaches.push({ law: 'agreement_without_clauses', field: 'clauses' });
  }
  if (input.clauses.length > 0 && input.noCommitments) {
    breaches.push({ law: 'no_commitments_with_clauses', field: 'noCommitments' });
  }
  for (const [n, clause] of input.clauses.entries()) {
    const field = `clauses.${n}.amountFen`;
    const stated = clause.amountFen ?? null;
    if (clause.amountUndetermined && stated !== null) breaches.push({ law: 'clause_amount_twofold', field });
    if (stated !== null && stated < 0n) breaches.push({ law: 'clause_amount_negative', field });
  }
  return breaches;
}

export const agreementNoun = {
  kind: 'agreement',
  schema: AgreementInput,
  laws: agreementBreaches,
  still: true,
  fields: {
    projectId: kept.project,
    agreementType: kept.code('agreementType'),
    number: kept.text,
    agreedOn: kept.day,
    noCommitments: kept.yesno,
    clauses: { as: 'rows', table: 'agreement_clause', fields: clauseFields },
  },
  brief: { what: 'agreementType', detail: ['number'] },
  timeline: { called: { by: 'number' }, notes: ['agreedOn'] },
} as const satisfies NounOf<typeof AgreementInput>;
