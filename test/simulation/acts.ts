// What people do in a simulation: the sound requests of the tests of rights by whoever may make them, and the steps of
// random sequences, all through the server.
import * as fc from 'fast-check';
import { everyRoute } from '../../scripts/rightsPage.ts';
import { record } from '../../src/app/entries/record.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { type Access, cellOf, type Holder, holders } from '../../src/server/access.ts';
import type { Actor } from '../../src/domain/people/role.ts';
import { type Account, accountsNamed } from '../../src/storage/people/accounts.ts';
import type { Store } from '../../src/storage/store.ts';
import type { Chance } from '../fuzz/sampler.ts';
import { must } from '../fixture/must.ts';
import { nameOf } from '../scenarios/samples/holders.ts';
import { samples } from '../scenarios/samples/samples.ts';
import { type Dice, type Doings, type Hands, passing, type StepName, steps } from '../sequences/steps.ts';
import { send } from './send.ts';
import type { Step } from './step.ts';
import type { World } from './world.ts';

export interface Act {
  readonly name: string;
  readonly run: (step: Step) => Promise<void>;
}

const dice = fc.record({ pick: fc.nat(50), office: fc.nat(5), day: fc.nat(400), amount: fc.nat(10_000) });
const stepNames = Object.keys(steps) as StepName[];

export async function actsOf(world: World, doings: Omit<Doings, 'hands'>): Promise<(chance: Chance) => Act> {
  const routes = (await everyRoute()).flatMap((route) => {
    const may = holders.filter((one) => cellOf(route.access, one) === 'served' && one !== 'guest');
    const name = `${route.method} ${route.path}`;
    return samples[name] && may.length > 0 ? [{ name, ...route, may }] : [];
  });
  const writes = routes.filter(({ method }) => method !== 'GET');
  const reads = routes.filter(({ method }) => method === 'GET');
  return (chance) => {
    const which = chance(fc.nat(9));
    if (which < 5) return ofTown(world, doings, chance(fc.constantFrom(...stepNames)), chance(dice));
    return ofSample(chance(fc.constantFrom(...(which < 9 ? writes : reads))), chance);
  };
}

function ofSample(
  route: { readonly name: string; readonly method: string; readonly access: Access; readonly may: readonly Holder[] },
  chance: Chance,
): Act {
  const holder = nameOf(chance(fc.constantFrom(...route.may)));
  return {
    name: `${holder} ${route.name}`,
    async run(step) {
      try {
        const sample = await must(samples[route.name], route.name)(step.world.direct);
        await send(step, step.world.accounts.get(holder), { method: route.method, ...sample });
      } catch (error) {
        // What others have made of the city may leave no room for a sound request.
        if (!(error instanceof Refusal)) throw error;
      }
    },
  };
}

function ofTown(world: World, doings: Omit<Doings, 'hands'>, name: StepName, thrown: Dice): Act {
  const run = (step: Step) => passing(() => steps[name](world.town, { ...doings, hands: handsOver(step) }, thrown));
  return {
    name,
    async run(step) {
      step.told.push(`${name} ${(await run(step)) ? 'taken' : 'refused'}`);
    },
  };
}

/** The hands of a sequence, over the line: a refusal is thrown as it is thrown beside the ledger. */
function handsOver(step: Step): Hands {
  const { served, town, direct } = step.world;
  async function post({ accountId }: Actor, url: string, body: object): Promise<unknown> {
    const account = await accountById(direct, town.cityCode, accountId);
    const answer = await send(step, account, { method: 'POST', url, body });
    if (!answer) throw new Error('nobody knows what became of it');
    if (answer.statusCode >= 400) throw new Refusal(JSON.parse(answer.body).breaches);
    return JSON.parse(answer.body);
  }
  return {
    /** A form claims no file that it came from; such rows go the way of an import, over the same line. */
    record: (by, request) =>
      request.acts.some(({ input }) => input.head.origin !== 'typed')
        ? beside(step, () => record(served, by, request))
        : post(by, '/entries', { key: request.key, acts: request.acts }),
    verify: (by, { of, ...rest }) => post(by, '/verifications', { ...rest, ...of }),
    publish: async (by, { period, key }) => (await post(by, `/bulletins/${period}/publish`, { key })) as { id: string },
  };
}

/** What is done without a form, until it is known what became of it. */
async function beside<T>(step: Step, work: () => Promise<T>): Promise<T> {
  step.ready();
  await step.struckFirst;
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (!step.fault) step.blame(String((error as Error).stack));
    await step.untilWell();
    return work();
  }
}

async function accountById({ pool }: Store, cityCode: string, id: string): Promise<Account> {
  const { rows } = await pool.pg.query<{ username: string }>(
    'select username from account where city_code = $1 and id = $2',
    [cityCode, id],
  );
  const found = await accountsNamed(pool.db, must(rows[0]).username);
  return must(found.find((one) => one.id === id));
}
