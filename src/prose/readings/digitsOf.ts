// The digits of a figure as printed, without its point.
import type { Mention } from '../mentions/mention.ts';

export const digitsOf = ({ figure: { amount, unit, decimals } }: Mention): string =>
  ((amount.n * unit.scale.d * 10n ** BigInt(decimals)) / (amount.d * unit.scale.n)).toString().replace('-', '');
