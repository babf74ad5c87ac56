// Targets (目标管理) of one figure and year, office by office: what is in force, what waits, what was before, and how far it is
// reached. They are set by recording them (`POST /entries`), by who enters for an office above.
import { refuse } from '../../domain/refusal.ts';
import type { Period } from '../../domain/figures/period.ts';
import { aimLaw } from '../../domain/figures/target.ts';
import { targetYearOf } from '../../domain/figures/targetPeriods.ts';
import { type Actor, readingRoles } from '../../domain/people/role.ts';
import type { Office } from '../../domain/offices/office.ts';
import type { Question } from '../../metrics/count.ts';
import type { Definition } from '../../metrics/definition.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { type CityFacts, latest, periodAt, yearsAt } from '../../metrics/facts.ts';
import { type Figure, figureOf } from '../../metrics/figure.ts';
import { type KeptTarget, keptTargets } from '../../storage/figures/targets.ts';
import { officesToday } from '../../storage/offices/officesToday.ts';
import { inScope, type Store } from '../../storage/store.ts';
import { officesInReach, readingScope } from '../people/reach.ts';
import { type Asker, figuresReady } from './figuresReady.ts';

export interface TargetsAsked {
  readonly period: string;
  readonly figure: string;
  readonly page: number;
  readonly size: number;
}

type TargetState = 'in_force' | 'superseded' | 'waiting' | 'returned' | 'withdrawn';

export interface TargetVersion extends KeptTarget {
  readonly state: TargetState;
}

export interface TargetLine {
  readonly office: Office;
  /** Who asks may set it. */
  readonly settable: boolean;
  /** The latest first. */
  readonly versions: readonly TargetVersion[];
  readonly reached: Figure | undefined;
  readonly completion: Figure | undefined;
  readonly pace: Figure | undefined;
  /** By which these three were asked. */
  readonly question: Question;
}

export interface Targets {
  readonly facts: CityFacts;
  readonly definition: Definition;
  readonly year: number;
  readonly lines: readonly TargetLine[];
  readonly total: number;
  /** Figures that may have a target, with how many have one in force in the year. */
  readonly figures: readonly { readonly definition: Definition; readonly set: number }[];
}

export async function readTargets(
  store: Store,
  actor: Actor,
  { period: text, figure, page, size }: TargetsAsked,
  asker?: Asker,
): Promise<Targets> {
  const { cityCode } = actor;
  const facts = await cityFacts(store, cityCode);
  const period = periodAt(facts, text, latest);
  const year = yearOfTargets(facts, period);
  const definition = aimedFigure(facts, figure, period.to);
  await figuresReady(store, facts, [figure], latest, asker);
  const scope = await readingScope(store, actor);
  const enters = new Set(await officesInReach(store, actor, ['enter']));
  const offices = await officesToday(store, { cityCode });
  const reach = new Set(await officesInReach(store, actor, readingRoles));
  const seen = [...offices.values()].filter(({ id, endedOn }) => reach.has(id) && endedOn === null);
  const shown = seen.slice((page - 1) * size, page * size);
  const officeIds = shown.map(({ id }) => id);
  const kept = await inScope(store, scope, (tx) => keptTargets(tx, cityCode, { figureId: figure, year, officeIds }));
  const byOffice = Map.groupBy(kept, ({ officeId }) => officeId);
  const root = seen.find(({ parentId }) => parentId === null)?.id;
  return {
    facts,
    definition,
    year,
    total: seen.length,
    lines: shown.map((office) => {
      const question = { period, at: latest, officeId: office.id === root ? undefined : office.id };
      const ask = (id: string) => figureOf(id, facts, question);
      return {
        office,
        question,
        settable: enters.has(office.parentId ?? office.id),
        versions: withStates(byOffice.get(office.id) ?? []),
        reached: ask(figure),
        completion: ask(`${figure}_completion`),
        pace: ask(`${figure}_pace`),
      };
    }),
    figures: figuresToAim(facts, period.to, year),
  };
}

/** Of a period in more than one year the one in which it ends. */
function yearOfTargets(facts: CityFacts, period: Period): number {
  const own = targetYearOf(period, yearsAt(facts, latest));
  return own?.year ?? Number(period.to.slice(0, 4));
}

/** Refuses a figure that the city has not, that is not counted on that day, or that may have no target. */
function aimedFigure({ catalogue }: CityFacts, id: string, day: string): Definition {
  const definition = catalogue.on(id, day);
  const law = catalogue.has(id) && !definition ? 'figure_not_in_force' : aimLaw(definition);
  return law || !definition ? refuse(law ?? 'figure_unknown', 'figure', { id }) : definition;
}

function withStates(versions: readonly KeptTarget[]): TargetVersion[] {
  const inForce = versions.find(({ decision, withdrawn }) => decision === 'verified' && !withdrawn);
  return versions.map((version) => ({ ...version, state: stateOf(version, version === inForce) }));
}

function stateOf({ decision, withdrawn }: KeptTarget, isInForce: boolean): TargetState {
  if (withdrawn) return 'withdrawn';
  if (decision === 'returned') return 'returned';
  if (decision === null) return 'waiting';
  return isInForce ? 'in_force' : 'superseded';
}

function figuresToAim({ catalogue, targets }: CityFacts, day: string, year: number): Targets['figures'] {
  return [...catalogue.ids].flatMap((id) => {
    const definition = catalogue.on(id, day);
    if (!definition || aimLaw(definition)) return [];
    const set = new Set(
      targets.flatMap((t) => (t.figureId === id && t.year === year && t.knownUntil === Infinity ? t.officeId : [])),
    );
    return [{ definition, set: set.size }];
  });
}
