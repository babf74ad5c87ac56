// Holds a text against the ledger: ties its figures to governed ones, asks for those, and says of a difference what would
// explain it. The text is read once; of the ledger is asked in a few batches, whatever the number of differences.
import { parsePeriod } from '../../domain/figures/period.ts';
import type { Question } from '../../metrics/count.ts';
import type { Fraction } from '../../domain/exact.ts';
import { latest } from '../../metrics/facts.ts';
import type { Occasion } from '../../metrics/ways/occasions.ts';
import type { Claim } from '../../prose/claims/report.ts';
import type { LedgerQuestion, LedgerReading } from '../../prose/governed/ledgerClaims.ts';
import { type AskedNumber, type AskedLedger, keyOf, type LedgerContext, Values } from './askedLedger.ts';
import { isOwnText } from './isOwnText.ts';
import { type Cause, farGuesses, type Guess, isTelling, nearGuesses } from './guesses.ts';

export interface HeldClaim<F> {
  readonly claim: Claim;
  readonly figure: F;
  readonly question: Question;
  /** Only of a difference. */
  readonly cause?: Cause;
  /** The figure that has the claimed value, where another period, office or definition explains it. */
  readonly instead?: { readonly figure: F; readonly question: Question };
}

/** One that could not be counted stays open; all others of the text are told all the same. */
export interface OpenClaim {
  readonly claim: Claim;
}

export async function checkAgainstLedger<F>(
  reading: LedgerReading,
  ledger: AskedLedger<F>,
  context: LedgerContext,
  period: string,
): Promise<(HeldClaim<F> | OpenClaim)[]> {
  const values = new Values(ledger);
  const asked = reading.questions
    .flatMap((question) => (context.occasion ? askedOf(question, context.occasion) : askedFor(question, period)) ?? [])
    .filter((one) => values.want([one]));
  await values.learn();
  const held = asked.flatMap((one): Held[] => {
    const exact = values.of(one);
    const claim = exact === undefined ? undefined : reading.claimOf(one.quantity, exact);
    return claim ? [{ ...one, exact: exact ?? null, claim }] : [];
  });
  const explained = await explain(reading, held, context, values);
  const causes = held.map((one) => ({ claim: one.claim, cause: explained.get(one)?.cause }));
  if (!isOwnText(reading.isNamed, causes)) return [];
  const others = held.flatMap((one) => explained.get(one)?.instead ?? []);
  const figures = await figuresOf(ledger, [...held, ...others]);
  return held.map((one) => {
    const figure = figures.get(keyOf(one));
    const { cause, instead } = explained.get(one) ?? {};
    if (!one.exact || !figure || cause === null) return { claim: reading.claimOf(one.quantity, null) ?? one.claim };
    const other = instead && figures.get(keyOf(instead));
    return {
      claim: one.claim,
      figure,
      question: one.question,
      ...(cause ? { cause } : {}),
      ...(instead && other ? { instead: { figure: other, question: instead.question } } : {}),
    };
  });
}

/** By the keys of what was asked; those that failed are missing. */
async function figuresOf<F>(ledger: AskedLedger<F>, asked: readonly AskedNumber[]): Promise<Map<string, F>> {
  const wanted = new Map(
    asked.map(({ figure, question, waiting }) => {
      const one = { figure, question, ...(waiting ? { waiting } : {}) };
      return [keyOf(one), one] as const;
    }),
  );
  const figures = await ledger.figures([...wanted.values()]);
  return new Map(
    [...wanted.keys()].flatMap((key, n) => {
      const figure = figures[n];
      return figure === null || figure === undefined ? [] : [[key, figure] as const];
    }),
  );
}

interface TextAsked extends AskedNumber {
  readonly quantity: number;
}
interface Held extends TextAsked {
  /** Null where counting it failed. */
  readonly exact: Fraction | null;
  readonly claim: Claim;
}
interface Explained {
  /** Null where looking for it failed. */
  readonly cause: Cause | null;
  readonly instead?: AskedNumber;
}

async function explain(
  reading: LedgerReading,
  held: readonly Held[],
  context: LedgerContext,
  values: Values,
): Promise<Map<Held, Explained>> {
  const explained = new Map<Held, Explained>();
  const sought = held.filter(({ claim }) => claim.verdict === 'mismatch');
  for (const one of sought) if (isOfOtherUnit(reading, one)) explained.set(one, { cause: 'unit' });
  const rounds: ((one: Held) => Guess[])[] = [
    (one) => nearGuesses(one, context),
    (one) => (isTelling(one.claim.claimed) ? farGuesses(one, context) : []),
  ];
  for (const guessesOf of rounds) {
    const left = sought.filter((one) => !explained.has(one));
    const within = left.filter((one) => {
      const isWithin = values.want(guessesOf(one).map(({ asked }) => asked));
      if (!isWithin) explained.set(one, { cause: 'not_sought' });
      return isWithin;
    });
    await values.learn();
    for (const one of within) {
      const right = guessesOf(one).find(({ asked }) => {
        const exact = values.of(asked);
        return exact === null || (exact && exact.numerator !== 0n && isRight(reading, one, exact));
      });
      if (!right) continue;
      const isKnown = values.of(right.asked) !== null;
      explained.set(one, isKnown ? { cause: right.cause, instead: right.asked } : { cause: null });
    }
  }
  for (const one of sought) if (!explained.has(one)) explained.set(one, { cause: 'value' });
  return explained;
}

const isRight = (reading: LedgerReading, { quantity }: Held, exact: Fraction): boolean =>
  reading.verdictOf(quantity, exact) === 'ok';

function isOfOtherUnit(reading: LedgerReading, one: Held): boolean {
  if (!one.exact) return false;
  const { numerator, denominator } = one.exact;
  return [10_000n, 100_000_000n, 10n, 100n, 1000n].some(
    (factor) =>
      isRight(reading, one, { numerator: numerator * factor, denominator }) ||
      isRight(reading, one, { numerator, denominator: denominator * factor }),
  );
}

function askedFor({ quantity, figure, when, place, industry }: LedgerQuestion, period: string): TextAsked | undefined {
  const year = when.year ?? Number(period.slice(0, 4));
  if (!Number.isInteger(year) || year < 1901 || year > 2199) return undefined;
  const [from, to] = when.months ?? [1, 12];
  if (from < 1 || to > 12 || from > to) return undefined;
  const month = (n: number) => `${year}-${String(n).padStart(2, '0')}`;
  const text = when.months ? (from === to ? month(from) : `${month(from)}..${month(to)}`) : String(year);
  const narrowed = { ...(place ? { officeId: place } : {}), ...(industry ? { section: industry } : {}) };
  return { quantity, figure, question: { period: parsePeriod(text), at: latest, ...narrowed } };
}

/** Whatever the draft says of months: it speaks of these days. Of another place than whose they are it says what is not asked here. */
function askedOf({ quantity, figure, place, industry }: LedgerQuestion, of: Occasion): TextAsked | undefined {
  if (place && place !== of.officeId) return undefined;
  const { kind, id, period } = of;
  const question = { period, at: latest, way: { [kind]: id }, ...(industry ? { section: industry } : {}) };
  return { quantity, figure, question };
}
