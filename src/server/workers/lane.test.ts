// Threads with real work: who waits, who is ended, and that the next one is served whatever happened to the last.
import { setTimeout } from 'node:timers/promises';
import { deflateSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { draftPdf, page } from '../../../test/fixture/drafts/draftPdf.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { CheckInput } from './jobs/check.ts';
import { Lane, type LaneSettings } from './lane.ts';
import { patience } from '../../../test/setup/patience.ts';

let lane: Lane;
afterEach(() => lane.close());

function open(settings: Partial<LaneSettings> = {}): void {
  const usual = { threads: 1, forSmall: 0, nice: 0, megabytes: 256, ofOne: 3, ofAll: 10 };
  lane = new Lane(
    { ...usual, ...settings },
    () => ({ databaseUrl: '', guards: { time: false, room: false }, nice: 0 }),
    {
      log: () => {},
      head: () => {},
      again: () => {},
    },
  );
}

interface Wanted {
  readonly sender?: string;
  readonly seconds?: number;
  readonly signal?: AbortSignal;
  readonly ledger?: boolean;
  readonly answer?: () => Promise<never>;
  readonly isSmall?: boolean;
  readonly onPlace?: (place: number) => void;
}

function check(
  draft: string | Uint8Array,
  { sender = 'a', seconds = 60, ledger = false, ...given }: Wanted = {},
): Promise<unknown> {
  const input: CheckInput = { draft, period: '2023', ledger, language: 'zh' };
  const { signal = new AbortController().signal, answer = () => Promise.reject(new Error('nothing is asked')) } = given;
  const { isSmall, onPlace } = given;
  const heard = { answer, onFault: () => {}, isSmall, onPlace };
  return lane.run(sender, { name: 'check', input, seconds, signal, ahead: 0, ...heard });
}

const short = '新引进项目12个，其中制造业3个。';
/** Takes seconds, whatever the machine. */
const long = '其中5个、'.repeat(500_000);
const outcome = (asked: Promise<unknown>) =>
  asked.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? (error.breaches[0]?.law ?? '') : String(error)),
  );
const isServed = async () => expect(await outcome(check(short, { sender: 'next' }))).toBe('done');

test('what takes longer than it may is ended, and the next one is served', { timeout: patience(60_000) }, async () => {
  open();
  expect(await outcome(check(long, { seconds: 0.5 }))).toBe('work_too_long');
  await isServed();
});

test('what needs more memory than it may have is ended, and the next one is served', {
  timeout: patience(60_000),
}, async () => {
  open({ megabytes: 48 });
  expect(await outcome(check('1 '.repeat(1_500_000)))).toBe('work_too_large');
  await isServed();
});

test('so is what unfolds without end beside its heap', { timeout: patience(60_000) }, async () => {
  open({ megabytes: 128 });
  const filter = '/Filter /FlateDecode';
  const unfolding = deflateSync(Buffer.alloc(400 * 2 ** 20, ' '));
  const bytes = draftPdf([page(['甲县5个'])], { streams: { 0: unfolding }, filter });
  expect(await outcome(check(bytes))).toBe('work_too_large');
  await isServed();
});

test('nobody works for a sender who has left', { timeout: patience(60_000) }, async () => {
  open();
  const running = new AbortController();
  const queued = new AbortController();
  const first = outcome(check(long, { signal: running.signal }));
  const second = outcome(check(long, { signal: queued.signal }));
  await setTimeout(1500);
  queued.abort(new Error('left'));
  running.abort(new Error('left'));
  const left = performance.now();
  expect(await Promise.all([first, second])).toEqual(['Error: left', 'Error: left']);
  await isServed();
  // One is ended within half a second, and a thread begun anew; alone each of the two takes longer.
  expect(performance.now() - left).toBeLessThan(10_000);
});

test('one sender has one thread, and only so much of the queue; the whole has an end too', {
  timeout: patience(60_000),
}, async () => {
  open({ threads: 2, ofOne: 2, ofAll: 4 });
  const leaving = new AbortController();
  const { signal } = leaving;
  const ofA = [1, 2, 3].map(() => outcome(check(long, { signal })));
  expect(await outcome(check(short))).toBe('work_too_many');
  // The second thread is free for others.
  expect(await outcome(check(short, { sender: 'b' }))).toBe('done');
  const others = ['c', 'd', 'e'].map((sender) => outcome(check(long, { sender, signal })));
  expect(await outcome(check(short, { sender: 'f' }))).toBe('work_queue_full');
  leaving.abort(new Error('left'));
  expect(new Set(await Promise.all([...ofA, ...others]))).toEqual(new Set(['Error: left']));
});

test('large jobs leave a thread to small ones, and who waits is told which they are', {
  timeout: patience(60_000),
}, async () => {
  open({ threads: 3, forSmall: 1 });
  const leaving = new AbortController();
  const { signal } = leaving;
  const places: Record<string, number[]> = {};
  const large = ['a', 'b', 'c', 'd'].map((sender) => {
    const onPlace = (place: number) => void (places[sender] ??= []).push(place);
    return outcome(check(long, { sender, signal, onPlace }));
  });
  expect(places).toEqual({ a: [0], b: [0], c: [1, 1], d: [2] });
  expect(await outcome(check(short, { sender: 'e', isSmall: true }))).toBe('done');
  leaving.abort(new Error('left'));
  expect(await Promise.all(large)).toEqual(large.map(() => 'Error: left'));
});

test('a refusal stays one on its way, also of what the thread asked', { timeout: patience(60_000) }, async () => {
  open();
  const answer = () => Promise.reject(new Refusal({ law: 'city_unknown' }));
  expect(await outcome(check(short, { ledger: true, answer }))).toBe('city_unknown');
  await isServed();
});
