// A witness that saw a file which somebody made by chance.
import { type SeenHead, witnessWord } from '../../src/proof/beside/witness.ts';
import type { MadeFile } from './randomCity.ts';

const secret: Uint8Array = new Uint8Array(32).fill(11);

export function wordOf({ head, fingerprint }: MadeFile, more: Partial<SeenHead> = {}, by = secret): string {
  const { city, no, key } = head;
  const seen = { witness: '省审计厅', city, first: no, no, fingerprint, key, seenAt: '2024-02-02T02:00:00.000Z' };
  return JSON.stringify(witnessWord(by, { ...seen, ...more }));
}
