// Who asks for work, and whether they still wait for it.
import type { ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../people/caller.ts';

/** Not a fault: answered like any other request that was not one. */
class SenderLeft extends Error {
  readonly statusCode = 499;
  constructor() {
    super('the sender has left');
  }
}

/** As the sender of a request. */
export function sentBy(request: FastifyRequest, reply: FastifyReply): { sender: string; signal: AbortSignal } {
  return { sender: actorOf(request).accountId, signal: untilLeft(reply.raw) };
}

/** Ends when the connection does before it is answered; while rights and rows were looked up it may have ended already. */
export function untilLeft(answer: ServerResponse): AbortSignal {
  const leaving = new AbortController();
  const leave = () => {
    if (!answer.writableFinished) leaving.abort(new SenderLeft());
  };
  if (answer.closed) leave();
  else answer.once('close', leave);
  return leaving.signal;
}
