// The projects of cohorts as known at an instant: a package counts as one, with what its parts came to.
import type { CohortProject, CohortStep } from '../../domain/promises/cohort.ts';
import { nounThat } from '../../domain/entries/nouns.ts';
import { signingSource } from '../../domain/projects/milestone.ts';
import { type CityFacts, type Fact, type KnownAt, projectAt, wasKnown } from '../facts.ts';
import type { SourceName } from '../definition.ts';
import { countedFact } from '../mergedFacts.ts';

const stepOf: Readonly<Record<string, CohortStep>> = {
  registered: 'registered',
  started: 'started',
  in_production: 'producing',
  full_capacity: 'producing',
};

interface Gathered {
  signed: Fact | undefined;
  readonly reached: Partial<Record<CohortStep, string>>;
  readonly funds: { readonly on: string; readonly fen: bigint }[];
}

/** Of every project that was signed; by the office of its first signing. */
export function cohortProjects(city: CityFacts, at: KnownAt): CohortProject[] {
  const found = new Map<string, Gathered>();
  const of = (projectId: string): Gathered => {
    const root = projectAt(city.projects.get(projectId), at)?.parentId ?? projectId;
    const own = found.get(root) ?? { signed: undefined, reached: {}, funds: [] };
    found.set(root, own);
    return own;
  };
  // Rows lie in the order of their event day: the first of each step is the earliest.
  for (const fact of known(city, signingSource, at)) {
    const own = of(fact.projectId);
    const kind = String(fact.fields[signingSource]);
    if (kind === 'signed') own.signed ??= fact;
    const step = stepOf[kind];
    if (step) own.reached[step] ??= fact.on;
  }
  for (const fact of known(city, nounThat('claims').kind, at)) {
    if (fact.amountFen <= 0) continue;
    const own = of(fact.projectId);
    own.reached.paid ??= fact.on;
    own.funds.push({ on: fact.on, fen: BigInt(fact.amountFen) });
  }
  return [...found].flatMap(([projectId, { signed, reached, funds }]): CohortProject[] => {
    const project = projectAt(city.projects.get(projectId), at);
    if (!signed || !project) return [];
    const { officeId, on: signedOn } = signed;
    return [{ projectId, officeId, signedOn, investmentFen: BigInt(project.investmentFen), reached, funds }];
  });
}

function known(city: CityFacts, source: SourceName, at: KnownAt): (Fact & { readonly projectId: string })[] {
  return city.facts[source].flatMap((fact) => {
    if (!wasKnown(fact.knownFrom, fact.knownUntil, at)) return [];
    const counted = countedFact(city, source, fact, at);
    return counted?.projectId ? [{ ...counted, projectId: counted.projectId }] : [];
  });
}
