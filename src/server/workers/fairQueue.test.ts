import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { FairQueue } from './fairQueue.ts';

const nobody = () => false;

test('senders take turns, each in the order of asking', () => {
  const queue = new FairQueue<string>();
  for (const item of ['a1', 'a2', 'a3', 'b1', 'c1', 'b2']) queue.put(item.slice(0, 1), item);
  expect(Array.from({ length: 7 }, () => queue.take(nobody))).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3', undefined]);
});

test('they wait in the order in which they are taken', () => {
  const queue = new FairQueue<string>();
  for (const item of ['a1', 'a2', 'a3', 'b1', 'c1', 'b2']) queue.put(item.slice(0, 1), item);
  queue.take(nobody);
  const waiting = [...queue.inTurn()];
  expect(waiting).toEqual(Array.from({ length: 5 }, () => queue.take(nobody)));
  expect([...queue.inTurn()]).toEqual([]);
});

test('whoever is served already is passed over', () => {
  const queue = new FairQueue<string>();
  for (const item of ['a1', 'b1']) queue.put(item.slice(0, 1), item);
  const isA = (sender: string) => sender === 'a';
  expect([queue.take(isA), queue.take(isA), queue.size, queue.take(nobody)]).toEqual(['b1', undefined, 1, 'a1']);
});

test('a sender with one thing waits for at most one of each other sender, whatever they ask for', () => {
  const asks = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 60 });
  fc.assert(
    fc.property(asks, fc.integer({ min: 0, max: 59 }), (senders, dropped) => {
      const queue = new FairQueue<number>();
      senders.forEach((sender, n) => queue.put(String(sender), n));
      const isDropped = queue.drop(String(senders[dropped]), dropped);
      expect(isDropped).toBe(dropped < senders.length);
      queue.put('late', -1);
      const others = new Set(senders.filter((_, n) => n !== dropped)).size;
      const order: (number | undefined)[] = [];
      for (let item = queue.take(nobody); item !== undefined; item = queue.take(nobody)) order.push(item);
      expect(order.indexOf(-1)).toBeLessThanOrEqual(others);
      expect(order.length).toBe(senders.length - (isDropped ? 1 : 0) + 1);
      expect(order).not.toContain(isDropped ? dropped : undefined);
    }),
  );
});
