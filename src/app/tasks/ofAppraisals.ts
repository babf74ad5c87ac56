// What waits of reviews before signing: opinions to give, what is late, what is lacking, and what is to be concluded.
import { listAt, type TaskKind } from '../../domain/tasks/task.ts';
import { type AppraisalQuery, listAppraisals } from '../appraisals/appraisals.ts';
import { linesAtMost, task, type TaskSource } from './source.ts';

function reviewsThat(
  kind: TaskKind,
  query: AppraisalQuery,
  pressing: boolean,
  of: TaskSource['of'] = ['enter'],
): TaskSource {
  return {
    of,
    async find({ store, actor }) {
      const { rows, total, firstDue } = await listAppraisals(store, actor, query, { page: 1, size: linesAtMost });
      const lines = rows.map(({ entryId, projectName, lines: why, awaited, dueOn }) => ({
        title: projectName ?? '',
        why,
        on: awaited.map((one) => one.dueOn).toSorted()[0] ?? dueOn,
        to: `/appraisals/${entryId}`,
      }));
      const filter = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]));
      return [task(kind, { count: total, oldest: firstDue, to: listAt('/appraisals', filter), lines, pressing })];
    },
  };
}

export const appraisalTasks: readonly TaskSource[] = [
  reviewsThat('opinions_to_give', { show: 'mine' }, true),
  reviewsThat('late_opinions', { show: 'late', part: 'convened' }, true),
  reviewsThat('appraisals_to_supplement', { show: 'supplement', part: 'filed' }, true),
  reviewsThat('appraisals_to_conclude', { show: 'ready', part: 'convened' }, false),
  reviewsThat('late_reviews', { show: 'late' }, true, ['lead']),
];
