// Cells of a page's tables as tabs: a cell over several columns or lines is followed, in those, by empty ones, so that what stands
// beside and below keeps its column.
interface OpenTable {
  column: number;
  span: number;
  isInCell: boolean;
  /** For each column, how many lines it is still filled from above. */
  readonly filled: number[];
}

const breaking = new Set(['p', 'div', 'br', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const widest = 100;
const tallest = 1000;

export class HtmlCells {
  readonly #open: OpenTable[] = [];

  /** What a tag puts into the text; undefined for one that is no cell. */
  take(name: string, isClosing: boolean, tag: string): string | undefined {
    if (name === 'table') {
      if (isClosing) this.#open.pop();
      else this.#open.push({ column: 0, span: 1, isInCell: false, filled: [] });
      return undefined;
    }
    const table = this.#open.at(-1);
    if (name === 'tr' && table) return `${isClosing ? filledFrom(table) : startRow(table)}\n`;
    // Paragraphs within a cell end no line of the table.
    if (name !== 'td' && name !== 'th') return table?.isInCell && breaking.has(name) ? ' ' : undefined;
    if (!table) return isClosing ? '\t' : '';
    return isClosing ? end(table) : begin(table, tag);
  }
}

function startRow(table: OpenTable): string {
  table.column = 0;
  table.isInCell = false;
  return '';
}

function filledFrom(table: OpenTable): string {
  let tabs = '';
  while ((table.filled[table.column] ?? 0) > 0) {
    table.filled[table.column] = (table.filled[table.column] ?? 0) - 1;
    table.column++;
    tabs += '\t';
  }
  return tabs;
}

function begin(table: OpenTable, tag: string): string {
  const skipped = filledFrom(table);
  table.isInCell = true;
  table.span = spanIn(tag, /\bcolspan\s*=\s*["']?(\d{1,4})/i, widest);
  const lines = spanIn(tag, /\browspan\s*=\s*["']?(\d{1,4})/i, tallest);
  for (let at = 0; at < table.span; at++) table.filled[table.column + at] = lines - 1;
  return skipped;
}

function end(table: OpenTable): string {
  table.column += table.span;
  table.isInCell = false;
  return '\t'.repeat(table.span);
}

const spanIn = (tag: string, pattern: RegExp, most: number): number =>
  Math.min(most, Math.max(1, Number(pattern.exec(tag)?.[1] ?? 1)));
