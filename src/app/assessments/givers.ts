// Who gave the numbers by hand behind a published result: they are no judges of an objection to it.
import type { SchemeBody } from '../../domain/assessments/scheme.ts';
import { yearBefore } from '../../domain/figures/period.ts';
import { type CityFacts, latest, periodAt, yearsAt } from '../../metrics/facts.ts';
import type { ObjectionRow, ResultRow } from '../../storage/assessments/results.ts';
import { type KeptNumber, keptNumbers } from '../../storage/assessments/schemes.ts';
import type { Tx } from '../../storage/store.ts';
import type { ResultContent } from './content.ts';
import { handsOfScheme } from './readings.ts';

/** Everything said of the result's period, and of the year before it, against which growth is reckoned. */
interface EverythingSaid {
  readonly now: readonly KeptNumber[];
  readonly before: readonly KeptNumber[];
}

export async function everythingSaid(
  tx: Tx,
  facts: CityFacts,
  { schemeId, period }: Pick<ResultRow, 'schemeId' | 'period'>,
): Promise<EverythingSaid> {
  const before = yearBefore(periodAt(facts, period, latest), yearsAt(facts, latest)).text;
  return {
    now: await keptNumbers(tx, facts.cityCode, { schemeId, period }),
    before: await keptNumbers(tx, facts.cityCode, { schemeId, period: before }),
  };
}

/** Of the indicator that is objected to, or of all: whose numbers the result has of the office. */
export function giversOf(
  { now, before }: EverythingSaid,
  { officeId, indicator }: Pick<ObjectionRow, 'officeId' | 'indicator'>,
  { content, publishedAt }: Pick<ResultRow, 'publishedAt'> & { readonly content: unknown },
): string[] {
  const { body } = content as ResultContent;
  const about: SchemeBody =
    indicator === null
      ? body
      : { ...body, indicators: body.indicators.filter(({ id }) => id === indicator), vetoes: [], lifts: [] };
  const growing = about.indicators.filter(({ formula }) => formula.how === 'growth');
  const ofOffice = (numbers: readonly KeptNumber[], asking: SchemeBody) =>
    lastOfEach(
      numbers.filter((one) => one.officeId === officeId && one.recordedAt <= publishedAt),
      new Set(handsOfScheme(asking).map(({ hand }) => hand)),
    );
  return [...ofOffice(now, about), ...ofOffice(before, { ...about, indicators: growing, vetoes: [], lifts: [] })];
}

/** The latest stand first, and of each hand the last one was read. */
function lastOfEach(numbers: readonly KeptNumber[], hands: ReadonlySet<string>): string[] {
  const asked = numbers.filter(({ hand }) => hands.has(hand));
  return asked.filter(({ hand }, n) => asked.findIndex((one) => one.hand === hand) === n).map((one) => one.recordedBy);
}
