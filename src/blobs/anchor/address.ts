// An address that keeps heads: lines of text go there by POST, and come back by GET where it gives them back.
import { type NumberedLine, readLines } from './file.ts';
import type { AnchorPlaces } from './places.ts';

type Address = NonNullable<AnchorPlaces['address']>;

const seconds = 10;

const headersOf = ({ token }: Address): Record<string, string> => (token ? { authorization: `Bearer ${token}` } : {});

export async function post(address: Address, text: string): Promise<void> {
  const answer = await fetch(address.url, {
    method: 'POST',
    headers: { 'content-type': 'text/plain; charset=utf-8', ...headersOf(address) },
    body: text,
    redirect: 'error',
    signal: AbortSignal.timeout(seconds * 1000),
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`${new URL(address.url).origin} answers ${answer.status}`);
}

/** Undefined where it takes and does not give (404, 405, 501). Throws where it cannot be reached. */
export async function linesAt(address: Address): Promise<AsyncGenerator<NumberedLine> | undefined> {
  const signal = AbortSignal.timeout(seconds * 1000);
  const answer = await fetch(address.url, { headers: headersOf(address), redirect: 'error', signal });
  if (answer.ok && answer.body) return readLines(answer.body.pipeThrough(new TextDecoderStream()));
  await answer.body?.cancel();
  if ([404, 405, 501].includes(answer.status)) return undefined;
  throw new Error(`${new URL(address.url).origin} answers ${answer.status}`);
}
