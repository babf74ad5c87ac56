// The answers that a file is read with: those that were given to it, and for what nobody was asked of it those of before.
import { isRemembered } from '../../../domain/imports/doubts.ts';
import { rememberAnswers, rememberedAnswers } from '../../../storage/imports/rememberedAnswers.ts';
import type { Tx } from '../../../storage/store.ts';
import type { ImportDoubt, ImportReading, ImportTableReading } from '../reading.ts';
import { doubtKey, type GivenAnswer } from './doubts.ts';

export type GivenAnswers = Map<string, GivenAnswer>;

type Seen = Pick<ImportTableReading, 'sheet' | 'headRows' | 'form' | 'columns' | 'signature'>;

/**
 * A column that is pointed out makes another head of it: what was answered of the others is the same question still, and holds on. Of a
 * field that another column tells now it is another one.
 */
export function carryAnswers(
  answers: GivenAnswers,
  now: Seen,
  before: readonly Seen[],
  asked: readonly ImportDoubt[],
): void {
  const was = before.find(({ sheet, headRows }) => sheet === now.sheet && headRows[0] === now.headRows[0]);
  const to = now.signature;
  if (!was?.signature || to === undefined || was.form !== now.form || was.signature === to) return;
  const letterOf = ({ columns }: Seen, field: string | undefined) =>
    columns.find((one) => one.field === field && one.field !== null)?.letter;
  for (const { kind, part, signature, answer } of asked) {
    if (signature !== was.signature || answer === undefined) continue;
    const [field] = (part ?? '').split(' ');
    const key = doubtKey(kind, part, to);
    if (letterOf(was, field) === letterOf(now, field) && !answers.has(key)) answers.set(key, { answer });
  }
}

export async function givenAnswers(
  tx: Tx,
  { cityCode, officeId }: { readonly cityCode: string; readonly officeId: string },
  before?: ImportReading,
): Promise<GivenAnswers> {
  const given: GivenAnswers = new Map();
  for (const { kind, part, signature, answer, answeredAt } of await rememberedAnswers(tx, cityCode, officeId))
    given.set(doubtKey(kind, part || undefined, signature), { answer, answeredAt });
  for (const { key, answer, answeredAt } of before?.doubts ?? [])
    if (answer !== undefined) given.set(key, { answer, ...(answeredAt ? { answeredAt } : {}) });
  return given;
}

/** What holds on for a head that was pointed to holds for the next file that is read by it. */
export async function rememberCarried(
  tx: Tx,
  of: { readonly cityCode: string; readonly officeId: string },
  by: { readonly accountId: string; readonly at: string },
  { doubts = [] }: ImportReading,
): Promise<void> {
  const carried = doubts.flatMap(({ kind, signature, part = '', answer, answeredAt }) =>
    answer !== undefined && answeredAt === undefined && isRemembered(kind, answer)
      ? [{ kind, signature, part, answer }]
      : [],
  );
  await rememberAnswers(tx, of, by, carried);
}
