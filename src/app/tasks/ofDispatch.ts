// What waits of items that were handed over: to do for their owner, to take up, to urge and to supervise for who ordered them.
import { listAt, type TaskKind } from '../../domain/tasks/task.ts';
import { type ItemQuery, listItems } from '../dispatch/items.ts';
import { linesAtMost, task, type TaskSource } from './source.ts';

function itemsThat(kind: TaskKind, query: ItemQuery, pressing: boolean): TaskSource {
  return {
    of: ['enter'],
    async find({ store, actor }) {
      const { rows, total, firstDue } = await listItems(store, actor, query, { page: 1, size: linesAtMost });
      const lines = rows.map(({ entryId, what, owner, office, dueOn }) => ({
        title: what,
        why: query.mine ? office : owner,
        on: dueOn,
        to: `/dispatch/${entryId}`,
      }));
      const filter = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]));
      return [task(kind, { count: total, oldest: firstDue, to: listAt('/dispatch', filter), lines, pressing })];
    },
  };
}

export const dispatchTasks: readonly TaskSource[] = [
  itemsThat('late_items', { mine: true, state: 'late' }, true),
  itemsThat('due_items', { mine: true, state: 'soon' }, false),
  itemsThat('fed_back_items', { ordered: true, state: 'fed_back' }, false),
  itemsThat('items_to_urge', { ordered: true, asks: 'urge' }, true),
  itemsThat('items_to_supervise', { ordered: true, asks: 'supervise' }, true),
];
