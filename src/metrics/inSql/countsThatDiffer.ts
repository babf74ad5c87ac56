// The fold against SQL: what doctor says of a ledger, and the tests of every act.
import type { Tx } from '../../storage/store.ts';
import { count, type Question } from '../count.ts';
import type { CityFacts } from '../facts.ts';
import { type Recounted, recountEach } from './recount.ts';

export async function countsThatDiffer(
  tx: Tx,
  facts: CityFacts,
  asked: readonly Recounted[],
  question: Omit<Question, 'period'>,
): Promise<string[]> {
  const counted = await recountEach(tx, facts.cityCode, asked, question);
  return asked.flatMap(({ definition, periods }, n) =>
    periods.flatMap((period, no) => {
      const fold = count(definition, facts, { ...question, period }).total;
      const inSql = counted[n]?.[no] ?? 0n;
      return fold === inSql ? [] : [`${definition.id} ${period.text}: ${fold} ≠ ${inSql}`];
    }),
  );
}
