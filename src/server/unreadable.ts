// What does not even reach a route: bytes that are no HTTP. The sender hears it in the words of every other refusal.
import type { ConnectionError } from 'fastify';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Breach } from '../domain/refusal.ts';
import { problemType } from './answerViews.ts';
import { errorView } from './errors.ts';

export function answerUnreadable(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, breach] = saidOf(error);
  const body = JSON.stringify(errorView(status, [breach], 'zh'));
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
      `content-type: ${problemType}; charset=utf-8`,
      `content-length: ${Buffer.byteLength(body)}`,
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}

function saidOf({ code, message }: ConnectionError): readonly [status: number, breach: Breach] {
  if (code === 'HPE_HEADER_OVERFLOW') return [431, { law: 'payload_too_large', field: 'headers' }];
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return [408, { law: 'request_too_slow' }];
  const field = /url/i.test(message) ? 'url' : /method/i.test(message) ? 'method' : 'headers';
  return [400, { law: 'request_unreadable', field }];
}
