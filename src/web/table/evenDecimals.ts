// Amounts of one column under each other: exact as they are, with the zeros that the longest of them asks for.

/** A printer for a column that holds these amounts; what is no number stays as it is. */
export function evenDecimals(amounts: readonly (string | null | undefined)[]): (amount: string) => string {
  const places = Math.max(0, ...amounts.map((amount) => decimalsOf(amount ?? '') ?? 0));
  return (amount) => {
    const own = decimalsOf(amount);
    if (own === undefined || places === 0) return amount;
    return `${amount}${own === 0 ? '.' : ''}${'0'.repeat(places - own)}`;
  };
}

function decimalsOf(amount: string): number | undefined {
  const [, fraction] = /^-?[\d,]+(?:\.(\d+))?$/u.exec(amount) ?? [undefined, null];
  return fraction === null ? undefined : (fraction?.length ?? 0);
}
