// A city's work under faults, from a seed: who does what, what fails meanwhile, and where. The same seed does the same
// again up to what a clock and the order of two answers decide.
import * as fc from 'fast-check';
import { sampler } from '../fuzz/sampler.ts';
import type { Doings } from '../sequences/steps.ts';
import { actsOf } from './acts.ts';
import { faultOf } from './faults.ts';
import { brokenLaws, lostOrHalfWritten, type Memory } from './laws.ts';
import { takeStep } from './step.ts';
import { openWorld } from './world.ts';

export interface Simulation {
  readonly seed: number;
  readonly steps: number;
  readonly tell: (line: string) => void;
}

export interface Simulated {
  /** Of the first step that broke something; empty: all held. */
  readonly faults: readonly string[];
  readonly struck: Readonly<Record<string, number>>;
  readonly taken: number;
}

/** What is quickly asked is asked after each step; all laws after a fault and now and then, each figure seldom. */
const [lawsEvery, figuresEvery] = [10, 50];

export async function simulate({ seed, steps, tell }: Simulation): Promise<Simulated> {
  const world = await openWorld();
  try {
    const doings: Omit<Doings, 'hands'> = { projects: [], acts: [], publications: [], sent: [] };
    const memory: Memory = { known: [], published: new Map() };
    const draw = await actsOf(world, doings);
    const struck: Record<string, number> = {};
    for (let n = 0; n < steps; n++) {
      const chance = sampler(seed * 1000 + n);
      // The first steps give the others something to act on.
      const fault = n < 3 ? undefined : faultOf(chance, world.disk.small);
      const acts = Array.from({ length: chance(fc.constantFrom(1, 1, 2, 3)) }, () => draw(chance));
      const started = performance.now();
      const taken = await takeStep(
        world,
        fault,
        acts.map(({ run }) => run),
      );
      const faults = [...taken.faults, ...(await lostOrHalfWritten(world, taken, doings))];
      const isLast = n === steps - 1;
      if (fault !== undefined || n % lawsEvery === lawsEvery - 1 || isLast)
        faults.push(...(await brokenLaws(world, doings, memory, isLast || n % figuresEvery === figuresEvery - 1)));
      if (fault) struck[fault.name] = (struck[fault.name] ?? 0) + 1;
      const ms = Math.round(performance.now() - started);
      const where = fault
        ? `${fault.name} ${fault.afterBytes === undefined ? 'before' : `after ${fault.afterBytes} bytes`}`
        : '';
      tell(`#${n} ${ms} ms ${where}\n   ${[...acts.map(({ name }) => `(${name})`), ...taken.told].join('\n   ')}`);
      if (faults.length > 0) return { faults: [`step ${n}, ${where}`, ...faults], struck, taken: n + 1 };
    }
    return { faults: [], struck, taken: steps };
  } finally {
    await world.close();
  }
}
