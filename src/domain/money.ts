// Money is a currency and integer minor units (fen for RMB). 亿元, 万元 and 万美元 exist only at the edge.
import { z } from 'zod';
import type { Law } from '../laws/laws.ts';
import { divideRounded, parseScaled, quotientText, trimZeros } from './exact.ts';
import { Day } from './day.ts';
import { codeText, textLine } from './text.ts';

export const currencies = ['CNY', 'USD', 'EUR', 'HKD', 'JPY'] as const;

/** One 亿元 and one 万元 in fen. */
export const fenPerYi = 10_000_000_000n;
export const fenPerWan = 1_000_000n;

/** Fen as JSON text; parsed into bigint. At most 10^17 fen (10 万亿元), so that a province's sums stay exact. */
export const Fen = z
  .union([z.bigint(), codeText(/^-?\d{1,18}$/)])
  .transform((v) => BigInt(v))
  .refine((v) => v > -(10n ** 17n) && v < 10n ** 17n, { error: 'amount_too_large' satisfies Law });

/** Money as it was agreed, and its RMB reading where the currency is foreign: never a conversion on entry. */
export const Money = z
  .strictObject({
    currency: z.enum(currencies),
    minor: Fen,
    /** RMB reading in fen; equals `minor` for CNY. */
    fen: Fen,
    rate: codeText(/^\d+(\.\d{1,8})?$/).optional(),
    rateOn: Day.optional(),
    rateSource: textLine(0, 200).optional(),
  })
  .refine((m) => (m.currency === 'CNY' ? m.fen === m.minor : m.rate !== undefined && m.rateOn !== undefined), {
    error: 'foreign_money_needs_rate' satisfies Law,
  });
export type Money = z.output<typeof Money>;

export function cny(fen: bigint): Money {
  return { currency: 'CNY', minor: fen, fen };
}

/** The RMB reading of minor units at a rate (RMB per one unit of the currency), half away from zero. */
export function readAtRate(minor: bigint, rate: string): bigint | undefined {
  const scaled = parseScaled(rate, 8);
  return scaled === undefined ? undefined : divideRounded(minor * scaled, 10n ** 8n);
}

/** Fen in 亿元 with fixed decimals, rounded once. */
export function yiText(fen: bigint, decimals: number): string {
  return quotientText(fen, fenPerYi, decimals);
}

/** Fen in 亿元 with every digit it has. */
export function yiExact(fen: bigint): string {
  return trimZeros(quotientText(fen, fenPerYi, 10));
}

/** Fen in 万元 with every digit it has. */
export function wanExact(fen: bigint): string {
  return trimZeros(quotientText(fen, fenPerWan, 6));
}
