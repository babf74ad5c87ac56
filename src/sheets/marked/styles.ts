// The styles of somebody's own file with one colour more: each style in which a marked cell stands is there once more, coloured.
import { type XmlEdit, edited, walkTags, withAttributes } from './tags.ts';

export interface MarkedStyles {
  readonly xml: string;
  /** The coloured one of a style of the file. */
  readonly coloured: (style: number) => number;
  /** Of a text over several lines. */
  readonly lines: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly openEnd: number;
}

const colour = 'FFFFC7CE';

/** `used`: the styles of the cells that are marked. Undefined where the file has no styles that could be added to. */
export function markStyles(xml: string, used: ReadonlySet<number>): MarkedStyles | undefined {
  const { prefix, fills, cellXfs, formats } = partsOf(xml);
  if (!fills || !cellXfs || formats.length === 0) return undefined;
  const fill = `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${colour}"/><${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`;
  const numbers = new Map<number, number>();
  const added: string[] = [];
  for (const style of used) {
    const one = formats[style] ?? formats[0];
    if (!one) continue;
    numbers.set(style, formats.length + added.length);
    const open = withAttributes(xml.slice(one.start, one.openEnd), { fillId: String(fills.count), applyFill: '1' });
    added.push(open + xml.slice(one.openEnd, one.end));
  }
  const lines = formats.length + added.length;
  added.push(
    `<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><${prefix}alignment vertical="top" wrapText="1"/></${prefix}xf>`,
  );
  const edits: XmlEdit[] = [
    ...grown(xml, fills, fill, fills.count + 1),
    ...grown(xml, cellXfs, added.join(''), formats.length + added.length),
  ];
  return { xml: edited(xml, edits), coloured: (style) => numbers.get(style) ?? style, lines };
}

function grown(xml: string, { start, openEnd, closeStart }: Collection, more: string, count: number): XmlEdit[] {
  const open = withAttributes(xml.slice(start, openEnd), { count: String(count) });
  return [
    { start, end: openEnd, text: open },
    { start: closeStart, end: closeStart, text: more },
  ];
}

interface Collection {
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  /** How many are in it. */
  readonly count: number;
}

interface StyleParts {
  readonly prefix: string;
  readonly fills?: Collection;
  readonly cellXfs?: Collection;
  /** Of cells, in their order. */
  readonly formats: readonly Span[];
}

function partsOf(xml: string): StyleParts {
  const found = new Map<string, Collection>();
  const formats: Span[] = [];
  const path: { readonly name: string; readonly start: number; readonly end: number; children: number }[] = [];
  const prefix = walkTags(xml, {
    open: ({ name, start, end }) => {
      const parent = path.at(-1);
      if (parent) parent.children++;
      path.push({ name, start, end, children: 0 });
    },
    close: ({ name, start, end, isEmpty }) => {
      const own = path.pop();
      if (!own) return;
      const parent = path.at(-1);
      if (name === 'xf' && parent?.name === 'cellXfs') formats.push({ start: own.start, openEnd: own.end, end });
      if (path.length === 1 && !isEmpty && (name === 'fills' || name === 'cellXfs'))
        found.set(name, { start: own.start, openEnd: own.end, closeStart: start, count: own.children });
    },
  });
  const [fills, cellXfs] = [found.get('fills'), found.get('cellXfs')];
  return { prefix, formats, ...(fills ? { fills } : {}), ...(cellXfs ? { cellXfs } : {}) };
}
