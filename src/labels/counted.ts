import { grouped } from '../domain/exact.ts';

/** A count as people read it: thousands apart. */
export function counted(count: number): string {
  return grouped(String(count));
}
