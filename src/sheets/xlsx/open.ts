import type { Sheet } from '../cells.ts';
import { type SheetLimits, Stopwatch } from '../limits.ts';
import { refuseSheet, SheetRefusal } from '../refusal.ts';
import type { WorkbookContext } from './cell.ts';
import { mergedBlocks } from './merges.ts';
import { readRows } from './rows.ts';
import { readSharedStrings } from './strings.ts';
import { readStyles } from './styles.ts';
import { readWorkbookPart } from './workbook.ts';
import type { Parts } from './zip.ts';

/** The sheets of an .xlsx file in the order of their tabs. */
export async function* openXlsx(parts: Parts, limits: SheetLimits): AsyncGenerator<Sheet> {
  const watch = new Stopwatch(limits.milliseconds);
  const book = await readWorkbookPart(parts, limits, watch);
  const context: WorkbookContext = {
    strings: await readSharedStrings(parts, book.sharedStrings, limits, watch),
    styles: await readStyles(parts, book.styles, limits, watch),
    from1904: book.from1904,
  };
  for (const { name, visibility, part } of book.sheets) {
    const found =
      part === null ? [] : await orRefused(async () => mergedBlocks(await parts.open(part), name, limits, watch));
    const rows = async function* () {
      if (found instanceof SheetRefusal) throw found;
      if (part === null) refuseSheet('part_missing', `sheet ${name}`, { sheet: name });
      yield* inSheet(name, readRows(await parts.open(part), name, context, limits, watch));
    };
    yield { name, visibility, merges: found instanceof SheetRefusal ? [] : found, rows };
  }
}

/** What is wrong with one sheet is told where its rows are asked for: the others can still be read. */
async function orRefused<T>(work: () => Promise<T>): Promise<T | SheetRefusal> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SheetRefusal && error.sheet !== undefined) return error;
    throw error;
  }
}

/** A refusal deep in a part does not know which sheet it is in. */
export async function* inSheet<T>(sheet: string, items: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* items;
  } catch (error) {
    if (!(error instanceof SheetRefusal) || error.sheet !== undefined) throw error;
    const { law, detail, cell } = error;
    throw new SheetRefusal(cell === undefined ? { law, detail, sheet } : { law, detail, sheet, cell });
  }
}
