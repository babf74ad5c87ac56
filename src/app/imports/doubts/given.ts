// The answers that a file is read with: those that were given to it, and for what nobody was asked of it those of before.
import { rememberedAnswers } from '../../../storage/imports/rememberedAnswers.ts';
import type { Tx } from '../../../storage/store.ts';
import type { ImportReading } from '../reading.ts';
import { doubtKey, type GivenAnswer } from './doubts.ts';

export type GivenAnswers = ReadonlyMap<string, GivenAnswer>;

export async function givenAnswers(
  tx: Tx,
  { cityCode, officeId }: { readonly cityCode: string; readonly officeId: string },
  before?: ImportReading,
): Promise<Map<string, GivenAnswer>> {
  const given = new Map<string, GivenAnswer>();
  for (const { kind, part, signature, answer, answeredAt } of await rememberedAnswers(tx, cityCode, officeId))
    given.set(doubtKey(kind, part || undefined, signature), { answer, answeredAt });
  for (const { key, answer, answeredAt } of before?.doubts ?? [])
    if (answer !== undefined) given.set(key, { answer, ...(answeredAt ? { answeredAt } : {}) });
  return given;
}
