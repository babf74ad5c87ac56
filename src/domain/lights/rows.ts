// The rows of the ledger that lights are made of, each with the days on which it was known: from the one at whose end it first was,
// until the one at whose end it was no more.
import type { DayText } from './days.ts';

export interface Spanned {
  readonly knownOn: DayText;
  /** Null where it still is. */
  readonly goneOn: DayText | null;
}

export interface EntryRow extends Spanned {
  readonly entryId: string;
}

export interface OfProjectRow extends EntryRow {
  readonly projectId: string;
}

export interface VersionRow extends OfProjectRow {
  readonly officeId: string;
  readonly status: string;
  readonly investmentFen: bigint | null;
}

export interface MilestoneRow extends OfProjectRow {
  readonly kind: string;
  readonly authority: string;
  readonly on: DayText;
}

export interface FundRow extends OfProjectRow {
  readonly on: DayText;
  readonly fen: bigint;
}

export interface TalkRow extends OfProjectRow {
  readonly on: DayText;
}

export interface PromiseRow extends OfProjectRow {
  readonly officeId: string;
  readonly no: string;
  readonly side: string;
  readonly kind: string;
  readonly dueOn: DayText;
  readonly agreedOn: DayText | null;
  readonly fen: bigint | null;
}

export interface KeepingRow extends OfProjectRow {
  readonly no: string;
  readonly extent: string;
}

export interface MergedRow extends Spanned {
  readonly id: string;
  readonly intoId: string;
}

export interface ReturnedRow {
  readonly entryId: string;
  readonly officeId: string;
  readonly projectId: string | null;
  readonly returnedOn: DayText;
  readonly mendedOn: DayText | null;
}

export interface OutingRow extends EntryRow {
  readonly officeId: string;
  readonly endedOn: DayText;
  readonly projectIds: readonly string[];
  readonly companyIds: readonly string[];
}

/** A firm that was met or spoken with. */
export interface MetRow extends EntryRow {
  readonly companyId: string;
  readonly on: DayText;
}

export interface CourtedRow {
  readonly id: string;
  readonly officeId: string;
  readonly openedOn: DayText;
  readonly protectedUntil: DayText;
  readonly endedOn: DayText | null;
  /** What put the release off, and until when. */
  readonly progress: readonly (Spanned & { readonly releasesOn: DayText })[];
}

export interface LightRows {
  readonly versions: readonly VersionRow[];
  readonly milestones: readonly MilestoneRow[];
  readonly funds: readonly FundRow[];
  readonly talks: readonly TalkRow[];
  readonly promises: readonly PromiseRow[];
  readonly keepings: readonly KeepingRow[];
  /** Latest first. */
  readonly merges: readonly MergedRow[];
  /** Rows that repeat another in a merge, and count no more meanwhile. */
  readonly repeats: readonly EntryRow[];
  readonly returned: readonly ReturnedRow[];
  readonly outings: readonly OutingRow[];
  readonly met: readonly MetRow[];
  readonly pursuits: readonly CourtedRow[];
}

const never = '9999-12-31';

export const isKnown = ({ knownOn, goneOn }: Spanned, day: DayText): boolean =>
  knownOn <= day && day < (goneOn ?? never);

/** The days on which something changes, each once, in order. */
export function changeDays(...rows: readonly (readonly Spanned[])[]): DayText[] {
  const days = new Set<DayText>();
  for (const each of rows) {
    for (const { knownOn, goneOn } of each) {
      days.add(knownOn);
      if (goneOn !== null) days.add(goneOn);
    }
  }
  return [...days].toSorted();
}

/** Rows under the projects that they counted for, and without what a merge took out as a repetition. */
export function asMerged<Row extends OfProjectRow>(
  rows: readonly Row[],
  { merges, repeats }: Pick<LightRows, 'merges' | 'repeats'>,
): readonly Row[] {
  if (merges.length === 0) return rows;
  const [byProject, byEntry] = [Map.groupBy(merges, ({ id }) => id), Map.groupBy(repeats, ({ entryId }) => entryId)];
  return rows.flatMap((row) => {
    const [own, out] = [byProject.get(row.projectId) ?? [], byEntry.get(row.entryId) ?? []];
    if (own.length + out.length === 0) return [row];
    const cuts = [row.knownOn, ...changeDays(own, out), row.goneOn ?? never];
    const days = [...new Set(cuts)].filter((day) => day >= row.knownOn && day <= (row.goneOn ?? never)).toSorted();
    return days.slice(0, -1).flatMap((knownOn, n): Row[] => {
      if (out.some((span) => isKnown(span, knownOn))) return [];
      const projectId = own.find((span) => isKnown(span, knownOn))?.intoId ?? row.projectId;
      const until = days[n + 1] ?? never;
      return [{ ...row, projectId, knownOn, goneOn: until === never ? null : until }];
    });
  });
}
