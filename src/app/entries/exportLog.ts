// What was taken away, as a file or by many questions: who, what, by which filter, how many rows. Written before the first byte leaves, because an
// export that breaks off has been one.
import { v7 as uuidv7 } from 'uuid';
import type { LedgerBook } from '../../domain/entries/exported.ts';
import type { ListedKind } from '../../domain/entries/nouns.ts';
import type { Actor } from '../../domain/people/role.ts';
import { recording } from '../../storage/keeping/record/recording.ts';
import type { Store } from '../../storage/store.ts';

export interface Export {
  readonly what:
    | LedgerBook
    | 'pursuits'
    | 'refused_rows'
    | 'bulletin'
    | 'assessment_result'
    | 'clause_review'
    | 'dispatch_paper'
    | 'appraisal_paper'
    | 'spot_check'
    | 'chain'
    | 'fine_questions'
    | 'likely_twins'
    | ListedKind;
  readonly filter: object;
  readonly rows: number;
}

export async function logExport(store: Store, actor: Actor, { what, filter, rows }: Export): Promise<void> {
  const { cityCode: city_code, accountId: account_id } = actor;
  const at = store.clock().toISOString();
  const id = uuidv7();
  await recording(store, { cityCode: city_code, said: { act: what, by: account_id } }, async (tx, records) => {
    await tx
      .insertInto('export_log')
      .values({ city_code, id, account_id, what, filter: JSON.stringify(filter), rows, at })
      .execute();
    records.came({ chain: 'exports', owners: [id] });
  });
}
