// Projects and their promises through time.
import type { DayText } from './days.ts';
import type { SeenProject, Moment, Watched } from './known.ts';
import {
  asMerged,
  changeDays,
  type FundRow,
  isKnown,
  type KeepingRow,
  type LightRows,
  type MergedRow,
  type MilestoneRow,
  type PromiseRow,
  type TalkRow,
  type VersionRow,
} from './rows.ts';

interface OfProject {
  /** Latest recorded first. */
  readonly versions: readonly VersionRow[];
  readonly milestones: readonly MilestoneRow[];
  readonly funds: readonly FundRow[];
  readonly talks: readonly TalkRow[];
  readonly promises: readonly PromiseRow[];
  readonly keepings: readonly KeepingRow[];
  /** Of it into others. */
  readonly merges: readonly MergedRow[];
}

/** By which a promise is known among those of all projects. */
export const promiseId = (projectId: string, no: string): string => `${projectId} ${no}`;

export function watchProjects(rows: LightRows): Watched[] {
  const { versions, milestones, funds, talks, promises, keepings } = rows;
  const by = <Row extends { readonly projectId: string }>(of: readonly Row[]) =>
    Map.groupBy(of, (row) => row.projectId);
  const counted = {
    milestones: by(asMerged(milestones, rows)),
    funds: by(asMerged(funds, rows)),
    talks: by(asMerged(talks, rows)),
    promises: by(promises),
    keepings: by(keepings),
    merges: Map.groupBy(rows.merges, ({ id }) => id),
  };
  return [...by(versions)].flatMap(([projectId, own]) => {
    const of: OfProject = {
      versions: own,
      milestones: counted.milestones.get(projectId) ?? [],
      funds: counted.funds.get(projectId) ?? [],
      talks: counted.talks.get(projectId) ?? [],
      promises: counted.promises.get(projectId) ?? [],
      keepings: counted.keepings.get(projectId) ?? [],
      merges: counted.merges.get(projectId) ?? [],
    };
    return [project(projectId, of), ...promised(projectId, of)];
  });
}

function project(id: string, of: OfProject): Watched {
  const { versions, milestones, funds, talks, promises, merges } = of;
  return {
    of: 'project',
    id,
    projectId: id,
    changes: changeDays(versions, milestones, funds, talks, promises, merges),
    knownOn: (day) => knownProject(of, day),
  };
}

const versionOn = ({ versions, merges }: OfProject, day: DayText): VersionRow | undefined =>
  merges.some((span) => isKnown(span, day)) ? undefined : versions.find((row) => isKnown(row, day));

function knownProject(of: OfProject, day: DayText): SeenProject | null {
  const version = versionOn(of, day);
  if (!version) return null;
  const milestones = of.milestones.filter((row) => isKnown(row, day));
  const reached = (...kinds: readonly string[]) =>
    first(milestones.filter((row) => kinds.includes(row.kind) && row.authority !== 'statistics'));
  const funds = of.funds.filter((row) => isKnown(row, day));
  // A project that went into production was started, whoever forgot to say so.
  const started = reached('started', 'in_production', 'full_capacity');
  const told =
    of.versions.filter((row) => row.knownOn <= day).toSorted((a, b) => (a.knownOn < b.knownOn ? -1 : 1))[0] ?? version;
  return {
    of: 'project',
    officeId: version.officeId,
    isActive: version.status === 'active',
    firstKnown: { on: told.knownOn, entryId: told.entryId },
    investmentFen: version.investmentFen,
    signed: reached('signed'),
    filed: reached('filed'),
    started,
    inStatistics: first(milestones.filter(({ kind, authority }) => kind === 'started' && authority === 'statistics')),
    lastTalk: last(of.talks.filter((row) => isKnown(row, day))),
    fundsFen: funds.reduce((sum, { fen }) => sum + fen, 0n),
    arrivals: funds
      .toSorted((a, b) => (a.on < b.on ? 1 : -1))
      .slice(0, 20)
      .map(({ entryId }) => entryId),
    plan: planOf(of.promises.filter((row) => isKnown(row, day))),
  };
}

function planOf(promises: readonly PromiseRow[]): SeenProject['plan'] {
  const invests = promises.filter(({ side, kind, fen }) => side === 'theirs' && kind === 'invest' && fen !== null);
  const plan = invests.toSorted((a, b) => (a.dueOn < b.dueOn ? 1 : -1))[0];
  if (!plan?.agreedOn || plan.fen === null) return null;
  return { on: plan.dueOn, from: plan.agreedOn, fen: plan.fen, entryId: plan.entryId };
}

function promised(projectId: string, of: OfProject): Watched[] {
  const byNo = Map.groupBy(of.promises, ({ no }) => no);
  return [...byNo].map(([no, rows]) => {
    const keepings = of.keepings.filter((row) => row.no === no);
    return {
      of: 'pledge',
      id: promiseId(projectId, no),
      projectId,
      changes: changeDays(rows, keepings, of.milestones, of.versions, of.merges),
      knownOn: (day) => {
        const row = rows.find((one) => isKnown(one, day));
        if (!row) return null;
        const { officeId, kind, dueOn, entryId, side } = row;
        const isKept =
          keepings.some((one) => one.extent === 'whole' && isKnown(one, day)) ||
          (side === 'theirs' && hasReached(of.milestones, kind, day));
        const isProjectActive = versionOn(of, day)?.status === 'active';
        return { of: 'pledge', officeId, kind, due: { on: dueOn, entryId }, isKept, isProjectActive };
      },
    };
  });
}

const reachedBy: Readonly<Record<string, readonly string[]>> = {
  start: ['started', 'in_production', 'full_capacity'],
  produce: ['in_production', 'full_capacity'],
};

/** A firm that has started has kept its promise to start, though nobody said so. */
function hasReached(milestones: readonly MilestoneRow[], kind: string, day: DayText): boolean {
  const kinds = reachedBy[kind];
  return kinds !== undefined && milestones.some((row) => kinds.includes(row.kind) && isKnown(row, day));
}

const moment = (row: Moment | undefined): Moment | null => (row ? { on: row.on, entryId: row.entryId } : null);
/** Of one day the lower id, so that it is the same whichever way they come. */
const inOrder = (rows: readonly Moment[]) =>
  rows.toSorted((a, b) => (`${a.on} ${a.entryId}` < `${b.on} ${b.entryId}` ? -1 : 1));
const first = (rows: readonly Moment[]): Moment | null => moment(inOrder(rows)[0]);
const last = (rows: readonly Moment[]): Moment | null => moment(inOrder(rows).at(-1));
