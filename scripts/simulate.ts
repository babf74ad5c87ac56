// npm run simulate -- --seed N --steps M: a city's work while the machine fails under it (test/simulation/), and a thousand
// random sequences of acts on one that does not. What a seed found it finds again.
import { runAtLength } from './longForm.ts';

runAtLength({
  name: 'simulate',
  files: ['test/simulation.test.ts', 'test/sequences/sequences.test.ts'],
  seed: 'SIMULATION_SEED',
  size: { option: 'steps', variable: 'SIMULATION_STEPS', usual: 300 },
  more: { SEQUENCES: '1000' },
});
