// Of every route of imports: the import as it is answered, and an act on one in a thread.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readImport } from '../../app/imports/read.ts';
import type { Store } from '../../storage/store.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import type { ImportAct } from '../workers/jobs/import.ts';
import { sentBy } from '../workers/sender.ts';
import type { Work } from '../workers/work.ts';
import type { ImportPreview } from './views.ts';
import { importView } from './words.ts';

export async function importShown(store: Store, request: FastifyRequest, id: string): Promise<ImportPreview> {
  return importView(await readImport(store, actorOf(request), id), languageOf(request));
}

/** For as long as the sender waits: who leaves finds all as it was. */
export function actsInThread(work: Work) {
  return (request: FastifyRequest, reply: FastifyReply, act: ImportAct): Promise<string> =>
    work.run('import', { actor: actorOf(request), ...act }, sentBy(request, reply));
}
