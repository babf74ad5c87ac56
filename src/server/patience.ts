// How long the server waits for a request to arrive whole: a sender who trickles holds a connection and nothing else, and not
// for ever. What is sent in files may take longer than what was typed.
import type { FastifyHttpOptions, FastifyInstance, RawServerDefault } from 'fastify';
import { refusalText } from '../labels/refusals.ts';
import { errorView } from './errors.ts';
import { languageOf } from './caller.ts';
import type { Patience } from './limits.ts';

type Options = FastifyHttpOptions<RawServerDefault>;

export function patientWith({
  headers,
  files,
}: Patience): Pick<Options, 'requestTimeout' | 'http' | 'clientErrorHandler'> {
  return {
    requestTimeout: files,
    http: { headersTimeout: headers, connectionsCheckingInterval: Math.min(5000, headers) },
    clientErrorHandler(error, socket) {
      // Nobody is there any more.
      if (error.code === 'ECONNRESET' || socket.destroyed) return;
      const isSlow = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
      const breach = { law: isSlow ? 'request_too_slow' : 'input_malformed' };
      // Its language was not read.
      const body = JSON.stringify({ breaches: [{ ...breach, message: refusalText(breach, 'zh') }] });
      const head = `HTTP/1.1 ${isSlow ? '408 Request Timeout' : '400 Bad Request'}`;
      const fields = `Content-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}`;
      if (socket.writable) socket.write(`${head}\r\n${fields}\r\nConnection: close\r\n\r\n${body}`);
      socket.destroy(error);
    },
  };
}

/** What is typed is small: it is there within a minute, or its sender is told. */
export function waitForTyped(app: FastifyInstance, { typed }: Patience): void {
  app.addHook('onRequest', async (request, reply) => {
    const { raw } = request;
    if (raw.complete || String(raw.headers['content-type']).startsWith('multipart/')) return;
    const timer = setTimeout(() => {
      if (raw.complete || reply.sent) return;
      void reply
        .header('connection', 'close')
        .code(408)
        .send(errorView([{ law: 'request_too_slow' }], languageOf(request)));
      reply.raw.once('finish', () => raw.destroy());
    }, typed);
    timer.unref();
    reply.raw.once('close', () => clearTimeout(timer));
  });
}
