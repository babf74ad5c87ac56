import { z } from 'zod';
import { pendingFor } from '../app/pending.ts';
import { verify } from '../app/verify.ts';
import { yiExact } from '../domain/money.ts';
import type { EntryKind } from '../domain/entry.ts';
import type { Language } from '../labels/language.ts';
import { type NounList, nounWord } from '../labels/nouns.ts';
import type { PendingEntry } from '../storage/pending.ts';
import { right } from './access.ts';
import { actorOf, languageOf } from './caller.ts';
import { fileViews } from './evidenceWords.ts';
import { key, page, type Routes, type ServerOptions, size } from './route.ts';
import type { PendingPage } from './views.ts';

const Decision = z
  .object({
    key,
    decision: z.enum(['verified', 'returned']),
    reason: z.string().trim().max(500).optional(),
    entryIds: z.array(z.uuid()).min(1).max(5000).optional(),
    importId: z.uuid().optional(),
  })
  .refine((d) => (d.entryIds === undefined) !== (d.importId === undefined));

export function verificationRoutes(app: Routes, { store }: ServerOptions): void {
  app.get(
    '/pending',
    {
      access: right('verify'),
      schema: {
        tags: ['verification'],
        summary: 'Entries that wait for a decision, oldest first (right: verify)',
        querystring: z.object({ page, size }),
      },
    },
    async (request): Promise<PendingPage> => {
      const actor = actorOf(request);
      const language = languageOf(request);
      const { entries, total, imports, offices, files } = await pendingFor(store, actor, request.query);
      const officeName = (id: string) => offices.get(id)?.shortName ?? '';
      return {
        rows: entries.map((entry) => ({
          ...pendingRow(entry, actor.accountId, officeName(entry.officeId), language),
          files: fileViews(files.get(entry.entryId)),
        })),
        total,
        page: request.query.page,
        size: request.query.size,
        imports: imports.map(({ importId, fileName, officeId, uploadedBy, waiting }) => ({
          importId,
          fileName,
          waiting,
          office: officeName(officeId),
          own: uploadedBy === actor.accountId,
        })),
      };
    },
  );

  app.post(
    '/verifications',
    {
      access: right('verify', { elsewhere: 422 }),
      schema: {
        tags: ['verification'],
        summary: 'Verify or return entries, or all that wait of an import (right: verify)',
        body: Decision,
      },
    },
    async (request, reply) => {
      const { key: sent, decision, reason, entryIds, importId } = request.body;
      const of = importId === undefined ? { entryIds: entryIds ?? [] } : { importId };
      const done = await verify(store, actorOf(request), { key: sent, decision, of, ...(reason ? { reason } : {}) });
      return reply.code(201).send(done);
    },
  );
}

const lists: Partial<Record<EntryKind, NounList>> = {
  milestone: 'milestone',
  fund_arrival: 'voucher',
  activity: 'activityForm',
  contact: 'contactMode',
  agreement: 'agreement',
};

function pendingRow(entry: PendingEntry, accountId: string, office: string, language: Language) {
  const list = lists[entry.kind];
  const what = list && entry.what ? nounWord(list, entry.what, language) : null;
  return {
    entryId: entry.entryId,
    kind: entry.kind,
    title: entry.title ?? '',
    subtitle: [what, entry.detail].filter(Boolean).join(' · '),
    ...(entry.amountFen === null ? {} : { amountYi: yiExact(entry.amountFen) }),
    day: entry.day,
    office,
    recordedAt: entry.recordedAt,
    recordedBy: entry.recordedByName ?? '',
    own: entry.recordedBy === accountId,
    importId: entry.importId,
    reverses: entry.reversesId !== null,
    void: entry.void,
    reason: entry.reason,
    ...(entry.projectId ? { projectId: entry.projectId } : {}),
    sampleFields: entry.sampleFields,
  };
}
