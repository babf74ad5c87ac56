// Holds a text against the ledger: ties its figures to governed ones, counts those, and says of a difference what
// would explain it.
import { parsePeriod, type Period, yearBefore } from '../../domain/period.ts';
import type { Question } from '../../metrics/count.ts';
import { definitions } from '../../metrics/definitions.ts';
import { exactFigure, type Fraction } from '../../metrics/exactFigure.ts';
import { type CityFacts, latest } from '../../metrics/facts.ts';
import { type Figure, figureOf } from '../../metrics/figure.ts';
import type { Claim } from '../../prose/claims/report.ts';
import type { Vocabulary } from '../../prose/governed/governed.ts';
import { askLedger, ledgerClaims, type LedgerQuestion } from '../../prose/governed/ledgerClaims.ts';

/** What would explain a difference, most telling first. */
export const causes = ['unit', 'not_verified', 'known_then', 'period', 'office', 'definition', 'value'] as const;
export type Cause = (typeof causes)[number];

export type LedgerClaim = HeldClaim | FailedClaim;

export interface HeldClaim {
  readonly claim: Claim;
  readonly figure: Figure;
  readonly question: Question;
  /** Only of a difference. */
  readonly cause?: Cause;
  /** The figure that has the claimed value, where another period, office or definition explains it. */
  readonly instead?: { readonly figure: Figure; readonly question: Question };
}

/** One that could not be counted or explained stays open; all others of the text are told all the same. */
export interface FailedClaim {
  readonly claim: Claim;
  readonly fault: unknown;
}

export interface LedgerCheck {
  /** The year that a text without one is about. */
  readonly period: string;
  /** Instants at which the ledger was published from, latest first. */
  readonly publishedAt?: readonly number[];
  /** The ledger with what waits for a verifier. */
  readonly waiting?: CityFacts;
}

export function checkAgainstLedger(
  facts: CityFacts,
  vocabulary: Vocabulary,
  text: string,
  options: LedgerCheck,
): LedgerClaim[] {
  const answered = askLedger(text, vocabulary).flatMap((asked) => {
    const known = attempt(() => answerTo(asked, facts, options.period));
    return known ? [{ asked, ...known }] : [];
  });
  const claims = ledgerClaims(
    text,
    answered.map((one) => ({ quantity: one.asked.quantity, ...('fault' in one ? {} : { value: one.exact }) })),
  );
  return claims.flatMap((claim, n): LedgerClaim[] => {
    const one = answered[n];
    if (!one) return [];
    if ('fault' in one) return [{ claim, fault: one.fault }];
    const { figure, question, asked } = one;
    if (claim.verdict !== 'mismatch') return [{ claim, figure, question }];
    const why = attempt(() => explained(text, asked, one, claim.claimed, facts, options));
    if (!('fault' in why)) return [{ claim, figure, question, ...why }];
    return ledgerClaims(text, [{ quantity: asked.quantity }]).map((open) => ({ claim: open, fault: why.fault }));
  });
}

function attempt<T>(work: () => T): T | { readonly fault: unknown } {
  try {
    return work();
  } catch (fault) {
    return { fault };
  }
}

function answerTo(
  asked: LedgerQuestion,
  facts: CityFacts,
  period: string,
): (Known & { question: Question }) | undefined {
  const question = questionFor(asked, period);
  const known = question && answer(asked.figure, facts, question);
  return known && { question, ...known };
}

interface Known {
  readonly figure: Figure;
  readonly exact: Fraction;
}

function answer(id: string, facts: CityFacts, question: Question): Known | undefined {
  const figure = figureOf(id, facts, question);
  const exact = figure && exactFigure(figure, facts, question);
  return figure && exact ? { figure, exact } : undefined;
}

function questionFor({ when, place, industry }: LedgerQuestion, period: string): Question | undefined {
  const year = when.year ?? Number(period.slice(0, 4));
  if (!Number.isInteger(year) || year < 1901 || year > 2199) return undefined;
  const [from, to] = when.months ?? [1, 12];
  if (from < 1 || to > 12 || from > to) return undefined;
  const month = (n: number) => `${year}-${String(n).padStart(2, '0')}`;
  const text = when.months ? (from === to ? month(from) : `${month(from)}..${month(to)}`) : String(year);
  const narrowed = { ...(place ? { officeId: place } : {}), ...(industry ? { section: industry } : {}) };
  return { period: parsePeriod(text), at: latest, ...narrowed };
}

/** Another reading of the text under which the ledger has the claimed value. */
interface Guess extends Known {
  readonly cause: Cause;
  readonly question: Question;
}

function explained(
  text: string,
  asked: LedgerQuestion,
  known: Known & { question: Question },
  claimed: string,
  facts: CityFacts,
  options: LedgerCheck,
): Pick<HeldClaim, 'cause' | 'instead'> {
  const holds = (exact: Fraction): boolean => {
    const [claim] = ledgerClaims(text, [{ quantity: asked.quantity, value: exact }]);
    return claim?.verdict === 'ok';
  };
  for (const factor of [10_000n, 100_000_000n, 10n, 100n, 1000n]) {
    const { numerator, denominator } = known.exact;
    if (
      holds({ numerator: numerator * factor, denominator }) ||
      holds({ numerator, denominator: denominator * factor })
    ) {
      return { cause: 'unit' };
    }
  }
  const guess = guesses(asked, known, claimed, facts, options).find(
    ({ exact }) => exact.numerator !== 0n && holds(exact),
  );
  if (!guess) return { cause: 'value' };
  return { cause: guess.cause, instead: { figure: guess.figure, question: guess.question } };
}

function* guesses(
  asked: LedgerQuestion,
  { question }: { question: Question },
  claimed: string,
  facts: CityFacts,
  options: LedgerCheck,
): Generator<Guess> {
  const other = function* (cause: Cause, id: string, changed: Question, counted = facts): Generator<Guess> {
    const found = answer(id, counted, changed);
    if (found) yield { ...found, cause, question: changed };
  };
  const { figure } = asked;
  // A small number is the value of many things: only what is nearer than chance explains it.
  const telling = claimed.replace(/\D|^0+/g, '').length >= 3;
  if (options.waiting) yield* other('not_verified', figure, question, options.waiting);
  for (const at of options.publishedAt ?? []) yield* other('known_then', figure, { ...question, at });
  for (const period of otherPeriods(question.period)) yield* other('period', figure, { ...question, period });
  if (!telling) return;
  for (const office of [undefined, ...facts.offices.filter((o) => o.kind === 'county' || o.kind === 'zone')]) {
    if (office?.id !== question.officeId) yield* other('office', figure, { ...question, officeId: office?.id });
  }
  const unit = definitions.find((d) => d.id === figure)?.unit;
  for (const definition of definitions) {
    if (definition.unit === unit && definition.id !== figure) yield* other('definition', definition.id, question);
  }
}

function otherPeriods(period: Period): Period[] {
  const year = period.from.slice(0, 4);
  const others = [year, `${year}-H1`, `${year}-01..${year}-09`, `${year}-01..${year}-11`].map((text) =>
    parsePeriod(text),
  );
  return [yearBefore(period), ...others.filter((one) => one.text !== period.text)];
}
