import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Where bytes go: a stream (a file, a response) or anything that takes them. */
export type Sink = Writable | ((bytes: Uint8Array) => void | Promise<void>);

/** Hands bytes on and waits while the receiver is slow, so that a large file never piles up in memory. */
export async function sendPiece(sink: Sink, bytes: Uint8Array): Promise<void> {
  if (typeof sink === 'function') return sink(bytes);
  if (!sink.write(bytes)) await once(sink, 'drain');
}
