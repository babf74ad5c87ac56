// How long the server waits for a request to arrive whole: a sender who trickles holds a connection and nothing else, and not
// for ever. What is sent in files may take longer than what was typed.
import type { FastifyHttpOptions, FastifyInstance, RawServerDefault } from 'fastify';
import { errorView, sendProblem } from './errors.ts';
import { languageOf } from './people/caller.ts';
import type { Patience } from './limits.ts';

type Options = FastifyHttpOptions<RawServerDefault>;

/** Whoever is too slow for these hears it from `answerUnreadable`. */
export function patientWith({ headers, files }: Patience): Pick<Options, 'requestTimeout' | 'http'> {
  return {
    requestTimeout: files,
    http: { headersTimeout: headers, connectionsCheckingInterval: Math.min(5000, headers) },
  };
}

/** What is typed is small: it is there within a minute, or its sender is told. */
export function waitForTyped(app: FastifyInstance, { typed }: Patience): void {
  app.addHook('onRequest', async (request, reply) => {
    const { raw } = request;
    if (raw.complete || String(raw.headers['content-type']).startsWith('multipart/')) return;
    const timer = setTimeout(() => {
      if (raw.complete || reply.sent) return;
      const problem = errorView(408, [{ law: 'request_too_slow' }], languageOf(request));
      void sendProblem(reply.header('connection', 'close'), problem);
      reply.raw.once('finish', () => raw.destroy());
    }, typed);
    timer.unref();
    reply.raw.once('close', () => clearTimeout(timer));
  });
}
