// Entries of 莘县 that rest on the project of 临清市 and wait for its word.
import { v7 as uuidv7 } from 'uuid';
import { actorNamed } from '../../../src/app/people/accounts.ts';
import { record } from '../../../src/app/entries/record.ts';
import { ContactInput } from '../../../src/domain/projects/contact.ts';
import type { Store } from '../../../src/storage/store.ts';
import { cityCode, offices } from './city.ts';
import { head, ids } from './ledger.ts';

export async function askingFor(store: Store): Promise<string> {
  const input = ContactInput.parse({
    head: head(offices.shenxian, '2023-07-07'),
    projectId: ids.bearing,
    companyId: ids.company,
    mode: 'call',
    summary: '电话沟通',
  });
  const acts = [{ kind: 'contact' as const, input }];
  await record(store, await actorNamed(store, cityCode, 'shenxian'), { useCase: 'recordContact', key: uuidv7(), acts });
  return input.head.id;
}
