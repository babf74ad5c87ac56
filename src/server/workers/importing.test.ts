// An import in a thread: who leaves it finds nothing of it, and what it writes is guarded and marked as if it were written
// by the thread that lends it clock, disk and key.
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { signed } from '../../../test/fixture/importedYear.ts';
import { city, laws, preview } from '../../../test/fixture/importing.ts';
import { readImport } from '../../app/imports/read.ts';
import { formSheet } from '../../sheets/forms/write.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Head } from '../../domain/keeping/head.ts';
import { markerOf } from '../../storage/keeping/marks.ts';
import { openWork, type Work } from './work.ts';

const marker = markerOf(Buffer.alloc(32, 1));
const ask = async <Row>(text: string) => (await city.store.pool.pg.query(text)).rows as Row[];
const apply = (work: Work, importId: string, signal = new AbortController().signal) => {
  const request = { importId, key: uuidv7() };
  return work.run('import', { actor: city.enterer, act: 'apply', request }, { sender: 'a', signal });
};

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

    const holder = await city.store.pool.pg.connect();
    await holder.query('begin');
    await holder.query(`select from import where id = '${id}' for update`);
    const leaving = new AbortController();
    const left = apply(work, id, leaving.signal).catch((error: Error) => error.message);
    const waits = `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
    while ((await ask(waits)).length === 0) await setTimeout(10);
    leaving.abort(new Error('left'));
    expect(await left).toBe('left');
    await holder.query('rollback');
    holder.release();
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
