// Other readings of a figure that would explain why the ledger has another value: what waits, what was known when it was
// published, another period; then another office or definition.
import { parsePeriod, type Period, yearBefore } from '../../domain/figures/period.ts';
import type { Question } from '../../metrics/count.ts';
import type { AskedNumber, LedgerContext } from './askedLedger.ts';

/** What would explain a difference, most telling first; `not_sought`: of a text with more of them than are looked into. */
export const causes = [
  'unit',
  'not_verified',
  'known_then',
  'period',
  'office',
  'definition',
  'value',
  'not_sought',
] as const;
export type Cause = (typeof causes)[number];

export interface Guess {
  readonly cause: Cause;
  readonly asked: AskedNumber;
}

export function nearGuesses({ figure, question }: AskedNumber, context: LedgerContext): Guess[] {
  const guess = (cause: Cause, changed: Question, waiting?: true): Guess => ({
    cause,
    asked: { figure, question: changed, ...(waiting ? { waiting } : {}) },
  });
  return [
    ...(context.waiting ? [guess('not_verified', question, true)] : []),
    ...context.publishedAt.map((at) => guess('known_then', { ...question, at })),
    ...otherPeriods(question.period).map((period) => guess('period', { ...question, period })),
  ];
}

/** A small number is the value of many things: only what is nearer than chance explains it. */
export function isTelling(claimed: string): boolean {
  return claimed.replace(/\D|^0+/g, '').length >= 3;
}

export function farGuesses({ figure, question }: AskedNumber, { offices, units }: LedgerContext): Guess[] {
  const others = [undefined, ...offices].filter((officeId) => officeId !== question.officeId);
  const alike = [...units].flatMap(([id, unit]) => (unit === units.get(figure) && id !== figure ? [id] : []));
  return [
    ...others.map((officeId): Guess => ({ cause: 'office', asked: { figure, question: { ...question, officeId } } })),
    ...alike.map((id): Guess => ({ cause: 'definition', asked: { figure: id, question } })),
  ];
}

function otherPeriods(period: Period): Period[] {
  const year = period.from.slice(0, 4);
  const others = [year, `${year}-H1`, `${year}-01..${year}-09`, `${year}-01..${year}-11`].map((text) =>
    parsePeriod(text),
  );
  return [yearBefore(period), ...others.filter((one) => one.text !== period.text)];
}
