// What asks to be put on the agenda of a meeting that an office calls: red lights, obstacles, items that are late or due, all of the
// offices below it, and what its meetings put off.
import type { AgendaOrigin } from '../../../domain/dispatch/itemOrigin.ts';
import type { Actor } from '../../../domain/people/role.ts';
import { refuse } from '../../../domain/refusal.ts';
import { linesPutOff, type PutOffLine, refOfLine } from '../../../storage/dispatch/putOff.ts';
import { officesToday } from '../../../storage/offices/officesToday.ts';
import { inScope, type Store } from '../../../storage/store.ts';
import { type HandedLight, listLights } from '../../lights/lights.ts';
import { listObstacles, type ObstacleList } from '../../obstacles/obstacles.ts';
import { officesInReach, readingScope } from '../../people/reach.ts';
import { listItems, type NamedItem } from '../items.ts';

/** What a candidate is, for who words it. */
export type Matter =
  | { readonly of: 'red'; readonly light: HandedLight }
  | { readonly of: 'stuck'; readonly obstacle: ObstacleList['rows'][number] }
  | { readonly of: 'item'; readonly item: NamedItem }
  | { readonly of: 'put_off'; readonly line: PutOffLine };

export interface Candidate {
  readonly origin: AgendaOrigin;
  readonly ref: string;
  readonly matter: Matter;
  /** Null where it is about none, or about one that the caller may not name. */
  readonly projectId: string | null;
  readonly projectName: string | null;
  readonly ownerOfficeId: string | null;
  readonly owner: string;
  /** Since when it has asked, or the day on which it is due. */
  readonly on: string;
  /** Numbers of what was handed over about the project. */
  readonly handed: readonly string[];
}

export interface Candidates {
  readonly rows: readonly Candidate[];
  /** How many there are of each, also where the first alone are listed. */
  readonly totals: Readonly<Partial<Record<AgendaOrigin, number>>>;
}

type Found = { readonly rows: readonly Omit<Candidate, 'origin'>[]; readonly total: number };
const first = { page: 1, size: 100 };

const collected: Readonly<
  Partial<Record<AgendaOrigin, (store: Store, actor: Actor, office: string) => Promise<Found>>>
> = {
  meeting: putOff,
  light: redLights,
  obstacle: openObstacles,
  item: pressingItems,
};

/** `office` is one for which the caller enters; another one is not there. */
export async function agendaCandidates(store: Store, actor: Actor, office: string): Promise<Candidates> {
  if (!(await officesInReach(store, actor, ['enter'])).includes(office)) return refuse('office_unknown', 'office');
  const rows: Candidate[] = [];
  const totals: Partial<Record<AgendaOrigin, number>> = {};
  for (const [origin, collect] of Object.entries(collected) as [AgendaOrigin, NonNullable<typeof collected.light>][]) {
    const found = await collect(store, actor, office);
    rows.push(...found.rows.map((row) => ({ origin, ...row })));
    totals[origin] = found.total;
  }
  return { rows, totals };
}

async function putOff(store: Store, actor: Actor, office: string): Promise<Found> {
  const scope = await readingScope(store, actor);
  const lines = await inScope(store, scope, (tx) => linesPutOff(tx, actor.cityCode, office));
  const offices = await officesToday(store, actor);
  const rows = lines.map((line) => ({
    ref: refOfLine(line),
    matter: { of: 'put_off', line } as const,
    projectId: line.projectName === null ? null : line.projectId,
    projectName: line.projectName,
    ownerOfficeId: line.ownerOfficeId,
    owner: offices.get(line.ownerOfficeId ?? '')?.name ?? '',
    on: line.on,
    handed: [],
  }));
  return { rows, total: rows.length };
}

async function redLights(store: Store, actor: Actor, office: string): Promise<Found> {
  const { rows, total } = await listLights(store, actor, { colour: 'red', office }, first);
  const found = rows.map((light) => ({
    ref: light.rule.ruleId,
    matter: { of: 'red', light } as const,
    projectId: light.projectName === null ? null : light.projectId,
    projectName: light.projectName,
    ownerOfficeId: light.officeId,
    owner: light.office,
    on: light.turnedOn,
    handed: light.items.map(({ no }) => no),
  }));
  return { rows: found, total };
}

async function openObstacles(store: Store, actor: Actor, office: string): Promise<Found> {
  const { rows, total } = await listObstacles(store, actor, { open: true, office }, first);
  const found = rows.map((obstacle) => ({
    ref: obstacle.no,
    matter: { of: 'stuck', obstacle } as const,
    projectId: obstacle.reached ? obstacle.projectId : null,
    projectName: obstacle.projectName,
    ownerOfficeId: obstacle.ownerOfficeId,
    owner: obstacle.owner,
    on: obstacle.dueOn ?? obstacle.raisedOn,
    handed: obstacle.items.map(({ no }) => no),
  }));
  return { rows: found, total };
}

async function pressingItems(store: Store, actor: Actor, office: string): Promise<Found> {
  const [late, soon] = await Promise.all(
    (['late', 'soon'] as const).map((state) => listItems(store, actor, { office, state }, first)),
  );
  const rows = [...(late?.rows ?? []), ...(soon?.rows ?? [])].map((item) => ({
    ref: item.no,
    matter: { of: 'item', item } as const,
    projectId: item.reached ? item.projectId : null,
    projectName: item.projectName,
    ownerOfficeId: item.ownerOfficeId,
    owner: item.owner,
    on: item.dueOn,
    handed: [],
  }));
  return { rows, total: (late?.total ?? 0) + (soon?.total ?? 0) };
}
