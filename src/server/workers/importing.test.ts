// An import in a thread: who leaves it finds nothing of it, and what it writes is guarded and marked as if it were written
// by the thread that lends it clock, disk and key.
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { signed } from '../../../test/fixture/importedYear.ts';
import { city, laws, preview, request, cityForEachTest } from '../../../test/fixture/importing.ts';
import { previewImport } from '../../app/imports/preview.ts';
import { record } from '../../app/entries/record.ts';
import { applyImport } from '../../app/imports/apply.ts';
import { readImport } from '../../app/imports/read.ts';
import { officeId } from '../../../test/fixture/smallCity.ts';
import { companyAct } from '../../../test/fixture/staged.ts';
import { formSheet } from '../../sheets/forms/write.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Head } from '../../domain/keeping/head.ts';
import { markerOf } from '../../crypto/marks.ts';
import { openWork, usualLanes, type Work } from './work.ts';

cityForEachTest();

const marker = markerOf(Buffer.alloc(32, 1));
const ask = async <Row>(text: string) => (await city.store.pool.pg.query(text)).rows as Row[];
const apply = (work: Work, importId: string, signal = new AbortController().signal, sender = 'a') => {
  const asked = { importId, key: uuidv7() };
  return work.run('import', { actor: city.enterer, act: 'apply', request: asked }, { sender, signal });
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
  const sealed = { ...city.store, marker };
  const { id } = await previewImport(sealed, city.enterer, await request([formSheet('signed', signed(3))]));
  const heads: Head[] = [];
  let room = false;
  const mustHaveRoom = async () => room || refuse('disk_too_full', undefined, { free: 1, limit: 2 });
  const guards = { room: { mustHaveRoom: async () => void (await mustHaveRoom()), breach: async () => undefined } };
  const witness = (head: Head) => void heads.push(head);
  const work = openWork({ ...sealed, ...guards, witness }, () => {});
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
  const lanes = { ...usualLanes, long: { ...usualLanes.long, threads: 1, forSmall: 0 } };
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
  const on = { officeId: officeId('371524'), occurredOn: '2023-06-01' };
  // The first link of a chain takes in what was there before, and nobody goes on beside it.
  await record(city.store, city.enterer, { useCase: 'record', key: uuidv7(), acts: [companyAct(uuidv7(), on)] });
  // So many that it goes beside the others.
  const { id: importId } = await preview([formSheet('signed', signed(160))]);
  const { id: other } = await preview([formSheet('signed', signed(8).slice(7))]);
  const lines: string[] = [];
  const steps: unknown[] = [];
  const work = openWork(city.store, (line) => void lines.push(line));
  try {
    const given = {
      sender: 'a',
      signal: new AbortController().signal,
      onProgress: (progress: unknown) => void steps.push(progress),
    };
    const letGo = await held(importId);
    const asked = { importId, key: uuidv7(), undecided: 'import' as const };
    const applied = laws(work.run('import', { actor: city.enterer, act: 'apply', request: asked }, given));
    await untilSomebodyWaits();
    await applyImport(city.store, city.enterer, { importId: other, key: uuidv7(), undecided: 'import' });
    await letGo();
    expect(await applied).toEqual(['import_out_of_date']);
    expect(lines).toEqual(['an import began again (1 since the start): what was written meanwhile bears on it']);
    expect(steps).toContainEqual({ step: 'writing', rows: 160, of: 160 });
    expect(steps).toContainEqual({ step: 'ending', rows: 0 });
  } finally {
    await work.close();
  }
});
