// What goes back to who sent a file: the rows that were refused, alone or in the file as it was sent.
import { logExport } from '../../app/entries/exportLog.ts';
import { readImport } from '../../app/imports/read.ts';
import { right } from '../access.ts';
import { workbookFile } from '../answerViews.ts';
import { markOf } from '../keeping/headWords.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { Id, type Routes, type ServingOptions } from '../route.ts';
import { sendMade } from '../replies/workbookReply.ts';
import { sentBy } from '../workers/sender.ts';
import { countsOf } from './words.ts';

const tags = ['imports'];

export function returnedImportRoutes(app: Routes, { store, work }: ServingOptions) {
  return [
    app.get(
      '/imports/:id/refused.xlsx',
      {
        access: right('enter', { elsewhere: 404, costly: true }),
        schema: {
          tags,
          summary: 'The refused rows in the file’s own format, with reasons',
          params: Id,
          response: { 200: workbookFile },
        },
      },
      async (request, reply) => {
        const language = languageOf(request);
        const actor = actorOf(request);
        const { fileName, reading } = await readImport(store, actor, request.params.id);
        const filter = { importId: request.params.id };
        await logExport(store, actor, { what: 'refused_rows', filter, rows: countsOf(reading).refused });
        const wanted = { actor, importId: request.params.id, language, mark: await markOf(store, request) };
        const file = await work.run('refused', wanted, sentBy(request, reply));
        return sendMade(reply, fileName.replace(/\.\w+$/, ''), file);
      },
    ),

    app.get(
      '/imports/:id/marked.xlsx',
      {
        access: right('enter', { elsewhere: 404, costly: true }),
        schema: {
          tags,
          summary:
            'The file as it was sent, its wrong cells coloured and the reasons at its right, to be mended and sent again',
          params: Id,
          response: { 200: workbookFile },
        },
      },
      async (request, reply) => {
        const language = languageOf(request);
        const actor = actorOf(request);
        const { fileName, reading } = await readImport(store, actor, request.params.id);
        const filter = { importId: request.params.id };
        const wanted = { actor, importId: request.params.id, language };
        const file = await work.run('ownFile', wanted, sentBy(request, reply));
        await logExport(store, actor, { what: 'refused_rows', filter, rows: countsOf(reading).refused });
        return sendMade(reply, fileName.replace(/\.\w+$/, ''), file);
      },
    ),
  ] as const;
}
