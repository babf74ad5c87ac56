import { z } from 'zod';
import { recordedEntry } from '../../app/entries/entry.ts';
import { useCaseOf } from '../../app/entries/useCase.ts';
import { record } from '../../app/entries/record.ts';
import { entryTrail } from '../../app/entries/trail.ts';
import { EntryAct } from '../../domain/entries/act.ts';
import { type Breach, Refusal } from '../../domain/refusal.ts';
import { right, rowsInReach } from '../access.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { Id, key, type Routes, type ServerOptions } from '../route.ts';
import { entryTold } from './told.ts';
import { EntryTold } from './toldViews.ts';
import { trailView } from './trailWords.ts';
import { EntryTrail } from './trailViews.ts';
import { textLine } from '../../domain/text.ts';
import { RecordedEntryView, RecordedView } from './views.ts';

const Entries = z.strictObject({
  /** Programs written before the server named it itself still send one; it is not heard. */
  useCase: textLine(0, 60)
    .optional()
    .meta({ deprecated: true, description: 'Not heard: the trail names what the acts do' }),
  key,
  acts: z.array(EntryAct).min(1).max(500),
});

export function entryRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/entries/:id',
      {
        access: rowsInReach(404),
        schema: {
          tags: ['entries'],
          summary: 'One entry as it was recorded, to be corrected',
          params: Id,
          response: { 200: RecordedEntryView },
        },
      },
      async (request): Promise<RecordedEntryView> => recordedEntry(store, actorOf(request), request.params.id),
    ),

    app.get(
      '/entries/:id/trail',
      {
        access: rowsInReach(404),
        schema: {
          tags: ['entries'],
          summary: 'What happened to an entry: who, when, which use case, old and new values, reasons',
          params: Id,
          response: { 200: EntryTrail },
        },
      },
      async (request): Promise<EntryTrail> => {
        const { id } = request.params;
        return trailView(id, await entryTrail(store, actorOf(request), id), languageOf(request));
      },
    ),

    app.get(
      '/entries/:id/told',
      {
        access: rowsInReach(404),
        schema: {
          tags: ['entries'],
          summary: 'What an entry says, field by field, what it changes, and what is left empty',
          params: Id,
          response: { 200: EntryTold },
        },
      },
      async (request): Promise<EntryTold> => {
        const { id } = request.params;
        return entryTold(id, await entryTrail(store, actorOf(request), id), languageOf(request));
      },
    ),

    app.post(
      '/entries',
      {
        access: right('enter', { elsewhere: 403 }),
        schema: {
          tags: ['entries'],
          summary: 'Record entries: all of them or none (right: enter)',
          body: Entries,
          response: { 201: RecordedView },
        },
      },
      async (request, reply) => {
        const { key: sent, acts } = request.body;
        // Only an import may say that a row came from a file, or from before: gates ask less of such rows.
        const claimed = acts.flatMap(({ input: { head } }, n): Breach[] =>
          head.importId || head.origin !== 'typed'
            ? [{ law: 'input_malformed', field: `acts.${n}.head.importId` }]
            : [],
        );
        if (claimed.length > 0) throw new Refusal(claimed);
        return reply
          .code(201)
          .send(await record(store, actorOf(request), { key: sent, acts, useCase: useCaseOf(acts) }));
      },
    ),
  ] as const;
}
