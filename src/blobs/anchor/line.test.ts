import { assert, bigInt, boolean, constantFrom, date, nat, property, record, stringMatching } from 'fast-check';
import { expect, test } from 'vitest';
import { readLines } from './file.ts';
import { lineOfBeginning, lineOfHead, readLine } from './line.ts';

const instant = date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((one) =>
  one.toISOString(),
);
const head = record({
  at: instant,
  cityCode: stringMatching(/^\d{6}$/),
  chain: constantFrom('ledger', 'sign_in_log'),
  sequence: bigInt({ min: 1n, max: 10n ** 17n }),
  hash: stringMatching(/^[0-9a-f]{64}$/),
});

test('a head that was written is read again', () => {
  assert(
    property(head, boolean(), (one, caughtUp) => {
      const noted = caughtUp ? { ...one, caughtUp } : one;
      expect(readLine(lineOfHead(noted).trimEnd())).toEqual({ kind: 'head', head: noted });
    }),
  );
});

test('a beginning keeps its reason on one line', () => {
  const begun = {
    id: '01890a5d-0000-7000-8000-000000000001',
    at: '2026-11-29T01:02:03.004Z',
    reason: '换机\n旧盘已坏',
  };
  const text = lineOfBeginning(begun);
  expect(text.split('\n').length).toBe(2);
  expect(readLine(text.trimEnd())).toEqual({ kind: 'begun', begun: { ...begun, reason: '换机 旧盘已坏' } });
});

test.each([
  '',
  'x',
  'begun here',
  '2026-11-29 371500 ledger 1 ab',
  '2026-11-29T01:02:03.004Z 371500 ledger one',
])('%j is not read as anything', (text) => {
  expect(readLine(text)).toEqual({ kind: 'unreadable' });
});

test('a line that broke off anywhere is known as such', () => {
  assert(
    property(head, nat(), (one, where) => {
      const line = lineOfHead(one).trimEnd();
      expect(readLine(line.slice(0, 1 + (where % (line.length - 1))))).toEqual({ kind: 'torn' });
    }),
  );
});

test('lines come whole however the bytes were cut, and a torn last one is left out', async () => {
  const lines = [1n, 2n, 3n].map((sequence) =>
    lineOfHead({ at: '2026-11-29T01:02:03.004Z', cityCode: '371500', chain: 'ledger', sequence, hash: 'a'.repeat(64) }),
  );
  const text = lines.join('') + lines[0]?.slice(0, 40);
  const found: bigint[] = [];
  const pieces = Array.from({ length: Math.ceil(text.length / 7) }, (_, n) => text.slice(n * 7, n * 7 + 7));
  for await (const { line } of readLines(piecesOf(pieces))) if (line.kind === 'head') found.push(line.head.sequence);
  expect(found).toEqual([1n, 2n, 3n]);
});

async function* piecesOf(pieces: readonly string[]): AsyncGenerator<string> {
  yield* pieces;
}
