// What of a sheet stands around its rows and says how far it goes: it has one column more.
import { columnLetters, parseRange } from '../cells.ts';
import { type XmlEdit, type Tag, walkTags, withAttributes } from './tags.ts';

const width = 60;

export interface SheetFrame {
  /** Of the sheet's own names, with its colon. */
  readonly prefix: string;
  readonly edits: readonly XmlEdit[];
}

export function widenedFrame(xml: string, column: number): SheetFrame {
  const edits: XmlEdit[] = [];
  let dataAt: number | undefined;
  let columnsEnd: number | undefined;
  let isCovered = false;
  const prefix = walkTags(xml, {
    open: (tag) => {
      if (tag.name === 'dimension') edits.push(...widened(xml, tag, column));
      else if (tag.name === 'col') isCovered ||= covers(tag, column);
      else if (tag.name === 'sheetData') dataAt ??= tag.start;
    },
    close: ({ name, start, isEmpty }) => {
      if (name === 'cols' && !isEmpty) columnsEnd ??= start;
    },
  });
  const own = `<${prefix}col min="${column}" max="${column}" width="${width}" customWidth="1"/>`;
  if (columnsEnd !== undefined) {
    if (!isCovered) edits.push({ start: columnsEnd, end: columnsEnd, text: own });
  } else if (dataAt !== undefined)
    edits.push({ start: dataAt, end: dataAt, text: `<${prefix}cols>${own}</${prefix}cols>` });
  return { prefix, edits };
}

function widened(xml: string, { start, end, attributes }: Tag, column: number): XmlEdit[] {
  const range = parseRange(attributes['ref'] ?? '');
  if (!range || range.right >= column) return [];
  const ref = `${columnLetters(range.left)}${range.top}:${columnLetters(column)}${range.bottom}`;
  return [{ start, end, text: withAttributes(xml.slice(start, end), { ref }) }];
}

const covers = ({ attributes }: Tag, column: number): boolean =>
  Number(attributes['min']) <= column && Number(attributes['max']) >= column;
