/** A cell of a table's head with the columns and rows it covers. */
interface HeadCell {
  text: string;
  column: number;
  columns: number;
  rows: number;
}

/** Reads the empty cells of a two-row head as parts of their neighbours: first row to the left, second row upwards. */
export function headCells(head: string[][]): HeadCell[][] {
  const [first = [], second] = head;
  if (!second) return [first.map((text, column) => ({ text, column, columns: 1, rows: 1 }))];
  const tops: HeadCell[] = [];
  first.forEach((text, column) => {
    const left = tops.at(-1);
    // A column with nothing in either row is a column without a name, not a part of its neighbour.
    if (text === '' && second[column] !== '' && left) left.columns += 1;
    else tops.push({ text, column, columns: 1, rows: second[column] === '' ? 2 : 1 });
  });
  const bottoms = second.flatMap((text, column) => (text === '' ? [] : [{ text, column, columns: 1, rows: 1 }]));
  return [tops, bottoms];
}
