// The line breaks around the commit of a write, a few bytes later each time: the database may have done it and not been
// heard. The act is answered as done, and stands once.
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { record } from '../../src/app/entries/record.ts';
import { openPool } from '../../src/storage/connection/pool.ts';
import { openStore } from '../../src/storage/store.ts';
import { projectAct } from '../fixture/acts.ts';
import { office, openTestCity } from '../fixture/ledgerCity.ts';
import { patience } from '../setup/patience.ts';
import { openWire } from './wire.ts';

const day = { officeId: office.linqing, occurredOn: '2023-06-01' };

test('a commit whose answer was lost is found by its key', { timeout: patience(60_000) }, async () => {
  const at = await openTestCity();
  const enterer = await at.actor('填报员', ['enter', office.linqing]);
  const url = new URL(at.url);
  const wire = await openWire(Number(url.port));
  url.port = String(wire.port);
  const pool = openPool(url.href);
  const store = await openStore(pool, at.store.clock);
  const write = () => record(store, enterer, { useCase: 'test', key: uuidv7(), acts: [projectAct(uuidv7(), day)] });
  // Connections learn what they send at first.
  for (let warm = 0; warm < 4; warm++) await write();
  const before = wire.carried();
  await write();
  const ofOne = wire.carried() - before;
  const answers: PromiseSettledResult<unknown>[] = [];
  for (let fromEnd = 280; fromEnd >= 0; fromEnd -= 40) {
    wire.after(ofOne - fromEnd, () => {
      wire.loseAnswers();
      setTimeout(wire.mend, 30);
    });
    answers.push(...(await Promise.allSettled([write()])));
    wire.strikeNow();
    wire.mend();
    // What replaces the broken connections learns anew.
    await write();
  }
  const { rows } = await at.store.pool.pg.query<{ kept: number; told: number }>(
    'select (select count(*) from entry)::int as kept, (select count(*) from idempotency)::int as told',
  );
  await pool.close();
  await wire.close();
  await at.close();
  const refused = answers.filter(({ status }) => status === 'rejected');
  expect([refused, rows[0]?.kept]).toEqual([[], rows[0]?.told]);
});
