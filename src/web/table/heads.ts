// The head of a table: one row, or two where columns stand under a common name.

export interface HeadedColumn<Name> {
  readonly key: string;
  readonly head: Name;
  /** Columns beside each other with the same one stand under it. */
  readonly group?: string | undefined;
}

export interface HeadCell<Name> {
  readonly key: string;
  readonly head: Name | string;
  readonly wide: number;
  readonly high: number;
}

export function headRows<Name>(columns: readonly HeadedColumn<Name>[]): HeadCell<Name>[][] {
  const high = columns.some(({ group }) => group !== undefined) ? 2 : 1;
  const [upper, lower]: [HeadCell<Name>[], HeadCell<Name>[]] = [[], []];
  columns.forEach(({ key, head, group }, at) => {
    if (group === undefined) {
      upper.push({ key, head, wide: 1, high });
      return;
    }
    lower.push({ key, head, wide: 1, high: 1 });
    if (at > 0 && columns[at - 1]?.group === group) return;
    const end = columns.findIndex((column, n) => n > at && column.group !== group);
    upper.push({ key: `${key} group`, head: group, wide: (end < 0 ? columns.length : end) - at, high: 1 });
  });
  return high === 2 ? [upper, lower] : [upper];
}

/**
 * Head rows of texts as the columns they stand over. In two rows an empty text of the first belongs to the one on its
 * left, and an empty text of the second to the one above it (the same convention as in the Word document).
 */
export function columnsUnder([first = [], second]: readonly (readonly string[])[]): HeadedColumn<string>[] {
  return first.map((text, at) => {
    const key = String(at);
    if (!second) return { key, head: text };
    const below = second[at] ?? '';
    if (below === '' && text !== '' && first[at + 1] !== '') return { key, head: text };
    return { key, head: below, group: first.slice(0, at + 1).findLast((each) => each !== '') ?? '' };
  });
}
