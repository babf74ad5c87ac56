import { z } from 'zod';
import { ownEntries } from '../../app/people/ownEntries.ts';
import { ownFilters } from '../../domain/people/ownEntry.ts';
import { right } from '../access.ts';
import { actorOf, languageOf } from './caller.ts';
import { saidWords } from '../entries/words.ts';
import { OwnEntriesPage } from './ownEntryViews.ts';
import { page, type Routes, type ServerOptions, size } from '../route.ts';

export function ownEntryRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/entries/own',
      {
        access: right('enter'),
        schema: {
          tags: ['entries'],
          summary: 'What the caller has entered and what became of it, the latest first (right: enter)',
          querystring: z.strictObject({ state: z.enum(ownFilters).optional(), page, size }),
          response: { 200: OwnEntriesPage },
        },
      },
      async (request): Promise<OwnEntriesPage> => {
        const language = languageOf(request);
        const { entries, total, returned, offices } = await ownEntries(store, actorOf(request), request.query);
        return {
          rows: entries.map((entry) => ({
            ...saidWords(entry, language),
            day: entry.day,
            officeId: entry.officeId,
            office: offices.get(entry.officeId)?.shortName ?? '',
            recordedAt: entry.recordedAt,
            origin: entry.origin,
            fileName: entry.fileName,
            importId: entry.importId,
            void: entry.void,
            reverses: entry.reversesId !== null,
            ...(entry.projectId ? { projectId: entry.projectId } : {}),
            ...(entry.projectId && entry.elsewhere ? { elsewhere: true as const } : {}),
            state: entry.state,
            ...(entry.decidedAt
              ? { decided: { at: entry.decidedAt, by: entry.decidedBy ?? '', reason: entry.decisionReason } }
              : {}),
          })),
          total,
          page: request.query.page,
          size: request.query.size,
          returned,
        };
      },
    ),
  ] as const;
}
