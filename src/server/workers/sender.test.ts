import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { untilLeft } from './sender.ts';

const server = createServer();
beforeEach(() => once(server.listen(0, '127.0.0.1'), 'listening'));
afterEach(() => server.close());

async function asked() {
  const sender = connect((server.address() as AddressInfo).port, '127.0.0.1');
  sender.write('GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
  const [, answer] = (await once(server, 'request')) as [unknown, ServerResponse];
  return { sender, answer };
}

test('who leaves while the work goes on, and who had left before it began', async () => {
  const { sender, answer } = await asked();
  const early = untilLeft(answer);
  expect(early.aborted).toBe(false);
  sender.destroy();
  await once(answer, 'close');
  expect([early.aborted, untilLeft(answer).aborted]).toEqual([true, true]);
});

test('who was answered has not left', async () => {
  const { answer } = await asked();
  const early = untilLeft(answer);
  const closed = once(answer, 'close');
  answer.end('done');
  await closed;
  expect([early.aborted, untilLeft(answer).aborted]).toEqual([false, false]);
});
