// An import in a thread: who leaves it finds nothing of it, and what it writes is guarded and marked as if it were written
// by the thread that lends it clock, disk and key.
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { signed } from '../../../test/fixture/importedYear.ts';
import { city, laws, preview, cityForEachTest } from '../../../test/fixture/importing.ts';
import { readImport } from '../../app/imports/read.ts';
import { formSheet } from '../../sheets/forms/write.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Head } from '../../domain/keeping/head.ts';
import { markerOf } from '../../storage/keeping/marks.ts';
import { openWork, usualLanes, type Work } from './work.ts';

cityForEachTest();

const marker = markerOf(Buffer.alloc(32, 1));
const ask = async <Row>(text: string) => (await city.store.pool.pg.query(text)).rows as Row[];
const apply = (work: Work, importId: string, signal = new AbortController().signal, sender = 'a') => {
  const request = { importId, key: uuidv7() };
  return work.run('import', { actor: city.enterer, act: 'apply', request }, { sender, signal });
};

/** Holds the import as somebody who works on it does, until what is answered is called. */
async function held(id: string): Promise<() => Promise<void>> {
  const holder = await city.store.pool.pg.connect();
  await holder.query('begin');
  await holder.query(`select from import where id = '${id}' for update`);
  return async () => {
    await holder.query('rollback');
    holder.release();
  };
}

async function untilSomebodyWaits(): Promise<void> {
  const waits = `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
  while ((await ask(waits)).length === 0) await setTimeout(10);
}

test('who leaves finds nothing of it; who stays has all of it, guarded and marked', async () => {
  const { id } = await preview([formSheet('signed', signed(3))]);
  const heads: Head[] = [];
  let room = false;
  const mustHaveRoom = async () => room || refuse('disk_too_full', undefined, { free: 1, limit: 2 });
  const guards = { room: { mustHaveRoom: async () => void (await mustHaveRoom()), breach: async () => undefined } };
  const witness = (head: Head) => void heads.push(head);
  const work = openWork({ ...city.store, ...guards, marker, witness }, () => {});
  try {
    expect(await laws(apply(work, id))).toEqual(['disk_too_full']);
    room = true;

    const letGo = await held(id);
    const leaving = new AbortController();
    const left = apply(work, id, leaving.signal).catch((error: Error) => error.message);
    await untilSomebodyWaits();
    leaving.abort(new Error('left'));
    expect(await left).toBe('left');
    await letGo();
    expect(await readImport(city.store, city.enterer, id)).toMatchObject({ state: 'previewed', entries: 0 });

    expect(await apply(work, id)).toBe(id);
    expect(await readImport(city.store, city.enterer, id)).toMatchObject({ state: 'applied', entries: 9 });
    const [last] = await ask<{ mark: string; hash: string }>(
      'select mark, hash from event order by ledger_version desc',
    );
    expect(last?.mark).toBe(marker.mark(last?.hash ?? ''));
    expect(heads.map(({ hash }) => hash)).toContain(last?.hash);
  } finally {
    await work.close();
  }
});

test('what waited for a thread is done by the clock of now, not by the one of its asking', async () => {
  const [first, second] = [
    await preview([formSheet('signed', signed(3))]),
    await preview([formSheet('signed', signed(4))]),
  ];
  const asked: number[] = [];
  const time = {
    mustKnow: async (given: { readonly asked: Date }) => void asked.push(given.asked.getTime()),
    mustBelieve: async () => {},
    breach: async () => undefined,
  };
  const clock = () => new Date();
  const lanes = { ...usualLanes, long: { ...usualLanes.long, threads: 1 } };
  const work = openWork({ ...city.store, clock, time }, () => {}, lanes);
  try {
    const letGo = await held(first.id);
    const applied = [apply(work, first.id), apply(work, second.id, undefined, 'b')];
    await untilSomebodyWaits();
    await setTimeout(2000);
    const now = Date.now();
    await letGo();
    await Promise.allSettled(applied);
    expect(asked.at(-1)).toBeGreaterThanOrEqual(now);
  } finally {
    await work.close();
  }
});

test('how far it is is told, and that it began again, with why', async () => {
  // So many that it goes beside the others, which nobody does before the first link of a city.
  const { id: importId } = await preview([formSheet('signed', signed(160))]);
  const lines: string[] = [];
  const steps: unknown[] = [];
  const work = openWork(city.store, (line) => void lines.push(line));
  try {
    const request = { importId, key: uuidv7(), undecided: 'import' as const };
    const signal = new AbortController().signal;
    const onProgress = (progress: unknown) => void steps.push(progress);
    await work.run('import', { actor: city.enterer, act: 'apply', request }, { sender: 'a', signal, onProgress });
    const again = (n: number) => `an import began again (${n} since the start): no link stands yet`;
    // Twice beside the others; the third time they wait for it.
    expect(lines).toEqual([again(1), again(2)]);
    expect(steps.at(-1)).toEqual({ step: 'writing', rows: 160, of: 160 });
  } finally {
    await work.close();
  }
});
