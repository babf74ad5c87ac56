// Answers of corroboration.
import { z } from 'zod';
import { fundsGrades, GradeScheme } from '../../domain/corroboration/gradeScheme.ts';
import { signNames, SuspicionRules } from '../../domain/corroboration/suspicion/rules.ts';
import { list, view } from '../answerViews.ts';

/** How far an arrival is borne out, and by what. */
export const GradeView = view('GradeView', {
  grade: z.enum(fundsGrades),
  name: z.string(),
  why: z.string(),
});

export const SuspicionsPage = view('SuspicionsPage', {
  rows: list(
    z.strictObject({
      entryId: z.string(),
      projectId: z.string(),
      projectCode: z.string(),
      /** Null where no version stands any more. */
      projectName: z.string().nullable(),
      office: z.string(),
      day: z.string(),
      amountYi: z.string(),
      points: z.int(),
      /** Points taken off because several hands bear it out. */
      relief: z.int(),
      graded: GradeView,
      /** The weightiest first. */
      reasons: list(z.strictObject({ sign: z.enum(signNames), name: z.string(), points: z.int(), words: z.string() })),
    }),
  ),
  total: z.int(),
  amountYi: z.string(),
  /** Arrivals that were looked at in the same period and offices. */
  looked: z.int(),
  /** Points from which an arrival is on the list. */
  from: z.int(),
  /** How many show each sign, before one is chosen. */
  signs: list(z.strictObject({ sign: z.enum(signNames), name: z.string(), rows: z.int() })),
  page: z.int(),
  size: z.int(),
});
export type SuspicionsPage = z.infer<typeof SuspicionsPage>;

const setting = {
  id: z.string(),
  effectiveFrom: z.string(),
  reason: z.string(),
  recordedAt: z.string(),
  /** Null where the person's name was erased. */
  by: z.string().nullable(),
};

/** What is in force today, what ships, and every setting, the one recorded last first. */
export const CorroborationRulesView = view('CorroborationRulesView', {
  grades: z.strictObject({
    inForce: GradeScheme,
    shipped: GradeScheme,
    settings: list(z.strictObject({ ...setting, scheme: GradeScheme })),
  }),
  suspicion: z.strictObject({
    inForce: SuspicionRules,
    shipped: SuspicionRules,
    settings: list(z.strictObject({ ...setting, rules: SuspicionRules })),
  }),
});
export type CorroborationRulesView = z.infer<typeof CorroborationRulesView>;

const listed = z.strictObject({ rows: z.int(), amountYi: z.string() });

/** What is listed by the rules in force and would be by others. */
export const TriedSuspicionRules = view('TriedSuspicionRules', {
  looked: z.int(),
  now: listed,
  tried: listed,
  /** Of those listed how many show each sign. */
  signs: list(z.strictObject({ sign: z.enum(signNames), name: z.string(), now: z.int(), tried: z.int() })),
});
export type TriedSuspicionRules = z.infer<typeof TriedSuspicionRules>;
