// The long trial of proofs: right files of random cities that have to hold, and alterations that have to be named.
// `node scripts/proof/trials.ts [RIGHT=1000] [ALTERED=10000] [SEED=1]`
import { alteredFile, isNamed, rightFile, waysToAlter } from '../../test/proof/trial.ts';

const [right = 1000, altered = 10_000, seed = 1] = process.argv.slice(2).map(Number);
let failed = 0;

let accepted = 0;
for (let n = 0; n < right; n++) {
  const faults = rightFile(seed + n);
  if (faults.length === 0) accepted++;
  else console.log(`right file ${seed + n}: ${faults.join(' ')}`);
}
failed += right - accepted;
console.log(`right files accepted: ${accepted} of ${right}`);

const counts = new Map(waysToAlter.map((way) => [way, { tried: 0, named: 0 }]));
for (let n = 0, tried = 0; tried < altered; n++) {
  const way = waysToAlter[n % waysToAlter.length] ?? '';
  const outcome = alteredFile(way, seed + n);
  const count = counts.get(way);
  if (!outcome || !count) continue;
  tried++;
  count.tried++;
  if (isNamed(outcome)) count.named++;
  else console.log(`${way}, ${seed + n}: ${outcome.found.join(' ')} instead of ${outcome.named.join(' or ')}`);
}
let named = 0;
for (const [way, count] of counts) {
  named += count.named;
  console.log(`${String(count.named).padStart(6)} of ${String(count.tried).padStart(5)}  ${way}`);
}
failed += altered - named;
console.log(`alterations named: ${named} of ${altered}`);
process.exitCode = failed > 0 ? 1 : 0;
