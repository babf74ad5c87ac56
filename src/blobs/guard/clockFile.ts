// What the clock is held against, kept beside the data for as long as the machine runs: every process holds it against the
// same. Lost, the next look is the first one.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { ClockBase } from '../../domain/keeping/clock.ts';

/** Undefined where there is none, or it is of another start of the machine. */
export function keptBase(file: string, boot: string | undefined): ClockBase | undefined {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    const [bootedAt, longAfter] = [instantOf(kept['bootedAt']), instantOf(kept['longAfter'])];
    if (boot === undefined || kept['boot'] !== boot || bootedAt === undefined) return undefined;
    return { bootedAt, longAfter };
  } catch {
    return undefined;
  }
}

/** Where it cannot be written it holds for this process alone. */
export function keepBase(file: string, boot: string | undefined, { bootedAt, longAfter }: ClockBase): void {
  const text = (at: number | undefined) => (at === undefined ? undefined : new Date(at).toISOString());
  const beside = `${file}.${process.pid}`;
  try {
    writeFileSync(beside, `${JSON.stringify({ boot, bootedAt: text(bootedAt), longAfter: text(longAfter) })}\n`);
    renameSync(beside, file);
  } catch {
    // No room, or no right to write there.
  }
}

function instantOf(text: unknown): number | undefined {
  const at = typeof text === 'string' ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}
