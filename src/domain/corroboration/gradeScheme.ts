// How far an arrival is borne out (到资可信度): by how many hands that do not depend on one another. Which signals come from one
// hand, and how many hands it takes, is a city's to say; a scheme holds for arrivals from its first day on.
import { z } from 'zod';
import { Day } from '../day.ts';
import { voucherKinds } from '../projects/fundArrival.ts';
import type { Breach } from '../refusal.ts';
import { codeText, textLines } from '../text.ts';
import { signalKinds, type SignalKind } from './fundsSignal.ts';
import shipped from './gradeScheme.json' with { type: 'json' };

/** corroborated 数据互证, single 单一凭证, none 无佐证: each more than the next. */
export const fundsGrades = ['corroborated', 'single', 'none'] as const;
export type FundsGrade = (typeof fundsGrades)[number];

/** Null: such a signal bears nothing out here. */
const hand = codeText(/^[a-z][a-z_]{1,20}$/).nullable();

export const GradeScheme = z.strictObject({
  /** Hands that it takes to be corroborated. */
  corroboratedFrom: z.int().min(2).max(6),
  signals: z.record(z.enum(signalKinds), hand),
  /** What an arrival's own voucher counts as. */
  vouchers: z.record(z.enum(voucherKinds), hand),
});
export type GradeScheme = z.output<typeof GradeScheme>;

/** Of a city that has set none. */
export const defaultGradeScheme: GradeScheme = GradeScheme.parse(shipped);

export const SetGradeScheme = z.strictObject({
  id: z.uuid(),
  effectiveFrom: Day,
  scheme: GradeScheme,
  reason: textLines(1, 500, 'reason_required_for_rule'),
});
export type SetGradeScheme = z.output<typeof SetGradeScheme>;

export interface GradeSchemeVersion {
  readonly effectiveFrom: string;
  readonly scheme: GradeScheme;
}

/** The laws of what a scheme says. */
export function gradeSchemeSound({ corroboratedFrom, signals, vouchers }: GradeScheme): Breach[] {
  const field = 'rule.scheme.corroboratedFrom';
  if (signals.sent_back) return [{ law: 'grade_scheme_of_money_back', field: 'rule.scheme.signals.sent_back' }];
  const hands = new Set([...Object.values(signals), ...Object.values(vouchers)].flatMap((one) => one ?? [])).size;
  return hands < corroboratedFrom ? [{ law: 'grade_scheme_out_of_reach', field, detail: { hands } }] : [];
}

/** A later scheme begins no earlier than the one before, so that on every day it is plain which one holds. */
export function gradeSchemeBreaches(
  { effectiveFrom }: Pick<SetGradeScheme, 'effectiveFrom'>,
  before: string | null,
): Breach[] {
  return before && effectiveFrom < before
    ? [{ law: 'rule_begins_before_earlier_version', field: 'effectiveFrom', detail: { day: before } }]
    : [];
}

/** `versions`: the one recorded last first. */
export function gradeSchemeOn(versions: readonly GradeSchemeVersion[], day: string): GradeScheme {
  return versions.find(({ effectiveFrom }) => effectiveFrom <= day)?.scheme ?? defaultGradeScheme;
}

/** What is known of an arrival at an instant. */
export interface Borne {
  /** Kinds of its verified signals. */
  readonly signals: readonly SignalKind[];
  /** Of its own voucher; null where it names none. */
  readonly voucher: (typeof voucherKinds)[number] | null;
}

/** The hands that bear it out, each once. */
export function handsOf({ signals, vouchers }: GradeScheme, borne: Borne): string[] {
  const all = [...borne.signals.map((kind) => signals[kind]), borne.voucher && vouchers[borne.voucher]];
  return [...new Set(all.flatMap((one) => one ?? []))].toSorted();
}

export function gradeOf(scheme: GradeScheme, borne: Borne): FundsGrade {
  const { length } = handsOf(scheme, borne);
  return length >= scheme.corroboratedFrom ? 'corroborated' : length > 0 ? 'single' : 'none';
}
