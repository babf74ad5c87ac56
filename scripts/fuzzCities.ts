// The text that ships of many random cities at length: npm run fuzz:cities [-- --cities N --seed N].
import { runAtLength } from './longForm.ts';

runAtLength({
  name: 'fuzz:cities',
  files: ['test/scenarios/cities/anyCity.test.ts'],
  seed: 'YIWANG_SEED',
  size: { option: 'cities', variable: 'YIWANG_CITIES', usual: 200 },
});
