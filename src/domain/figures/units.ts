// Units as the briefing prints them (labels/ has their words), and which of them fit what is counted.
export const units = [
  'item',
  'yi',
  'percent',
  'person_times',
  'companies',
  'times',
  'events',
  'people',
  'offices',
  'months',
  'phases',
  'batches',
  'days',
  'chains',
  'usd_wan',
  /** Of per cent: what two shares lie apart. */
  'points',
] as const;
export type Unit = (typeof units)[number];

/** Ratios that a city may write. How far its targets are reached, each counted figure has by itself. */
export const writtenRatios = ['share', 'growth', 'completion', 'mean'] as const;
export type WrittenRatio = (typeof writtenRatios)[number];

/** What a figure is made by: a measure of rows with what it measures, or a ratio of figures. */
export interface Made {
  readonly how: string;
  readonly of?: string | undefined;
}

const unitsOfMoney: readonly Unit[] = ['yi', 'usd_wan'];

/** What a measure comes in, where that is money. */
export function moneyOf({ how, of = '' }: Made): Unit | undefined {
  if (!['sum', 'largest', 'largest_before'].includes(how)) return undefined;
  if (of.endsWith('Fen')) return 'yi';
  return of.endsWith('Usd') ? 'usd_wan' : undefined;
}

const isRatio = (how: string): boolean => writtenRatios.some((ratio) => ratio === how);

/** Pieces: they may be printed as a round number; amounts and ratios have decimals. */
export const isOfPieces = (made: Made): boolean => !isRatio(made.how) && moneyOf(made) === undefined;

export function unitsFor(made: Made): readonly Unit[] {
  if (isRatio(made.how) && made.how !== 'mean') return ['percent'];
  const money = moneyOf(made);
  return money
    ? [money]
    : units.filter((unit) => unit !== 'percent' && unit !== 'points' && !unitsOfMoney.includes(unit));
}
