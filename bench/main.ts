// npm run bench -- NAME [options]: each bench prints a table, with the comparison measured in the same run.
const benches: Readonly<Record<string, () => Promise<{ run(args: readonly string[]): Promise<void> }>>> = {
  checker: () => import('./checker.ts'),
  ledger: () => import('./ledger.ts'),
  growth: () => import('./growth.ts'),
  chain: () => import('./chain.ts'),
  clause: () => import('./page/clause.ts'),
  names: () => import('./names.ts'),
  served: () => import('./served.ts'),
  radar: () => import('./radar.ts'),
  twins: () => import('./twins.ts'),
  search: () => import('./search.ts'),
  sheets: () => import('./sheets.ts'),
  load: () => import('./load.ts'),
  neighbours: () => import('./neighbours.ts'),
  cost: () => import('./cost.ts'),
  prospects: () => import('./prospects.ts'),
  gaps: () => import('./gaps.ts'),
  assessments: () => import('./assessments.ts'),
  fabricated: () => import('./fabricated.ts'),
  import: () => import('./imports/ontoLedger.ts'),
  proof: () => import('./proof.ts'),
  lights: () => import('./lights.ts'),
};

const [name = '', ...args] = process.argv.slice(2);
const bench = benches[name];
if (bench) await (await bench()).run(args);
else {
  console.error(`npm run bench -- NAME [options]; NAME is one of: ${Object.keys(benches).join(', ')}`);
  process.exitCode = 2;
}
