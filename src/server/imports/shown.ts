// Of every route of imports: the import as it is answered, and an act on one in a thread.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readImport } from '../../app/imports/read.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import type { ServingOptions } from '../route.ts';
import type { ImportAct } from '../workers/jobs/import.ts';
import { sentBy } from '../workers/sender.ts';
import type { ImportsUnderWay } from './underWay.ts';
import type { ImportPreview } from './views.ts';
import { importView } from './words.ts';

export async function importShown(
  { store, underWay }: Pick<ServingOptions, 'store' | 'underWay'>,
  request: FastifyRequest,
  id: string,
): Promise<ImportPreview> {
  const actor = actorOf(request);
  return importView(await readImport(store, actor, id), underWay.of(actor, id), languageOf(request));
}

/** Until it is cancelled, or its sender leaves what was not to be written. */
export function actsInThread(underWay: ImportsUnderWay) {
  return (request: FastifyRequest, reply: FastifyReply, id: string, act: ImportAct): Promise<string> =>
    underWay.run(actorOf(request), id, act, sentBy(request, reply));
}
