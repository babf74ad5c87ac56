// Where tasks come from: each kind of work that waits is one value in the list of `sources.ts`.
import type { Task, TaskKind } from '../../domain/tasks/task.ts';
import type { Actor, Role } from '../../domain/people/role.ts';
import type { Store } from '../../storage/store.ts';

export interface TaskAsk {
  readonly store: Store;
  readonly actor: Actor;
  readonly today: string;
}

export interface TaskSource {
  /** Whose work it is: asked only for who holds one of these rights. */
  readonly of: readonly Role[];
  /** Several where they are told apart further; none, or such as count nothing, where nothing waits. */
  readonly find: (ask: TaskAsk) => Promise<readonly Task[]>;
}

interface Found extends Pick<Task, 'count' | 'oldest' | 'to'>, Partial<Pick<Task, 'of' | 'pressing' | 'lines'>> {}

export function task(kind: TaskKind, { of = null, pressing = false, lines = [], ...found }: Found): Task {
  return { kind, of, pressing, lines, ...found };
}

/** So many of a kind are told by name; the list has them all. */
export const linesAtMost = 3;

interface Listed<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

/** The oldest first, of a list that shows the latest first: its last page, however long it is. */
export async function oldestOf<Row>(
  list: (paging: { readonly page: number; readonly size: number }) => Promise<Listed<Row>>,
): Promise<Listed<Row>> {
  const first = await list({ page: 1, size: linesAtMost });
  const pages = Math.ceil(first.total / linesAtMost);
  const { rows } = pages > 1 ? await list({ page: pages, size: linesAtMost }) : first;
  return { rows: rows.toReversed(), total: first.total };
}
