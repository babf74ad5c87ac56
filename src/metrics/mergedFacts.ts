// Where a fact counts at an instant: under its own project, under the one that its project was merged into, or, where it
// repeats a row that counts already, nowhere. The executor in SQL is in inSql/recount.ts.
import type { RawMerge } from '../storage/identity/mergeFacts.ts';
import type { SourceName } from './definition.ts';
import { type CityFacts, type Fact, type KnownAt, type StandingMerges, type MergeSpan, wasKnown } from './facts.ts';

/** `merges` latest first. */
export function mergeFacts(merges: readonly RawMerge[]): StandingMerges {
  const standing = new Map<string, (MergeSpan & { intoId: string })[]>();
  const repeats = new Map<string, MergeSpan[]>();
  for (const { mergeId, from, until, members, repeats: rows } of merges) {
    const span = {
      mergeId,
      from: Date.parse(from),
      until: until === null ? Number.POSITIVE_INFINITY : Date.parse(until),
    };
    for (const { id, intoId } of members) standing.set(id, [...(standing.get(id) ?? []), { ...span, intoId }]);
    for (const { entryId, no } of rows) {
      const row = no === 0 ? entryId : `${entryId}#${no}`;
      repeats.set(row, [...(repeats.get(row) ?? []), span]);
    }
  }
  return { standing, repeats };
}

const holdsAt = (at: KnownAt) => (span: MergeSpan) => wasKnown(span.from, span.until, at);

/** What a project, or company, counted as at an instant. */
export function standsFor({ standing }: StandingMerges, id: string, at: KnownAt): string {
  return standing.get(id)?.find(holdsAt(at))?.intoId ?? id;
}

const members = new WeakMap<StandingMerges, ReadonlyMap<string, readonly string[]>>();

/** All that ever counted as one of these, each with them. */
export function membersOf(merges: StandingMerges, ids: Iterable<string>): string[] {
  const by = members.get(merges) ?? intoMembers(merges);
  members.set(merges, by);
  return [...ids].flatMap((id) => by.get(id) ?? []);
}

function intoMembers({ standing }: StandingMerges): Map<string, string[]> {
  const by = new Map<string, string[]>();
  for (const [id, spans] of standing)
    for (const into of new Set(spans.map(({ intoId }) => intoId))) by.set(into, [...(by.get(into) ?? []), id]);
  return by;
}

/** Rows that hang on a version of a project: the kept project has versions of its own. */
const ofVersions = new Set<SourceName>(['phase', 'major_mark']);

/** The fact as it counted at an instant; undefined where it did not. */
export function countedFact(city: CityFacts, source: SourceName, fact: Fact, at: KnownAt): Fact | undefined {
  const { mergedProjects, mergedCompanies } = city;
  if (mergedProjects.repeats.get(fact.rowId)?.some(holdsAt(at))) return undefined;
  const projectId = fact.projectId && standsFor(mergedProjects, fact.projectId, at);
  const subject = fact.subject && standsFor(mergedCompanies, fact.subject, at);
  if (projectId === fact.projectId && subject === fact.subject) return fact;
  if (projectId !== fact.projectId && ofVersions.has(source)) return undefined;
  return { ...fact, projectId, subject };
}

/** The fold as it would be with another merge of projects, or without one. */
export function withMerges(city: CityFacts, merges: readonly RawMerge[]): CityFacts {
  // What is kept of figures is kept by what it stands on; this is another ground.
  return { ...city, basis: {}, ground: {}, mergedProjects: mergeFacts(merges) };
}
