// npm run fuzz -- --seed N --requests M: random and nasty requests to every route, by everybody. What a seed found it finds
// again; the requests themselves are made in test/fuzz/.
import { runAtLength } from './longForm.ts';

runAtLength({
  name: 'fuzz',
  files: ['test/fuzz.test.ts'],
  seed: 'FUZZ_SEED',
  size: { option: 'requests', variable: 'FUZZ_REQUESTS', usual: 10_000 },
});
