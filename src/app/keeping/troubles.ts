// What keeps the server from writing, or soon will, whoever asks.
import type { Breach } from '../../domain/refusal.ts';
import type { Store } from '../../storage/store.ts';

export interface Trouble {
  readonly breach: Breach;
  /** False: it is said before it comes to that. */
  readonly refusesWrites: boolean;
}

export async function troubles({ time, room }: Store): Promise<Trouble[]> {
  const [clock, disk] = await Promise.all([time?.breach(), room?.breach()]);
  return [
    ...(clock ? [{ breach: clock, refusesWrites: true }] : []),
    ...(disk ? [{ breach: disk, refusesWrites: disk.law === 'disk_too_full' }] : []),
  ];
}
