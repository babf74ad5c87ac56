import type { Store } from '../src/storage/store.ts';
import type { BenchRow } from './measure.ts';

export async function ledgerRows(_store: Store, _cities: readonly string[]): Promise<BenchRow[]> {
  return [];
}
