// Texts of the archive, another each time.
import { v7 as uuidv7 } from 'uuid';
import { actorNamed } from '../../../src/app/people/accounts.ts';
import { addToArchive } from '../../../src/app/check/archive/archive.ts';
import { sha256Of } from '../../../src/crypto/fingerprint.ts';
import type { Store } from '../../../src/storage/store.ts';
import { cityCode } from './city.ts';

let texts = 0;

export const nextText = (): string => `2022年，全市进出口总额${100 + ++texts}.5亿元（示例）。`;

export async function archivedText(store: Store): Promise<string> {
  const body = nextText();
  const publisher = await actorNamed(store, cityCode, 'cityPublish');
  const head = { key: uuidv7(), id: uuidv7(), title: '统计公报（示例）', period: '2022', fileName: '公报.txt' };
  return (await addToArchive(store, publisher, { ...head, sha256: sha256Of(Buffer.from(body)), body })).id;
}
