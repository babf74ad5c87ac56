import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Flagged } from '../../app/verification/flagged.ts';
import { pendingFor } from '../../app/verification/pending.ts';
import { atMost, many } from '../../app/verification/howMany.ts';
import { entriesThatStay } from '../../app/verification/staying.ts';
import { verify, type Verified } from '../../app/verification/verify.ts';
import { entryKinds } from '../../domain/entries/nouns.ts';
import { Fen, yiExact } from '../../domain/money.ts';
import { pendingFlags } from '../../domain/verification/pendingFlags.ts';
import { decisions } from '../../domain/verification/verification.ts';
import type { Language } from '../../labels/language.ts';
import type { PendingEntry } from '../../storage/verification/pending.ts';
import type { Store } from '../../storage/store.ts';
import { right } from '../access.ts';
import { toldIn } from '../breaches.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { fileViews } from '../evidence/words.ts';
import { saidWords } from '../entries/words.ts';
import { key, page, type Routes, type ServingOptions, size } from '../route.ts';
import { PendingPage, VerifiedView } from './views.ts';
import { sentBy } from '../workers/sender.ts';
import { textLine, textLines } from '../../domain/text.ts';
import { wholeFrom } from '../../domain/whole.ts';

const Filter = z.strictObject({
  officeId: z.uuid().optional(),
  kind: z.enum(entryKinds).optional(),
  flag: z.enum(pendingFlags).optional(),
});

const Decision = z
  .strictObject({
    key,
    decision: z.enum(decisions),
    reason: textLines(0, 500).optional(),
    recognisedFen: Fen.optional(),
    entryIds: z.array(z.uuid()).min(1).max(5000).optional(),
    importId: z.uuid().optional(),
    filter: Filter.optional(),
    expected: z.strictObject({ decided: wholeFrom(0), recognisedFen: textLine(0, 40) }).optional(),
    /** What cannot be decided stays, and is named, where otherwise nothing would be decided. */
    leaving: z.boolean().optional(),
    dryRun: z.boolean().optional(),
  })
  .refine((d) => [d.entryIds, d.importId, d.filter].filter((of) => of !== undefined).length === 1, {
    path: ['entryIds'],
  });

/** Many entries are decided in a thread: they would hold up whoever else is answered by this one. */
async function decided(
  { store, twins, work }: ServingOptions,
  { reason, recognisedFen, expected, leaving, entryIds, importId, filter, ...rest }: z.infer<typeof Decision>,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
): Promise<Verified> {
  const of = importId ? { importId } : filter ? { filter } : { entryIds: entryIds ?? [] };
  const actor = actorOf(request);
  const decision = {
    ...rest,
    of,
    dryRun: rest.dryRun ?? false,
    ...(reason ? { reason } : {}),
    ...(recognisedFen === undefined ? {} : { recognisedFen }),
    ...(expected ? { expected } : {}),
    ...(leaving ? { leaving } : {}),
  };
  const known = filter ? twins.knownOf(actor.cityCode) : undefined;
  if ((await atMost(store, actor, of)) < many) return verify(store, actor, decision, known);
  return work.run('decide', { actor, request: decision, twins: known?.() }, sentBy(request, reply));
}

/** A row is named where the verifier may read it. */
async function stayingWords(
  store: Store,
  request: FastifyRequest,
  { staying = [] }: Verified,
): Promise<VerifiedView['staying']> {
  const language = languageOf(request);
  const entries = await entriesThatStay(store, actorOf(request), staying);
  return staying.map(({ entryId, breaches }) => {
    const entry = entries.get(entryId);
    return { entryId, title: entry ? saidWords(entry, language).title : '', breaches: toldIn(breaches, language) };
  });
}

export function verificationRoutes(app: Routes, serving: ServingOptions) {
  const { store, twins } = serving;
  return [
    app.get(
      '/pending',
      {
        access: right('verify'),
        schema: {
          tags: ['verification'],
          summary: 'Entries that wait for a decision, oldest first, with flags (right: verify)',
          querystring: Filter.extend({ page, size }),
          response: { 200: PendingPage },
        },
      },
      async (request): Promise<PendingPage> => {
        const actor = actorOf(request);
        const language = languageOf(request);
        const known = twins.knownOf(actor.cityCode);
        const found = await pendingFor(store, actor, request.query, known);
        const { entries, total, comparing, imports, offices, reach, files } = found;
        const officeName = (id: string) => offices.get(id)?.shortName ?? '';
        return {
          rows: entries.map((entry) => ({
            ...pendingRow(entry, actor.accountId, officeName(entry.officeId), language),
            files: fileViews(files.get(entry.entryId)),
          })),
          total,
          comparing,
          page: request.query.page,
          size: request.query.size,
          imports: imports.map(({ importId, fileName, officeId, uploadedBy, waiting }) => ({
            importId,
            fileName,
            waiting,
            office: officeName(officeId),
            own: uploadedBy === actor.accountId,
          })),
          offices: reach.map(({ id, shortName }) => ({ id, name: shortName })),
        };
      },
    ),

    app.post(
      '/verifications',
      {
        access: right('verify', { elsewhere: 422 }),
        schema: {
          tags: ['verification'],
          summary:
            'Verify or return entries, all that wait of an import or all that match; with dryRun only says what that comes to (right: verify)',
          body: Decision,
          response: { 200: VerifiedView, 201: VerifiedView },
        },
      },
      async (request, reply) => {
        const done = await decided(serving, request.body, { request, reply });
        const view: VerifiedView = {
          decided: done.decided,
          claimedYi: yiExact(BigInt(done.claimedFen)),
          recognisedYi: yiExact(BigInt(done.recognisedFen)),
          recognisedFen: done.recognisedFen,
          excluded: done.excluded,
          staying: await stayingWords(store, request, done),
          stayingTotal: done.stayingTotal ?? 0,
        };
        return reply.code(request.body.dryRun ? 200 : 201).send(view);
      },
    ),
  ] as const;
}

function pendingRow(entry: PendingEntry & Flagged, accountId: string, office: string, language: Language) {
  const { excludedBy } = entry;
  return {
    ...saidWords(entry, language),
    day: entry.day,
    ...(entry.monthOnly ? { monthOnly: true as const } : {}),
    office,
    recordedAt: entry.recordedAt,
    recordedBy: entry.recordedByName ?? '',
    own: entry.recordedBy === accountId,
    importId: entry.importId,
    origin: entry.origin,
    fileName: entry.fileName,
    sourceRow: entry.sourceRow === null ? null : `${entry.sourceSheet ?? ''} ${entry.sourceRow}`,
    reverses: entry.reversesId !== null,
    void: entry.void,
    reason: entry.reason,
    ...(entry.projectId ? { projectId: entry.projectId } : {}),
    ...(entry.projectId && entry.elsewhere ? { elsewhere: true as const } : {}),
    sampleFields: entry.sampleFields,
    flags: entry.flags,
    ...(excludedBy
      ? { excludedBy: { name: excludedBy.name, words: excludedBy.words, version: excludedBy.version } }
      : {}),
  };
}
