// The list of target companies that offices in reach pursue, or did; and what somebody has to do next.
import { addDays } from '../../domain/day.ts';
import { protectionEndingDays, type PursuitState } from '../../domain/pursuits/pursuit.ts';
import type { Actor } from '../../domain/people/role.ts';
import { refuse } from '../../domain/refusal.ts';
import { chainsNamed } from '../../storage/pursuits/chainsNamed.ts';
import { accountNames } from '../../storage/people/accounts.ts';
import { officesToday } from '../../storage/offices/officesToday.ts';
import {
  chainsPursued,
  type ListedPursuit,
  listPursuits,
  pursuitIdsInReach,
} from '../../storage/pursuits/pursuitList.ts';
import { countingScope, inScope, type Store, todayOf } from '../../storage/store.ts';
import { officesUnder, readingScope } from '../people/reach.ts';

/** The next step is overdue, or due within a week; the firm's protection ends within days. */
export const pursuitDues = ['overdue', 'week', 'protection'] as const;
type PursuitDue = (typeof pursuitDues)[number];

export interface PursuitQuery {
  readonly office?: string | undefined;
  readonly chain?: string | undefined;
  readonly node?: string | undefined;
  readonly state?: PursuitState | 'living' | undefined;
  readonly due?: PursuitDue | undefined;
  /** Only what the caller sees to. */
  readonly mine?: boolean | undefined;
  readonly search?: string | undefined;
}

export interface PursuitPage {
  readonly rows: readonly (ListedPursuit & { readonly person: string })[];
  readonly total: number;
  readonly offices: Awaited<ReturnType<typeof officesToday>>;
  readonly chains: readonly string[];
  readonly today: string;
}

const statesOf = (state: PursuitQuery['state']): PursuitState[] | undefined =>
  state === 'living' ? ['held', 'offered'] : state && [state];

function dueTo(due: PursuitQuery['due'], today: string): string | undefined {
  if (due === 'overdue') return addDays(today, -1);
  return due === 'week' ? addDays(today, 7) : undefined;
}

/** None of a chain that is none would look like none of one that nobody courts for. */
async function mustBeChain(store: Store, cityCode: string, name: string): Promise<void> {
  const named = await inScope(store, countingScope(cityCode), (tx) => chainsNamed(tx, cityCode));
  if (!named.has(name)) refuse('chain_unknown', 'chain', { name });
}

export async function pursuitPage(
  store: Store,
  actor: Actor,
  query: PursuitQuery,
  { page, size }: { readonly page: number; readonly size: number },
  /** Fewer than may be read, where another right is asked too. */
  among?: readonly string[],
): Promise<PursuitPage> {
  const { cityCode, accountId } = actor;
  const today = todayOf(store.clock);
  const [reading, offices] = await Promise.all([readingScope(store, actor), officesToday(store, actor)]);
  if (query.chain) await mustBeChain(store, cityCode, query.chain);
  const scope = { ...reading, officeIds: among ?? reading.officeIds };
  const [ids, chains] = await inScope(store, scope, (tx) =>
    Promise.all([pursuitIdsInReach(tx, cityCode, scope.officeIds), chainsPursued(tx, cityCode)]),
  );
  const filter = {
    officeIds: query.office === undefined ? undefined : officesUnder(offices, query.office),
    chain: query.chain,
    node: query.node,
    states: statesOf(query.state),
    accountId: query.mine ? accountId : undefined,
    dueTo: dueTo(query.due, today),
    protectedTo: query.due === 'protection' ? addDays(today, protectionEndingDays) : undefined,
    search: query.search,
  };
  const paging = { limit: size, offset: (page - 1) * size };
  const found = await inScope(store, countingScope(cityCode), (tx) =>
    listPursuits(tx, cityCode, today, ids, filter, paging),
  );
  const people = await accountNames(store, cityCode, [...new Set(found.rows.map((row) => row.accountId))]);
  return {
    rows: found.rows.map((row) => ({ ...row, person: people.get(row.accountId) ?? '' })),
    total: found.total,
    offices,
    chains,
    today,
  };
}
