// Fits what speaks for a list being the parts of a whole: labelled sums against columns that close in scrambled texts.
import { chanceOf } from '../../src/demo/chance.ts';
import { draftFigures } from '../../src/prose/governed/draftFigures.ts';
import type { Mention } from '../../src/prose/mentions/mention.ts';
import { sectionOf } from '../../src/prose/readings/section.ts';
import { aloneScoreOf, type WordReason, wordsScoreOf, weights } from '../../src/prose/readings/weights/weights.ts';
import { aloneWeights } from '../../src/prose/readings/weights/ofListsAlone.ts';
import { type OpenList, openLists } from '../../src/prose/sums/openList.ts';
import { weighedClosings } from '../../src/prose/sums/sums.ts';
import { close } from './agree.ts';
import type { Label, Labelled } from './labels.ts';
import { scrambled } from './scramble.ts';

const scrambles = 6;
const steps = 600;
const rate = 0.03;
const pull = 0.4;
const factor = 'list: for each factor of chance';

interface Row {
  readonly reasons: readonly WordReason[];
  /** -ln of the chance of its digits. */
  readonly digits: number;
  readonly isSum: boolean;
  readonly weight: number;
}

export function fitSums(texts: readonly Labelled[]): void {
  const table = weights as unknown as Record<string, number>;
  const guess = { ...table };
  const rows = texts.flatMap(closings);
  console.log(
    `sums: ${rows.filter(({ isSum }) => isSum).length} right ones, ${rows.filter(({ isSum }) => !isSum).length} by chance`,
  );
  ascend(table, guess, rows, (key) => key.startsWith('list') || key.startsWith('whole'));
  fitAlone(texts.flatMap(groups));
}

interface Group {
  readonly lists: readonly (readonly WordReason[])[];
  /** Which of them the labels name; -1 for none. */
  readonly right: number;
}

/** Of the lists that begin with one figure, the labelled one against the others and none. */
function fitAlone(all: readonly Group[]): void {
  const table = aloneWeights as Record<string, number>;
  const guess = { ...table };
  const squares: Record<string, number> = {};
  console.log(`lists by words alone: ${all.length} places, ${all.filter(({ right }) => right >= 0).length} with a sum`);
  for (let step = 0; step < steps; step++) {
    const slope: Record<string, number> = {};
    for (const { lists, right } of all) {
      const mass = lists.map((reasons) => Math.exp(aloneScoreOf(reasons)));
      const total = mass.reduce((sum, one) => sum + one, 1);
      mass.forEach((one, at) => {
        const off = (at === right ? 1 : 0) - one / total;
        for (const reason of lists[at] ?? []) slope[reason] = (slope[reason] ?? 0) + off;
      });
    }
    for (const key of Object.keys(table)) {
      const by = (slope[key] ?? 0) - pull * ((table[key] ?? 0) - (guess[key] ?? 0));
      squares[key] = 0.98 * (squares[key] ?? by * by) + 0.02 * by * by;
      table[key] = (table[key] ?? 0) + (rate * by) / (Math.sqrt(squares[key] ?? 1) + 1e-6);
    }
  }
  for (const [reason, weight] of Object.entries(table))
    console.log(`alone  '${reason}': ${Number(weight.toFixed(2))},`);
}

function ascend(
  table: Record<string, number>,
  guess: Record<string, number>,
  rows: readonly Row[],
  isFree: (key: string) => boolean,
): void {
  const squares: Record<string, number> = {};
  for (let step = 0; step < steps; step++) {
    const slope: Record<string, number> = {};
    for (const { reasons, digits, isSum, weight } of rows) {
      const score = wordsScoreOf(reasons) + (table[factor] ?? 1) * digits;
      const off = weight * ((isSum ? 1 : 0) - 1 / (1 + Math.exp(-score)));
      for (const reason of reasons) slope[reason] = (slope[reason] ?? 0) + off;
      slope[factor] = (slope[factor] ?? 0) + off * digits;
    }
    for (const key of Object.keys(table).filter(isFree)) {
      const by = (slope[key] ?? 0) - pull * ((table[key] ?? 0) - (guess[key] ?? 0));
      squares[key] = 0.98 * (squares[key] ?? by * by) + 0.02 * by * by;
      table[key] = (table[key] ?? 0) + (rate * by) / (Math.sqrt(squares[key] ?? 1) + 1e-6);
    }
  }
}

function closings({ file, text, labels }: Labelled): readonly Row[] {
  const { mentions, reading } = draftFigures(text);
  const sums = labels.filter(({ kind, verdict }) => kind !== 'share' && verdict === 'ok');
  const right = weighedClosings(sectionOf(mentions))
    .filter(({ closing }) => sums.some((label) => isSame(closing, label, reading.starts)))
    .map(({ reasons, closing }): Row => ({ reasons, digits: -Math.log(closing.chance), isSum: true, weight: 1 }));
  const wrong = Array.from({ length: scrambles }, (_, round) => {
    const noise = draftFigures(scrambled(text, chanceOf(`fit ${file} ${round}`)));
    return weighedClosings(sectionOf(noise.mentions)).map(
      ({ reasons, closing }): Row => ({
        reasons,
        digits: -Math.log(closing.chance),
        isSum: false,
        weight: 1 / scrambles,
      }),
    );
  });
  return [...right, ...wrong.flat()];
}

function groups({ text, labels }: Labelled): readonly Group[] {
  const { mentions, reading } = draftFigures(text);
  const sums = labels.filter(({ kind, verdict }) => kind === 'sum' && verdict !== 'cannot');
  const byFirst = new Map<Mention | undefined, OpenList[]>();
  for (const list of openLists(sectionOf(mentions), new Set()).filter(({ isToItsEnd }) => isToItsEnd)) {
    const [first] = list.items;
    byFirst.set(first, [...(byFirst.get(first) ?? []), list]);
  }
  return [...byFirst.values()].map((lists) => ({
    lists: lists.map(({ reasons }) => reasons),
    right: lists.findIndex((list) => sums.some((label) => isSame(list, label, reading.starts))),
  }));
}

function isSame(
  { whole, items }: { whole: Mention; items: readonly Mention[] },
  { formula, claimed, place }: Label,
  starts: Uint32Array,
): boolean {
  const valueOf = ({ figure }: Mention) =>
    (Number(figure.amount.n) * Number(figure.unit.scale.d)) / Number(figure.amount.d) / Number(figure.unit.scale.n);
  const at = (one: Mention) => starts[one.figure.at] ?? 0;
  if (
    items.length !== formula.operands.length ||
    (place ? at(whole) < place.start || at(whole) >= place.end : !close(valueOf(whole), claimed))
  )
    return false;
  return items.every((item) =>
    formula.operands.some((one) => (one.at === undefined ? close(valueOf(item), one.value) : one.at === at(item))),
  );
}
