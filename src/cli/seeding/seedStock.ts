// Takes stock of the demo city's chains on the last day of the year that its text tells, and has it verified.
import { takeStock } from '../../app/chains/takeStock.ts';
import { actorNamed } from '../../app/people/accounts.ts';
import { verify } from '../../app/verification/verify.ts';
import { demoCity } from '../../demo/offices.ts';
import { stockWords } from '../../labels/chains/stockWords.ts';
import type { Store } from '../../storage/store.ts';

/** A key finds what was done before. Firms and projects of the demo are invented, and so is how the chains stand. */
export async function seedStock(store: Store, onDay: (store: Store, day: string) => Store): Promise<void> {
  const { cityCode } = demoCity;
  const enterer = await actorNamed(store, cityCode, 'tianbao');
  const taking = { key: 'seed-stock', words: stockWords('zh'), sampleFields: ['*'] };
  const { entryId } = await takeStock(onDay(store, '2023-12-31'), enterer, taking);
  const verifier = await actorNamed(store, cityCode, 'shenhe');
  const request = { key: 'seed-stock-verify', decision: 'verified', of: { entryIds: [entryId] } } as const;
  await verify(onDay(store, '2024-01-02'), verifier, request);
}
