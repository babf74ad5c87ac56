// Periods as heads and statements write them.

/** Months of a year, a half, a quarter or a span of months; undefined of what is made of no months. */
export function monthsIn(period: string): string[] | undefined {
  const [, year = '', half, quarter] = /^(\d{4})(?:-H([12])|-Q([1-4]))?$/.exec(period) ?? [];
  const [, from = '', to = ''] = /^(\d{4}-(?:0[1-9]|1[0-2]))\.\.(\d{4}-(?:0[1-9]|1[0-2]))$/.exec(period) ?? [];
  const month = (n: number) => `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`;
  const number = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5)) - 1;
  const [first, count] = from
    ? [number(from), number(to) - number(from) + 1]
    : [Number(year) * 12 + (half === '2' ? 6 : (Number(quarter ?? 1) - 1) * 3), half ? 6 : quarter ? 3 : 12];
  if (!(from || year) || count < 1 || count > 120) return undefined;
  return Array.from({ length: count }, (_, n) => month(first + n));
}
