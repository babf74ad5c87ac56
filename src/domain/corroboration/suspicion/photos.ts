// Photos that were shown before, taken elsewhere, or long before the money came.
import { addDays } from '../../day.ts';
import { type LookedAt, type LookedPhoto, median, noteSeen, type SeenSign, type SuspicionSign } from './arrival.ts';
import type { SuspicionRules } from './rules.ts';

type Rule = SuspicionRules['signs']['photo'];

export const photo: SuspicionSign<Rule> = (arrivals, rule) => {
  const seen = new Map<string, SeenSign>();
  shownTwice(arrivals, seen);
  for (const [, own] of Map.groupBy(arrivals, ({ officeId }) => officeId)) takenElsewhere(own, rule, seen);
  for (const { id, on, photos } of arrivals) {
    const old = photos.find(({ takenOn }) => takenOn && addDays(takenOn, rule.days) < on);
    if (old?.takenOn) noteSeen(seen, id, { strength: 1, told: { how: 'old', on, taken: old.takenOn } });
  }
  return seen;
};

function shownTwice(arrivals: readonly LookedAt[], seen: Map<string, SeenSign>): void {
  const projects = new Map<string, Set<string>>();
  for (const { projectId, photos } of arrivals)
    for (const { sha256 } of photos) projects.set(sha256, (projects.get(sha256) ?? new Set()).add(projectId));
  for (const { id, photos } of arrivals) {
    const most = Math.max(0, ...photos.map(({ sha256 }) => projects.get(sha256)?.size ?? 0));
    if (most > 1) noteSeen(seen, id, { strength: 2, told: { how: 'twice', projects: most } });
  }
}

/** Far from where the project's other photos were taken, or where it has none, those of its office. */
function takenElsewhere(arrivals: readonly LookedAt[], { kilometres }: Rule, seen: Map<string, SeenSign>): void {
  const ofOffice = placeOf(
    arrivals.flatMap(({ photos }) => photos),
    5,
  );
  for (const [, own] of Map.groupBy(arrivals, ({ projectId }) => projectId)) {
    const middle =
      placeOf(
        own.flatMap(({ photos }) => photos),
        3,
      ) ?? ofOffice;
    if (!middle) continue;
    for (const { id, photos } of own) {
      const far = Math.max(0, ...photos.map((one) => distance(middle, one)));
      if (far > kilometres)
        noteSeen(seen, id, { strength: 2, told: { how: 'elsewhere', kilometres: Math.round(far) } });
    }
  }
}

type Place = readonly [latitude: number, longitude: number];

function placeOf(photos: readonly LookedPhoto[], least: number): Place | undefined {
  const known = photos.filter(({ latitude, longitude }) => latitude !== null && longitude !== null);
  if (known.length < least) return undefined;
  return [median(known.map(({ latitude }) => latitude ?? 0)), median(known.map(({ longitude }) => longitude ?? 0))];
}

/** Kilometres, on a globe. */
function distance([latitude, longitude]: Place, { latitude: north, longitude: east }: LookedPhoto): number {
  if (north === null || east === null) return 0;
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const [a, b] = [Math.sin(rad(north - latitude) / 2), Math.sin(rad(east - longitude) / 2)];
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(a * a + Math.cos(rad(latitude)) * Math.cos(rad(north)) * b * b)));
}
