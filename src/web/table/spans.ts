/** A head cell with its reach. */
interface HeadCell {
  readonly text: string;
  readonly column: number;
  readonly wide: number;
  readonly high: number;
}

/**
 * One or two head rows as cells with spans. In two rows an empty cell of the first belongs to the cell on its left,
 * and an empty cell of the second to the one above it (the same convention as in the Word document).
 */
export function spans(head: readonly (readonly string[])[]): HeadCell[][] {
  const [first = [], second] = head;
  if (!second) return [first.map((text, column) => ({ text, column, wide: 1, high: 1 }))];
  const upper: HeadCell[] = [];
  first.forEach((text, column) => {
    if (text === '' && column > 0) return;
    let wide = 1;
    while (column + wide < first.length && first[column + wide] === '') wide += 1;
    upper.push({ text, column, wide, high: (second[column] ?? '') === '' && wide === 1 ? 2 : 1 });
  });
  const lower = second.map((text, column) => ({ text, column, wide: 1, high: 1 })).filter((cell) => cell.text !== '');
  return [upper, lower];
}
