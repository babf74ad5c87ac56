// The line between the server and its database, which can be cut, lose the answers or fall silent in the middle of a word.
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Wire {
  readonly port: number;
  /** Strikes once so many bytes have gone through, to either side. */
  after(bytes: number, strike: () => void): void;
  /** Bytes that have gone through so far. */
  carried(): number;
  /** What has not struck yet strikes now. */
  strikeNow(): void;
  /** Ends what is connected and lets nobody connect. */
  cut(): void;
  /** The database hears everything, and is heard no more. */
  loseAnswers(): void;
  /** Nothing goes through, and nobody is told. */
  fallSilent(): void;
  /** Whoever waited in silence learns that the line is gone; it is there again for the next. */
  mend(): void;
  close(): Promise<void>;
}

type State = 'well' | 'cut' | 'deaf' | 'silent';

export async function openWire(enginePort: number): Promise<Wire> {
  const ends = new Set<Socket>();
  let state: State = 'well';
  let carried = 0;
  let waiting: { left: number; readonly strike: () => void } | undefined;

  function strikeNow(): void {
    const { strike } = waiting ?? {};
    waiting = undefined;
    strike?.();
  }
  function end(): void {
    for (const socket of ends) socket.resetAndDestroy();
    ends.clear();
  }
  function pass(chunk: Buffer, to: Socket, isAnswer: boolean): void {
    if (state === 'silent' || (isAnswer && state === 'deaf')) return;
    if (waiting && waiting.left < chunk.length) {
      const { left } = waiting;
      carried += left;
      to.write(chunk.subarray(0, left));
      strikeNow();
      return pass(chunk.subarray(left), to, isAnswer);
    }
    carried += chunk.length;
    if (waiting) waiting.left -= chunk.length;
    if (!to.destroyed) to.write(chunk);
  }

  const server = createServer((near) => {
    near.on('error', () => {});
    if (state === 'cut') return void near.resetAndDestroy();
    const far = connect(enginePort, '127.0.0.1');
    far.on('error', () => {});
    for (const [from, to, isAnswer] of [[near, far, false] as const, [far, near, true] as const]) {
      ends.add(from);
      from.on('data', (chunk: Buffer) => pass(chunk, to, isAnswer));
      from.on('close', () => {
        ends.delete(from);
        to.destroy();
      });
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    port: (server.address() as AddressInfo).port,
    after: (left, strike) => void (waiting = { left, strike }),
    carried: () => carried,
    strikeNow,
    cut() {
      state = 'cut';
      end();
    },
    loseAnswers: () => void (state = 'deaf'),
    fallSilent: () => void (state = 'silent'),
    mend() {
      if (state === 'deaf' || state === 'silent') end();
      state = 'well';
    },
    async close() {
      end();
      server.close();
      await once(server, 'close');
    },
  };
}
