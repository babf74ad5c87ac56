// What a sender chose for rows that probably repeat a project: next month's file has the same rows once more.
import { rememberAnswers, rememberedAnswers } from '../../../storage/imports/rememberedAnswers.ts';
import type { Tx } from '../../../storage/store.ts';
import { type RowTwin, type TwinChoice, twinKey } from './rowTwins.ts';

interface Of {
  readonly cityCode: string;
  readonly officeId: string;
}

/** Beside the kinds of doubts. */
const kind = 'twin';

export async function choicesBefore(tx: Tx, { cityCode, officeId }: Of): Promise<Map<string, TwinChoice>> {
  const kept = (await rememberedAnswers(tx, cityCode, officeId)).filter((one) => one.kind === kind);
  return new Map(kept.map(({ part, answer }) => [part, answer === 'skip' ? 'skip' : 'import']));
}

interface Marked {
  readonly cells: Readonly<Record<string, string>>;
  readonly twins: readonly unknown[];
}

export async function rememberChoices(
  tx: Tx,
  of: Of,
  by: { readonly accountId: string; readonly at: string },
  rows: readonly Marked[],
  choice: TwinChoice,
): Promise<void> {
  const parts = rows.flatMap(({ cells, twins }) => {
    const name = cells['project'] ?? cells['name'];
    return (name && twinKey(name, twins as readonly RowTwin[])) || [];
  });
  await rememberAnswers(
    tx,
    of,
    by,
    [...new Set(parts)].map((part) => ({ kind, signature: '', part, answer: choice })),
  );
}
