// A city's work while the engine is killed, the disk is full, the line is cut and the clock jumps: what `npm run simulate`
// does at length, in short. Afterwards everything acknowledged is there, nothing is half written, the figures are those
// that a recount gives, the chains verify, and the server has come back by itself.
import { expect, test } from 'vitest';
import { patience } from './setup/patience.ts';
import { simulate } from './simulation/simulate.ts';

// A seed whose few steps meet most kinds of faults.
const seed = Number(process.env['SIMULATION_SEED'] ?? 114);
const steps = Number(process.env['SIMULATION_STEPS'] ?? 16);

test.runIf(process.platform !== 'win32')(
  `the simulation of seed ${seed}`,
  {
    timeout: patience(60_000 + steps * 5000),
  },
  async () => {
    const lines: string[] = [];
    const atLength = process.env['SIMULATION_STEPS'] !== undefined;
    const { faults, struck, taken } = await simulate({
      seed,
      steps,
      tell: (line) => (atLength ? console.log(line) : void lines.push(line)),
    });
    if (atLength) console.log(JSON.stringify(struck));
    const replay = `npm run simulate -- --seed ${seed} --steps ${taken}`;
    expect(faults.length === 0 ? '' : [replay, ...lines.slice(-3), ...faults].join('\n')).toBe('');
  },
);
