// What was done for a promise is verified after the promise, or with it.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectAct } from '../../../test/fixture/acts.ts';
import { office, openTestCity, type TestCity } from '../../../test/fixture/ledgerCity.ts';
import type { Actor } from '../../domain/people/role.ts';
import { PromiseInput } from '../../domain/promises/promise.ts';
import { PromiseKeepingInput } from '../../domain/promises/promiseKeeping.ts';
import type { LedgerAct } from '../entries/decisions.ts';
import { record } from '../entries/record.ts';
import { doctor } from '../keeping/doctor.ts';
import { verify } from '../verification/verify.ts';

let at: TestCity;
let enterer: Actor;
let verifier: Actor;
beforeAll(async () => {
  at = await openTestCity();
  at.setClock('2024-01-10T02:00:00Z');
  enterer = await at.actor('填报员', ['enter', office.root]);
  verifier = await at.actor('审核员', ['verify', office.root]);
});
afterAll(() => at.close());

const head = (occurredOn: string) => ({ id: uuidv7(), officeId: office.linqing, occurredOn });
const put = async (...acts: LedgerAct[]) =>
  (await record(at.store, enterer, { useCase: 'test', key: uuidv7(), acts })).entryIds;
const accept = (...entryIds: string[]) =>
  verify(at.store, verifier, { key: uuidv7(), decision: 'verified', of: { entryIds } });

test('a keeping waits for its promise, and both may be verified in one act', async () => {
  const projectId = uuidv7();
  const [project = ''] = await put(projectAct(projectId, { officeId: office.linqing, occurredOn: '2023-05-01' }));
  await accept(project);
  const promised = (no: string): LedgerAct => {
    const said = { no, side: 'theirs', kind: 'start', what: '按期开工' };
    return { kind: 'promise', input: PromiseInput.parse({ head: head('2023-12-01'), projectId, ...said }) };
  };
  const done = (promiseNo: string): LedgerAct => {
    const said = { promiseNo, extent: 'whole', what: '已开工' };
    return {
      kind: 'promise_keeping',
      input: PromiseKeepingInput.parse({ head: head('2023-11-20'), projectId, ...said }),
    };
  };
  const [promise = '', keeping = ''] = await put(promised('1'), done('1'));
  await expect(accept(keeping)).rejects.toThrow('promise_not_verified');
  await accept(promise);
  await accept(keeping);
  await accept(...(await put(promised('2'), done('2'))));
  expect(await doctor(at.store)).toEqual([]);
});
