import type { SheetLimits, Stopwatch } from '../limits.ts';
import { refuseSheet } from '../refusal.ts';
import { builtInFormat, type NumberFormat, readFormat } from './formats.ts';
import { isTrue } from './workbook.ts';
import { readWholeXml } from './xml.ts';
import type { Parts } from './zip.ts';

/** What the style of a cell says of it. */
export interface CellStyle extends NumberFormat {
  /** Its font is struck through. */
  readonly struck: boolean;
}

/** The cell styles by their place in the list. */
export async function readStyles(
  parts: Parts,
  part: string | null,
  limits: SheetLimits,
  watch: Stopwatch,
): Promise<CellStyle[]> {
  const styles: CellStyle[] = [];
  if (part === null || !parts.has(part)) return styles;
  const formats = new Map<number, NumberFormat>();
  const fonts: boolean[] = [];
  // Formats and fonts of conditional formats bear the same names, and numbers of their own.
  let list = '';
  const open = (name: string, attributes: Record<string, string>) => {
    if (formats.size > limits.styles || styles.length > limits.styles || fonts.length > limits.styles) {
      refuseSheet('too_many_styles', `more than ${limits.styles}`);
    }
    if (lists.has(name)) list = name;
    else if (name === 'numFmt' && list === 'numFmts')
      formats.set(Number(attributes['numFmtId']), readFormat(attributes['formatCode'] ?? ''));
    else if (name === 'font' && list === 'fonts') fonts.push(false);
    else if (name === 'strike' && list === 'fonts') fonts[fonts.length - 1] = isStruck(attributes);
    else if (name === 'xf' && list === 'cellXfs') {
      const id = Number(attributes['numFmtId'] ?? 0);
      const format = formats.get(id) ?? builtInFormat(id);
      styles.push({ ...format, struck: fonts[Number(attributes['fontId'] ?? 0)] ?? false });
    }
  };
  const close = (name: string) => {
    if (name === list) list = '';
  };
  await readWholeXml(await parts.open(part), { open, close }, limits, watch);
  return styles;
}

const lists = new Set(['numFmts', 'fonts', 'cellXfs', 'cellStyleXfs', 'dxfs']);

/** An element that says so by being there, unless its value denies it. */
export function isStruck(attributes: Record<string, string>): boolean {
  return attributes['val'] === undefined || isTrue(attributes['val']);
}
