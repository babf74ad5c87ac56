// A scanner that speaks clamd's protocol over TCP or a unix socket: INSTREAM sends the bytes in lengthed pieces, an
// empty piece ends them, and one line answers.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';

export interface ScanVerdict {
  readonly state: 'clean' | 'infected' | 'failed';
  /** The name of what was found, or why there is no verdict. */
  readonly finding: string | null;
}

export interface Scanner {
  scan(bytes: Readable): Promise<ScanVerdict>;
}

/** `unix:/run/clamav/clamd.ctl`, a path, or `host:3310`. */
export function clamd(address: string, patienceMs = 120_000): Scanner {
  const path = /^(?:unix:)?(\/.*)$/.exec(address)?.[1];
  const tcp = /^(?:tcp:\/\/)?(.+):(\d+)$/.exec(address);
  if (!path && !tcp) throw new Error(`CLAMD: unix:/path or host:port, not ${address}`);
  const reach = () => (path ? connect(path) : connect(Number(tcp?.[2]), tcp?.[1]));
  return {
    async scan(bytes) {
      const socket = reach();
      const timer = setTimeout(() => socket.destroy(new Error('no answer in time')), patienceMs);
      try {
        return verdictIn(await converse(socket, bytes));
      } catch (error) {
        return { state: 'failed', finding: wordsOf(error) };
      } finally {
        clearTimeout(timer);
        socket.destroy();
        bytes.destroy();
      }
    },
  };
}

const pieceMost = 64 * 1024;

async function converse(socket: Socket, bytes: Readable): Promise<string> {
  const heard: Buffer[] = [];
  socket.on('data', (data: Buffer) => void heard.push(data));
  const ended = once(socket, 'end').then(
    () => 'ended' as const,
    (error: Error) => error,
  );
  await once(socket, 'connect');
  const say = async (data: Buffer | string) => {
    if (!socket.write(data)) await Promise.race([once(socket, 'drain'), ended]);
  };
  await say('zINSTREAM\0');
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    // Past its limit clamd answers and hangs up before it has heard everything.
    if (heard.length > 0 || socket.destroyed) break;
    for (let at = 0; at < chunk.length; at += pieceMost) await say(lengthed(chunk.subarray(at, at + pieceMost)));
  }
  await say(lengthed(Buffer.alloc(0)));
  const how = await ended;
  const answer = Buffer.concat(heard).toString('utf8').replaceAll('\0', '').trim();
  if (how !== 'ended' && !answer) throw how;
  return answer;
}

function lengthed(piece: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(piece.length);
  return Buffer.concat([length, piece]);
}

/** `stream: OK`, `stream: Eicar-Test-Signature FOUND`, `INSTREAM size limit exceeded. ERROR`. */
function verdictIn(answer: string): ScanVerdict {
  if (/^stream: OK$/.test(answer)) return { state: 'clean', finding: null };
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (found) return { state: 'infected', finding: found.slice(0, 200) };
  return { state: 'failed', finding: answer.slice(0, 200) || 'no answer' };
}

function wordsOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code ?? message ?? String(error)).slice(0, 200);
}
