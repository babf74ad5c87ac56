// Refuses writes while the clock cannot be believed, says so to whoever asks, and takes the word of who keeps the machine
// that it is right.
import { join } from 'node:path';
import { randomUUID } from '../../crypto/random.ts';
import { type ClockBase, clockBreach, firstBase } from '../../domain/keeping/clock.ts';
import { type Breach, Refusal } from '../../domain/refusal.ts';
import { recording } from '../../storage/keeping/record/recording.ts';
import type { Store } from '../../storage/store.ts';
import { keepBase, keptBase } from '../../blobs/guard/clockFile.ts';
import type { ClockGuard } from '../../storage/keeping/guards.ts';
import { lastWrites, type LastWrite, lastActivity } from '../../storage/keeping/lastWrites.ts';
import { type Machine, thisMachine } from '../../blobs/guard/machine.ts';

const fileName = 'clock.json';
/** Clocks are set right by fractions of a second all the time. */
const worthKeeping = 1000;

export async function openClockGuard(
  store: Store,
  dataDir: string,
  machine: Machine = thisMachine(),
): Promise<ClockGuard> {
  const file = join(dataDir, fileName);
  const { boot, uptime } = machine;
  const clock = () => store.clock().getTime();
  // Asked by who looks after the server: not behind readers.
  const { watching: db } = store.pool;
  let base: ClockBase;
  hold(keptBase(file, boot) ?? firstBase(clock(), uptime(), await lastActivity(db)));

  function hold(next: ClockBase): void {
    base = next;
    keepBase(file, boot, next);
  }

  async function judge(asked: number, { database, last, knownBehind }: LastWrite): Promise<Breach | undefined> {
    const reading = { asked, answered: clock(), database, uptime: uptime(), last, knownBehind };
    if (clockBreach(base, reading) === undefined) return undefined;
    // Another process may have been told that it is right.
    base = keptBase(file, boot) ?? base;
    return clockBreach(base, reading);
  }

  async function breach(): Promise<Breach | undefined> {
    const asked = clock();
    for (const write of await lastWrites(db)) {
      const found = await judge(asked, write);
      if (found) return found;
    }
    return undefined;
  }

  return {
    breach,
    async mustKnow({ cityCode, asked, database, last }) {
      const seen = { database: Date.parse(database), last: last === undefined ? undefined : Date.parse(last) };
      let found = await judge(asked.getTime(), seen);
      // Only where it is behind does it matter what was said of that.
      if (found) {
        const said = (await lastWrites(db)).find((write) => write.cityCode === cityCode);
        found = await judge(asked.getTime(), { ...seen, knownBehind: said?.knownBehind });
      }
      if (found) throw new Refusal(found);
      const bootedAt = clock() - uptime();
      // Set back with nothing written meanwhile: from here on it must not go forth again.
      if (bootedAt < base.bootedAt - worthKeeping) hold({ ...base, bootedAt });
    },
    async mustBelieve() {
      const found = await breach();
      if (found) throw new Refusal(found);
    },
  };
}

/**
 * Somebody says that the clock is right, for every process of this start of the machine. Not where the database's clock
 * differs: that is mended, not explained.
 */
export async function acceptClock(
  store: Store,
  dataDir: string,
  reason: string,
  { boot, uptime }: Machine = thisMachine(),
): Promise<void> {
  const differing = await store.time?.breach();
  if (differing?.law === 'clock_differs_from_database') throw new Refusal(differing);
  for (const { cityCode, last } of await lastWrites(store.pool.db)) {
    if (cityCode === undefined) continue;
    await recording(store, { cityCode, said: { act: 'clock_accepted' } }, async (tx, records) => {
      await records.changing({ chain: 'settings', owners: [] });
      const at = store.clock().toISOString();
      const last_recorded_at = last === undefined ? null : new Date(last).toISOString();
      await tx
        .insertInto('clock_acceptance')
        .values({ city_code: cityCode, id: randomUUID(), at, last_recorded_at, reason })
        .execute();
    });
  }
  keepBase(join(dataDir, fileName), boot, { bootedAt: store.clock().getTime() - uptime() });
}

/** Who restores a backup looks at the clock: the backup may be old without the clock being ahead. */
export function believeNow(dataDir: string, { boot, uptime }: Machine = thisMachine()): void {
  keepBase(join(dataDir, fileName), boot, { bootedAt: Date.now() - uptime() });
}
