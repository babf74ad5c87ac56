// A server on a database of its own, with everything between them that can fail; and a way past all of it, to look.
import type { FastifyInstance } from 'fastify';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from '../../src/storage/people/accounts.ts';
import { openLedger } from '../../src/cli/open.ts';
import { buildServer } from '../../src/server/buildServer.ts';
import { openEngine } from '../../src/engine/openEngine.ts';
import { openPool } from '../../src/storage/connection/pool.ts';
import { openStore, type Store } from '../../src/storage/store.ts';
import { migrated } from '../database.ts';
import { sweepKilledRuns } from '../setup/killedRuns.ts';
import { patience } from '../setup/patience.ts';
import { vault } from '../fixture/vault.ts';
import { prepareCity } from '../scenarios/samples/city.ts';
import { openAccounts } from '../scenarios/samples/holders.ts';
import { removeSampleEvidence, sampleEvidence } from '../scenarios/samples/sampleEvidence.ts';
import { foundTown, type Town } from '../sequences/town.ts';
import { type Disk, openDisk } from './disk.ts';
import { openWire, type Wire } from './wire.ts';

export interface World {
  readonly folder: string;
  readonly disk: Disk;
  readonly wire: Wire;
  readonly clock: { offset: number };
  /** As the server has it. */
  readonly served: Store;
  /** Past the wire. */
  readonly direct: Store;
  readonly anchors: { readonly data: string };
  readonly app: FastifyInstance;
  readonly address: string;
  /** For the samples: the city of the tests of rights. */
  readonly accounts: ReadonlyMap<string, Account>;
  /** For the steps of sequences: a city beside it. */
  readonly town: Town;
  readonly logged: string[];
  /** When the server answers again, or why it does not. */
  well(): Promise<string | undefined>;
  close(): Promise<void>;
}

export async function openWorld(): Promise<World> {
  await sweepKilledRuns();
  const disk = openDisk();
  const { folder } = disk;
  const logged: string[] = [];
  const log = (line: string) => void logged.push(line);
  const engine = await openEngine({ dataDir: folder, log, unsafeNoSync: !disk.small });
  await migrated(engine.url);
  await prepareCity(engine.url);
  const clock = { offset: 0 };
  const now = () => new Date(Date.now() + clock.offset);
  const pool = openPool(engine.url, ({ message }) => log(message));
  const direct = await openStore(pool, now);
  const accounts = await openAccounts(direct);
  const times = { now: Date.now() };
  const town = await foundTown(direct, times, 'T1');
  const url = new URL(engine.url);
  const wire = await openWire(Number(url.port));
  url.port = String(wire.port);
  url.searchParams.set('application_name', 'served');
  const room = { YIWANG_DISK_WARN: '60M', YIWANG_DISK_FLOOR: '40M', YIWANG_DISK_RESERVE: '24M' };
  Object.assign(process.env, { ...room, DATA_DIR: folder, DATABASE_URL: url.href });
  const ledger = await openLedger(log, { serving: true, clock: now });
  const served = ledger.store;
  const limits = { address: 1e9, account: 1e9, costly: 1e9 };
  const app = await buildServer({ store: served, vault, evidence: sampleEvidence, limits, log });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });

  async function well(): Promise<string | undefined> {
    let said = '';
    // Once may be luck: of what goes down together some answers a moment longer.
    let good = 0;
    for (const end = Date.now() + patience(60_000); Date.now() < end; await sleep(100)) {
      try {
        await pool.pg.query('select 1');
        const answer = await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(patience(5000)) });
        if (answer.ok && ++good === 3) return undefined;
        if (answer.ok) continue;
        said = await answer.text();
      } catch (error) {
        said = String(error);
        good = 0;
      }
    }
    return `the server does not come back: ${said}`;
  }
  return {
    folder,
    disk,
    wire,
    clock,
    served,
    direct: { ...served, pool },
    anchors: ledger.anchors.places,
    app,
    address,
    accounts,
    town: { ...town, store: served, pass: () => now().getTime() },
    logged,
    well,
    async close() {
      await app.close();
      await ledger.close();
      await wire.close();
      await pool.close();
      await engine.stop();
      disk.remove();
      await removeSampleEvidence();
    },
  };
}
