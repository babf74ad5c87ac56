// Units that are counted in smaller ones: what is added up is whole, what is printed is not.
import { scaledText, trimZeros } from '../domain/exact.ts';
import type { Unit } from '../domain/figures/units.ts';

/** Decimals that the small one is of the unit: fen of 亿元, cents of 万美元. */
const places: Partial<Record<Unit, number>> = { yi: 10, usd_wan: 6 };

export const isMoneyUnit = (unit: Unit): boolean => unit in places;

/** How many of what is added up make one. */
export const smallPer = (unit: Unit): bigint => 10n ** BigInt(places[unit] ?? 0);

/** With every digit it has. */
export const exactText = (total: bigint, unit: Unit): string => trimZeros(scaledText(total, places[unit] ?? 0));
