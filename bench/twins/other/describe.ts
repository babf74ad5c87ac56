// Prints how many records each kind has, and three examples of each with what they repeat: for the eye of an officer.
// node bench/twins/describe.ts [built|kept] [size]; a repeat is shown below another record of the same project.
import { halfBuilt } from './words/halfBuilt.ts';
import { halfKept } from './words/halfKept.ts';
import { otherLedger, type OtherRecord } from './otherLedger.ts';
import { countyOf } from './otherPlaces.ts';
import { type HalfName, wordsOf } from './otherWords.ts';

function line(record: OtherRecord | undefined): string {
  if (record === undefined) return '(none)';
  const amount = record.amountFen === null ? '—' : `${String(record.amountFen / 1_000_000)}万`;
  const day = new Date(record.day * 86_400_000).toISOString().slice(0, 10);
  const aliases = record.aliases === undefined ? '' : `  [${record.aliases.join('; ')}]`;
  return (
    [
      record.company ?? '（无）',
      record.project,
      amount,
      countyOf(record.county).name,
      day,
      record.place ?? '—',
      record.creditCode ?? '—',
    ].join(' | ') + aliases
  );
}

function describe(half: HalfName, size: number, counts: boolean): void {
  const { records, truth, neutral, kind } = otherLedger(size, 'describe', half);
  const kinds = Map.groupBy(records.keys(), (at) => kind[at] ?? '');
  const same = Map.groupBy(records.keys(), (at) => truth[at] ?? 0);
  console.log(
    `\n== ${half}: ${String(records.length)} records, ${String(same.size)} projects, ${String(neutral.length)} neutral pairs`,
  );
  for (const [name, all] of [...kinds].toSorted(([, a], [, b]) => b.length - a.length)) {
    console.log(`${name.padEnd(26)}${String(all.length).padStart(6)}`);
    if (counts) continue;
    for (let shown = 0; shown < 3; shown++) {
      const at = all[Math.floor(((shown + 0.5) * all.length) / 3)] ?? 0;
      const first = (same.get(truth[at] ?? 0) ?? []).find((one) => one !== at && kind[one] !== name);
      if (first !== undefined) console.log(`    of ${line(records[first])}`);
      console.log(`       ${line(records[at])}`);
    }
  }
}

/** The halves share no word of any list; a hit here is a fault. */
function overlaps(): void {
  const [a, b] = [wordsOf('built'), wordsOf('kept')];
  const both = (one: readonly string[], other: readonly string[]) => one.filter((text) => other.includes(text));
  const products = [a, b].map((half) => half.trades.flatMap((one) => one.products.map((product) => product.name)));
  const templates = [a, b].map((half) => [
    ...half.goods.map(([, one]) => one),
    ...half.services.map(([, one]) => one),
    ...half.reordered,
    ...half.bare,
    ...half.branded,
    ...half.packages,
    ...half.tenants,
    ...half.phases,
    ...half.extensions,
    ...Object.values(half.lines).flat(),
  ]);
  const investors = [a, b].map((half) =>
    half.nationals.flatMap((one) => [one.name, one.brand, one.short, one.english]),
  );
  console.log(
    'shared: brands',
    both(a.brands, b.brands),
    'products',
    both(products[0] ?? [], products[1] ?? []),
    'templates',
    both(templates[0] ?? [], templates[1] ?? []),
    'investors',
    both(investors[0] ?? [], investors[1] ?? []),
    'investor as brand',
    both([...a.brands, ...b.brands], investors.flat()),
  );
  for (const [half, raw] of [
    [a, halfBuilt],
    [b, halfKept],
  ] as const) {
    console.log(
      `brands ${String(half.brands.length)} (${String(both(raw.named, half.brands).length)} by hand), trades ` +
        `${String(half.trades.length)} with ≥ ${String(Math.min(...half.trades.map((one) => one.products.length)))} products, ` +
        `investors ${String(half.nationals.length)}`,
    );
  }
}

const asked = process.argv[2];
const size = Number(process.argv[3] ?? 5000);
overlaps();
for (const half of ['built', 'kept'] as const) {
  if (asked === undefined || asked === half) describe(half, size, process.argv[4] === 'counts');
}
