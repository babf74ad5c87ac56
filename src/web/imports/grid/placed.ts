// Where what is pasted goes: under the columns that its own head names, or, without a head, from the chosen cell on.
import type { PastedRows } from './cells.ts';

/** As two heads are compared: without blanks, marks of what is required, and units in brackets. */
const bare = (name: string): string => name.replace(/[\s*＊]|[（(][^（）()]*[）)]$/g, '');

/** `columns`: those for which there is no place. */
export function placed(
  block: readonly (readonly string[])[],
  names: readonly string[],
  left: number,
): { readonly rows: PastedRows; readonly left: number; readonly columns: readonly string[] } {
  const [head = [], ...below] = block;
  const known = names.map(bare);
  const under = head.map((text) => known.indexOf(bare(text)));
  const isNamed = (text: string, n: number) => bare(text) !== '' && under[n] !== -1;
  const filled = head.filter((text) => bare(text) !== '').length;
  // What reads as half of the heads is no row: a row of a form has values, not names of columns.
  if (below.length > 0 && head.filter(isNamed).length * 2 >= Math.max(filled, 1)) {
    const [first, last] = [Math.min(...under.filter((n) => n >= 0)), Math.max(...under)];
    const rows = below.map((cells) =>
      Array.from({ length: last - first + 1 }, (_, n) => cellUnder(under.indexOf(first + n), cells)),
    );
    return { rows, left: first, columns: head.filter((text, n) => bare(text) !== '' && under[n] === -1) };
  }
  const room = names.length - left;
  const width = Math.max(...block.map(({ length }) => length));
  const beyond = Array.from({ length: Math.max(width - room, 0) }, (_, n) => room + n);
  // Columns of which nothing is said are no loss.
  const lost = beyond.filter((n) => block.some((cells) => (cells[n] ?? '').trim() !== ''));
  return { rows: block.map((cells) => cells.slice(0, room)), left, columns: lost.map((n) => String(n + 1)) };
}

/** Nothing is said of a column that the head does not name; of one that it names, a short row says that it is blank. */
const cellUnder = (at: number, cells: readonly string[]): string | undefined =>
  at < 0 ? undefined : (cells[at] ?? '');
