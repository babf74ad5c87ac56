// Which companies build in which cities, ranked by the reasons that the product shows: real placements of annual reports.
// npm run bench -- prospects --data DIR [--json] [--fit]; --fit writes the weights of all companies into the product.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chanceOf } from '../src/demo/chance.ts';
import { type PlacementTerm, placementTerms } from '../src/net/placement/features.ts';
import { type Row, printRows } from './names/table.ts';
import { type Cells, cellsOf } from './prospects/cells.ts';
import { measureNames, meansByGroup } from './prospects/measures.ts';
import { chosenBy, fitWeights, pointsAt } from './prospects/model.ts';
import { firstCities, firstCompanies, rankPlacements, type Scores } from './prospects/rank.ts';
import { type Firm, readWorld } from './prospects/world.ts';

const folds = 5;
const rounds = 400;

/** The same for every city of a company, or for every company of a city. */
const ofCompany: ReadonlySet<PlacementTerm> = new Set(['placed_elsewhere', 'projects']);
const ofCity: ReadonlySet<PlacementTerm> = new Set(['city_firms', 'city_chosen']);

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, json: { type: 'boolean' }, fit: { type: 'boolean' } },
  });
  if (!values.data) throw new Error('--data DIR: a folder with companies, projects and chain');
  const world = readWorld(values.data);
  const candidates: [string, (firm: Firm) => boolean][] = [
    ['companies of the half', ({ inHalf }) => inHalf],
    ['… with an annual report', ({ inHalf, reported }) => inHalf && reported],
    ['all located companies', () => true],
  ];
  const rows: Row[] = [];
  const strict = readWorld(values.data, true);
  for (const [set, chosen] of candidates) {
    rows.push(...evaluated(set, cellsOf(world, world.firms.filter(chosen))));
    const cells = cellsOf(strict, strict.firms.filter(chosen));
    const method = 'model without subsidiaries that its projects name';
    rows.push(...rowsOf(set, method, cells, ...byFolds(cells, placementTerms)));
  }
  if (values.fit) {
    const cells = cellsOf(
      world,
      world.firms.filter(({ inHalf, reported }) => inHalf && reported),
    );
    const weights = fitWeights(cells, new Uint8Array(cells.firms.length).fill(1), placementTerms, 'all');
    const path = fileURLToPath(new URL('../src/net/placement/weights.json', import.meta.url));
    await writeFile(path, `${JSON.stringify({ weights }, undefined, 2)}\n`);
  }
  if (values.json) console.log(JSON.stringify({ rows }, undefined, 2));
  else printRows(rows);
}

function evaluated(set: string, cells: Cells): Row[] {
  const width = cells.cities.length;
  const column = (term: PlacementTerm): Scores => {
    const values = cells.features[placementTerms.indexOf(term)];
    return (at) => values?.[at] ?? 0;
  };
  const ofFirm = (value: (firm: Firm) => number): Scores => {
    const values = cells.firms.map(value);
    return (at) => values[Math.floor(at / width)] ?? 0;
  };
  const share: Scores = (at) =>
    Math.expm1(column('same_trade')(at)) / Math.max(1, Math.expm1(column('city_firms')(at)));
  const single: [string, Scores][] = [
    ['same province', column('same_province')],
    ['distance', column('near')],
    ['same-industry count', column('same_trade')],
    ['sector share', share],
    ['company size (subsidiaries)', ofFirm(({ subsidiaryCount }) => subsidiaryCount)],
    ['company size (years listed)', ofFirm(({ listedYears }) => listedYears)],
    ['city size', column('city_firms')],
  ];
  const here: PlacementTerm[] = ['present_here', 'present_in_province'];
  const other: PlacementTerm[] = ['placed_in_province', 'placed_elsewhere', 'projects'];
  const models: [string, readonly PlacementTerm[]][] = [
    ['model', placementTerms],
    ['model without subsidiaries there', placementTerms.filter((term) => !here.includes(term))],
    ['model without other projects', placementTerms.filter((term) => !other.includes(term))],
    ['model without both', placementTerms.filter((term) => !here.includes(term) && !other.includes(term))],
  ];
  const counts: Row = { set, method: 'candidates', metric: 'companies', value: cells.firms.length, low: 0, high: 0 };
  return [
    { ...counts, low: counts.value, high: counts.value },
    ...single.flatMap(([method, scores]) => rowsOf(set, method, cells, scores, scores)),
    ...models.flatMap(([method, terms]) => rowsOf(set, method, cells, ...byFolds(cells, terms))),
  ];
}

/** Points of each company by weights, and by counts of cities, that were learnt from the other four folds. */
function byFolds(cells: Cells, terms: readonly PlacementTerm[]): [Scores, Scores] {
  const width = cells.cities.length;
  const foldOf = cells.firms.map(({ code }) => chanceOf(`fold ${code}`).int(0, folds - 1));
  const [forCity, forCompany] = [new Int32Array(cells.placed.length), new Int32Array(cells.placed.length)];
  for (let fold = 0; fold < folds; fold++) {
    const learnt = Uint8Array.from(foldOf, (own) => (own === fold ? 0 : 1));
    const weights = fitWeights(cells, learnt, terms, `fold ${fold}`);
    const chosen = chosenBy(cells, learnt);
    for (let at = 0; at < cells.placed.length; at++) {
      if (foldOf[Math.floor(at / width)] !== fold) continue;
      forCity[at] = pointsAt(cells, at, weights, chosen, ofCity);
      forCompany[at] = pointsAt(cells, at, weights, chosen, ofCompany);
    }
  }
  return [(at) => forCity[at] ?? 0, (at) => forCompany[at] ?? 0];
}

const metricsOf = {
  companies: { auc: 'AUC', within: `recall@${firstCompanies}`, reciprocal: 'MRR' },
  cities: { auc: 'AUC of cities', within: `recall@${firstCities} of cities`, reciprocal: 'MRR of cities' },
} as const;

function rowsOf(set: string, method: string, cells: Cells, forCity: Scores, forCompany: Scores): Row[] {
  const rankings = rankPlacements(cells, forCity, forCompany);
  const chance = chanceOf(`bootstrap ${method}`);
  return (['companies', 'cities'] as const).flatMap((side) => {
    const means = meansByGroup(rankings[side], rounds, () => chance.next());
    return measureNames.map((name) => ({ set, method, metric: metricsOf[side][name], ...means[name] }));
  });
}
