// Items that were handed to offices, as the reader may see them: those that their offices ordered, and those that they are to do.
import type { Actor, Role } from '../../domain/people/role.ts';
import { refuse } from '../../domain/refusal.ts';
import { dispatchRuleOn } from '../../domain/dispatch/dispatchRule.ts';
import { dispatchRules } from '../../storage/dispatch/dispatchRules.ts';
import {
  type ItemCount,
  itemCounts,
  type ItemFilter,
  itemRows,
  itemsInReach,
  type ItemState,
  itemStates,
  type ListedItem,
  type ShownItems,
  type StepRow,
  stepsOfItem,
} from '../../storage/dispatch/itemList.ts';
import { projectsInReach } from '../../storage/lights/names.ts';
import { officesToday } from '../../storage/offices/officesToday.ts';
import { countingScope, inScope, type Scope, type Store, todayOf } from '../../storage/store.ts';
import { officesUnder, readingScope } from '../people/reach.ts';

export interface ItemQuery extends ShownItems {
  readonly origin?: string | undefined;
  /** The office that is to do it, with those below it. */
  readonly office?: string | undefined;
  readonly project?: string | undefined;
  /** Those that the offices for which the caller enters are to do, without those below them. */
  readonly mine?: boolean | undefined;
  /** Those that these offices ordered. */
  readonly ordered?: boolean | undefined;
}

export type NamedItem = ListedItem & {
  readonly office: string;
  readonly owner: string;
  /** Whether the reader reaches the project, not the item alone. */
  readonly reached: boolean;
};

export interface ItemList {
  readonly rows: readonly NamedItem[];
  readonly total: number;
  readonly counts: Readonly<Record<ItemState, number>>;
  /** The first day on which one of those that are shown is due. */
  readonly firstDue: string | null;
  readonly page: number;
  readonly size: number;
}

const sumOf = (counts: readonly ItemCount[]): number => counts.reduce((sum, { n }) => sum + n, 0);
const ownOffices = ({ grants }: Actor, role: Role): string[] =>
  grants.flatMap((grant) => (grant.role === role ? [grant.officeId] : []));

export async function listItems(
  store: Store,
  actor: Actor,
  { origin, office, project, mine, ordered, ...shown }: ItemQuery,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<ItemList> {
  const offices = await officesToday(store, actor);
  const under = office === undefined ? undefined : officesUnder(offices, office);
  const own = mine ? ownOffices(actor, 'enter') : undefined;
  const ownerIds = under && own ? under.filter((id) => own.includes(id)) : (under ?? own);
  const orderIds = ordered ? ownOffices(actor, 'enter') : undefined;
  const scope = await readingScope(store, actor);
  const asked = await askedOf(store, scope, {
    origin,
    projectIds: project === undefined ? undefined : [project],
    ownerIds,
    orderIds,
  });
  const [found, rows] = await inScope(store, countingScope(actor.cityCode), async (tx) => [
    await itemCounts(tx, asked),
    await itemRows(tx, asked, { ...shown, limit: size, offset: (page - 1) * size }),
  ]);
  const { state, asks } = shown;
  const listed = found.filter((one) => (!state || one.state === state) && (!asks || one.asks === asks));
  const counts = Object.fromEntries(
    itemStates.map((one) => [one, sumOf(found.filter((count) => count.state === one))]),
  ) as ItemList['counts'];
  return {
    rows: await named(store, actor, scope, rows),
    total: sumOf(listed),
    counts,
    firstDue: listed.map(({ first }) => first).toSorted()[0] ?? null,
    page,
    size,
  };
}

async function askedOf(store: Store, scope: Scope, filter: ItemFilter) {
  const { cityCode } = scope;
  const today = todayOf(store.clock);
  return inScope(store, scope, async (tx) => ({
    cityCode,
    today,
    rule: dispatchRuleOn(today, await dispatchRules(tx, cityCode)),
    ids: await itemsInReach(tx, cityCode, filter),
  }));
}

async function named(store: Store, actor: Actor, scope: Scope, rows: readonly ListedItem[]): Promise<NamedItem[]> {
  const offices = await officesToday(store, actor);
  const projectIds = rows.flatMap(({ projectId }) => projectId ?? []);
  const reached = await inScope(store, scope, (tx) => projectsInReach(tx, actor.cityCode, projectIds));
  const nameOf = (id: string) => offices.get(id)?.name ?? '';
  return rows.map((row) => ({
    ...row,
    office: nameOf(row.officeId),
    owner: nameOf(row.ownerOfficeId),
    reached: row.projectId !== null && reached.has(row.projectId),
  }));
}

const mostFound = 500;

/** In the order of their numbers, as the reader may see them. */
export async function itemsThat(store: Store, actor: Actor, filter: ItemFilter): Promise<readonly NamedItem[]> {
  const scope = await readingScope(store, actor);
  const asked = await askedOf(store, scope, filter);
  const rows = await inScope(store, countingScope(actor.cityCode), (tx) =>
    itemRows(tx, asked, { limit: mostFound, offset: 0 }),
  );
  const inOrder = rows.toSorted((a, b) => Number(a.no) - Number(b.no));
  return named(store, actor, scope, inOrder);
}

export type ItemOfProject = Pick<ListedItem, 'entryId' | 'no'>;

/** What was handed over about these projects. */
export async function itemsOfProjects(
  store: Store,
  actor: Actor,
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ItemOfProject[]>> {
  if (projectIds.length === 0) return new Map();
  const of = Map.groupBy(await itemsThat(store, actor, { projectIds }), ({ projectId }) => projectId ?? '');
  return new Map([...of].map(([id, items]) => [id, items.map(({ entryId, no }) => ({ entryId, no }))]));
}

export interface ItemPage {
  readonly item: NamedItem;
  readonly steps: readonly (StepRow & { readonly office: string })[];
  /** Whether the caller enters for the office that does it, and for the one that ordered it. */
  readonly isOwner: boolean;
  readonly isOrderer: boolean;
}

/** An item out of reach is, to this reader, not there. `writable`: offices for which the caller enters. */
export async function itemPage(store: Store, actor: Actor, id: string, writable: readonly string[]): Promise<ItemPage> {
  const { cityCode } = actor;
  const scope = await readingScope(store, actor);
  const asked = await askedOf(store, scope, { id });
  const [row, steps] = await inScope(store, countingScope(cityCode), async (tx) => {
    const [one] = await itemRows(tx, asked, { limit: 1, offset: 0 });
    return [one, one ? await stepsOfItem(tx, cityCode, one.no) : []] as const;
  });
  const [item] = row ? await named(store, actor, scope, [row]) : [];
  if (!item) return refuse('entry_unknown');
  const offices = await officesToday(store, actor);
  return {
    item,
    steps: steps.map((step) => ({ ...step, office: offices.get(step.officeId)?.name ?? '' })),
    isOwner: writable.includes(item.ownerOfficeId),
    isOrderer: writable.includes(item.officeId),
  };
}
