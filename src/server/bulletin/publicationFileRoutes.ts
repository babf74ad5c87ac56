// What was published, as a document.
import { publicationFile } from '../../app/bulletin/publishedFile.ts';
import { logExport } from '../../app/entries/exportLog.ts';
import { wholeCity } from '../access.ts';
import { documentFile } from '../answerViews.ts';
import { attachedDocument, sendDocument } from '../replies/documentReply.ts';
import { actorOf } from '../people/caller.ts';
import { Id, type Routes, type ServingOptions } from '../route.ts';

export function publicationFileRoutes(app: Routes, { store, work }: ServingOptions) {
  return [
    app.get(
      '/publications/:id/docx',
      {
        access: { ...wholeCity, costly: true },
        schema: {
          tags: ['bulletins'],
          summary: "As a document: the bureau's own Word file as it was filled then, or its frozen content",
          params: Id,
          response: { 200: documentFile },
        },
      },
      async (request, reply) => {
        const actor = actorOf(request);
        const { id } = request.params;
        const file = await publicationFile(store, actor, id);
        await logExport(store, actor, { what: 'bulletin', filter: { publication: id }, rows: 1 });
        return 'bytes' in file
          ? attachedDocument(reply, file.name, file.bytes)
          : sendDocument({ work, request, reply }, file.name, file.document);
      },
    ),
  ] as const;
}
