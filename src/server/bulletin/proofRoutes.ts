// What was published with its proof, and what is handed on with it: keys.
import { z } from 'zod';
import { keyListOf } from '../../app/bulletin/proof/keys.ts';
import { officeKey } from '../../app/bulletin/proof/officeKey.ts';
import { proofFile } from '../../app/bulletin/proof/read.ts';
import { logExport } from '../../app/entries/exportLog.ts';
import { readingRoles } from '../../domain/people/role.ts';
import { textLine } from '../../domain/text.ts';
import { right, wholeCity } from '../access.ts';
import { proofPageFile } from '../answerViews.ts';
import { attachedPage } from '../replies/documentReply.ts';
import { actorOf } from '../people/caller.ts';
import { Id, type Routes, type ServerOptions } from '../route.ts';
import { OfficeKeyView, ProofKeysView } from './proofViews.ts';

export function proofRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/publications/:id/proof',
      {
        access: { ...wholeCity, costly: true },
        schema: {
          tags: ['bulletins'],
          summary: 'As a page that proves its figures: whoever has it verifies it without signing in',
          params: Id,
          response: { 200: proofPageFile },
        },
      },
      async (request, reply) => {
        const actor = actorOf(request);
        const { id } = request.params;
        const { name, bytes } = await proofFile(store, actor, id);
        await logExport(store, actor, { what: 'bulletin', filter: { publication: id, proof: 'html' }, rows: 1 });
        return attachedPage(reply, name, bytes);
      },
    ),

    app.get(
      '/publications/:id/office-key',
      {
        access: right('export', {
          with: ['export', ...readingRoles],
          rows: readingRoles,
          elsewhere: 422,
          costly: true,
        }),
        schema: {
          tags: ['bulletins'],
          summary: 'With what an office finds its own rows in the proof, and any that it never filed (right: export)',
          params: Id,
          querystring: z.strictObject({ office: textLine(1, 200) }),
          response: { 200: OfficeKeyView },
        },
      },
      async (request, reply): Promise<OfficeKeyView> => {
        const actor = actorOf(request);
        const { id } = request.params;
        const { office } = request.query;
        const key = await officeKey(store, actor, { publicationId: id, office });
        await logExport(store, actor, {
          what: 'bulletin',
          filter: { publication: id, office, proof: 'key' },
          rows: key.rows.length,
        });
        const name = encodeURIComponent(`${key.office}.json`);
        reply.header('content-disposition', `attachment; filename="office-key.json"; filename*=UTF-8''${name}`);
        return key;
      },
    ),

    app.get(
      '/proof-keys',
      {
        access: wholeCity,
        schema: {
          tags: ['bulletins'],
          summary: 'The keys by which the city signs proofs, each signed by the one before: to be handed on',
          response: { 200: ProofKeysView },
        },
      },
      async (request): Promise<ProofKeysView> => keyListOf(store, actorOf(request).cityCode),
    ),
  ] as const;
}
