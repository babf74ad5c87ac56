// What happens to the machine while people work. Each fault strikes once so many bytes have gone between server and
// database, so that a seed strikes at the same place again.
import { setTimeout as sleep } from 'node:timers/promises';
import * as fc from 'fast-check';
import { livePostmaster } from '../../src/engine/postmasterFile.ts';
import { join } from 'node:path';
import type { Chance } from '../fuzz/sampler.ts';
import type { World } from './world.ts';

export interface Fault {
  readonly name: string;
  /** Absent: it is there before anything is sent. */
  readonly afterBytes?: number;
  /** `leave` lets whoever waits for an answer wait no more. */
  readonly strike: (world: World, leave: () => void) => void | Promise<void>;
  /** What a person would do about it; nobody starts the server again. */
  readonly heal: (world: World) => void | Promise<void>;
}

const nothing = () => {};

/** Of the server's connections to the database one, by chance. */
const oneOfTheServer = `from pg_stat_activity where application_name = 'served' order by md5(pid::text || $1) limit 1`;

function kinds(chance: Chance, disk: boolean): Record<string, Pick<Fault, 'strike' | 'heal'>> {
  let killed: number | undefined;
  const dice = chance(fc.nat(1e6)).toString();
  const jump = chance(fc.constantFrom(...jumps));
  const table = chance(fc.constantFrom(...written));
  return {
    engine_killed: {
      strike: ({ folder }) => {
        killed = livePostmaster(join(folder, 'postgres'))?.pid;
        if (killed !== undefined) process.kill(killed, 'SIGKILL');
      },
      /** Its sessions outlive it by a moment; whoever asks them would think that all is well. */
      async heal({ folder }) {
        for (let tries = 0; tries < 600; tries++) {
          const pid = livePostmaster(join(folder, 'postgres'))?.pid;
          if (pid !== undefined && pid !== killed) return;
          await sleep(100);
        }
      },
    },
    backend_crashed: {
      async strike({ direct }) {
        const { rows } = await direct.pool.pg.query<{ pid: number }>(`select pid ${oneOfTheServer}`, [dice]);
        if (rows[0]) process.kill(rows[0].pid, 'SIGKILL');
      },
      heal: nothing,
    },
    backend_ended: {
      strike: async ({ direct }) =>
        void (await direct.pool.pg.query(`select pg_terminate_backend(pid) ${oneOfTheServer}`, [dice])),
      heal: nothing,
    },
    network_cut: { strike: ({ wire }) => wire.cut(), heal: ({ wire }) => wire.mend() },
    answers_lost: { strike: ({ wire }) => wire.loseAnswers(), heal: ({ wire }) => wire.mend() },
    network_silent: { strike: ({ wire }) => wire.fallSilent(), heal: ({ wire }) => wire.mend() },
    sender_gone: { strike: (_, leave) => leave(), heal: nothing },
    clock_jumped: {
      strike: ({ clock }) => void (clock.offset = jump),
      heal: ({ clock }) => void (clock.offset = 0),
    },
    ...(disk ? { disk_full: { strike: fillDisk, heal: (world: World) => world.disk.empty() } } : {}),
    no_room_for_a_row: {
      strike: ({ direct }) => refuseRows(direct, table, true),
      heal: ({ direct }) => refuseRows(direct, table, false),
    },
  };
}

const [hour, day] = [3_600_000, 86_400_000];
const jumps = [2 * hour, -2 * hour, day, -day, 3650 * day, -3650 * day];

/** Tables of which each write fills several: it fails at its beginning, in its middle, or as the last thing it does. */
const written = ['entry', 'event', 'idempotency', 'record_link', 'record_seal', 'verification', 'session'];

/** Small writes find room in files that are there; with the log of writes begun anew they need a new one. */
async function fillDisk({ disk, direct }: World): Promise<void> {
  disk.fill();
  for (let files = 0; files < 3; files++) await direct.pool.pg.query('select pg_switch_wal()').catch(() => {});
}

/** The engine itself refuses a row as it does on a full disk, where there is no disk to fill. */
async function refuseRows({ pool }: World['direct'], table: string, on: boolean): Promise<void> {
  const words = `create or replace function no_room() returns trigger language plpgsql as
    $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`;
  const trigger = `create trigger no_room before insert on ${table} for each row execute function no_room()`;
  await pool.pg.query(on ? `${words}; ${trigger}` : `drop trigger no_room on ${table}; drop function no_room`);
}

/** Absent: nothing happens. Those that stand before the act are states of the machine; the others fall into it. */
export function faultOf(chance: Chance, disk: boolean): Fault | undefined {
  if (chance(fc.nat(9)) < 4) return undefined;
  const all = kinds(chance, disk);
  const name = chance(fc.constantFrom(...Object.keys(all)));
  const { strike, heal } = all[name] ?? { strike: nothing, heal: nothing };
  const bytes = Math.floor(2 ** (chance(fc.nat(1500)) / 100));
  const before = /^(clock|no_room)/.test(name) || (name === 'disk_full' && bytes % 2 === 0);
  return { name, strike, heal, ...(before ? {} : { afterBytes: bytes }) };
}
