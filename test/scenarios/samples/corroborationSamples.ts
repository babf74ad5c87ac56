// Samples of what bears arrivals out, and of what is looked at twice.
import { v7 as uuidv7 } from 'uuid';
import { actorNamed } from '../../../src/app/people/accounts.ts';
import { record } from '../../../src/app/entries/record.ts';
import { verify } from '../../../src/app/verification/verify.ts';
import { defaultGradeScheme } from '../../../src/domain/corroboration/gradeScheme.ts';
import { defaultSuspicionRules } from '../../../src/domain/corroboration/suspicion/rules.ts';
import type { Store } from '../../../src/storage/store.ts';
import { fundAct } from '../../fixture/acts.ts';
import { cityCode, offices } from './city.ts';
import { ids } from './ledger.ts';

/** A round sum of 临清市 on the last day of a quarter, which nothing bears out. */
export async function doubtfulFunds(store: Store): Promise<string> {
  const given = { officeId: offices.linqing, occurredOn: '2022-06-30' };
  const [enterer, verifier] = [
    await actorNamed(store, cityCode, 'cityEnter'),
    await actorNamed(store, cityCode, 'cityVerify'),
  ];
  const acts = [fundAct(ids.bearing, given, 3_000_000_000n)];
  const { entryIds } = await record(store, enterer, { useCase: 'test', key: uuidv7(), acts });
  await verify(store, verifier, { key: uuidv7(), decision: 'verified', of: { entryIds } });
  return entryIds[0] ?? '';
}

const rule = () => ({ id: uuidv7(), effectiveFrom: '2199-01-01', reason: '市里从严' });
export const gradeRule = () => ({ ...rule(), scheme: { ...defaultGradeScheme, corroboratedFrom: 3 } });
export const suspicionRule = () => ({ ...rule(), rules: { ...defaultSuspicionRules, from: 8 } });
