// npm run fuzz:cells -- --seed N --cells M: numbers, days and codes with something put into them, each of which must be read as
// before or refused. What a seed found it finds again.
import { runAtLength } from './longForm.ts';

runAtLength({
  name: 'fuzz:cells',
  files: ['src/sheets/cellFuzz.test.ts'],
  seed: 'CELLS_SEED',
  size: { option: 'cells', variable: 'CELLS_RUNS', usual: 100_000 },
});
