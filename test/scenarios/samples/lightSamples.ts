// Rules of lights, promises and obstacles of the project of 临清市, for the routes that tell of them.
import { v7 as uuidv7 } from 'uuid';
import { record } from '../../../src/app/entries/record.ts';
import { addLightRule } from '../../../src/app/lights/lightRules.ts';
import { actorNamed } from '../../../src/app/people/accounts.ts';
import { LightRuleInput } from '../../../src/domain/lights/lightRule.ts';
import { DispatchItemInput } from '../../../src/domain/dispatch/dispatchItem.ts';
import { DispatchStepInput } from '../../../src/domain/dispatch/dispatchStep.ts';
import { ObstacleInput } from '../../../src/domain/obstacles/obstacle.ts';
import { PromiseKeepingInput } from '../../../src/domain/promises/promiseKeeping.ts';
import { PromiseInput } from '../../../src/domain/promises/promise.ts';
import { knownItems } from '../../../src/storage/dispatch/knownItems.ts';
import { countingScope, inScope, type Store, todayOf } from '../../../src/storage/store.ts';
import { cityCode, offices } from './city.ts';
import { ids } from './ledger.ts';

/** It turns red for the project of 临清市, started in September 2023, in the July of the year before this one. */
export function lightTurnedLately(store: Pick<Store, 'clock'>) {
  const lastYear = Number(todayOf(store.clock).slice(0, 4)) - 1;
  return { measure: 'started_not_in_statistics', unit: 'month', yellow: 1, red: (lastYear - 2023) * 12 - 2 } as const;
}

const lightTest = { measure: 'started_not_in_statistics', unit: 'month', yellow: 1, red: 2 } as const;

/** Another rule each time. */
export const lightRule = (store: Pick<Store, 'clock'>) => ({
  ruleId: `rule_${uuidv7().replaceAll('-', '').slice(20)}`,
  effectiveFrom: todayOf(store.clock),
  name: '开工未入统',
  basis: '本市项目调度办法',
  test: lightTest,
  reason: '调度会议定',
});

/** The project of 临清市 was started, and nobody says that it is in statistics. */
export async function lightOnBearing(store: Store): Promise<string> {
  const rule = LightRuleInput.parse(lightRule(store));
  await addLightRule(store, await actorNamed(store, cityCode, 'admin'), { key: uuidv7(), rule });
  await handOver(store);
  return ids.bearing;
}

export async function promised(store: Store): Promise<string> {
  const head = { id: uuidv7(), officeId: offices.linqing, occurredOn: '2024-06-30' };
  const promise = { head, projectId: ids.bearing, no: 'S-1', side: 'theirs', kind: 'start', what: '按期开工' };
  const acts = [{ kind: 'promise' as const, input: PromiseInput.parse(promise) }];
  const request = { useCase: 'record_promise', key: uuidv7(), acts };
  await record(store, await actorNamed(store, cityCode, 'linqing'), request);
  const said = { promiseNo: promise.no, extent: 'part', what: '已完成场地平整' };
  const kept = PromiseKeepingInput.parse({ head: { ...head, id: uuidv7() }, projectId: ids.bearing, ...said });
  const more = {
    useCase: 'record_promise_keeping',
    key: uuidv7(),
    acts: [{ kind: 'promise_keeping' as const, input: kept }],
  };
  await record(store, await actorNamed(store, cityCode, 'linqing'), more);
  return head.id;
}

export async function obstructed(store: Store): Promise<string> {
  const head = { id: uuidv7(), officeId: offices.linqing, occurredOn: '2024-03-01' };
  const input = ObstacleInput.parse({ head, projectId: ids.bearing, kind: '用地', what: '用地指标未落实' });
  const acts = [{ kind: 'obstacle' as const, input }];
  await record(store, await actorNamed(store, cityCode, 'linqing'), {
    useCase: 'record_obstacle',
    key: uuidv7(),
    acts,
  });
  await handOver(store);
  return head.id;
}

const itemOf = (officeId: string) => ({
  head: { id: uuidv7(), officeId, occurredOn: '2024-03-01' },
  what: '落实二期用地指标',
  ownerOfficeId: officeId,
  dueOn: '2024-03-31',
  origin: 'hand',
  projectId: ids.bearing,
});

async function handOver(store: Store): Promise<DispatchItemInput> {
  const input = DispatchItemInput.parse(itemOf(offices.linqing));
  const acts = [{ kind: 'dispatch_item' as const, input }];
  const linqing = await actorNamed(store, cityCode, 'linqing');
  await record(store, linqing, { useCase: 'record_item', key: uuidv7(), acts });
  return input;
}

export async function handedOver(store: Store): Promise<string> {
  const input = await handOver(store);
  const asked = { nos: [], entryIds: [input.head.id], numbered: false };
  const items = await inScope(store, countingScope(cityCode), (tx) => knownItems(tx, cityCode, asked));
  const head = { ...input.head, id: uuidv7() };
  const said = { head, itemNo: items?.living[0]?.no, step: 'feedback', what: '已上会研究' };
  const steps = [{ kind: 'dispatch_step' as const, input: DispatchStepInput.parse(said) }];
  await record(store, await actorNamed(store, cityCode, 'linqing'), {
    useCase: 'record_step',
    key: uuidv7(),
    acts: steps,
  });
  return input.head.id;
}

/** Another one each time. */
export const dispatchRuleSet = (store: Pick<Store, 'clock'>) => ({
  id: uuidv7(),
  effectiveFrom: todayOf(store.clock),
  warnDays: 3,
  urgeDays: 1,
  superviseDays: 10,
  reason: '调度会议定',
});
