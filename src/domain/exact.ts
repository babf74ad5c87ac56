// Exact arithmetic on bigint: rounding happens once, half away from zero, to the decimals that a definition names.

/** A number before it is rounded. */
export interface Fraction {
  readonly numerator: bigint;
  /** Above nought. */
  readonly denominator: bigint;
}

/** `n / d` rounded half away from zero to an integer. `d` must not be 0. */
export function divideRounded(n: bigint, d: bigint): bigint {
  if (d < 0n) return divideRounded(-n, -d);
  const magnitude = n < 0n ? -n : n;
  const rounded = (2n * magnitude + d) / (2n * d);
  return n < 0n ? -rounded : rounded;
}

/** `n / d` as decimal text with exactly `decimals` places. */
export function quotientText(n: bigint, d: bigint, decimals: number): string {
  return scaledText(divideRounded(n * 10n ** BigInt(decimals), d), decimals);
}

/** An integer counted in 10^-decimals as decimal text: (7440n, 2) → `74.40`. */
export function scaledText(scaled: bigint, decimals: number): string {
  const sign = scaled < 0n ? '-' : '';
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0');
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** `1905.680` → `1905.68`, `471.00` → `471`. */
export function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** `2529.64` → `2,529.64`. */
export function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const body = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? body : `${body}.${fraction}`;
}

/** Decimal text to an integer counted in 10^-decimals; undefined if it is no decimal or has more places. */
export function parseScaled(text: string, decimals: number): bigint | undefined {
  const m = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (!m) return undefined;
  const fraction = (m[3] ?? '').replace(/0+$/, '');
  if (fraction.length > decimals) return undefined;
  const magnitude = BigInt((m[2] ?? '') + fraction.padEnd(decimals, '0'));
  return m[1] ? -magnitude : magnitude;
}

/** `470.50` − `471` = `-0.50`: exact, with as many decimals as the longer of the two. */
export function difference(a: string, b: string): string {
  const decimals = Math.max(...[a, b].map((text) => text.split('.')[1]?.length ?? 0));
  return scaledText((parseScaled(a, decimals) ?? 0n) - (parseScaled(b, decimals) ?? 0n), decimals);
}
