// Every route of the description, asked by everybody for everything: no fault, no silence, words for each refusal. What
// `npm run fuzz -- --seed N --requests 10000` does at length, in short. A failing seed does the same again.
import { afterEach, expect, test } from 'vitest';
import { doctor } from '../src/app/keeping/doctor.ts';
import { type Outcome, runCampaign } from './fuzz/campaign.ts';
import { type Holders, openHolders } from './scenarios/samples/holders.ts';
import { patience } from './setup/patience.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? 20261129);
const requests = Number(process.env['FUZZ_REQUESTS'] ?? 800);
/** Acts pile up in a city; a new one keeps what a failing seed has to repeat short. */
const ofOneCity = 2500;
const batches = Array.from({ length: Math.ceil(requests / ofOneCity) }, (_, n) => ({
  seed: seed + n * ofOneCity,
  requests: Math.min(ofOneCity, requests - n * ofOneCity),
}));

let city: Holders | undefined;
afterEach(() => city?.close());

test.each(batches)('from seed $seed, $requests requests', {
  timeout: patience(120_000 + requests * 100),
}, async (batch) => {
  city = await openHolders({ limits: { address: 1e9, account: 1e9, costly: 1e9 } });
  const before = await doctor(city.store);
  const outcome: Outcome = await runCampaign(city, { ...batch, budget: patience(5000) });
  if (process.env['FUZZ_REQUESTS']) console.log(JSON.stringify({ ...outcome, faults: outcome.faults.length }, null, 2));
  expect(outcome.faults.join('\n')).toBe('');
  expect(await doctor(city.store)).toEqual(before);
});
