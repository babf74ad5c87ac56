// Who asks for work, and whether they still wait for it.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../people/caller.ts';

/** Not a fault: answered like any other request that was not one. */
class SenderLeft extends Error {
  readonly statusCode = 499;
  constructor() {
    super('the sender has left');
  }
}

/** As the sender of a request: it ends when the connection does before it is answered. */
export function sentBy(request: FastifyRequest, reply: FastifyReply): { sender: string; signal: AbortSignal } {
  const leaving = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) leaving.abort(new SenderLeft());
  });
  return { sender: actorOf(request).accountId, signal: leaving.signal };
}
