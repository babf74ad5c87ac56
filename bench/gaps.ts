// Which industries come to which places that do not have them, ranked by the reasons that the product shows: listed
// companies by list date. npm run bench -- gaps --data DIR [--window 5] [--rounds 400] [--json] [--fit]; --fit writes the
// weights of all years into the product.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Evaluated, evaluate, meanRatio, strongest, testYears } from './gaps/evaluate.ts';
import { readFirms } from './gaps/firms.ts';
import { readProductLinks } from './gaps/links.ts';
import { fitWeights, knownBefore, learntYears } from './gaps/model.ts';
import { readSets } from './gaps/sets.ts';
import { type Split, splitAt } from './gaps/split.ts';
import { printRows } from './names/table.ts';

/** The finest industries of the places that use this are nearest to the nodes of a city's chain. */
const fittedOn = 'city × industry of level 3';

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      window: { type: 'string', default: '5' },
      rounds: { type: 'string', default: '400' },
      json: { type: 'boolean' },
      fit: { type: 'boolean' },
    },
  });
  if (!values.data) throw new Error('--data DIR: a folder with companies, chain and codes');
  const windowYears = Number(values.window);
  const [firms, products] = [readFirms(values.data), readProductLinks(values.data)];
  const evaluated: Evaluated[] = [];
  for (const set of readSets(values.data, firms)) {
    const last = set.lastYear - windowYears + 1;
    const splits: Split[] = [];
    for (let year = last - testYears + 1 - windowYears - learntYears; year <= last; year++)
      splits.push(splitAt(set, firms, products, year, year + windowYears));
    evaluated.push(evaluate(set.name, splits, windowYears, Number(values.rounds)));
    if (values.fit && set.name === fittedOn)
      await writeWeights(fitWeights(knownBefore(splits, set.lastYear + 1, windowYears)));
  }
  const rows = [
    ...evaluated.flatMap((each) => each.rows),
    meanRatio(evaluated, 'gravity', () => 'gravity'),
    meanRatio(evaluated, 'density', ({ precision }) => strongest(precision)),
  ];
  if (values.json) console.log(JSON.stringify({ rows }, undefined, 2));
  else {
    printRows(rows);
    for (const { set, weights } of evaluated) console.log(`weights, ${set}: ${JSON.stringify(weights)}`);
  }
}

async function writeWeights(weights: object): Promise<void> {
  const path = fileURLToPath(new URL('../src/net/gaps/weights.json', import.meta.url));
  await writeFile(path, `${JSON.stringify({ fittedOn, weights }, undefined, 2)}\n`);
}
