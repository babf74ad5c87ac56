// The lights of today in the reader's reach: a page of them, how many there are of each colour, and those of single projects.
import { type LightColour, type LightObject, lightRulesOn, type LightShown } from '../../domain/lights/lightRule.ts';
import type { LightChange } from '../../domain/lights/light.ts';
import { inTreeOrder, isTerritory, type Office, withBelow } from '../../domain/offices/office.ts';
import type { Actor } from '../../domain/people/role.ts';
import { refuse } from '../../domain/refusal.ts';
import { lightsOfProject } from '../../storage/lights/keptLights.ts';
import { lightNames, projectsInReach } from '../../storage/lights/names.ts';
import { officesToday } from '../../storage/offices/officesToday.ts';
import { inScope, type Store, todayOf } from '../../storage/store.ts';
import { type ItemOfProject, itemsOfProjects } from '../dispatch/items.ts';
import { officesUnder, readingScope } from '../people/reach.ts';
import { cityLights, lightsToday, type StandingLight } from './cityLights.ts';

export interface LightQuery {
  readonly colour?: LightColour | undefined;
  readonly object?: LightObject | undefined;
  readonly rule?: string | undefined;
  /** Id or code; its own and those of the offices below. */
  readonly office?: string | undefined;
  /** On since this day or later. */
  readonly since?: string | undefined;
}

export interface NamedLight extends StandingLight {
  readonly name: string;
  readonly kind: string | null;
  readonly office: string;
  readonly projectName: string | null;
}

/** With what was handed over about the same project. */
export type HandedLight = NamedLight & { readonly items: readonly ItemOfProject[] };

export interface LightsOfPlace extends Readonly<Record<LightColour, number>> {
  readonly officeId: string;
  readonly office: string;
}

export interface LightList {
  readonly rows: readonly HandedLight[];
  readonly total: number;
  /** Whatever the colour that is asked for. */
  readonly counts: Readonly<Record<LightColour, number>>;
  /** Rules that are on today. */
  readonly rulesOn: number;
  /** Of each county and zone in reach, with what lies below it: whatever the office and the colour that are asked for. */
  readonly byPlace: readonly LightsOfPlace[];
  readonly page: number;
  readonly size: number;
}

export async function listLights(
  store: Store,
  actor: Actor,
  query: LightQuery,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<LightList> {
  const { cityCode } = actor;
  const [lights, scope, offices, { rules }] = await Promise.all([
    lightsToday(store, cityCode),
    readingScope(store, actor),
    officesToday(store, actor),
    cityLights(store, cityCode),
  ]);
  const reach = new Set(scope.officeIds);
  const under = query.office === undefined ? reach : new Set(officesUnder(offices, query.office));
  const inReach = lights.filter(
    ({ of, officeId, rule, turnedOn }) =>
      reach.has(officeId) &&
      (query.object === undefined || of === query.object) &&
      (query.rule === undefined || rule.ruleId === query.rule) &&
      (query.since === undefined || turnedOn >= query.since),
  );
  const chosen = inReach.filter(({ officeId }) => under.has(officeId));
  const counts = countsOf(chosen);
  const shown = query.colour === undefined ? chosen : chosen.filter(({ colour }) => colour === query.colour);
  const ofPage = shown.slice((page - 1) * size, page * size);
  const rows = await inScope(store, scope, (tx) => named(tx, cityCode, ofPage, offices));
  return {
    rows: await withItems(store, actor, rows),
    total: shown.length,
    counts,
    rulesOn: lightRulesOn(rules, todayOf(store.clock)).length,
    byPlace: placesOf(inReach, offices, reach),
    page,
    size,
  };
}

function countsOf(lights: readonly StandingLight[]): Record<LightColour, number> {
  const counts = { yellow: 0, red: 0, out: 0 };
  for (const { colour } of lights) counts[colour] += 1;
  return counts;
}

function placesOf(
  lights: readonly StandingLight[],
  offices: ReadonlyMap<string, Office>,
  reach: ReadonlySet<string>,
): LightsOfPlace[] {
  const all = [...offices.values()];
  const places = all.filter((office) => isTerritory(office) && reach.has(office.id));
  return inTreeOrder(places).map(({ id, shortName }) => {
    const below = withBelow(all, [id]);
    return { ...countsOf(lights.filter(({ officeId }) => below.has(officeId))), officeId: id, office: shortName };
  });
}

async function named(
  tx: Parameters<typeof lightNames>[0],
  cityCode: string,
  lights: readonly StandingLight[],
  offices: ReadonlyMap<string, { readonly name: string }>,
): Promise<NamedLight[]> {
  const projectIds = [...new Set(lights.flatMap(({ projectId }) => projectId ?? []))];
  const names = new Map((await lightNames(tx, cityCode, lights)).map((one) => [`${one.of} ${one.id}`, one]));
  const projects = await projectsInReach(tx, cityCode, projectIds);
  return lights.map((light) => {
    const { name = '', kind = null } = names.get(`${light.of} ${light.id}`) ?? {};
    const office = offices.get(light.officeId)?.name ?? '';
    return { ...light, name, kind, office, projectName: light.projectId && (projects.get(light.projectId) ?? null) };
  });
}

async function withItems(store: Store, actor: Actor, lights: readonly NamedLight[]): Promise<HandedLight[]> {
  const projectIds = lights.flatMap(({ projectId }) => projectId ?? []);
  const items = await itemsOfProjects(store, actor, [...new Set(projectIds)]);
  return lights.map((light) => ({ ...light, items: items.get(light.projectId ?? '') ?? [] }));
}

export interface LightsOfProject {
  readonly now: readonly HandedLight[];
  readonly history: readonly (LightChange & { readonly ruleName: string; readonly colour: LightShown })[];
}

const historyAtMost = 200;

/** A project out of reach is not there. */
export async function projectLights(store: Store, actor: Actor, projectId: string): Promise<LightsOfProject> {
  const { cityCode } = actor;
  const scope = await readingScope(store, actor);
  const [lights, offices, { rules }] = await Promise.all([
    lightsToday(store, cityCode),
    officesToday(store, actor),
    cityLights(store, cityCode),
  ]);
  const nameOf = ({ ruleId, version }: LightChange) =>
    rules.find((rule) => rule.ruleId === ruleId && rule.version === version)?.name ?? ruleId;
  const found = await inScope(store, scope, async (tx) => {
    const known = await projectsInReach(tx, cityCode, [projectId]);
    if (!known.has(projectId)) return refuse('project_unknown');
    const own = lights.filter((one) => one.projectId === projectId && scope.officeIds.includes(one.officeId));
    const kept = await lightsOfProject(tx, cityCode, projectId, historyAtMost);
    return {
      now: await named(tx, cityCode, own, offices),
      history: kept.map((change) => ({ ...change, ruleName: nameOf(change) })),
    };
  });
  return { ...found, now: await withItems(store, actor, found.now) };
}
