import type { Fill, Format } from './shape.ts';

const formats: readonly Format[] = ['text', 'amount', 'count', 'date', 'percent'];
const fills: readonly (Fill | null)[] = [null, 'refused', 'warning'];
// Excel's own numbers of its formats, and 164 for the one of ours.
const formatIds: Record<Format, number> = { text: 49, amount: 2, count: 3, date: 164, percent: 10 };

/** The fixed styles, before those of the rows. */
export const styleIds = { plain: 0, title: 1, subtitle: 2, head: 3, note: 4 } as const;
const fixedStyles = 5;

export function rowStyle(format: Format, fill: Fill | null): number {
  return fixedStyles + formats.indexOf(format) * fills.length + fills.indexOf(fill);
}

const font = (size: number, isBold: boolean) =>
  `<font>${isBold ? '<b/>' : ''}<sz val="${size}"/><name val="SimSun"/></font>`;
const solid = (rgb: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
const side = (name: string) => `<${name} style="thin"><color rgb="FFBFBFBF"/></${name}>`;

function xf(parts: { format?: number; font?: number; fill?: number; border?: number; align?: string }): string {
  const { format = 0, font: fontId = 0, fill = 0, border = 0, align } = parts;
  const flags = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"';
  const ids = `numFmtId="${format}" fontId="${fontId}" fillId="${fill}" borderId="${border}" xfId="0"`;
  return align ? `<xf ${ids} ${flags} applyAlignment="1"><alignment ${align}/></xf>` : `<xf ${ids} ${flags}/>`;
}

const centred = 'horizontal="center" vertical="center"';

export function stylesXml(): string {
  const fixed = [
    xf({}),
    xf({ font: 1, align: centred }),
    xf({ align: 'horizontal="right"' }),
    xf({ font: 2, fill: 4, border: 1, align: `${centred} wrapText="1"` }),
    xf({}),
  ];
  const rows = formats.flatMap((format) =>
    fills.map((fill) =>
      xf({
        format: formatIds[format],
        fill: fill === null ? 0 : fill === 'refused' ? 2 : 3,
        border: 1,
        align: format === 'text' ? 'vertical="center" wrapText="1"' : 'vertical="center"',
      }),
    ),
  );
  const all = [...fixed, ...rows];
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>',
    `<fonts count="3">${font(11, false)}${font(16, true)}${font(11, true)}</fonts>`,
    '<fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    `${solid('FFFFC7CE')}${solid('FFFFEB9C')}${solid('FFF2F2F2')}</fills>`,
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
    `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${all.length}">${all.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
}
