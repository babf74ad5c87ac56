// A mention: a figure with the words around it and its place in the text.
import type { PrintedFigure } from '../figures/figure.ts';
import type { WrittenPeriod } from '../figures/period.ts';

/** What a figure does in its sentence. */
export type MentionRole =
  | 'level'
  | 'threshold'
  | 'target'
  | 'base'
  | 'increase'
  | 'average'
  | 'share'
  | 'rate'
  | 'growth'
  | 'margin'
  | 'other';

export interface Mention {
  readonly index: number;
  readonly figure: PrintedFigure;
  readonly role: MentionRole;
  readonly paragraph: number;
  readonly sentence: number;
  /** Between two semicolons. */
  readonly segment: number;
  readonly clause: number;
  /** The words from the figure or the mark before it up to this figure, without days and without brackets. */
  readonly lead: string;
  /** The lead, with the condition in front of it: 投资5亿元以上的项目. */
  readonly label: string;
  /** The words behind it up to the next mark or figure. */
  readonly tail: string;
  /** The words before the colon that this stands under, in the same segment. */
  readonly header: string;
  /** How many 其中 stand open, in the segment and in the sentence. */
  readonly nest: number;
  readonly sentenceNest: number;
  readonly inBrackets: boolean;
  /** The mark or word that holds it apart from the mention before: ，、；。or others. */
  readonly mark: string;
  /** The words behind it up to the next figure or the end of the segment, marks and all. */
  readonly after: string;
  /** The day, month or year in its lead. */
  readonly period?: WrittenPeriod;
  /** The last one before it in its sentence. */
  readonly sentencePeriod?: WrittenPeriod;
  /** For a share or a rate that continues a list, the mention that began it. */
  readonly listHead?: number;
}
