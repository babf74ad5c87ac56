// Steps that somebody is to take, through time: a returned entry put right, an outing followed up, a courted firm decided on.
import type { DayText } from './days.ts';
import type { Watched } from './known.ts';
import { changeDays, isKnown, type LightRows, type OutingRow, type CourtedRow, type ReturnedRow } from './rows.ts';

export function watchSteps(rows: LightRows): Watched[] {
  return [...rows.returned.map(returnedEntry), ...watchOutings(rows), ...rows.pursuits.map(pursuit)];
}

function returnedEntry({ entryId, officeId, projectId, returnedOn, mendedOn }: ReturnedRow): Watched {
  return {
    of: 'returned',
    id: entryId,
    projectId,
    changes: changeDays([{ knownOn: returnedOn, goneOn: mendedOn }]),
    knownOn: (day) =>
      isKnown({ knownOn: returnedOn, goneOn: mendedOn }, day)
        ? { of: 'returned', officeId, returned: { on: returnedOn, entryId } }
        : null,
  };
}

/** Followed up by whatever happened later with one of its projects or firms. */
function watchOutings({ outings, talks, milestones, met }: LightRows): Watched[] {
  const ofProject = Map.groupBy([...talks, ...milestones], ({ projectId }) => projectId);
  const ofFirm = Map.groupBy(met, ({ companyId }) => companyId);
  return outings.flatMap((outing): Watched[] => {
    // Where it names nobody, nothing can be said to follow it.
    if (outing.projectIds.length + outing.companyIds.length === 0) return [];
    const later = [
      ...outing.projectIds.flatMap((id) => ofProject.get(id) ?? []),
      ...outing.companyIds.flatMap((id) => ofFirm.get(id) ?? []),
    ].filter(({ on, entryId }) => on > outing.endedOn && entryId !== outing.entryId);
    return [watchOuting(outing, later)];
  });
}

function watchOuting(outing: OutingRow, later: readonly { knownOn: DayText; goneOn: DayText | null }[]): Watched {
  const { entryId, officeId, endedOn, projectIds } = outing;
  return {
    of: 'follow_up',
    id: entryId,
    projectId: projectIds.length === 1 ? (projectIds[0] ?? null) : null,
    changes: changeDays([outing], later),
    knownOn: (day) =>
      isKnown(outing, day)
        ? {
            of: 'follow_up',
            officeId,
            ended: { on: endedOn, entryId },
            isFollowedUp: later.some((row) => isKnown(row, day)),
          }
        : null,
  };
}

function pursuit({ id, officeId, openedOn, protectedUntil, endedOn, progress }: CourtedRow): Watched {
  const span = { knownOn: openedOn, goneOn: endedOn };
  return {
    of: 'pursuit',
    id,
    projectId: null,
    changes: changeDays([span], progress),
    knownOn: (day) => {
      if (!isKnown(span, day)) return null;
      const releases = progress.filter((one) => isKnown(one, day)).map(({ releasesOn }) => releasesOn);
      const releasesOn = releases.toSorted().at(-1) ?? protectedUntil;
      return { of: 'pursuit', officeId, protectedUntil, releasesOn, isOpen: true };
    },
  };
}

/** Everything that lights watch, in the order of its kind and id. */
export const inWatchOrder = (watched: readonly Watched[]): Watched[] =>
  watched.toSorted((a, b) => (`${a.of} ${a.id}` < `${b.of} ${b.id}` ? -1 : 1));
