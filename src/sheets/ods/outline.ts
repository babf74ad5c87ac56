import { readable } from '../../domain/text.ts';
import type { Merge, Sheet } from '../cells.ts';
import type { SheetLimits, Stopwatch } from '../limits.ts';
import { refuseSheet, SheetRefusal } from '../refusal.ts';
import { readWholeXml } from '../xlsx/xml.ts';
import type { Parts } from '../xlsx/zip.ts';
import { UsualNames } from './names.ts';
import { countOf, isCell, OdsPlace } from './place.ts';
import { OdsStyles } from './styles.ts';

export interface OdsTable {
  readonly name: string;
  readonly visibility: Sheet['visibility'];
  readonly merges: Merge[];
  /** Kept of another file that formulas name. */
  isForeign: boolean;
  refusal?: SheetRefusal;
}

export interface OdsOutline {
  readonly styles: OdsStyles;
  readonly tables: readonly OdsTable[];
}

/** Styles, and the tables with their merged blocks: what must be known before the first row. */
export async function readOutline(parts: Parts, limits: SheetLimits, watch: Stopwatch): Promise<OdsOutline> {
  const styles = new OdsStyles(limits);
  if (parts.has('styles.xml')) {
    await readWholeXml(await parts.open('styles.xml'), styles, limits, watch, new UsualNames());
  }
  const outline = new OutlineReader(styles, limits);
  await readWholeXml(await parts.open('content.xml'), outline, limits, watch, new UsualNames());
  return { styles, tables: outline.tables };
}

class OutlineReader {
  readonly tables: OdsTable[] = [];
  readonly #styles: OdsStyles;
  readonly #limits: SheetLimits;
  readonly #place = new OdsPlace();

  constructor(styles: OdsStyles, limits: SheetLimits) {
    this.#styles = styles;
    this.#limits = limits;
  }

  open(name: string, attributes: Record<string, string>): void {
    this.#place.open(name, attributes);
    if (!this.#place.isInTable) this.#styles.open(name, attributes);
    else if (name === 'table:table') this.#openTable(attributes);
    else if (name === 'table:table-source') this.#current.isForeign = true;
    else if (isCell(name)) {
      this.#takeMerge(attributes);
      this.#place.column += countOf(attributes['table:number-columns-repeated']) - 1;
    }
  }

  text(text: string): void {
    if (!this.#place.isInTable) this.#styles.text(text);
  }

  close(name: string): void {
    if (!this.#place.isInTable) this.#styles.close(name);
    this.#place.close(name);
  }

  get #current(): OdsTable {
    return this.tables.at(-1) ?? refuseSheet('xml_malformed', 'a cell outside of tables');
  }

  #openTable(attributes: Record<string, string>): void {
    if (this.tables.length >= this.#limits.sheets) refuseSheet('too_many_sheets', `more than ${this.#limits.sheets}`);
    const visibility = this.#styles.isHiddenTable(attributes['table:style-name']) ? 'hidden' : 'visible';
    const name = readable(attributes['table:name'] ?? '').trim();
    this.tables.push({ name, visibility, merges: [], isForeign: false });
  }

  #takeMerge(attributes: Record<string, string>): void {
    const rows = countOf(attributes['table:number-rows-spanned']);
    const columns = countOf(attributes['table:number-columns-spanned']);
    if (rows * columns === 1) return;
    const { row, column } = this.#place;
    const { name: sheet, merges } = this.#current;
    const bottom = Math.max(row, Math.min(row + rows - 1, this.#limits.rows));
    const refusal = (law: 'too_many_merges' | 'merge_too_large') =>
      new SheetRefusal({ law, detail: `merge at row ${row}`, sheet });
    if ((bottom - row + 1) * columns > this.#limits.mergeCells) this.#current.refusal ??= refusal('merge_too_large');
    else if (merges.length >= this.#limits.merges) this.#current.refusal ??= refusal('too_many_merges');
    else merges.push({ top: row, left: column, bottom, right: column + columns - 1 });
  }
}
