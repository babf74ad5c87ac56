// Figures as they would be after a split or a merge: the fold with the change put in, counted by the same definitions.
import type { MilestoneKind } from '../domain/projects/milestone.ts';
import { count } from './count.ts';
import type { CountingDefinition } from './definition.ts';
import { type CityFacts, type Fact, latest, projectAt, type ProjectVersionFact } from './facts.ts';

export interface NewMilestone {
  /** By whose office it counts, whoever keeps the project. */
  readonly officeId: string;
  readonly kind: MilestoneKind;
  readonly authority: string;
  readonly agreementType: string | null;
  readonly signingNature: string | null;
  readonly occurredOn: string;
}

/** A project that is new, like one that is there but for its amount; or one that is there and comes under a package. */
export type Packaged =
  | {
      readonly projectId: string;
      readonly like: string;
      readonly parentId: string | null;
      readonly investmentFen: bigint;
      readonly milestones: readonly NewMilestone[];
    }
  | { readonly projectId: string; readonly parentId: string };

/** The fold as it would be with all of it verified. */
export function asPackaged(city: CityFacts, changes: readonly Packaged[]): CityFacts {
  const projects = new Map(city.projects);
  const parts = new Map(city.parts);
  const added: Fact[] = [];
  for (const change of changes) {
    const { projectId, parentId } = change;
    const like = projectAt(city.projects.get('like' in change ? change.like : projectId), latest);
    if (!like) continue;
    const next: ProjectVersionFact = {
      ...like,
      knownFrom: 0,
      knownUntil: Number.POSITIVE_INFINITY,
      parentId,
      ...('like' in change
        ? { investmentFen: Number(change.investmentFen), fields: { ...like.fields, investorClasses: [], tags: [] } }
        : {}),
    };
    projects.set(projectId, [next, ...(projects.get(projectId) ?? [])]);
    if (parentId) parts.set(parentId, [...(parts.get(parentId) ?? []), projectId]);
    if ('like' in change) added.push(...change.milestones.map((one, n) => milestoneFact(projectId, one, n)));
  }
  const milestone = [...city.facts.milestone, ...added].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  // What is kept of figures is kept by what it stands on; this is another ground.
  return { ...city, basis: {}, ground: {}, projects, parts, facts: { ...city.facts, milestone } };
}

function milestoneFact(projectId: string, one: NewMilestone, n: number): Fact {
  const { officeId, kind, authority, agreementType, signingNature, occurredOn } = one;
  const id = `${projectId} ${n}`;
  return {
    rowId: id,
    entryId: id,
    officeId,
    projectId,
    subject: null,
    on: occurredOn,
    auditedOn: null,
    knownFrom: 0,
    knownUntil: Number.POSITIVE_INFINITY,
    amountFen: 0,
    fields: { milestone: kind, authority, agreementType, signingNature },
  };
}

const always = { from: '0000-01-01', to: '9999-12-31', text: '' };

/** Sums by day, office and section: two folds with equal ones give equal figures for every period, office and section. */
function places(definition: CountingDefinition, city: CityFacts): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const { fact, adds, day, section, parts } of count(definition, city, { period: always, at: latest }).rows) {
    for (const part of parts ?? [{ officeId: fact.officeId, adds }]) {
      const place = `${day} ${part.officeId} ${String(section)}`;
      sums.set(place, (sums.get(place) ?? 0n) + BigInt(part.adds));
    }
  }
  return sums;
}

const amounts = new Set(['investmentFen', 'signedFen', 'amountFen']);

/** Ids of the figures of amounts that would stand elsewhere or be other. */
export function movedSums(before: CityFacts, after: CityFacts): string[] {
  const moved = before.catalogue.definitions.filter((definition) => {
    if (definition.kind !== 'counting' || definition.measure.kind !== 'sum') return false;
    if (!amounts.has(definition.measure.of)) return false;
    const [was, is] = [places(definition, before), places(definition, after)];
    return was.size !== is.size || [...was].some(([place, sum]) => is.get(place) !== sum);
  });
  return [...new Set(moved.map(({ id }) => id))];
}
