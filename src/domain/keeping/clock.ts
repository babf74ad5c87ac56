// When a server's clock is believed. One write with a wrong instant stamps every later one, and nothing can take it back, so
// that a clock which jumped must not write. Its witnesses: the database's own clock, the last write, and how long
// the machine has been up, which no setting of the clock moves.
import type { Law } from '../../laws/laws.ts';
import type { Breach } from '../refusal.ts';

/** How far clocks may stand apart: they drift, and a question takes its time. */
export const allowedApart = 5 * 60_000;
/** After a start of the machine nothing tells a long pause from a clock that stands ahead: longer than this is asked about. */
export const allowedPause = 30 * 86_400_000;

/** What the machine's clock is held against from its start on. All instants are milliseconds. */
export interface ClockBase {
  /** The clock less the time that the machine has been up: the same until somebody sets the clock. */
  readonly bootedAt: number;
  /** The last write before the start, where the clock stood too far ahead of it to be believed. */
  readonly longAfter?: number | undefined;
}

export interface ClockReading {
  /** The server's clock before the database was asked, and after. */
  readonly asked: number;
  readonly answered: number;
  readonly database: number;
  readonly uptime: number;
  /** The last write; undefined before the first. */
  readonly last?: number | undefined;
  /** How far behind it the clock was when somebody said that the clock is right. */
  readonly knownBehind?: number | undefined;
}

/** At the first look after a start of the machine. `last`: what was done last before it. */
export function firstBase(clock: number, uptime: number, last: number | undefined): ClockBase {
  if (last === undefined || clock - last <= allowedPause) return { bootedAt: clock - uptime };
  return { bootedAt: last + allowedPause - uptime, longAfter: last };
}

/** The law that the clock breaks. Set back it does no harm before it reaches the last write. */
export function clockBreach(base: ClockBase, reading: ClockReading): Breach | undefined {
  const { asked, answered, database, uptime, last, knownBehind = 0 } = reading;
  const apart = database < asked ? asked - database : database - answered;
  if (apart > allowedApart) return breach('clock_differs_from_database', answered, { database }, apart);
  const ahead = answered - (base.bootedAt + uptime);
  if (ahead > allowedApart) {
    const { longAfter: before } = base;
    if (before !== undefined) return breach('clock_far_ahead', answered, { last: before }, answered - before);
    return breach('clock_jumped', answered, { expected: answered - ahead }, ahead);
  }
  const behind = last === undefined ? 0 : last - answered;
  if (last === undefined || behind <= allowedApart + Math.max(0, knownBehind)) return undefined;
  return breach('clock_behind_last_write', answered, { last }, behind);
}

function breach(law: Law, server: number, others: Readonly<Record<string, number>>, apart: number): Breach {
  const shown = Object.entries(others).map(([name, at]) => [name, asShown(at)]);
  return { law, detail: { server: asShown(server), ...Object.fromEntries(shown), seconds: Math.round(apart / 1000) } };
}

/** In the city's time zone, as people read a clock. */
function asShown(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}
