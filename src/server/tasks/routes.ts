import { tasksOf } from '../../app/tasks/tasks.ts';
import { isEntryKind } from '../../domain/entries/nouns.ts';
import type { Task } from '../../domain/tasks/task.ts';
import { periodName } from '../../labels/figures/periods.ts';
import type { Language } from '../../labels/language.ts';
import { nounWord } from '../../labels/nouns.ts';
import { todayOf } from '../../storage/store.ts';
import { ownAccount } from '../access.ts';
import { callerOf, languageOf } from '../people/caller.ts';
import type { Routes, ServerOptions } from '../route.ts';
import { TasksView, type TaskView } from './views.ts';

export function taskRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/tasks',
      {
        access: ownAccount(),
        schema: {
          tags: ['tasks'],
          summary:
            'What waits for the caller by the rights that they hold: how many, since when, and where they are listed',
          response: { 200: TasksView },
        },
      },
      async (request): Promise<TasksView> => {
        // Each kind is found by the right whose work it is, in the offices which that right reaches.
        const tasks = await tasksOf(store, callerOf(request).actor);
        return { tasks: tasks.map((task) => taskView(task, languageOf(request))), today: todayOf(store.clock) };
      },
    ),
  ] as const;
}

function taskView({ of, ...task }: Task, language: Language): TaskView {
  return {
    ...task,
    of,
    ofWord: of && (isEntryKind(of) ? nounWord('entryKind', of, language) : periodName(of, language)),
  };
}
