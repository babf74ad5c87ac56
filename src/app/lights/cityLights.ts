// What lights watch in a city, and the lights of today: kept until something was decided, switched on, or a day has passed.
import { type Light, lightOn } from '../../domain/lights/light.ts';
import type { LightKnown, Watched } from '../../domain/lights/known.ts';
import { type LightColour, type LightObject, lightRulesOn, objectOf } from '../../domain/lights/lightRule.ts';
import { watchProjects } from '../../domain/lights/watchProjects.ts';
import { inWatchOrder, watchSteps } from '../../domain/lights/watchSteps.ts';
import { type KeptLightRule, keptLightRules } from '../../storage/lights/lightRules.ts';
import { lightRows, lightRowsOf } from '../../storage/lights/lightRows.ts';
import { KeptFresh } from '../../storage/keptFresh.ts';
import { ledgerNow } from '../../storage/offices/cities.ts';
import { countingScope, inScope, type Store, todayOf } from '../../storage/store.ts';

export interface CityLights {
  readonly countedVersion: bigint;
  readonly watched: readonly Watched[];
  readonly rules: readonly KeptLightRule[];
}

/** A light of a thing as it stands. */
export interface StandingLight extends Light {
  readonly of: Watched['of'];
  readonly id: string;
  readonly projectId: string | null;
  readonly officeId: string;
  readonly rule: KeptLightRule;
}

const kept = new KeptFresh<Store, CityLights>();

/** No older than the ledger was when it was asked for; what is only reported changes none of it. */
export async function cityLights(store: Store, cityCode: string): Promise<CityLights> {
  const { counted } = await ledgerNow(store, cityCode);
  return kept.get(
    store,
    cityCode,
    (lights) => lights.countedVersion >= counted,
    () => readCityLights(store, cityCode),
  );
}

/** The strongest light of each of these projects that has one, by these rules: of the project itself, or of a promise. */
export async function coloursOf(
  store: Store,
  cityCode: string,
  rules: readonly KeptLightRule[],
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, LightColour>> {
  const day = todayOf(store.clock);
  if (!lightRulesOn(rules, day).some(({ test }) => isOfProject(objectOf(test)))) return new Map();
  const watched = await inScope(store, countingScope(cityCode), async (tx) =>
    watchProjects(await lightRowsOf(tx, cityCode, projectIds)),
  );
  return strongestOf(lightsOn({ rules, watched }, day));
}

/** The same of every project of the city that has one. */
export async function projectColours(store: Store, cityCode: string): Promise<ReadonlyMap<string, LightColour>> {
  return strongestOf(await lightsToday(store, cityCode));
}

function strongestOf(lights: readonly StandingLight[]): ReadonlyMap<string, LightColour> {
  const colours = new Map<string, LightColour>();
  for (const { projectId, of, colour } of lights) {
    // The strongest stand first.
    if (projectId && isOfProject(of) && !colours.has(projectId)) colours.set(projectId, colour);
  }
  return colours;
}

const isOfProject = (of: LightObject) => of === 'project' || of === 'pledge';

export async function readCityLights(store: Store, cityCode: string): Promise<CityLights> {
  const { counted: countedVersion } = await ledgerNow(store, cityCode);
  return inScope(store, countingScope(cityCode), async (tx) => {
    const rules = await keptLightRules(tx, cityCode);
    const rows = await lightRows(tx, cityCode);
    return { countedVersion, rules, watched: inWatchOrder([...watchProjects(rows), ...watchSteps(rows)]) };
  });
}

const standing = new WeakMap<CityLights, { readonly day: string; readonly lights: readonly StandingLight[] }>();
const strength = { out: 0, red: 1, yellow: 2 } as const;

/** The lights of today, as known now: the strongest first, of these the longest. */
export async function lightsToday(store: Store, cityCode: string): Promise<readonly StandingLight[]> {
  const lights = await cityLights(store, cityCode);
  const day = todayOf(store.clock);
  const before = standing.get(lights);
  if (before?.day === day) return before.lights;
  const made = lightsOn(lights, day);
  standing.set(lights, { day, lights: made });
  return made;
}

function lightsOn({ rules, watched }: Pick<CityLights, 'rules' | 'watched'>, day: string): StandingLight[] {
  const byObject = Map.groupBy(lightRulesOn(rules, day), ({ test }) => objectOf(test));
  const found = watched.flatMap((thing): StandingLight[] => {
    const own = byObject.get(thing.of);
    const known = own ? thing.knownOn(day) : null;
    return own && known ? own.flatMap((rule) => ofThing(thing, known, rule, day)) : [];
  });
  return found.toSorted(
    (a, b) =>
      strength[a.colour] - strength[b.colour] || (a.turnedOn < b.turnedOn ? -1 : a.turnedOn > b.turnedOn ? 1 : 0),
  );
}

function ofThing({ of, id, projectId }: Watched, known: LightKnown, rule: KeptLightRule, day: string): StandingLight[] {
  const light = lightOn(rule.test, known, day);
  return light ? [{ ...light, of, id, projectId, officeId: known.officeId, rule }] : [];
}
