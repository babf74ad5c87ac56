import { z } from 'zod';
import { type ConsentLine, consents } from '../../app/entries/consents.ts';
import { giveWord } from '../../app/entries/giveWord.ts';
import { ConsentInput } from '../../domain/entries/consent.ts';
import type { Office } from '../../domain/offices/office.ts';
import type { Language } from '../../labels/language.ts';
import { right, rowsInReach } from '../access.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { saidWords } from './words.ts';
import { key, page, type Routes, type ServerOptions, size } from '../route.ts';
import { ConsentPage, type ConsentRowView, WordGivenView } from './consentViews.ts';

const tags = ['verification'];
const Asked = z.strictObject({
  side: z.enum(['asked', 'asking']).default('asked'),
  open: z.stringbool().optional(),
  project: z.uuid().optional(),
  page,
  size,
});

export function consentRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/consents',
      {
        access: rowsInReach(),
        schema: {
          tags,
          summary: 'Entries of others that wait for the word of an office in reach, or its own that wait for others',
          querystring: Asked,
          response: { 200: ConsentPage },
        },
      },
      async (request): Promise<ConsentPage> => {
        const { project: projectId, ...asked } = request.query;
        const { lines, total, offices } = await consents(store, actorOf(request), { ...asked, projectId });
        const rows = lines.flatMap((line) => rowView(line, offices, languageOf(request)) ?? []);
        return { rows, total, page: asked.page, size: asked.size };
      },
    ),

    app.post(
      '/consents',
      {
        access: right('verify', { elsewhere: 422 }),
        schema: {
          tags,
          summary: 'Say whether entries of others may rest on what is the own office’s (right: verify)',
          body: ConsentInput.extend({ key }),
          response: { 201: WordGivenView },
        },
      },
      async (request, reply) => reply.code(201).send(await giveWord(store, actorOf(request), request.body)),
    ),
  ] as const;
}

function rowView(
  line: ConsentLine,
  offices: ReadonlyMap<string, Office>,
  language: Language,
): ConsentRowView | undefined {
  const { entry } = line;
  if (!entry) return undefined;
  const named = (id: string) => offices.get(id)?.shortName ?? '';
  return {
    ...saidWords(entry, language),
    day: entry.day,
    office: named(line.officeId),
    owner: named(line.ownerId),
    recordedAt: line.recordedAt,
    ...(line.projectId ? { projectId: line.projectId } : {}),
    reverses: entry.reversesId !== null,
    void: entry.void,
    entryReason: entry.reason,
    state: line.gone ? 'gone' : (line.word ?? 'open'),
    reason: line.reason,
    saidAt: line.saidAt,
    decision: line.decision,
    answerable: line.answerable,
  };
}
