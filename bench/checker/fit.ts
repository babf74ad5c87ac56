// Fits the weights of reasons: so that on labelled texts the words favour the readings that the labels name, and
// elsewhere those whose digits come out. Gradient ascent on the logarithm of the likelihood, pulled towards the weights as
// they are; what siblings say of each other is worked out anew after every few steps.
import { texts as sentences } from '../../src/prose/checkText.test-data.ts';
import { draftFigures } from '../../src/prose/governed/draftFigures.ts';
import { askedOf, closedBy } from '../../src/prose/claims/findings.ts';
import { isImplied } from '../../src/prose/claims/claim.ts';
import { jointAnswersOf, jointOf } from '../../src/prose/readings/joint.ts';
import type { RelationReading } from '../../src/prose/readings/reading.ts';
import { type ClaimQuestion, wrongRate } from '../../src/prose/readings/weigh.ts';
import { type WordReason, wordsScoreOf, weights } from '../../src/prose/readings/weights/weights.ts';
import { aboutLabel, close } from './agree.ts';
import type { Label, Labelled } from './labels.ts';

const outer = 6;
const inner = 40;
const rate = 0.05;
const pull = 0.7;
/** So much of the way is gone: many reasons have few rows. */
const share = 0.5;

/** Texts of our own, unlabelled: in them every figure that does not say otherwise is right. */
const own: readonly Labelled[] = sentences.map(([text], at) => ({ file: `own ${at}`, text, labels: [] }));

interface Row {
  readonly reasons: readonly (readonly WordReason[])[];
  /** What relations state themselves: it is not fitted. */
  readonly stated: readonly number[];
  readonly none: readonly WordReason[];
  readonly likelihoods: readonly number[];
  readonly noneLikelihood: number;
}

export function fitWeights(texts: readonly Labelled[]): Readonly<Record<string, number>> {
  const table = weights as unknown as Record<string, number>;
  const guess = { ...table };
  const moments: Record<string, { mean: number; square: number }> = {};
  let steps = 0;
  for (let round = 0; round < outer; round++) {
    const rows = [...texts.flatMap(rowsOf), ...own.flatMap(rowsOf), ...own.flatMap(rowsOf)];
    const mean = rows.reduce((sum, row) => sum + gradient(row), 0) / rows.length;
    console.log(`round ${round}: ${rows.length} claims, ${mean.toFixed(4)}`);
    for (let step = 0; step < inner; step++) {
      const slope: Record<string, number> = {};
      for (const row of rows) gradient(row, slope);
      steps++;
      for (const key of Object.keys(table)) {
        const by = (slope[key] ?? 0) - pull * ((table[key] ?? 0) - (guess[key] ?? 0));
        const moment = (moments[key] ??= { mean: 0, square: 0 });
        moment.mean = 0.9 * moment.mean + 0.1 * by;
        moment.square = 0.99 * moment.square + 0.01 * by * by;
        const move = moment.mean / (1 - 0.9 ** steps) / (Math.sqrt(moment.square / (1 - 0.99 ** steps)) + 1e-8);
        table[key] = (table[key] ?? 0) + rate * move;
      }
    }
  }
  for (const key of Object.keys(guess))
    table[key] = (guess[key] ?? 0) + share * ((table[key] ?? 0) - (guess[key] ?? 0));
  return table;
}

function rowsOf({ text, labels }: Labelled): readonly Row[] {
  const { mentions, reading } = draftFigures(text);
  const { questions, sums } = askedOf({ mentions });
  const closed = closedBy(sums);
  const joint = jointOf(jointAnswersOf(questions, closed), closed);
  return questions.map((question) => {
    const { claim, readings, fits, printed } = question;
    const { of, none } = joint(claim);
    const span = { start: reading.starts[claim.figure.at] ?? 0, end: (reading.starts[claim.figure.end - 1] ?? 0) + 1 };
    const label = labels.find(
      (one) =>
        aboutLabel(
          [{ ...span, claimed: String(claim.figure.size), text: text.slice(span.start, span.end) } as never],
          one,
        ).length > 0 && one.kind !== 'sum',
    );
    const plain = readings.map((_, at) => fits[at]?.likelihood || wrongRate * printed.chance);
    const held = label
      ? underLabel(question, label, plain, reading.starts)
      : { likelihoods: plain, noneLikelihood: printed.chance };
    return {
      reasons: readings.map((one) => [...one.reasons, ...of(one)]),
      stated: readings.map(({ stated = 0 }) => stated),
      none: [...question.none, ...none],
      ...held,
    };
  });
}

function underLabel(
  { readings, printed, fits }: ClaimQuestion,
  label: Label,
  plain: readonly number[],
  starts: Uint32Array,
) {
  if (label.verdict === 'cannot')
    return { likelihoods: plain.map((one) => one * 1e-3), noneLikelihood: printed.chance };
  const named = readings.map((one) => hasOperands(one, label, starts));
  if (!named.some(Boolean)) return { likelihoods: plain, noneLikelihood: printed.chance };
  return {
    likelihoods: readings.map((_, at) =>
      named[at]
        ? label.verdict === 'mismatch'
          ? printed.chance
          : Math.max(fits[at]?.likelihood ?? 0, printed.chance)
        : 1e-9,
    ),
    noneLikelihood: 1e-6 * printed.chance,
  };
}

function hasOperands({ terms }: RelationReading, { formula }: Label, starts: Uint32Array): boolean {
  const figures = terms.flatMap((term) => (isImplied(term) ? [] : [term.figure]));
  const { operands } = formula;
  return (
    figures.length >= Math.min(operands.length, 1) &&
    figures.length <= operands.length &&
    figures.every(({ at, amount, unit }) =>
      operands.some((one) =>
        one.at === undefined
          ? close(Number(amount.n) / Number(amount.d) / (Number(unit.scale.n) / Number(unit.scale.d)), one.value)
          : Math.abs((starts[at] ?? 0) - one.at) <= 1,
      ),
    )
  );
}

/** The logarithm of the row's likelihood; its slope is added to `slope`. */
function gradient({ reasons, stated, none, likelihoods, noneLikelihood }: Row, slope?: Record<string, number>): number {
  const scores = [...reasons.map((some, at) => wordsScoreOf(some) + (stated[at] ?? 0)), wordsScoreOf(none)];
  const top = Math.max(...scores);
  const mass = scores.map((score) => Math.exp(score - top));
  const all = mass.reduce((sum, one) => sum + one, 0);
  const joint = mass.map((one, at) => (one / all) * (likelihoods[at] ?? noneLikelihood));
  const total = joint.reduce((sum, one) => sum + one, 0);
  if (slope)
    mass.forEach((one, at) => {
      const by = (joint[at] ?? 0) / total - one / all;
      if (Math.abs(by) > 1e-6) for (const reason of reasons[at] ?? none) slope[reason] = (slope[reason] ?? 0) + by;
    });
  return Math.log(total);
}
