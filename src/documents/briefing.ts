/** What goes into a briefing. Plain data, already worded and rounded: nothing in this folder computes a figure. */
export interface BriefingDocument {
  title: string;
  subtitle?: string;
  /** 发文机关标志, 发文字号, 主送, 抄送, as printed. */
  masthead?: string;
  number?: string;
  addressee?: string;
  copies?: string;
  /** The date as printed under the issuer's name, already worded. */
  date?: string;
  issuer?: string;
  /** ISO instant for the file's properties. Left out, the file carries no time and equal input gives equal bytes. */
  createdAt?: string;
  /** The last line, small: by what the document can be held against the ledger, already worded. */
  mark?: string;
  /** Drawn behind it as a QR code, for who holds the paper. */
  code?: string;
  blocks: Block[];
}

export type Block = HeadingBlock | ParagraphBlock | TableBlock | ChartBlock;

/** The text brings its own number: the format's numbering is wording, and wording is the caller's. */
export interface HeadingBlock {
  kind: 'heading';
  level: 1 | 2;
  text: string;
}

export interface ParagraphBlock {
  kind: 'paragraph';
  runs: TextPiece[];
}

export interface TextPiece {
  text: string;
  bold?: boolean;
  /** A footnote behind the text, such as the definition of a figure. */
  note?: string;
}

export interface TableBlock {
  kind: 'table';
  caption: string;
  /** Printed as it is over the table's right end, with the word for "unit" if it shall have one. */
  unit?: string;
  /**
   * One or two rows, each as long as `align`. In two rows an empty cell of the first belongs to the cell on its left,
   * and an empty cell of the second to the one above it.
   */
  head: string[][];
  align: ('left' | 'right' | 'center')[];
  rows: string[][];
  /** The last row is a total and is set apart. */
  totalRow?: boolean;
}

export interface ChartBlock {
  kind: 'chart';
  caption: string;
  chart: BriefingChart;
}

export interface BriefingChart {
  /** `bar` lies down, `column` stands. */
  type: 'bar' | 'column' | 'line';
  categories: string[];
  series: ChartSeries[];
}

export interface ChartSeries {
  name: string;
  values: number[];
  /** On the right axis a series of a column chart is drawn as a line. A bar chart has one axis. */
  axis?: 'left' | 'right';
  /** In brackets behind the name in the legend; the place to say that a series is read on the right. */
  unit: string;
}
