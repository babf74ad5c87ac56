// A city's ledger laid out for counting: one row per thing that can be counted, with the span of instants during which
// it was known and verified. A fold of the entries: derived, and proved equal to counting in SQL by a test.
import type { AssessmentYear } from '../domain/closes/assessmentYear.ts';
import type { ClosedPeriod } from '../domain/closes/close.ts';
import { parsePeriod, type Period } from '../domain/figures/period.ts';
import { type CityProfile, noProfile } from '../domain/offices/cityProfile.ts';
import type { LabelVersion } from '../domain/figures/lists/labels.ts';
import type { GradeSchemeVersion } from '../domain/corroboration/gradeScheme.ts';
import type { Office, OfficeStanding } from '../domain/offices/office.ts';
import type { RawAgreement } from '../storage/credit/creditAgreements.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import type { SourceName } from './definition.ts';

/** Facts of a project in one verified version. */
export interface ProjectVersionFact {
  readonly knownFrom: number;
  readonly knownUntil: number;
  readonly recorded: number;
  /** The package that it is a part of. */
  readonly parentId: string | null;
  readonly fields: Fields;
  /** 0 where 未定. Safe: a province's sum stays under 2^53 fen. */
  readonly investmentFen: number;
}

export type FieldValue = string | boolean | number | readonly string[] | null;
export type Fields = Readonly<Record<string, FieldValue>>;

export interface Fact {
  /** The entry's id, or `entry#no` for a row below it. */
  readonly rowId: string;
  readonly entryId: string;
  readonly officeId: string;
  readonly projectId: string | null;
  /** What `distinct subject` counts: the institution visited, the company met. */
  readonly subject: string | null;
  readonly on: string;
  readonly auditedOn: string | null;
  /** Milliseconds since 1970; Infinity where it still holds. */
  readonly knownFrom: number;
  readonly knownUntil: number;
  readonly amountFen: number;
  readonly fields: Fields;
}

export interface CityFacts {
  readonly cityCode: string;
  /** The same object as long as nothing that is counted has changed: what is kept of answers is kept by it. */
  readonly basis: object;
  /**
   * The day on which a reading is asked, or of the instant that it is known at: until then a target's time is over. Absent: any
   * period counts as over.
   */
  readonly today?: (at: KnownAt) => string;
  /** The same object as long as all is the same that stands around the rows: projects, agreements, offices, settings. */
  readonly ground: object;
  readonly ledgerVersion: bigint;
  /** The version of the last act that may have changed what is counted, or what a city says of figures, texts and rules. */
  readonly countedVersion: bigint;
  /** The last recorded instant that the fold knows. */
  readonly foldedAt: string;
  readonly offices: readonly Office[];
  /** Versions of a project, latest recorded first. */
  readonly projects: ReadonlyMap<string, readonly ProjectVersionFact[]>;
  /** Projects that ever named a project as their package. */
  readonly parts: ReadonlyMap<string, readonly string[]>;
  /** Rows by source, in the order of their event day, then id. */
  readonly facts: Readonly<Record<SourceName, readonly Fact[]>>;
  readonly targets: readonly TargetFact[];
  /** In force now. */
  readonly closes: readonly ClosedPeriod[];
  /** Every setting, latest first. */
  readonly assessmentYears: readonly (AssessmentYear & { readonly recorded: number })[];
  /** Credit agreements by project. */
  readonly agreements: ReadonlyMap<string, readonly AgreementFact[]>;
  /** Which projects, and which companies, counted as another one, and when. */
  readonly mergedProjects: StandingMerges;
  readonly mergedCompanies: StandingMerges;
  /** By each entry that corrects an activity or an outing the first of its line: by that the occasion is known. */
  readonly firstEntries: ReadonlyMap<string, string>;
  /** The figures that it has. */
  readonly catalogue: Catalogue;
  /** What the city said of itself, latest first. */
  readonly profiles: readonly (CityProfile & { readonly recorded: number })[];
  /** What the city said of its labels. */
  readonly labels: readonly (LabelVersion & { readonly recorded: number })[];
  /** How arrivals are graded, as the city said it, the latest first. */
  readonly gradeSchemes: readonly (GradeSchemeVersion & { readonly recorded: number })[];
  /** Every place that an office ever had in the tree. */
  readonly officeHistory: readonly OfficeStanding[];
}

/** Instants in which a merge was in force. */
export interface MergeSpan {
  readonly mergeId: string;
  readonly from: number;
  readonly until: number;
}

/** Which projects, or companies, counted as another one, and which rows not at all. */
export interface StandingMerges {
  /** By project or company, latest first. */
  readonly standing: ReadonlyMap<string, readonly (MergeSpan & { readonly intoId: string })[]>;
  /** By row. */
  readonly repeats: ReadonlyMap<string, readonly MergeSpan[]>;
}

/** A verified credit agreement with the span of instants in which it was known. */
export interface AgreementFact extends Omit<RawAgreement, 'projectId' | 'knownFrom' | 'knownUntil'> {
  readonly knownFrom: number;
  readonly knownUntil: number;
}

export interface TargetFact {
  readonly entryId: string;
  readonly figureId: string;
  readonly officeId: string;
  readonly year: number;
  readonly value: string;
  /** What is striven for beyond the base. */
  readonly stretch: string | null;
  /** What of it was set for each quarter, or month; null where it is for the year alone. */
  readonly parts: readonly string[] | null;
  readonly sample: boolean;
  readonly knownFrom: number;
  readonly knownUntil: number;
  readonly recorded: number;
}

/** As known now: all that still holds. No instant at all, so that nobody makes a day of it. */
export const latest = 'latest' as const;

/** What a question is asked "as known at": milliseconds since 1970, or now. */
export type KnownAt = typeof latest | number;

/** Whether what was known from one instant until another (Infinity: it still is) was known at this one. */
export function wasKnown(from: number, until: number, at: KnownAt): boolean {
  return at === latest ? until === Infinity : from <= at && at < until;
}

/** Whether what was recorded then is known at an instant. */
export function isRecorded(recorded: number, at: KnownAt): boolean {
  return at === latest || recorded <= at;
}

/** The city's assessment years as set at an instant, the one that held of each label first. */
export function yearsAt(city: Pick<CityFacts, 'assessmentYears'>, at: KnownAt): readonly AssessmentYear[] {
  return city.assessmentYears.filter(({ recorded }) => isRecorded(recorded, at));
}

/** What the city said of itself, as known at an instant. */
export function profileAt(city: Pick<CityFacts, 'profiles'>, at: KnownAt): CityProfile {
  return city.profiles.find(({ recorded }) => isRecorded(recorded, at)) ?? noProfile;
}

/** A period as people write it, with the city's assessment years as known at an instant. */
export function periodAt(city: Pick<CityFacts, 'assessmentYears'>, text: string, at: KnownAt): Period {
  return parsePeriod(text, yearsAt(city, at));
}

/** The version of a project in force at an instant. */
export function projectAt(
  versions: readonly ProjectVersionFact[] | undefined,
  at: KnownAt,
): ProjectVersionFact | undefined {
  return versions?.find((v) => wasKnown(v.knownFrom, v.knownUntil, at));
}

/** part of a package, package, or single: as known at the same instant as everything else. */
export function packageRole(
  city: CityFacts,
  projectId: string,
  project: ProjectVersionFact,
  at: KnownAt,
): 'part' | 'package' | 'single' {
  if (project.parentId) return 'part';
  const parts = city.parts.get(projectId) ?? [];
  return parts.some((id) => projectAt(city.projects.get(id), at)?.parentId === projectId) ? 'package' : 'single';
}
