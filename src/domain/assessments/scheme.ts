// An assessment scheme (考核方案): which offices are held against each other, by what, and how points are made of it. Data of the
// city, a version from a day on; nothing of it is code.
import { z } from 'zod';
import { Day } from '../day.ts';
import { officeKinds } from '../offices/office.ts';
import { codeText, textLine, textLines } from '../text.ts';
import { PointFormula, SchemeInput, signedDecimal } from './formula.ts';

/** month 按月, quarter 按季, half 半年, year 年度, assessment_year 考核年度. */
export const schemePeriods = ['month', 'quarter', 'half', 'year', 'assessment_year'] as const;
export type SchemePeriod = (typeof schemePeriods)[number];

const partId = codeText(/^[a-z][a-z0-9_]{0,40}$/);

const Indicator = z.strictObject({
  id: partId,
  name: textLine(1, 60),
  /** What it is in the scheme: a score, or what is added to or taken off it. */
  part: z.enum(['score', 'bonus', 'penalty']),
  formula: PointFormula,
  /** Decimals to which it is rounded before it is added up; null: it is not. */
  decimals: z.int().min(0).max(6).nullable(),
  /** Of an office whose figure cannot be computed: it gets no place, or nought points. */
  missing: z.enum(['unplaced', 'nought']),
  /** A share that another figure must have of the office for this one to be believed; else it is marked, or gives nought points. */
  requires: z
    .strictObject({
      figure: codeText(/^[a-z][a-z0-9_]{2,60}$/),
      atLeast: signedDecimal,
      otherwise: z.enum(['mark', 'nought']),
    })
    .nullable(),
});
export type Indicator = z.output<typeof Indicator>;

/** Offices that are held against each other. */
const SchemeGroup = z.strictObject({
  name: textLine(1, 40),
  kinds: z.array(z.enum(officeKinds)).max(officeKinds.length),
  /** Named ones, besides those of the kinds. */
  offices: z.array(z.uuid()).max(200),
  /** Of the kinds only those of which a figure lies between bounds in the year before; null: whatever their size. */
  size: z
    .strictObject({
      figure: codeText(/^[a-z][a-z0-9_]{2,60}$/),
      from: signedDecimal.nullable(),
      below: signedDecimal.nullable(),
    })
    .nullable(),
});
export type SchemeGroup = z.output<typeof SchemeGroup>;

export const SchemeBody = z.strictObject({
  period: z.enum(schemePeriods),
  /** The document that it rests on. */
  basis: textLines(1, 1000, 'assessment_basis_required'),
  groups: z.array(SchemeGroup).min(1).max(20),
  excluded: z.array(z.strictObject({ officeId: z.uuid(), reason: textLine(1, 200) })).max(100),
  indicators: z.array(Indicator).min(1).max(60),
  /** 一票否决: from so many on an office gets no place. */
  vetoes: z.array(z.strictObject({ name: textLine(1, 60), input: SchemeInput, atLeast: signedDecimal })).max(20),
  /** The best first. */
  grades: z.array(z.strictObject({ name: textLine(1, 20), atLeast: signedDecimal })).max(10),
  /** What lifts an office one grade. */
  lifts: z.array(z.strictObject({ name: textLine(1, 60), input: SchemeInput, atLeast: signedDecimal })).max(20),
  /** Decimals of the score. */
  decimals: z.int().min(0).max(6),
  /** Equal scores: 1, 1, 3 or 1, 1, 2. */
  ties: z.enum(['skip', 'dense']),
  /** Indicators by which equal scores are told apart, the first first. */
  tieBreak: z.array(partId).max(10),
  /** Why counties are ranked more than once a year; null: they are not. */
  often: textLines(1, 500).nullable(),
  /** Within which offices may object to what is published. */
  objectionDays: z.int().min(1).max(60),
});
export type SchemeBody = z.output<typeof SchemeBody>;

export const schemeIdText = codeText(/^[a-z][a-z0-9_]{2,40}$/);

/** What a scheme is to be. */
export const SchemeDraft = z.strictObject({
  /** The same in all its versions. */
  schemeId: schemeIdText,
  name: textLine(2, 60),
  body: SchemeBody,
  effectiveFrom: Day,
  effectiveTo: Day.nullable(),
});
export type SchemeDraft = z.output<typeof SchemeDraft>;

export const SetScheme = SchemeDraft.extend({
  id: z.uuid(),
  /** The period on which it was tried before it was put in force. */
  triedOn: textLine(4, 40),
  reason: textLines(1, 500, 'reason_required_for_rule'),
});
export type SetScheme = z.output<typeof SetScheme>;

export const EndScheme = z.strictObject({
  id: z.uuid(),
  schemeId: schemeIdText,
  lastDay: Day,
  reason: textLines(1, 500, 'reason_required_for_rule'),
});
export type EndScheme = z.output<typeof EndScheme>;
