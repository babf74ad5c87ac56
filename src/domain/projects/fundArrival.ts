// A fund arrival (到位资金): money that reached a project in the period. It is not the agreed investment (协议投资额).
import { z } from 'zod';
import { EntryHead, type EntryFacts, headBreaches } from '../entries/entry.ts';
import { Fen } from '../money.ts';
import { moneySources } from './project.ts';
import type { Breach } from '../refusal.ts';
import { kept } from '../entries/fields.ts';
import type { NounOf } from '../entries/noun.ts';
import { codeText, textLine } from '../text.ts';

export const voucherKinds = [
  'bank_slip',
  'capital_verification',
  'invoice',
  'land_receipt',
  'equipment_list',
  'settlement',
  'appraisal',
  'other',
] as const;

export const fundUses = [
  'fixed_assets',
  'land',
  'equipment',
  'construction',
  'registered_capital',
  'working_capital',
  'other',
] as const;

export const FundArrivalInput = z.strictObject({
  head: EntryHead,
  projectId: z.uuid(),
  claimedFen: Fen,
  /** What the city recognises (认定金额); absent means as claimed. */
  recognisedFen: Fen.nullish(),
  /** 实际使用外资, in 万美元: what the foreign investor paid in, beside what it is in RMB. */
  usedUsdWan: codeText(/^\d{1,9}(\.\d{1,6})?$/).nullish(),
  moneySource: z.enum(moneySources).nullish(),
  payer: textLine(0, 200).nullish(),
  use: z.enum(fundUses).nullish(),
  voucherKind: z.enum(voucherKinds).nullish(),
  voucherNo: textLine(0, 100).nullish(),
});
export type FundArrivalInput = z.output<typeof FundArrivalInput>;

export const fundArrivalNoun = {
  kind: 'fund_arrival',
  schema: FundArrivalInput,
  reports: true,
  evidences: true,
  drawn: true,
  fields: {
    projectId: kept.projectByConsent,
    claimedFen: kept.fen,
    recognisedFen: kept.fen,
    usedUsdWan: kept.decimal,
    moneySource: kept.code('moneySource'),
    payer: kept.text,
    use: kept.code('fundUse'),
    voucherKind: kept.code('voucher'),
    voucherNo: kept.text,
  },
  workedOut: ['voucher_key', 'voucher_follows'],
  asks: { voucherNos: 'voucherNo' },
  brief: { what: 'voucherKind', detail: ['payer', 'voucherNo'], amount: 'recognisedFen' },
  timeline: { how: 'moneySource' },
  claims: { claimed: 'claimedFen', recognised: 'recognisedFen' },
  counted: {
    amount: 'recognisedFen',
    fields: {
      arrivalSource: 'moneySource',
      voucherKind: 'voucherKind',
      use: 'use',
      usedUsd: 'usedUsdWan',
      claimedFen: 'claimedFen',
      payer: 'payer',
    },
  },
  likeness: ({ on, claimedFen }) => ({ like: [`${on} ${claimedFen}`] }),
} as const satisfies NounOf<typeof FundArrivalInput>;

export interface FundArrivalFacts extends EntryFacts {
  readonly projectKnown: boolean;
  /** A live arrival anywhere in the city with the same voucher kind, number and payer, other than the one reversed. */
  readonly sameVoucher: boolean;
}

/** The laws of an arrival, in order of precedence. */
export function fundArrivalBreaches(input: FundArrivalInput, facts: FundArrivalFacts): Breach[] {
  const breaches = headBreaches(fundArrivalNoun, input.head, facts);
  if (!facts.projectKnown) breaches.push({ law: 'project_unknown', field: 'projectId' });
  if (input.claimedFen <= 0n) breaches.push({ law: 'claimed_not_positive', field: 'claimedFen' });
  const recognised = input.recognisedFen ?? input.claimedFen;
  if (recognised < 0n || recognised > input.claimedFen) {
    breaches.push({ law: 'recognised_out_of_range', field: 'recognisedFen' });
  }
  if (facts.sameVoucher) breaches.push({ law: 'voucher_already_counted', field: 'voucherNo' });
  return breaches;
}
