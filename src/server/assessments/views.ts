// Schemes of assessment and their results, as they are answered.
import { z } from 'zod';
import { SchemeBody, schemePeriods } from '../../domain/assessments/scheme.ts';
import { list, pagedRows, view } from '../answerViews.ts';
import { BreachView } from '../errorViews.ts';
import { saidVersion } from '../bulletin/textViews.ts';

const places = z.strictObject({
  period: z.string(),
  groups: list(
    z.strictObject({
      name: z.string(),
      offices: list(z.strictObject({ name: z.string(), place: z.number().nullable(), text: z.string() })),
    }),
  ),
});

const schemeHead = {
  schemeId: z.string(),
  name: z.string(),
  version: z.number(),
  effectiveFrom: z.string(),
  effectiveTo: z.string().nullable(),
  state: z.enum(['in_force', 'ahead', 'over', 'ended']),
};

export const SchemeLine = view('SchemeLine', {
  ...schemeHead,
  period: z.enum(schemePeriods),
  groups: list(z.string()),
  indicators: z.number(),
  reason: z.string(),
  recordedAt: z.string(),
  by: z.string().nullable(),
});
export type SchemeLine = z.infer<typeof SchemeLine>;

export const SchemesPage = view('SchemesPage', pagedRows(SchemeLine));
export type SchemesPage = z.infer<typeof SchemesPage>;

export const SchemeView = view('SchemeView', {
  ...schemeHead,
  body: SchemeBody,
  /** Latest first, each with what it said of a period before it was put in force. */
  versions: list(
    z.strictObject({
      ...saidVersion,
      effectiveFrom: z.string(),
      effectiveTo: z.string().nullable(),
      ended: z.boolean(),
      tried: places.nullable(),
    }),
  ),
});
export type SchemeView = z.infer<typeof SchemeView>;

export const OfferedSchemes = view('OfferedSchemes', {
  templates: list(z.strictObject({ id: z.string(), name: z.string(), body: SchemeBody })),
  /** What was said about ranking counties, with its day. */
  notices: list(z.strictObject({ day: z.string(), says: z.string(), source: z.string() })),
});
export type OfferedSchemes = z.infer<typeof OfferedSchemes>;

const PieceView = view('ScorePieceView', {
  /** Read of the ledger, given by the scheme, a sign, or a word. */
  is: z.enum(['read', 'given', 'sign', 'word']),
  text: z.string(),
  word: z.enum(['capped', 'floored', 'equal_full', 'equal_base', 'missing', 'nought']).nullable(),
  /** The figure behind a number that was read; null of one that is given by hand. */
  figure: z.strictObject({ id: z.string(), period: z.string(), office: z.string() }).nullable(),
});
export type PieceView = z.infer<typeof PieceView>;

const OfficeResultView = view('OfficeResultView', {
  officeId: z.string(),
  name: z.string(),
  text: z.string(),
  place: z.number().nullable(),
  gained: z.number().nullable(),
  unplaced: z.strictObject({ because: z.enum(['veto', 'missing']), name: z.string() }).nullable(),
  /** Names of offices against which it would stand otherwise if nothing were rounded. */
  hangsOn: list(z.string()),
  grade: z.string().nullable(),
  liftedBy: z.string().nullable(),
  indicators: list(
    z.strictObject({
      id: z.string(),
      text: z.string(),
      pieces: list(PieceView),
      missing: z.boolean(),
      doubted: z.string().nullable(),
    }),
  ),
});
export type OfficeResultView = z.infer<typeof OfficeResultView>;

const indicatorHead = z.strictObject({
  id: z.string(),
  name: z.string(),
  part: z.enum(['score', 'bonus', 'penalty']),
  /** The figure that vouches for it. */
  requires: z.strictObject({ name: z.string(), atLeast: z.string(), otherwise: z.enum(['mark', 'nought']) }).nullable(),
});

export const SchemeResultView = view('SchemeResultView', {
  schemeId: z.string(),
  name: z.string(),
  version: z.number(),
  basis: z.string(),
  period: z.string(),
  before: z.string(),
  indicators: list(indicatorHead),
  groups: list(z.strictObject({ name: z.string(), offices: list(OfficeResultView) })),
  excluded: list(z.strictObject({ name: z.string(), reason: z.string() })),
  /** Why counties are ranked more than once a year; null where they are not. */
  often: z.string().nullable(),
});
export type SchemeResultView = z.infer<typeof SchemeResultView>;

export const SchemePreview = view('SchemePreview', {
  breaches: list(BreachView),
  /** Null where it cannot be told: its breaches say why. */
  result: SchemeResultView.nullable(),
  /** By the version in force; null where there is none. */
  present: SchemeResultView.nullable(),
});
export type SchemePreview = z.infer<typeof SchemePreview>;

const told = z.strictObject({ id: z.string(), period: z.string(), office: z.string(), text: z.string() });

export const OwnPlansView = view('OwnPlansView', {
  period: z.string(),
  figures: list(z.strictObject({ id: z.string(), name: z.string(), unitWord: z.string() })),
  offices: list(
    z.strictObject({
      officeId: z.string(),
      name: z.string(),
      figures: list(z.strictObject({ value: told.nullable(), completion: told.nullable(), pace: told.nullable() })),
    }),
  ),
});
export type OwnPlansView = z.infer<typeof OwnPlansView>;

export const NumbersView = view('AssessmentNumbersView', {
  hands: list(z.strictObject({ hand: z.string(), name: z.string() })),
  offices: list(z.strictObject({ id: z.string(), name: z.string() })),
  /** Latest first: the first of an office and a number holds. */
  ...pagedRows(
    z.strictObject({
      id: z.string(),
      hand: z.string(),
      officeId: z.string(),
      value: z.string(),
      evidence: z.string(),
      reason: z.string(),
      recordedAt: z.string(),
      by: z.string().nullable(),
    }),
  ),
});
export type NumbersView = z.infer<typeof NumbersView>;

export const AskedMonths = view(
  'AskedMonths',
  pagedRows(z.strictObject({ month: z.string(), fields: z.number(), filled: z.number(), rows: z.number() })),
);
export type AskedMonths = z.infer<typeof AskedMonths>;

const resultHead = {
  id: z.string(),
  schemeId: z.string(),
  schemeVersion: z.number(),
  name: z.string(),
  period: z.string(),
  correctsId: z.string().nullable(),
  correctedBy: z.string().nullable(),
  change: z.string().nullable(),
  publishedAt: z.string(),
  publishedBy: z.string(),
  objections: z.number(),
  open: z.number(),
};

export const ResultsPage = view('AssessmentResultsPage', pagedRows(z.strictObject(resultHead)));
export type ResultsPage = z.infer<typeof ResultsPage>;

export const PublishedResultView = view('PublishedResultView', {
  ...resultHead,
  hash: z.string(),
  knownAt: z.string(),
  result: SchemeResultView,
  lastObjectionDay: z.string(),
  /** Offices whose score, place or grade is another than in the one that it corrects. */
  moved: list(
    z.strictObject({
      name: z.string(),
      text: z.strictObject({ before: z.string(), after: z.string() }),
      place: z.strictObject({ before: z.number().nullable(), after: z.number().nullable() }),
      grade: z.strictObject({ before: z.string().nullable(), after: z.string().nullable() }),
    }),
  ),
});
export type PublishedResultView = z.infer<typeof PublishedResultView>;

export const ObjectionsPage = view(
  'ObjectionsPage',
  pagedRows(
    z.strictObject({
      id: z.string(),
      office: z.string(),
      indicator: z.string().nullable(),
      reason: z.string(),
      evidence: z.string(),
      at: z.string(),
      by: z.string().nullable(),
      accepted: z.boolean().nullable(),
      says: z.string().nullable(),
      answeredAt: z.string().nullable(),
      answeredBy: z.string().nullable(),
      /** Who asks may answer it. */
      mayAnswer: z.boolean(),
    }),
  ),
);
export type ObjectionsPage = z.infer<typeof ObjectionsPage>;
