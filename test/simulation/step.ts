// One step of a simulation: a few acts at once, and what happens to the machine meanwhile.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from './faults.ts';
import type { World } from './world.ts';

export interface Step {
  readonly world: World;
  readonly fault: Fault | undefined;
  /** An act is prepared and would be sent now. */
  ready(): void;
  /** All acts are prepared, and what stands before them has struck. */
  readonly struckFirst: Promise<void>;
  /** An act cannot go on before the fault is healed and the server answers again. */
  untilWell(): Promise<void>;
  /** Ends when senders leave. */
  readonly left: AbortController;
  /** Keys that got an answer, and whether it was that the act is done. */
  readonly keys: { readonly cityCode: string; readonly key: string; readonly done: boolean }[];
  /** What was sent and how it was answered, for whoever replays a seed. */
  readonly told: string[];
  blame(fault: string): void;
}

/** How long a fault stands where it lets nobody come to an end. */
const longest = 1500;

export interface Taken extends Pick<Step, 'keys' | 'told'> {
  readonly faults: readonly string[];
}

/** Prepares the acts, lets them go at once, and heals the fault when each has an answer or waits for the healing. */
export async function takeStep(
  world: World,
  fault: Fault | undefined,
  acts: readonly ((step: Step) => Promise<void>)[],
): Promise<Taken> {
  const faults: string[] = [];
  const left = new AbortController();
  const [prepared, tried] = [countdown(acts.length), countdown(acts.length)];
  const [struckFirst, healed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const common = { world, fault, left, keys: [], told: [], struckFirst: struckFirst.promise };
  const under = acts.map(async (act) => {
    const [ready, stop] = [prepared.once(), tried.once()];
    const untilWell = () => {
      stop();
      return healed.promise;
    };
    try {
      await act({ ...common, ready, untilWell, blame: (said) => void faults.push(said) });
    } catch (error) {
      faults.push(String((error as Error).stack ?? error));
    }
    // It may have had nothing to send.
    ready();
    stop();
  });
  const strike = async () => fault?.strike(world, () => left.abort());
  const struck = Promise.withResolvers<void>();
  const striking = struck.promise.then(strike);
  await prepared.done;
  if (fault?.afterBytes === undefined) struck.resolve();
  else world.wire.after(fault.afterBytes, struck.resolve);
  if (fault?.afterBytes === undefined) await striking;
  struckFirst.resolve();
  await Promise.race([tried.done, striking.then(() => sleep(longest))]);
  world.wire.strikeNow();
  await striking.catch((error: unknown) => faults.push(`the fault itself failed: ${String(error)}`));
  await fault?.heal(world);
  const why = await world.well();
  if (why) faults.push(why);
  healed.resolve();
  await Promise.all(under);
  return { keys: common.keys, told: common.told, faults };
}

/** Done when so many have counted, each once. */
function countdown(n: number): { readonly done: Promise<void>; once(): () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  let left = n;
  return {
    done: promise,
    once() {
      let counted = false;
      return () => {
        if (!counted && --left === 0) resolve();
        counted = true;
      };
    },
  };
}
